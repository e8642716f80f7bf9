import AccordDocuments
import AccordJSON
import AccordWording

/// What the journal tells, up to the moment that the session looks at.
extension Session {
  /// The versions of a document, the newest first; empty when there never was one.
  func versions(of key: DocumentKey) throws -> [HistoryEntry] {
    let versions = try shell.workspace?.history(of: key) ?? []
    guard let past else { return versions }
    return versions.filter { past.includes($0.commit) }
  }

  /// The newest transactions that a query asks for, the newest first.
  func log(_ query: LogQuery) throws -> [LoggedTransaction] {
    guard let workspace = shell.workspace else { return [] }
    guard let past else { return try workspace.log(query) }
    var seen = query
    seen.isWanted = { past.includes($0) && query.isWanted($0) }
    return try workspace.log(seen)
  }

  /// The newest transaction; `nil` when there is none yet.
  func lastTransaction() throws -> CommitRecord? { try log(LogQuery(limit: 1)).first?.record }

  /// A transaction by its number.
  ///
  /// - Throws: `UndoRefused` of the reason `unknown` when there is none.
  func commit(_ number: Int) throws -> CommitRecord {
    guard let commit = try shell.workspace?.transaction(number), past?.includes(commit) != false
    else { throw UndoRefused(number, [.unknown(last: try lastTransaction()?.number ?? 0)]) }
    return commit
  }
}
