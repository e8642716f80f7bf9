import AccordDocuments
import AccordJSON
import AccordWording

/// A document of the fault tests: a sum of money that can be told from every other version of it.
struct Deposit: Document {
  static let schema = Schema(
    "deposits", Text(en: "deposit", fr: "dépôt"),
    personal: [PersonalField("note", replacement: .string(""))])

  let id: ID<Deposit>
  var amount: Int
  /// Some text of a length of its own, in which the document is named.
  var note: String

  init(_ name: String, _ amount: Int) {
    id = slug(name)
    self.amount = amount
    note = Deposit.note(name, amount)
  }

  private static func note(_ name: String, _ amount: Int) -> String {
    let word = "note-of-\(name)."
    let length = amount % 700
    return String(String(repeating: word, count: length / word.count + 1).prefix(length))
  }

  var label: String { id.name }

  /// The amount, when all of the document is as it was written. Erased ones count below zero.
  var soundAmount: Int? {
    if note.isEmpty, amount % 700 > 0 { return -amount }
    return note == Deposit.note(id.name, amount) ? amount : nil
  }

  /// What nobody may find on the disk after a deposit was erased.
  static func secret(_ name: String) -> [UInt8] { Array("note-of-\(name).".utf8) }
}
