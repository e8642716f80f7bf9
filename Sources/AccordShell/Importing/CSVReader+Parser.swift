import AccordWording

extension CSVReader {
  /// Walks once over a text in UTF-8, byte by byte: all that it looks for is ASCII, but for a
  /// separator of several bytes.
  struct Parser {
    let bytes: [UInt8]
    var separator: [UInt8] = [UInt8(ascii: ";")]
    private var index = 0
    private var line = 1
    private var row = 1
    /// Quoted cells of this record that hold a line end and the separator.
    private var spans: [Int: Span] = [:]
    /// Where the record that is being read begins, and how long it is up to the cell being read.
    private var start = (row: 1, line: 1)
    private var recordBytes = 0
    private var cellBytes = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Leaves out the first line, which ends before `end`.
    mutating func skip(to end: Int) {
      index = end
      line = 2
      row = 2
    }

    mutating func records() throws(CSVFault) -> [Record] {
      var records: [Record] = []
      while index < bytes.count {
        start = (row, line)
        recordBytes = 0
        var cells: [String] = []
        var isOpen = true
        while isOpen { isOpen = try readCell(into: &cells) }
        records.append(Record(row: start.row, line: start.line, cells: cells, spans: spans))
        spans = [:]
        row += 1
      }
      return records
    }

    /// Reads one cell and what ends it. Returns whether the record goes on.
    private mutating func readCell(into cells: inout [String]) throws(CSVFault) -> Bool {
      var cell: [UInt8] = []
      cellBytes = 0
      skipBlanks()
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        let opening = (row: row, line: line)
        cell = try readQuoted(cells.count)
        while index < bytes.count, isBlank(at: index) { index += 1 }
        guard index == bytes.count || isSeparator(at: index) || isLineEnd(bytes[index])
        else { throw .strayQuote(row: opening.row, line: opening.line, closedOn: line) }
      }
      while index < bytes.count, !isSeparator(at: index), !isLineEnd(bytes[index]) {
        try take(bytes[index], into: &cell)
        index += 1
      }
      cells.append(String(String(decoding: cell, as: UTF8.self).withoutOuterSpaces))
      // The separator counts, so that a record of empty cells ends as well.
      recordBytes += cellBytes + 1
      guard recordBytes <= CSVReader.greatestRecord else {
        throw CSVFault.longRecord(row: start.row, line: start.line)
      }
      guard index < bytes.count else { return false }
      if isSeparator(at: index) {
        index += separator.count
        return true
      }
      skipLineEnd()
      return false
    }

    private mutating func readQuoted(_ place: Int) throws(CSVFault) -> [UInt8] {
      let opening = (row: row, line: line)
      var cell: [UInt8] = []
      var separators = 0
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          index += 1
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            if line > opening.line, separators > 0 {
              spans[place] = Span(from: opening.line, to: line, separators: separators)
            }
            return cell
          }
        } else if isLineEnd(byte) {
          skipLineEnd()
          try take(UInt8(ascii: "\n"), into: &cell)
          continue
        }
        if isSeparator(at: index) { separators += 1 }
        try take(bytes[index], into: &cell)
        index += 1
      }
      throw CSVFault.openQuote(row: opening.row, line: opening.line)
    }

    /// Puts a byte into a cell, as long as the cell and its record may grow.
    private mutating func take(_ byte: UInt8, into cell: inout [UInt8]) throws(CSVFault) {
      cellBytes += 1
      guard cellBytes <= CSVReader.greatestCell else {
        throw CSVFault.longCell(row: start.row, line: start.line)
      }
      guard recordBytes + cellBytes <= CSVReader.greatestRecord else {
        throw CSVFault.longRecord(row: start.row, line: start.line)
      }
      cell.append(byte)
    }

    private mutating func skipBlanks() {
      var next = index
      while next < bytes.count, isBlank(at: next) { next += 1 }
      // Spaces before a quote are no part of the cell; other spaces are trimmed with it.
      if next < bytes.count, bytes[next] == UInt8(ascii: "\"") { index = next }
    }

    private func isSeparator(at index: Int) -> Bool {
      bytes[index] == separator[0]
        && (separator.count == 1 || bytes[index...].starts(with: separator))
    }

    /// Whether a space stands there that separates nothing.
    private func isBlank(at index: Int) -> Bool {
      bytes[index] == UInt8(ascii: " ") && !isSeparator(at: index)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func skipLineEnd() {
      if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "\n")
      {
        index += 1
      }
      index += 1
      line += 1
    }
  }
}
