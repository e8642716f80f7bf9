/// Reads CSV as office programs write it: RFC 4180 quoting, any line end, the separator found
/// from the first line.
public enum CSVReader {
  /// One record: its cells, and where it is.
  public struct Record: Sendable, Hashable {
    /// The number of the row as a spreadsheet shows it, from 1, blank rows counted.
    public let row: Int
    /// The line of the file where it begins, from 1; differs from `row` after line breaks inside
    /// quotes.
    public let line: Int
    /// The cells, without surrounding spaces.
    public let cells: [String]
    /// The cells that a stray quotation mark may have made of several, by their place.
    let spans: [Int: Span]

    /// Whether all cells are empty.
    public var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
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
  public static func records(
    of text: String, separator: Character? = nil
  ) throws(CSVFault) -> [Record] {
    // Line ends are compared as scalars: "\r\n" is one character in Swift.
    let scalars = Array(text.unicodeScalars)
    var parser = Parser(scalars: scalars)
    parser.separator = separator?.unicodeScalars.first ?? detectSeparator(in: scalars)
    if separator == nil, let declared = declaredSeparator(in: scalars) {
      parser.separator = declared.separator
      parser.skip(to: declared.end)
    }
    return try parser.records()
  }

  /// The separator that stands most often outside quotes in the first line that is not blank;
  /// `;` before a tab before `,` where they are even.
  static func detectSeparator(in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if scalar == "\n" || scalar == "\r" {
        if isBlank { continue }
        break
      }
      isBlank = false
      counts[scalar, default: 0] += 1
    }
    var best: Unicode.Scalar = ";"
    for candidate: Unicode.Scalar in ["\t", ","]
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// Excel’s own first line, `sep=;`.
  private static func declaredSeparator(
    in scalars: [Unicode.Scalar]
  ) -> (separator: Unicode.Scalar, end: Int)? {
    guard scalars.count >= 5, String(String.UnicodeScalarView(scalars[..<4])).lowercased() == "sep="
    else { return nil }
    var end = 5
    guard end == scalars.count || scalars[end] == "\r" || scalars[end] == "\n" else { return nil }
    if end < scalars.count, scalars[end] == "\r" { end += 1 }
    if end < scalars.count, scalars[end] == "\n" { end += 1 }
    return (scalars[4], end)
  }
}
