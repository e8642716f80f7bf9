/// A text of whole sentences: paragraphs with blank lines between them, and lists whose items are
/// indented by two spaces.
enum Prose {
  /// What stands between two blank lines.
  enum Block: Hashable {
    case paragraph([String])
    case list([String])
  }

  /// The blocks of a text; `nil` where it is laid out otherwise, in columns or deeper, so that its
  /// spaces count.
  static func blocks(of text: String) -> [Block]? {
    var blocks: [Block] = []
    var lines: [Substring] = []
    func close() -> Bool {
      defer { lines = [] }
      guard let first = lines.first else { return true }
      let isList = first.hasPrefix("  ")
      guard lines.allSatisfy({ $0.hasPrefix("  ") == isList }) else { return false }
      let texts = lines.map { String($0.dropFirst(isList ? 2 : 0)) }
      guard texts.allSatisfy({ !$0.hasPrefix(" ") && !$0.contains("  ") }) else { return false }
      blocks.append(isList ? .list(texts) : .paragraph(texts))
      return true
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty {
        guard close() else { return nil }
      } else {
        lines.append(line)
      }
    }
    return close() ? blocks : nil
  }
}
