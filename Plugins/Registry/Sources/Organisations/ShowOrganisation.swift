import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `organisation show`.
enum ShowOrganisation {
  static let command = Command(
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
        sections: try sections(of: organisation, in: session)))
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

  private static func sections(
    of organisation: Organisation, in session: Session
  ) throws -> [Output.Section] {
    func own<D: Document>(_ owner: KeyPath<D, Reference<Organisation>>) throws -> [D] {
      try session.documents(D.where(owner, is: organisation.id))
    }
    let (points, mandates) = (
      try own(\ReceptionPoint.organisation), try own(\Mandate.organisation)
    )
    let activities = try own(\Activity.organisation)
    var sections: [Output.Section] = []
    let formerNames = try session.documents.formerNames(of: organisation.id)
    if !formerNames.isEmpty {
      sections.append(
        .init(
          Text(en: "Former names", fr: "Anciens noms"),
          .table(
            Organisation.table(
              formerNames, "id", "name", "SIRET", "closing date", in: session.language))))
    }
    if !points.isEmpty {
      sections.append(
        .init(
          Text(en: "Reception points", fr: "Points d’accueil"),
          .table(ReceptionPoint.table(points, in: session.language).without("organisation"))))
    }
    if !mandates.isEmpty {
      sections.append(
        .init(Text(en: "Mandates", fr: "Mandats"), .table(try table(of: mandates, in: session))))
    }
    if let latest = activities.max(by: { $0.year < $1.year }) {
      let year = latest.year
      sections.append(
        .init(
          Text(en: "Activity in \(year)", fr: "Activité en \(year)"),
          .table(
            ActivityCommands.shape.table(activities.filter { $0.year == year })
              .without("organisation", "year"))))
    }
    return sections
  }

  private static func table(of mandates: [Mandate], in session: Session) throws -> Table {
    let columns = [
      Column("person", fr: "personne", .text), Column("title", fr: "qualité", .text),
      Column("from", fr: "du", .date, rank: 1), Column("until", fr: "au", .date, rank: 2),
      Column("may-sign", fr: "peut-signer", .truth),
    ]
    let rows: [[Value]] = try mandates.sorted { ($0.from, $0.id) < ($1.from, $1.id) }.map {
      [
        .text(try session.documents.document($0.person).label),
        .text($0.title[session.language]), .date($0.from), Value($0.until), .truth($0.maySign),
      ]
    }
    return Table(columns, rows: rows)
  }
}
