import AccordDocuments

extension SCDLRow {
  /// A text as a cell holds it: on one line, without tabs, double spaces and control characters, and
  /// within the bound of its column. What is longer is cut between words, and ends with `…`.
  public static func cell(_ text: String, of column: SCDLColumn) -> String {
    let words = text.unicodeScalars
      .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { String($0) }
    let line = words.joined(separator: " ")
    guard let bound = column.greatestLength, line.unicodeScalars.count > bound else { return line }
    var kept = ""
    for word in words {
      let longer = kept.isEmpty ? word : kept + " " + word
      guard longer.unicodeScalars.count < bound else { break }
      kept = longer
    }
    if kept.isEmpty {
      kept.unicodeScalars.append(contentsOf: line.unicodeScalars.prefix(bound - 1))
    }
    return kept + "…"
  }

  /// The line as it stands in the file, without its end: commas between the cells, quotation marks
  /// where a cell needs them.
  public var line: String {
    PublishedText.line(SCDLColumn.allCases.map { self[$0] })
  }

  /// The file of some lines: the sixteen names, then a line each.
  public static func file(_ rows: [SCDLRow]) -> String {
    let columns = SCDLColumn.allCases
    return PublishedText.file(
      [columns.map(\.rawValue)] + rows.map { row in columns.map { row[$0] } })
  }

  /// By what a line is known to be another one than that which was published: the SHA-256 of its
  /// cells. The days of its payments are left out, since every payment moves them.
  public var digest: String {
    let cells = SCDLColumn.allCases.filter { $0 != .datesPeriodeVersement }.map { self[$0] }
    return ContentDigest.hexadecimal(Array(cells.joined(separator: "\u{1F}").utf8))
  }
}
