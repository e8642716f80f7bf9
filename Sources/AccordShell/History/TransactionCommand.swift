import AccordDocuments
import AccordJSON
import AccordWording

/// The command that shows what a transaction changed.
extension Command {
  static let transaction = Command(
    "transaction", fr: "transaction", .read,
    Text(
      en: "Show what a transaction changed", fr: "Montrer ce qu’une transaction a changé"),
    discussion: Text(
      en:
        "Its changes are shown as \"plan\" shows them. Stages after it work on one row for each field of each document.",
      fr:
        "Ses changements sont montrés comme par « prévoir ». Les étapes qui suivent portent sur une ligne par champ de chaque document."
    ),
    takes: Argument<TransactionNumber>(
      "number", fr: "numéro",
      Text(
        en: "Its number, as \"log\" lists it", fr: "Son numéro, donné par « journal »"
      )),
    returns: PlannedChanges.recordedColumns,
    examples: [
      Example(
        "transaction 1", Text(en: "See what the first did", fr: "Voir ce qu’a fait la première"))
    ]
  ) { session, transaction in
    let number = transaction.number
    do {
      let commit = try session.commit(number)
      let changes = try session.shell.workspace?.changes(of: number) ?? []
      let items = changes.map { change in
        PlannedChanges.Item(
          change, of: session.shell.catalogue.documentType(of: change.key.collection), at: nil)
      }
      return session.report(PlannedChanges(items, of: .transaction(commit)))
    } catch let refused as UndoRefused {
      throw ParameterFault(refused, parameter: "number")
    }
  }
}
