import AccordWording

/// The short code on every page of a document: the identity of what it is about, the transaction that
/// last changed what it says, the first eight digits of the seal of that transaction, and four that
/// tell a letter from a convention and one day from another.
///
/// `2024.ml-caen/57/9f3a12bc-04d1`
struct DocumentCode: Sendable, Hashable {
  let identity: String
  let transaction: Int
  let seal: String
  /// What tells apart the pages that say the same of the same document.
  let page: String

  /// - Parameter seal: the digits of the seal, after the number of the transaction or alone.
  init(_ identity: String, transaction: Int, seal: String, page: String) {
    self.identity = identity
    self.transaction = transaction
    self.seal = String((seal.split(separator: "-").last ?? "").prefix(DocumentCode.length))
    self.page = String(page.prefix(DocumentCode.pageLength))
  }

  /// What follows the code where something that the document says is invented.
  static let mark = " – FICTIF"

  /// Reads a code as somebody typed it from a page: spaces, capitals, middle dots and the mark of
  /// invented data do not matter.
  init?(reading text: String) {
    let marks: Set<Character> = ["/", "·"]
    let code = text.prefix { $0 != "–" }
    let parts = code.lowercased().filter { !$0.isWhitespace }.split { marks.contains($0) }
    guard parts.count == 3, let transaction = Int(parts[1]), transaction > 0 else { return nil }
    let digits = parts[2].split(separator: "-").map(String.init)
    guard digits.count == 2, digits.joined().allSatisfy(\.isHexDigit),
      digits[0].count == DocumentCode.length, digits[1].count == DocumentCode.pageLength
    else { return nil }
    self.init(
      String(parts[0]), transaction: transaction, seal: digits[0], page: digits[1])
  }

  var written: String { "\(identity)/\(transaction)/\(seal)-\(page)" }

  private static let length = 8
  private static let pageLength = 4
}
