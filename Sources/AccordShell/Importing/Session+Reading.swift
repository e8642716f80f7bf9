import AccordLanguage
import AccordTables
import AccordWording

/// Files of others that are looked at, and not stored.
extension Session {
  /// The columns of the table of what is wrong with a file: row, column, code, problem, remedy.
  public static var faultColumns: [Column] { ImportFaults.shape(.english).columns }

  /// Hands out the rows of a file one after the other, and stores nothing.
  ///
  /// - Parameters:
  ///   - file: a CSV, JSON or JSON lines file.
  ///   - columns: what is understood of it.
  ///   - read: takes a row; what is wrong with it goes to the problems.
  /// - Returns: everything that is wrong with the file, one row each.
  /// - Throws: when it is no table, or a compulsory column is missing.
  public func reading(
    _ file: FilePath, columns: [ImportColumn],
    each read: (ImportedRow, inout ImportProblems) throws -> Void
  ) throws -> Table {
    let table = try table(of: file, columns: columns)
    var problems = ImportProblems(of: table)
    var rows = try table.rows()
    var done = 0
    while let row = try rows.next() {
      try progress(done, of: table.count)
      done += 1
      try read(row, &problems)
    }
    return ImportFaults.shape(language).table(problems.ordered)
  }

  /// Whether a file has a column, to know what kind of file it is. Nothing is told of its other ones.
  ///
  /// - Throws: when it is no table.
  public func has(_ column: ImportColumn, in file: FilePath) throws -> Bool {
    let bytes = WatchedBytes(source: try files.bytes(of: file), check: checkInterruption)
    return try ImportedTable(bytes, name: file.name, columns: [column]).heading(of: column) != nil
  }
}
