import AccordWording

/// The short code on every page of a document: the identity of what it is about, the transaction that
/// last changed what it says, and the first eight digits of the seal of that transaction.
///
/// `2024.ml-caen/57/9f3a12bc`
struct DocumentCode: Sendable, Hashable {
  let identity: String
  let transaction: Int
  let seal: String

  init(_ identity: String, transaction: Int, seal: String) {
    self.identity = identity
    self.transaction = transaction
    self.seal = String(seal.prefix(DocumentCode.length))
  }

  /// What follows the code where something that the document says is invented.
  static let mark = " – FICTIF"

  /// Reads a code as somebody typed it from a page: spaces, capitals, middle dots and the mark of
  /// invented data do not matter.
  init?(reading text: String) {
    let marks: Set<Character> = ["/", "·"]
    let code = text.prefix { $0 != "–" }
    let parts = code.lowercased().filter { !$0.isWhitespace }.split { marks.contains($0) }
    guard parts.count == 3, let transaction = Int(parts[1]), transaction > 0,
      parts[2].count == DocumentCode.length, parts[2].allSatisfy(\.isHexDigit)
    else { return nil }
    self.init(String(parts[0]), transaction: transaction, seal: String(parts[2]))
  }

  var written: String { "\(identity)/\(transaction)/\(seal)" }

  private static let length = 8
}
