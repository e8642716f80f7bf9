public import AccordWording

/// Collects what is wrong with the rows of a file, so that all of it is told at once.
public struct ImportProblems: Sendable {
  /// The name of the file.
  public let file: String
  private var problems: [ImportFault.Problem]

  /// The collection for a table, with the rows that do not fit under its header.
  package init(of table: ImportedTable) {
    file = table.name
    problems = table.problems
  }

  /// How many there are so far: a row is sound when it adds none.
  public var count: Int { problems.count }

  /// A fault of a cell, or of a row as a whole.
  public mutating func add(_ fault: any Fault, row: ImportedRow, column: ImportColumn? = nil) {
    add(fault, row: row.number, column: column.map(row.header(of:)))
  }

  /// A fault of a row that is held no more, and what stands above the cell.
  package mutating func add(_ fault: any Fault, row: Int, column: Text?) {
    problems.append(
      ImportFault.Problem(
        row: row, column: column, fault.message, remedy: fault.advice, code: fault.code))
  }

  /// All of them, in the order of the rows; of one row, in the order in which they were found.
  package var ordered: [ImportFault.Problem] {
    problems.enumerated().sorted {
      ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Ends the reading.
  ///
  /// - Throws: `ImportFault` when anything is wrong.
  package func check() throws(ImportFault) {
    guard !problems.isEmpty else { return }
    throw ImportFault(file: file, problems: ordered)
  }
}
