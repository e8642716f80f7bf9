import AccordDocuments
import AccordTables
import AccordWording

/// The identities that the rows of a file have. They are looked at in every row, whatever else is
/// wrong with it.
struct RowIdentities<D: Document> {
  private let session: Session
  private var firstRows: [ID<D>: Int] = [:]

  init(in session: Session) { self.session = session }

  /// Tells of an identity that an earlier row has or, without `ensure`, that is taken.
  mutating func check(
    _ id: ID<D>, row: ImportedRow, _ problems: inout ImportProblems
  ) throws {
    if let first = firstRows[id] {
      return problems.add(RowFault.repeated(id.name, firstRow: first), row: row)
    }
    firstRows[id] = row.number
    guard !session.isEnsuring, let existing = try session.documents.document(id) else { return }
    problems.add(RowFault.taken(id.name, by: existing.label), row: row)
  }
}
