extension CSVReader {
  /// Walks over the text once, one scalar at a time.
  struct Parser {
    let scalars: [Unicode.Scalar]
    var separator: Unicode.Scalar = ";"
    private var index = 0
    private var line = 1
    private var row = 1
    /// Quoted cells of this record that hold a line end and the separator.
    private var spans: [Int: Span] = [:]
    /// Where the record that is being read begins, and how long it is up to the cell being read.
    private var start = (row: 1, line: 1)
    private var recordBytes = 0
    private var cellBytes = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// Leaves out the first line, which ends before `end`.
    mutating func skip(to end: Int) {
      index = end
      line = 2
      row = 2
    }

    mutating func records() throws(CSVFault) -> [Record] {
      var records: [Record] = []
      while index < scalars.count {
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
      var cell = String.UnicodeScalarView()
      cellBytes = 0
      skipBlanks()
      if index < scalars.count, scalars[index] == "\"" {
        let opening = (row: row, line: line)
        cell = try readQuoted(cells.count)
        while index < scalars.count, scalars[index] == " ", scalars[index] != separator {
          index += 1
        }
        guard index == scalars.count || scalars[index] == separator || isLineEnd(scalars[index])
        else { throw .strayQuote(row: opening.row, line: opening.line, closedOn: line) }
      }
      while index < scalars.count, scalars[index] != separator, !isLineEnd(scalars[index]) {
        try take(scalars[index], into: &cell)
        index += 1
      }
      cells.append(String(cell).trimmingSpaces)
      // The separator counts, so that a record of empty cells ends as well.
      recordBytes += cellBytes + 1
      guard recordBytes <= CSVReader.greatestRecord else {
        throw CSVFault.longRecord(row: start.row, line: start.line)
      }
      guard index < scalars.count else { return false }
      if scalars[index] == separator {
        index += 1
        return true
      }
      skipLineEnd()
      return false
    }

    private mutating func readQuoted(_ place: Int) throws(CSVFault) -> String.UnicodeScalarView {
      let opening = (row: row, line: line)
      var cell = String.UnicodeScalarView()
      var separators = 0
      index += 1
      while index < scalars.count {
        let scalar = scalars[index]
        if scalar == "\"" {
          index += 1
          guard index < scalars.count, scalars[index] == "\"" else {
            if line > opening.line, separators > 0 {
              spans[place] = Span(from: opening.line, to: line, separators: separators)
            }
            return cell
          }
        } else if isLineEnd(scalar) {
          skipLineEnd()
          try take("\n", into: &cell)
          continue
        }
        if scalars[index] == separator { separators += 1 }
        try take(scalars[index], into: &cell)
        index += 1
      }
      throw CSVFault.openQuote(row: opening.row, line: opening.line)
    }

    /// Puts a character into a cell, as long as the cell and its record may grow.
    private mutating func take(
      _ scalar: Unicode.Scalar, into cell: inout String.UnicodeScalarView
    ) throws(CSVFault) {
      cellBytes += UTF8.width(scalar)
      guard cellBytes <= CSVReader.greatestCell else {
        throw CSVFault.longCell(row: start.row, line: start.line)
      }
      guard recordBytes + cellBytes <= CSVReader.greatestRecord else {
        throw CSVFault.longRecord(row: start.row, line: start.line)
      }
      cell.append(scalar)
    }

    private mutating func skipBlanks() {
      var next = index
      while next < scalars.count, scalars[next] == " ", scalars[next] != separator { next += 1 }
      // Spaces before a quote are no part of the cell; other spaces are trimmed with it.
      if next < scalars.count, scalars[next] == "\"" { index = next }
    }

    private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    private mutating func skipLineEnd() {
      if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        index += 1
      }
      index += 1
      line += 1
    }
  }
}
