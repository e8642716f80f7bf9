/// Reads CSV as office programs write it: RFC 4180 quoting, any line end, the separator found
/// from the first line.
package enum CSVReader {
  /// One record: its cells, and where it is.
  package struct Record: Sendable, Hashable {
    /// The number of the row as a spreadsheet shows it, from 1, blank rows counted.
    package let row: Int
    /// The line of the file where it begins, from 1; differs from `row` after line breaks inside
    /// quotes.
    package let line: Int
    /// The cells, without surrounding spaces.
    package internal(set) var cells: [String]
    /// The cells that a stray quotation mark may have made of several, by their place.
    var spans: [Int: Span] = [:]
    /// The cells that hold lists, by their place: those of JSON.
    var lists: [Int: [String]] = [:]
    /// Whether a spreadsheet may have changed its texts.
    var isOfSpreadsheet = true

    /// Whether all cells are empty.
    package var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// The greatest number of bytes in a record.
  static let greatestRecord = 16 << 20
  /// The greatest number of bytes in a cell: those of the greatest value.
  static let greatestCell = 1 << 20

  /// A quoted cell over several lines that holds the separator.
  struct Span: Sendable, Hashable {
    /// The line of the file where it begins.
    let from: Int
    /// The line where it ends.
    let to: Int
    /// How often the separator stands in it.
    let separators: Int

    /// Whether its lines would all be rows of `width` cells without the quotation marks.
    func isRows(of width: Int) -> Bool { separators == (to - from) * (width - 1) }
  }

  /// The records of a text, blank ones included.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - separator: what stands between cells; found from the first line when `nil`.
  /// - Throws: `CSVFault` when a quote is not closed, text follows where it is, a record is longer
  ///   than 16 MiB or a cell than 1 MiB.
  package static func records(
    of text: String, separator: Character? = nil
  ) throws(CSVFault) -> [Record] {
    let bytes = Array(text.utf8)
    var parser = Parser(bytes: bytes)
    if let separator {
      parser.separator = Array(String(separator).utf8)
    } else if let declared = declaredSeparator(in: text) {
      parser.separator = declared.separator
      parser.skip(to: declared.end)
    } else {
      parser.separator = [detectSeparator(in: bytes)]
    }
    return try parser.records()
  }

  /// The separator that stands most often outside quotes in the first line that is not blank;
  /// `;` before a tab before `,` where they are even.
  static func detectSeparator(in bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if isBlank { continue }
        break
      }
      isBlank = false
      counts[byte, default: 0] += 1
    }
    var best = UInt8(ascii: ";")
    for candidate in [UInt8(ascii: "\t"), UInt8(ascii: ",")]
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// Excel’s own first line, `sep=;`, and the byte after it.
  private static func declaredSeparator(in text: String) -> (separator: [UInt8], end: Int)? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    for wanted in "sep=".unicodeScalars {
      guard index < scalars.endIndex, scalars[index].properties.lowercaseMapping == String(wanted)
      else { return nil }
      index = scalars.index(after: index)
    }
    guard index < scalars.endIndex else { return nil }
    let separator = Array(String(scalars[index]).utf8)
    index = scalars.index(after: index)
    guard index == scalars.endIndex || scalars[index] == "\r" || scalars[index] == "\n" else {
      return nil
    }
    for end: Unicode.Scalar in ["\r", "\n"]
    where index < scalars.endIndex && scalars[index] == end {
      index = scalars.index(after: index)
    }
    return (separator, text.utf8.distance(from: text.startIndex, to: index))
  }
}
