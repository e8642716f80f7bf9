import AccordWording

extension CSVReader {
  /// Walks once over a text in UTF-8, byte by byte: all that it looks for is ASCII, but for a
  /// separator of several bytes.
  struct Parser: RecordIterator {
    private var text: DecodedBytes
    private let separator: [UInt8]
    /// What was read of the text and is not parsed yet begins at `index`.
    private var bytes: [UInt8] = []
    private var index = 0
    private var line = 1
    private var row = 1
    /// Quoted cells of this record that hold a line end and the separator.
    private var spans: [Int: Span] = [:]
    /// Where the record that is being read begins, and how long it is up to the cell being read.
    private var start = (row: 1, line: 1)
    private var recordBytes = 0
    private var cellBytes = 0

    init(_ text: DecodedBytes, separator: [UInt8]) {
      self.text = text
      self.separator = separator
    }

    /// Leaves out the first line.
    mutating func skipFirstLine(of length: Int) throws {
      _ = try holds(length)
      index = min(length, bytes.count)
      line = 2
      row = 2
    }

    mutating func next() throws -> Record? {
      guard try holds(1) else { return nil }
      start = (row, line)
      recordBytes = 0
      spans = [:]
      var cells: [String] = []
      while try readCell(into: &cells) {}
      row += 1
      return Record(row: start.row, line: start.line, cells: cells, spans: spans)
    }

    /// Reads one cell and what ends it. Returns whether the record goes on.
    private mutating func readCell(into cells: inout [String]) throws -> Bool {
      var cell: [UInt8] = []
      cellBytes = 0
      // Spaces before a quote are no part of the cell; other spaces count, and are trimmed with it.
      let blanks = try skipBlanks()
      if try holds(1), bytes[index] == UInt8(ascii: "\"") {
        let opening = (row: row, line: line)
        try readQuoted(cells.count, into: &cell)
        _ = try skipBlanks()
        guard try isAtCellEnd() else {
          throw CSVFault.strayQuote(row: opening.row, line: opening.line, closedOn: line)
        }
      } else {
        try count(blanks)
      }
      while try !isAtCellEnd() { try takeRun(into: &cell) }
      cells.append(String(String(decoding: cell, as: UTF8.self).withoutOuterSpaces))
      // The separator counts, so that a record of empty cells ends as well.
      recordBytes += cellBytes + 1
      guard recordBytes <= CSVReader.greatestRecord else {
        throw CSVFault.longRecord(row: start.row, line: start.line)
      }
      guard try holds(1) else { return false }
      if try isAtSeparator() {
        index += separator.count
        return true
      }
      try skipLineEnd()
      return false
    }

    private mutating func readQuoted(_ place: Int, into cell: inout [UInt8]) throws {
      let opening = (row: row, line: line)
      var separators = 0
      index += 1
      while try holds(1) {
        if bytes[index] == UInt8(ascii: "\"") {
          index += 1
          guard try holds(1), bytes[index] == UInt8(ascii: "\"") else {
            if line > opening.line, separators > 0 {
              spans[place] = Span(from: opening.line, to: line, separators: separators)
            }
            return
          }
        } else if isLineEnd(bytes[index]) {
          try skipLineEnd()
          try count(1)
          cell.append(UInt8(ascii: "\n"))
          continue
        }
        if try isAtSeparator() { separators += 1 }
        try takeRun(into: &cell)
      }
      throw CSVFault.openQuote(row: opening.row, line: opening.line)
    }

    /// Puts the byte at hand into a cell, and those after it that are nothing but text.
    private mutating func takeRun(into cell: inout [UInt8]) throws {
      var end = index + 1
      while end < bytes.count, bytes[end] != separator[0], bytes[end] != UInt8(ascii: "\""),
        !isLineEnd(bytes[end])
      {
        end += 1
      }
      try count(end - index)
      cell.append(contentsOf: bytes[index..<end])
      index = end
    }

    /// Counts bytes of a cell, as long as the cell and its record may grow.
    private mutating func count(_ count: Int) throws(CSVFault) {
      let cellRoom = CSVReader.greatestCell - cellBytes
      let recordRoom = CSVReader.greatestRecord - recordBytes - cellBytes
      guard count <= min(cellRoom, recordRoom) else {
        throw cellRoom <= recordRoom
          ? .longCell(row: start.row, line: start.line)
          : .longRecord(row: start.row, line: start.line)
      }
      cellBytes += count
    }
  }
}

extension CSVReader.Parser {
  /// Whether so many bytes follow, which are then at hand.
  private mutating func holds(_ count: Int) throws -> Bool {
    while bytes.count - index < count {
      let block = try text.next()
      guard !block.isEmpty else { return false }
      bytes = index == bytes.count ? block : bytes[index...] + block
      index = 0
    }
    return true
  }

  /// Skips the spaces that separate nothing. Returns how many there are.
  private mutating func skipBlanks() throws -> Int {
    var count = 0
    while try holds(1), bytes[index] == UInt8(ascii: " "), try !isAtSeparator() {
      index += 1
      count += 1
    }
    return count
  }

  private mutating func isAtCellEnd() throws -> Bool {
    guard try holds(1) else { return true }
    return try isLineEnd(bytes[index]) || isAtSeparator()
  }

  /// Whether the byte at hand begins the separator.
  private mutating func isAtSeparator() throws -> Bool {
    guard bytes[index] == separator[0] else { return false }
    guard separator.count > 1 else { return true }
    return try holds(separator.count) && bytes[index...].starts(with: separator)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipLineEnd() throws {
    if bytes[index] == UInt8(ascii: "\r"), try holds(2), bytes[index + 1] == UInt8(ascii: "\n") {
      index += 1
    }
    index += 1
    line += 1
  }
}
