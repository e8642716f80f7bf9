import AccordLanguage
import AccordWording

/// The words of a table in one language, with their measures.
struct TableCells {
  /// What a layout must know of a column, heading included.
  struct Measure {
    /// The cells of its longest line.
    var natural = 0
    /// The cells of its longest word.
    var longestWord = 0
    /// Whether nothing is known in any of its rows.
    var isEmpty = true
  }

  let columns: [Column]
  let headings: [String]
  let rows: [[String]]
  /// By column. Each text is measured once, however many layouts are tried.
  let measures: [Measure]

  /// - Parameter isStopped: whether nobody wants the table any more: the rest of it is then left
  ///   out.
  init(_ table: Table, in language: Language, isStopped: () -> Bool = { false }) {
    columns = table.columns
    headings = table.columns.map { Escaping.oneLine($0.heading[language]) }
    var measures = headings.map { heading in
      Measure(
        natural: DisplayWidth.of(heading), longestWord: Wrapping.longestWord(in: heading))
    }
    var rows: [[String]] = []
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      if rows.count % TableCells.portion == 0, isStopped() { break }
      let texts = zip(table.columns, row).map { column, value in
        TableCells.text(value, column, language)
      }
      for (index, text) in texts.enumerated() { measures[index].take(text) }
      rows.append(texts)
    }
    self.rows = rows
    self.measures = measures
  }

  /// So many rows are looked at, or written, before it is asked whether to go on.
  static let portion = 500

  private static func text(_ value: Value, _ column: Column, _ language: Language) -> String {
    let text = value.written(in: language)
    guard column.type.isWrappable else { return Escaping.oneLine(text) }
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\t", with: " ")
  }
}

extension TableCells.Measure {
  fileprivate mutating func take(_ text: String) {
    if isEmpty, !text.isEmpty, text != "–" { isEmpty = false }
    // A text that is no longer than a word that was seen can change nothing.
    guard text.utf8.count > longestWord else { return }
    for line in text.split(separator: "\n") { natural = max(natural, DisplayWidth.of(line)) }
    longestWord = max(longestWord, Wrapping.longestWord(in: text))
  }
}
