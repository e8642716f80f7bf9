import AccordDocuments
import AccordWording

/// What the journal tells, up to the moment that the session looks at.
extension Session {
  /// The versions of a document, the newest first; empty when there never was one.
  func versions(of key: DocumentKey) throws -> [HistoryEntry] {
    let versions = try shell.workspace?.history(of: key) ?? []
    guard let past = shell.past else { return versions }
    return versions.filter { past.includes($0.commit) }
  }

  /// The newest transactions, the newest first.
  func transactions(last count: Int) throws -> [CommitRecord] {
    guard let workspace = shell.workspace, count > 0 else { return [] }
    guard let past = shell.past else { return try workspace.transactions(last: count) }
    let total = workspace.summary.transactions
    var reach = count
    while true {
      let found = try workspace.transactions(last: reach)
      let seen = found.filter(past.includes)
      if seen.count >= count || found.count >= total || found.count < reach {
        return Array(seen.prefix(count))
      }
      reach = min(reach * 4, total)
    }
  }

  /// A transaction by its number.
  ///
  /// - Throws: `UndoRefused` of the reason `unknown` when there is none.
  func commit(_ number: Int) throws -> CommitRecord {
    let last = try transactions(last: 1).first?.number ?? 0
    guard let workspace = shell.workspace, (1...max(1, last)).contains(number), last > 0 else {
      throw UndoRefused(number, [.unknown(last: last)])
    }
    let newest = workspace.summary.transactions
    let found = try workspace.transactions(last: newest - number + 1)
    guard let commit = found.last(where: { $0.number == number }) else {
      throw UndoRefused(number, [.unknown(last: last)])
    }
    return commit
  }
}
