import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` asks about the organisations that receive grants.
enum BeneficiaryChecks {
  /// The form decides which duties apply; an unknown one counts as private.
  static let legalForm = Check(
    "convention.legal-form",
    Text(
      en: "Beneficiaries whose legal form is not known",
      fr: "Bénéficiaires dont la forme juridique n’est pas connue")
  ) { session in
    let beneficiaries = try beneficiaries(in: session) { $0.status(on: session.today) != .draft }
    let unknown = beneficiaries.filter { $0.legalForm == nil && $0.isPrivate }
    guard let first = unknown.first else { return [] }
    return [
      Finding(
        .notice,
        Text.plural(
          unknown.count,
          Text(
            en:
              "The legal form of \"\(first.name)\" is not known: it counts as a private-law body.",
            fr:
              "La forme juridique de « \(first.name) » n’est pas connue : elle compte comme personne de droit privé."
          ),
          Text(
            en:
              "The legal form of \(count: unknown.count) beneficiaries is not known: they count as private-law bodies.",
            fr:
              "La forme juridique de \(count: unknown.count) bénéficiaires n’est pas connue : ils comptent comme personnes de droit privé."
          )),
        about: unknown.count == 1 ? first.key : nil, concerning: unknown.map(\.key),
        remedy: Text(
          en: "Give it: \"organisation edit \(first.id) --legal-form association\".",
          fr: "Donnez-la : « structure modifier \(first.id) --forme-juridique association »."))
    ]
  }

  /// Associations and foundations commit themselves to the principles of the Republic before a grant
  /// is decided: loi 2000-321 art. 10-1, décret 2021-1947.
  static let commitment = Check(
    "convention.republican-commitment",
    Text(
      en: "Grants to associations without the contrat d’engagement républicain",
      fr: "Subventions à des associations sans contrat d’engagement républicain")
  ) { session in
    guard let since = GrantLaw.republicanCommitmentSince else { return [] }
    let beneficiaries = try beneficiaries(in: session) { convention in
      convention.date(of: .approve).map { $0 >= since } ?? false
    }
    return beneficiaries.filter {
      [.association, .foundation].contains($0.legalForm) && $0.committed == nil
    }.map { organisation in
      Finding(
        .warning,
        Text(
          en:
            "A grant is decided to \"\(organisation.name)\", whose contrat d’engagement républicain is not recorded.",
          fr:
            "Une subvention est décidée pour « \(organisation.name) », dont le contrat d’engagement républicain n’est pas enregistré."
        ),
        about: organisation.key,
        remedy: Text(
          en: "Give its day: \"organisation edit \(organisation.id) --cer DAY\".",
          fr: "Donnez sa date : « structure modifier \(organisation.id) --cer DATE »."))
    }
  }

  private static func beneficiaries(
    in session: Session, where isMeant: (Convention) -> Bool
  ) throws -> [Organisation] {
    let ids = Set(
      try session.all(Convention.self).filter(isMeant).map {
        $0.terms(on: session.today).beneficiary.id
      })
    return try session.all(Organisation.self).filter { ids.contains($0.id) }
  }
}
