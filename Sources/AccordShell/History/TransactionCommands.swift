import AccordDocuments
import AccordWording

/// The commands that tell what was done to the workspace.
extension Command {
  static let transactions = Command(
    "transactions", fr: "transactions", .read,
    Text(
      en: "List what was done: who, when, with which command",
      fr: "Lister ce qui a été fait : qui, quand, par quelle commande"),
    discussion: Text(
      en: "The newest comes first. Dates and times are in UTC.",
      fr: "La plus récente vient en premier. Les dates et les heures sont en UTC."),
    takes: DefaultedOption<Int>(
      "last", fr: "dernières", Text(en: "how many", fr: "combien"), default: 20),
    returns: RecordedTransaction.shape.columns,
    examples: [
      Example("transactions", Text(en: "See the last twenty", fr: "Voir les vingt dernières")),
      Example(
        "transactions --last 1000 | where author = ana",
        Text(en: "See what somebody did", fr: "Voir ce que quelqu’un a fait")),
    ]
  ) { session, count in
    guard count > 0 else {
      throw Failure(
        "transactions.count",
        Text(
          en: "\(count) is not a number of transactions.",
          fr: "\(count) n’est pas un nombre de transactions."),
        about: "last", advice: Text(en: "Give 1 or more.", fr: "Indiquez 1 ou plus."))
    }
    let found = try session.transactions(last: count).map { commit in
      RecordedTransaction(
        commit: commit, documents: try session.shell.workspace?.changes(of: commit.number).count)
    }
    return .table(
      RecordedTransaction.shape.table(
        found,
        whenEmpty: Text(
          en: "Nothing was done in this workspace yet.",
          fr: "Rien n’a encore été fait dans cet espace de travail.")))
  }

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
        en: "Its number, as \"transactions\" lists it", fr: "Son numéro, donné par « transactions »"
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

/// A transaction of the journal with how many documents it wrote.
private struct RecordedTransaction: Sendable {
  let commit: CommitRecord
  let documents: Int?

  static let shape = TableShape<RecordedTransaction>(
    .field("number", fr: "numéro", .integer) { .integer($0.commit.number) },
    .field("date", fr: "date", .date) { Value($0.commit.at.date) },
    .field("time", fr: "heure", .text, heading: CommitRecord.timeHeading, rank: 1) {
      .text($0.commit.at.clock)
    },
    .field("author", fr: "auteur", .text) { .text($0.commit.author) },
    .field("documents", fr: "documents", .integer, rank: 2) { Value($0.documents) },
    .field("command", fr: "commande", .text) { .text($0.commit.command) })
}
