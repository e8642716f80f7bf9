package import AccordLanguage
import AccordWording

/// Rows of cells with a separator between them.
///
/// - `csv` is RFC 4180: commas, quotes where needed, CRLF after each row as spreadsheets write
///   it themselves.
/// - `tsv` is for programs that read line by line: LF after each row; a tab, a line end or a
///   backslash within a cell is written `\t`, `\n`, `\r`, `\\`, so a row is always one line.
///
/// Both begin with the English names of the columns, and both show control characters escaped.
/// In both a text that a spreadsheet would take for a formula is written with an apostrophe before
/// it, which imports take off again; a telephone number is not one, and typed values never get it.
/// The raw forms, for programs, leave it away:
///
/// ```
/// book list | select title | as csv           '=1+1
/// book list | select title | as csv --raw     =1+1
/// ```
package enum Delimited {
  case csv
  case tsv
  case rawCSV
  case rawTSV

  package func table(_ table: Table) -> String {
    ([table.columns.map { Value.text($0.name.en) }] + table.rows).map(row).joined()
  }

  /// One row with its line end.
  func row(_ cells: [Value]) -> String {
    switch self {
    case .csv, .rawCSV: cells.map(csvCell).joined(separator: ",") + "\r\n"
    case .tsv, .rawTSV: cells.map(tsvCell).joined(separator: "\t") + "\n"
    }
  }

  /// The text of a value, which no spreadsheet computes.
  private func defused(_ text: String, of value: Value) -> String {
    switch (self, value) {
    case (.csv, .text), (.csv, .list), (.tsv, .text), (.tsv, .list): SpreadsheetText.defused(text)
    default: text
    }
  }

  private func csvCell(_ value: Value) -> String {
    defused(Escaping.visible(value.code), of: value)
      .quotedCell(where: { ",\"\n".unicodeScalars.contains($0) })
  }

  /// Whether a byte is a tab, a line end or a backslash.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\\")
  }

  private func tsvCell(_ value: Value) -> String {
    let text = defused(value.code, of: value)
    guard text.utf8.contains(where: { Delimited.isEscaped($0) }) else {
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

extension String {
  /// The text as a cell of a CSV: in quotes where it holds a scalar that needs them.
  ///
  /// By scalars: a combining mark after a separator or a quote would hide it in a character.
  func quotedCell(where needsQuotes: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: needsQuotes) else { return self }
    var quoted = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }
}
