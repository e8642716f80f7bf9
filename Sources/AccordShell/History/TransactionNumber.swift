import AccordWording

/// The number of a transaction, from 1.
struct TransactionNumber: WrittenValue {
  let number: Int

  static let kind = ValueKind(
    Text(en: "number of a transaction", fr: "numéro d’une transaction"), examples: ["12"])

  init(reading text: String) throws(ReadingFault) {
    let number = try Int(reading: text)
    guard number > 0 else { throw .shape(text, TransactionNumber.kind) }
    self.number = number
  }

  func written(in language: Language) -> String { String(number) }

  var code: String { String(number) }
}
