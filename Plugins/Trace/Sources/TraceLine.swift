import AccordDocuments
import AccordOffice
import AccordShell
import AccordWording

/// One fact of a trail: what happened on a day, and what the journal says of its record.
struct TraceLine: Sendable {
  let stage: TraceStage
  let day: CalendarDate?
  let what: Text
  let amount: Money?
  /// Who did it, where that is recorded.
  let person: String?
  let document: DocumentKey
  /// The transaction since which it stands so in the document.
  let transaction: JournalTransaction?

  static let shape = TableShape<TraceLine>(
    .field("day", fr: "jour", .date) { Value($0.day) },
    .field("what", fr: "quoi", .text, heading: Text(en: "What", fr: "Quoi")) { .phrase($0.what) },
    .field("amount", fr: "montant", .amount) { $0.amount.map { .amount($0) } ?? .missing },
    .field("person", fr: "personne", .text, heading: Text(en: "Who did it", fr: "Qui a agi")) {
      Value($0.person)
    },
    .field(
      "recorded-by", fr: "saisi-par", .text, heading: Text(en: "Recorded by", fr: "Saisi par"),
      rank: 1
    ) { Value($0.transaction?.author) },
    .field("transaction", fr: "transaction", .integer) {
      ($0.transaction?.number).map { .integer($0) } ?? .missing
    },
    .field("document", fr: "document", .text, rank: 1) { .text($0.document.description) })
}

/// A transaction that facts of a trail rest on.
struct TraceTransaction: Sendable {
  let transaction: JournalTransaction
  /// Its seal; `nil` where the workspace has none.
  let seal: String?

  static let shape = TableShape<TraceTransaction>(
    .field("transaction", fr: "transaction", .integer) { .integer($0.transaction.number) },
    .field("day", fr: "jour", .date) { Value($0.transaction.date) },
    .field("time", fr: "heure", .text) { .text($0.transaction.clock) },
    .field("author", fr: "auteur", .text) { .text($0.transaction.author) },
    .field("command", fr: "commande", .text) { .text($0.transaction.command) },
    .field("seal", fr: "sceau", .text, heading: Text(en: "Seal", fr: "Sceau"), rank: 1) {
      Value($0.seal)
    })
}

/// What lacks in a trail.
struct TraceGap: Sendable {
  let stage: TraceStage
  let what: Text
  /// The command that mends it, where there is one.
  let command: Text?

  static let shape = TableShape<TraceGap>(
    .field("stage", fr: "étape", .text) { .phrase($0.stage.title) },
    .field("gap", fr: "lacune", .text, heading: Text(en: "What is missing", fr: "Ce qui manque")) {
      .phrase($0.what)
    },
    .field("command", fr: "commande", .text, rank: 1) {
      $0.command.map { .phrase($0) } ?? .missing
    })
}
