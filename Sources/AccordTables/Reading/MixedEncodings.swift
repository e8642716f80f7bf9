import AccordWording

/// Looks for rows in UTF-8 among those in Windows-1252.
struct MixedEncodings {
  private var utf8: [Int] = []
  private var other: [Int] = []

  /// Looks at a record of a text that was read as Windows-1252.
  mutating func add(_ record: CSVReader.Record) {
    let text = record.cells.joined(separator: " ")
    if TwiceEncoded.firstPart(of: text) != nil {
      utf8.append(record.row)
    } else if text.utf8.contains(where: { $0 >= 0x80 }) {
      other.append(record.row)
    }
  }

  /// - Throws: `CSVFault` where some rows are UTF-8.
  func check() throws(CSVFault) {
    guard !utf8.isEmpty else { return }
    // Without other rows, one row holds both.
    throw .mixedEncodings(utf8: utf8, other: other.isEmpty ? utf8 : other)
  }
}
