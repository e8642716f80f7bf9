public import AccordWording

/// A row of an imported file: its cells by column, read as typed values.
public struct ImportedRow: Sendable {
  let record: CSVReader.Record
  let headers: [String]
  let places: [ImportColumn: Int]
  /// The cells of which a fault is told already: their text cannot be meant.
  let faulty: Set<Int>

  /// The number of the row as a spreadsheet shows it.
  public var number: Int { record.row }

  /// What the cell holds, without what keeps a spreadsheet from computing it; `nil` when the file
  /// has no such column or the cell is empty.
  public func text(_ column: ImportColumn) -> String? {
    guard let place = places[column], record.cells.indices.contains(place) else { return nil }
    let cell = record.cells[place]
    guard !cell.isEmpty else { return nil }
    return record.isOfSpreadsheet ? SpreadsheetText.original(of: cell) : cell
  }

  /// Whether the file has the column.
  public func has(_ column: ImportColumn) -> Bool { places[column] != nil }

  /// The value of the cell; `nil` when it is empty or says that nothing is known (`NC`, `ND`),
  /// and when it cannot be read, which goes to `problems`.
  public func value<V: WrittenValue>(
    _ column: ImportColumn, as type: V.Type = V.self, _ problems: inout ImportProblems
  ) -> V? {
    guard let cell = text(column), V.self == String.self || !ImportedRow.isUnknown(cell) else {
      return nil
    }
    // A cell of days whose format got lost holds what the spreadsheet counts with.
    if let day = CalendarDate(spreadsheetNumber: cell) as? V { return day }
    do throws(ReadingFault) {
      return try V(reading: cell)
    } catch {
      if !isTold(column) {
        problems.add(error, row: self, column: column)
      }
      return nil
    }
  }

  /// The value of a cell that may not be empty.
  public func required<V: WrittenValue>(
    _ column: ImportColumn, as type: V.Type = V.self, _ problems: inout ImportProblems
  ) -> V? {
    guard text(column) != nil else {
      problems.add(EmptyCell(column: column), row: self, column: column)
      return nil
    }
    return value(column, as: type, &problems)
  }

  /// The parts of a cell that lists several, separated by `|` or, as exports write it, by `;`.
  public func list(_ column: ImportColumn) -> [String] {
    if let place = places[column], let list = record.lists[place] { return list }
    return text(column)?.split { $0 == "|" || $0 == ";" }.map { String($0.withoutOuterSpaces) }
      .filter {
        !$0.isEmpty
      }
      ?? []
  }

  /// What the person wrote above the cell.
  func header(of column: ImportColumn) -> Text {
    places[column].map { .same(headers[$0]) } ?? column.name
  }

  /// Whether a fault of the cell is told already.
  package func isTold(_ column: ImportColumn) -> Bool {
    places[column].map(faulty.contains) == true
  }

  package static func isUnknown(_ cell: String) -> Bool {
    ["nc", "n/c", "nd", "n/d"].contains(cell.folded)
  }
}

/// A compulsory cell is empty.
package struct EmptyCell: Fault {
  package let column: ImportColumn

  package init(column: ImportColumn) {
    self.column = column
  }

  package var code: String { "import.cell-empty" }
  package var message: Text { Text(en: "The cell is empty.", fr: "La cellule est vide.") }
  package var advice: Text? {
    Text(
      en: "\"\(column.name)\" is compulsory in every row.",
      fr: "« \(column.name) » est obligatoire à chaque ligne.")
  }
}
