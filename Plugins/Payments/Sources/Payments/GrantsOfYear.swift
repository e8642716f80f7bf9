import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The grants that one authority decided to each beneficiary in each year, for the rule that above
/// 23 000 € together a signed convention is compulsory (loi 2000-321 art. 10, décret 2001-495 art. 1).
/// The authority is the region of the agreement, and of a call whoever manages it.
struct GrantsOfYear {
  private let conventions: [ID<Organisation>: [Convention]]
  private let applications: [ID<Organisation>: [Application]]
  private let authorities: [ID<FrameworkAgreement>: Reference<Organisation>]
  private let managers: [ID<CallForProjects>: Reference<Organisation>]
  private let signedAlways: Bool

  init(in session: Session) throws {
    // By everybody who is or was its beneficiary: which one is, depends on the day.
    var conventions: [ID<Organisation>: [Convention]] = [:]
    for convention in try session.all(Convention.self) {
      let beneficiaries = [convention.beneficiary] + convention.amendments.compactMap(\.beneficiary)
      for id in Set(beneficiaries.map(\.id)) { conventions[id, default: []].append(convention) }
    }
    self.conventions = conventions
    applications =
      try session.value(of: PaymentSettings.countsEuropean)
      ? Dictionary(grouping: try session.all(Application.self), by: \.applicant.id) : [:]
    let regions = Set(
      try session.all(Organisation.self).filter { $0.kind == .region }.map(\.id.reference))
    authorities = Dictionary(
      uniqueKeysWithValues: try session.all(FrameworkAgreement.self).compactMap { agreement in
        agreement.parties.first(where: regions.contains).map { (agreement.id, $0) }
      })
    managers =
      applications.isEmpty
      ? [:]
      : Dictionary(
        uniqueKeysWithValues: try session.all(CallForProjects.self).map { ($0.id, $0.managedBy) })
    signedAlways = try session.value(of: PaymentSettings.signedAlways)
  }

  /// What was decided to the beneficiary of a convention in its year by a day, in cash and in kind.
  private func grants(beside convention: Convention, on day: CalendarDate) -> [(String, Money)] {
    let beneficiary = convention.terms(on: day).beneficiary.id
    let authority = authorities[convention.agreement.id]
    let granted = (conventions[beneficiary] ?? []).filter { other in
      other.year == convention.year && other.terms(on: day).beneficiary.id == beneficiary
        && authorities[other.agreement.id] == authority
        && other.status(on: day) != .terminated
        && (other.id == convention.id
          || other.date(of: .approve).map { $0 <= day } ?? other.isEntered)
    }.map { ($0.id.name, $0.amount(on: day) + ($0.inKind ?? .zero)) }
    let european = (applications[beneficiary] ?? []).filter {
      $0.year == convention.year && managers[$0.call.id] == authority
        && $0.status(on: day).drawsOnBudget
    }
    .compactMap { application in application.granted.map { (application.id.name, $0) } }
    return granted + european
  }

  /// Requires a convention to be signed by both where the grants of its year pass the threshold.
  func requireSigned(_ convention: Convention, on day: CalendarDate) throws {
    if let signed = convention.date(of: .sign), signed <= day { return }
    if signedAlways { throw Failure.unsignedGrant(convention) }
    let grants = grants(beside: convention, on: day)
    let total = grants.map(\.1).total()
    guard total > Convention.writtenConventionThreshold else { return }
    throw Failure.unsignedGrants(
      convention, convention.terms(on: day).beneficiary.id, grants, total)
  }

  /// Whether a convention that is not signed would be refused.
  func passes(_ convention: Convention, on day: CalendarDate) -> Bool {
    grants(beside: convention, on: day).map(\.1).total() > Convention.writtenConventionThreshold
  }
}

extension Failure {
  static func unsignedGrant(_ convention: Convention) -> Failure {
    Failure(
      "payments.unsigned",
      Text(
        en: "The convention \"\(convention.id)\" is not signed by both parties.",
        fr: "La convention « \(convention.id) » n’est pas signée par les deux parties."),
      about: "convention",
      advice: Text(
        en: "The setting \"payments.signed-always\" asks for it.",
        fr: "Le réglage « paiements.toujours-signée » l’exige."))
  }

  static func unsignedGrants(
    _ convention: Convention, _ beneficiary: ID<Organisation>, _ grants: [(String, Money)],
    _ total: Money
  ) -> Failure {
    let list = Text.each { language in
      grants.map { "\($0.0) (\($0.1.written(in: language)))" }.joined(separator: ", ")
    }
    return Failure(
      "payments.unsigned",
      Text(
        en:
          "The convention \"\(convention.id)\" is not signed by both, and \"\(beneficiary)\" is granted \(total) in \(convention.year), above \(Convention.writtenConventionThreshold): \(list).",
        fr:
          "La convention « \(convention.id) » n’est pas signée par les deux parties, et « \(beneficiary) » se voit attribuer \(total) en \(convention.year), au-delà de \(Convention.writtenConventionThreshold) : \(list)."
      ),
      about: "convention",
      advice: Text(
        en: "Have it signed first (loi 2000-321 art. 10, décret 2001-495 art. 1).",
        fr: "Faites-la signer d’abord (loi 2000-321 art. 10, décret 2001-495 art. 1)."))
  }
}
