/// Reads CSV as office programs write it: RFC 4180 quoting, any line end, the separator found
/// from the first line. The file is read anew for each pass over its records, of which one is held.
///
/// ```swift
/// var records = CSVReader(source, form).records()
/// while let record = try records.next() { … }
/// ```
package struct CSVReader: RecordSource {
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

  private let source: any ByteSource
  private let form: TextForm
  private let separator: [UInt8]
  /// The length in UTF-8 of a first line that says the separator.
  private let declaration: Int

  /// Reads the first line of a file, which says or shows the separator.
  init(_ source: any ByteSource, _ form: TextForm) throws {
    self.source = source
    self.form = form
    if let declared = try CSVReader.declaredSeparator(in: DecodedBytes(source, form)) {
      (self.separator, declaration) = declared
    } else {
      self.separator = [try CSVReader.detectSeparator(in: DecodedBytes(source, form))]
      declaration = 0
    }
  }

  /// The records, blank ones included.
  ///
  /// The next one is refused with a `CSVFault` when a quote is not closed, text follows where it is,
  /// the record is longer than 16 MiB or a cell than 1 MiB.
  func records() throws -> any RecordIterator {
    var parser = Parser(DecodedBytes(source, form), separator: separator)
    if declaration > 0 { try parser.skipFirstLine(of: declaration) }
    return parser
  }
}

extension CSVReader {
  /// The separator that stands most often outside quotes in the first line that is not blank;
  /// `;` before a tab before `,` where they are even.
  private static func detectSeparator(in text: DecodedBytes) throws -> UInt8 {
    var text = text
    var counts: [UInt8: Int] = [:]
    var (isQuoted, isBlank, isOver) = (false, true, false)
    while !isOver {
      let block = try text.next()
      guard !block.isEmpty else { break }
      for byte in block {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        guard !isQuoted else { continue }
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
          isBlank = false
          counts[byte, default: 0] += 1
          continue
        }
        isOver = !isBlank
        if isOver { break }
      }
    }
    var best = UInt8(ascii: ";")
    for candidate in [UInt8(ascii: "\t"), UInt8(ascii: ",")]
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// Excel’s own first line, `sep=;`, and the length of the line.
  private static func declaredSeparator(
    in text: DecodedBytes
  ) throws -> (separator: [UInt8], length: Int)? {
    var (text, start) = (text, [UInt8]())
    // The name, a character, and both bytes of a line end.
    while start.count < 10 {
      let block = try text.next()
      guard !block.isEmpty else { break }
      start += block
    }
    guard String(decoding: start.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let separator = String(decoding: start.dropFirst(4).prefix(4), as: UTF8.self).unicodeScalars
        .first
    else { return nil }
    let bytes = Array(String(separator).utf8)
    var length = 4 + bytes.count
    guard
      length >= start.count || start[length] == UInt8(ascii: "\r")
        || start[length] == UInt8(ascii: "\n")
    else { return nil }
    for end in [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    where length < start.count && start[length] == end {
      length += 1
    }
    return (bytes, length)
  }
}
