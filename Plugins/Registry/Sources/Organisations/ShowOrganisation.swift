import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  static var show: Command {
    Command(
      "organisation show", fr: "structure afficher", .read,
      Text(
        en: "Show an organisation with what belongs to it",
        fr: "Afficher une structure et ce qui s’y rattache"),
      takes: Argument<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
      examples: [
        Example(
          "organisation show \"Mission Locale Elbeuf\"",
          Text(en: "Show it by its name", fr: "L’afficher par son nom"))
      ]
    ) { session, id in
      let organisation = try session.find(id)
      return .card(
        Card(
          .same(organisation.name), fields(of: organisation),
          sections: try [session.dates(concerning: organisation.key)].compactMap(\.self)
            + formerNames(of: organisation, in: session)
            + session.sections(on: organisation)))
    }
  }

  static func fields(of organisation: Organisation) -> [Card.Field] {
    [
      .init("id", fr: "id", .identity, .identity(organisation.id.slug)),
      .init("kind", fr: "type", .choice(OrganisationKind.self), .choice(organisation.kind)),
      .init("short-name", fr: "nom-court", .text, Value(organisation.shortName)),
      .init("aliases", fr: "alias", .list, .texts(organisation.aliases)),
      .init(
        "siret", fr: "siret", heading: .same("SIRET"), .text, Value(organisation.siret?.code)),
      .init("rna", fr: "rna", heading: .same("RNA"), .text, Value(organisation.rna?.code)),
      .init(
        "legal-form", fr: "forme-juridique", .choice(LegalForm.self),
        organisation.legalForm.map { .choice($0) } ?? .missing),
      .init(
        "officer", fr: "suivi-par", heading: Text(en: "Followed by", fr: "Suivi par"), .identity,
        organisation.officer.map { .identity($0.id.slug) } ?? .missing),
      .init("address", fr: "adresse", .text, Value(organisation.address)),
      .init("commune-code", fr: "code-commune", .text, Value(organisation.communeCode?.code)),
      .init("department", fr: "département", .text, Value(organisation.department?.code)),
      .init("phone", fr: "téléphone", .text, Value(written: organisation.phone)),
      .init("email", fr: "courriel", .text, Value(organisation.email?.code)),
      .init("website", fr: "site", .text, Value(organisation.website?.code)),
      .init(
        "networks", fr: "réseaux", .list,
        .list(organisation.networks.map { .identity($0.id.slug) })),
      .init(
        "iban", fr: "iban", heading: .same("IBAN"), .text,
        Value(written: organisation.iban)),
      .init("opened", fr: "ouverture", .date, Value(organisation.opened)),
      .init("closed", fr: "fermeture", .date, Value(organisation.closed)),
      .init(
        "merged-into", fr: "fusionnée-dans", .identity, Value(organisation.mergedInto)),
      .init("milo-code", fr: "code-milo", .text, Value(organisation.miloCode?.code)),
      .init("fictitious", fr: "fictif", .truth, .truth(organisation.isFictitious)),
    ].filter { ![.missing, .list([]), .truth(false)].contains($0.value) }
  }

  /// The names that it took over. What refers to it stands below, from whatever plugins there are.
  private static func formerNames(
    of organisation: Organisation, in session: Session
  ) throws -> [Output.Section] {
    let formerNames = try session.documents.formerNames(of: organisation.id)
    guard !formerNames.isEmpty else { return [] }
    return [
      .init(
        Text(en: "Former names", fr: "Anciens noms"),
        .table(
          Organisation.table(
            formerNames, "id", "name", "SIRET", "closing date", in: session.language)))
    ]
  }
}
