import AccordWording

extension Stage {
  /// Whether its rows are some of those that reach it.
  var choosesRows: Bool {
    switch kind {
    case .filter, .take: true
    default: false
    }
  }

  /// The rows of `table` that no sum after this step may count together, where the column that tells
  /// them apart is gone.
  func lost(from table: Table) -> DoubleCount? {
    switch kind {
    case .count, .sum, .chart: return nil
    case .group(_, let gatherings) where gatherings.allSatisfy { $0.function == .count }: return nil
    default:
      guard table.doubleCount == nil else { return table.doubleCount }
      let gone = table.columns.map { column in
        columns.index(named: column.name.en) == nil ? column : Column(column, overlap: nil)
      }
      guard gone.contains(where: { $0.overlap != nil }) else { return nil }
      return DoubleCount.found(in: table.rows, of: gone)
    }
  }

  /// Refuses to add up the values of a column in rows that count the same things.
  func checkSum(of column: Int, in rows: [[Value]], of table: Table) throws(Diagnostic) {
    let found =
      table.doubleCount
      ?? DoubleCount.found(in: rows.lazy.filter { $0[column] != .missing }, of: table.columns)
    if let found { throw Diagnostic(found.fault, at: place) }
  }
}
