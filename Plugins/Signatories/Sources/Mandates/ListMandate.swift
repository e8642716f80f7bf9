import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension MandateCommands {
  /// A mandate with the names that its row shows.
  struct Row {
    let mandate: Mandate
    let person: String
    let title: String

    init(_ mandate: Mandate, in session: Session) throws {
      self.mandate = mandate
      person = try session.documents.document(mandate.person).label
      title = mandate.capacity[session.language]
    }
  }

  static let shape = TableShape<Row>(
    .field("id", fr: "id", .identity) { .identity($0.mandate.id.slug) },
    .field("person", fr: "personne", .text) { .text($0.person) },
    .field("organisation", fr: "structure", .identity) { Value($0.mandate.organisation) },
    .field("title", fr: "qualité", .text) { .text($0.title) },
    .field("from", fr: "du", .date, rank: 1) { .date($0.mandate.from) },
    .field("until", fr: "au", .date, rank: 1) { Value($0.mandate.until) },
    .field("may-sign", fr: "peut-signer", .truth) { .truth($0.mandate.maySign) },
    .field("ceiling", fr: "plafond", .amount, rank: 2) { Value($0.mandate.ceiling) },
    .field("for", fr: "pour", .list, rank: 3) {
      .list($0.mandate.documents.map { .choice($0) })
    },
    .field("delegated-by", fr: "délégué-par", .identity, rank: 3) {
      Value($0.mandate.delegatedBy)
    })

  static var list: Command {
    Command(
      "mandate list", fr: "mandat lister", .read,
      Text(en: "List mandates", fr: "Lister les mandats"),
      takes: Option<ID<Organisation>>(
        "organisation", fr: "structure",
        Text(en: "only those at this organisation", fr: "seulement ceux de cette structure")),
      Option<ID<Person>>(
        "person", fr: "personne",
        Text(en: "only those of this person", fr: "seulement ceux de cette personne")),
      Option<CalendarDate>(
        "on", fr: "le",
        Text(en: "only those in force on this day", fr: "seulement ceux en vigueur ce jour-là")),
      returns: shape.columns,
      examples: [
        Example(
          "mandate list | where may-sign = yes",
          Text(en: "Who may sign", fr: "Qui peut signer"))
      ]
    ) { session, organisation, person, date in
      let mandates = try session.all(Mandate.self).filter { mandate in
        (organisation.map { mandate.organisation.id == $0 } ?? true)
          && (person.map { mandate.person.id == $0 } ?? true)
          && (date.map { mandate.covers($0) } ?? true)
      }
      return .table(
        shape.table(
          try mandates.map { try Row($0, in: session) },
          whenEmpty: session.noneYet(Mandate.self)))
    }
  }
}
