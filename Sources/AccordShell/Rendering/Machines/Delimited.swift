import AccordWording

/// Rows of cells with a separator between them.
///
/// - `csv` is RFC 4180: commas, quotes where needed, CRLF after each row as spreadsheets write
///   it themselves. A text that a spreadsheet would take for a formula is written with an
///   apostrophe before it, which imports take off again; a telephone number is not one.
/// - `tsv` is for programs that read line by line: LF after each row; a tab, a line end or a
///   backslash within a cell is written `\t`, `\n`, `\r`, `\\`, so a row is always one line.
///
/// Both begin with the English names of the columns, and both show control characters escaped.
enum Delimited {
  case csv
  case tsv

  func table(_ table: Table) -> String {
    ([table.columns.map { Value.text($0.name.en) }] + table.rows).map(row).joined()
  }

  /// One row with its line end.
  func row(_ cells: [Value]) -> String {
    switch self {
    case .csv: cells.map(csvCell).joined(separator: ",") + "\r\n"
    case .tsv: cells.map(tsvCell).joined(separator: "\t") + "\n"
    }
  }

  private func csvCell(_ value: Value) -> String {
    var text = Escaping.visible(value.code)
    switch value {
    case .text, .list: text = SpreadsheetText.defused(text)
    default: break
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func tsvCell(_ value: Value) -> String {
    let text = value.code
    guard text.unicodeScalars.contains(where: { "\t\n\r\\".unicodeScalars.contains($0) }) else {
      return Escaping.visible(text)
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return Escaping.visible(result)
  }
}
