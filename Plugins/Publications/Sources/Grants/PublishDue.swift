import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var due: Command {
    Command(
      "publish due", fr: "publier échéances", .read,
      Text(
        en: "List the grants whose data are to be published, with the last day",
        fr: "Lister les subventions dont les données sont à publier, avec le dernier jour"),
      discussion: Text(
        en: """
          Within three months of the signature, and again within three months of an amendment that \
          changed the line (décret 2017-779). What is late stays. A line that something else changed, \
          such as a new name, has no last day. What was published elsewhere is recorded with \
          "convention publish".
          """,
        fr: """
          Dans les trois mois de la signature, et à nouveau dans les trois mois d’un avenant qui a \
          changé la ligne (décret 2017-779). Ce qui est en retard reste. Une ligne changée \
          autrement, par exemple par un nouveau nom, n’a pas de dernier jour. Ce qui a été publié \
          ailleurs s’enregistre avec « convention publier ».
          """),
      takes: state, returns: DueRow.shape.columns,
      examples: [
        Example(
          "publish due | where late > 0", Text(en: "What is late", fr: "Ce qui est en retard"))
      ]
    ) { session, day in
      let grants = try session.grants(on: day, withPayments: false)
      let rows = grants.due(after: try session.all(Publication.self)).map {
        DueRow(due: $0, late: $0.day.map { max($0.days(to: grants.day), 0) })
      }
      return .table(
        DueRow.shape.table(
          rows, whenEmpty: Text(en: "Nothing is to be published.", fr: "Rien n’est à publier.")))
    }
  }
}

/// A grant that is to be published.
private struct DueRow: Sendable {
  let due: PublicationDue
  let late: Int?

  static let shape = TableShape<DueRow>(
    .field("convention", fr: "convention", naming: Convention.self) { $0.due.line.convention.id },
    .field("year", fr: "année", .year, rank: 1) { .year($0.due.line.convention.year) },
    .field("beneficiary", fr: "bénéficiaire", .text, rank: 1) {
      .text($0.due.line.row[.nomBeneficiaire])
    },
    .field("amount", fr: "montant", .amount) { .amount($0.due.line.amount) },
    .field("reason", fr: "motif", .choice(PublicationDue.Reason.self)) { .choice($0.due.reason) },
    .field(
      "last-day", fr: "dernier-jour", .date, heading: Text(en: "Last day", fr: "Dernier jour")
    ) { Value($0.due.day) },
    .field("late", fr: "retard", .integer, heading: Text(en: "Days late", fr: "Jours de retard")) {
      Value($0.late)
    })
}
