import AccordPartnership
import AccordShell
import AccordWording

/// Which of the two kinds of files a file of another authority is.
enum GrantFile {
  /// A list of operations numbers them; a file of grants has no such column.
  private static let code = ImportColumn("operation code", fr: OperationColumn.code.rawValue)

  /// The kind of a file, by its headings.
  ///
  /// - Throws: when it is no table.
  static func kind(of file: FilePath, in session: Session) throws -> OtherGrantKind {
    try session.has(code, in: file) ? .operations : .scdl
  }
}
