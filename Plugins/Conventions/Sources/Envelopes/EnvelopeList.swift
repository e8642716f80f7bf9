import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// One line of the list of envelopes.
struct EnvelopeRow: Sendable {
  let use: EnvelopeUse
  let title: String

  static let shape = TableShape<EnvelopeRow>(
    .field("id", fr: "id", .identity) { .identity($0.use.envelope.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 3) { .text($0.title) },
    .field("agreement", fr: "accord", .identity, rank: 2) {
      .identity($0.use.envelope.agreement.id.slug)
    },
    .field("year", fr: "année", .year) { .year($0.use.envelope.year) },
    .field("amount", fr: "montant", .amount) { .amount($0.use.envelope.amount) },
    .field("committed", fr: "engagé", .amount) { .amount($0.use.committed) },
    .field("left", fr: "reste", .amount) { .amount($0.use.left) },
    .field("conventions", fr: "conventions", .integer, rank: 1) {
      .integer($0.use.conventions.count)
    })

  static func all(in session: Session) throws -> [EnvelopeRow] {
    let conventions = try session.all(Convention.self)
    return try session.all(Envelope.self).map { envelope in
      EnvelopeRow(
        use: EnvelopeUse(envelope, among: conventions, on: session.today),
        title: envelope.title[session.language])
    }
  }
}

/// How many conventions of an envelope stand where, and for how much.
struct ConventionsByStatus: Sendable {
  let envelope: ID<Envelope>
  let status: ConventionStatus
  let conventions: [Convention]

  static let shape = TableShape<ConventionsByStatus>(
    .field("envelope", fr: "enveloppe", .identity) { .identity($0.envelope.slug) },
    .field("status", fr: "statut", .choice(ConventionStatus.self)) { .choice($0.status) },
    .field("conventions", fr: "conventions", .integer) { .integer($0.conventions.count) },
    .field("amount", fr: "montant", .amount) { .amount($0.conventions.map(\.amount).total()) })

  static func rows(of envelopes: [ID<Envelope>], in session: Session) throws -> [Self] {
    let conventions = try session.all(Convention.self)
    return envelopes.flatMap { envelope in
      ConventionStatus.allCases.compactMap { status in
        let found = conventions.filter {
          $0.envelope.id == envelope && $0.status(on: session.today) == status
        }
        return found.isEmpty
          ? nil : ConventionsByStatus(envelope: envelope, status: status, conventions: found)
      }
    }
  }
}

extension EnvelopeCommands {
  static let list = Command(
    "envelope list", fr: "enveloppe lister", .read,
    Text(
      en: "List the envelopes: amount, committed, left",
      fr: "Lister les enveloppes : montant, engagé, reste"),
    returns: EnvelopeRow.shape.columns,
    examples: [
      Example(
        "envelope list | where left > 0", Text(en: "What is left", fr: "Ce qu’il reste"))
    ]
  ) { session in
    .table(
      EnvelopeRow.shape.table(
        try EnvelopeRow.all(in: session),
        whenEmpty: session.noneYet(Envelope.self)))
  }

  static let show = Command(
    "envelope show", fr: "enveloppe afficher", .read,
    Text(
      en: "Show an envelope and where its conventions stand",
      fr: "Afficher une enveloppe et l’avancement de ses conventions"),
    takes: envelope,
    examples: [
      Example(
        "envelope show conventions-2024", Text(en: "One envelope", fr: "Une enveloppe"))
    ]
  ) { session, id in
    let envelope = try session.find(id)
    let use = EnvelopeUse(
      envelope,
      among: try session.documents(Convention.where(\.envelope, is: id)),
      on: session.today)
    let adopted = try session.all(Allocation.self).first { $0.envelope.id == id && $0.isAdopted }
    return try .card(
      Card(
        envelope.title,
        [
          .init("id", fr: "id", .identity, .identity(id.slug)),
          .init("agreement", fr: "accord", .identity, .identity(envelope.agreement.id.slug)),
          .init("year", fr: "année", .year, .year(envelope.year)),
          .init("amount", fr: "montant", .amount, .amount(envelope.amount)),
          .init("committed", fr: "engagé", .amount, .amount(use.committed)),
          .init("left", fr: "reste", .amount, .amount(use.left)),
          .init(
            "allocation", fr: "répartition",
            heading: Text(en: "Adopted allocation", fr: "Répartition adoptée"), .identity,
            adopted.map { .identity($0.id.slug) } ?? .missing),
        ],
        sections: [
          .init(
            Text(en: "Conventions by status", fr: "Conventions par statut"),
            .table(
              ConventionsByStatus.shape.table(
                try ConventionsByStatus.rows(of: [id], in: session)
              ).without("envelope")))
        ] + session.sections(on: envelope)))
  }
}

/// The envelopes on the dashboard.
enum EnvelopePanel {
  static let shape = TableShape<(row: EnvelopeRow, conventions: [String])>(
    .field("id", fr: "id", .text, heading: Text(en: "Envelope", fr: "Enveloppe")) {
      .named($0.row.use.envelope.id, $0.row.use.envelope.title)
    },
    .field("year", fr: "année", .year) { .year($0.row.use.envelope.year) },
    .field("amount", fr: "montant", .amount) { .amount($0.row.use.envelope.amount) },
    .field("committed", fr: "engagé", .amount) { .amount($0.row.use.committed) },
    .field("left", fr: "reste", .amount) { .amount($0.row.use.left) },
    .field(
      "conventions", fr: "conventions", .list, heading: Text(en: "Progress", fr: "Suivi")
    ) { .texts($0.conventions) })

  static let panel = Panel(Text(en: "Envelopes", fr: "Enveloppes"), order: 30) { session in
    let rows = try EnvelopeRow.all(in: session)
    guard !rows.isEmpty else { return .none }
    let language = session.language
    let byStatus = try ConventionsByStatus.rows(of: rows.map(\.use.envelope.id), in: session)
    return .table(
      shape.table(
        rows.map { row in
          let counts = byStatus.filter { $0.envelope == row.use.envelope.id }.map { each in
            Text(
              en: "\(each.status.shown) (\(each.conventions.count))",
              fr: "\(each.status.shown) (\(each.conventions.count))")[language]
          }
          return (row: row, conventions: counts)
        }))
  }
}
