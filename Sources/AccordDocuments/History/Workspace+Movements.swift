/// A document that a transaction touched.
package struct Movement: Sendable, Hashable {
  /// The document.
  package let key: DocumentKey
  /// The last transaction that touched it.
  package let commit: CommitRecord
}

extension Workspace {
  /// The identity of the workspace, drawn by lot when it was made.
  package var identity: String { store.journal.store }

  /// The number of the newest transaction; 0 before the first.
  package var transactionCount: Int { store.journal.transactionCount }

  /// The digest that a transaction left, over itself and all before it, as 64 hexadecimal digits;
  /// empty for 0, and `nil` when there is no transaction of that number.
  package func digest(after number: Int) throws -> String? {
    if number == 0 { return "" }
    return try CommitFinder(journal: store.journal).transaction(number)?.commit.sum.hexadecimal
  }

  /// The documents that transactions after `number` wrote, removed or erased something of, each
  /// with the last of them.
  package func movements(since number: Int) throws -> [DocumentKey: Movement] {
    try refresh()
    let journal = store.journal
    let start: Place
    if number == 0 {
      start = Place(segment: 1, offset: 0)
    } else {
      guard let found = try CommitFinder(journal: journal).transaction(number) else { return [:] }
      start = found.end
    }
    var movements: [DocumentKey: Movement] = [:]
    var pending: [DocumentKey] = []
    for segment in start.segment...max(start.segment, journal.end.segment) {
      let from = Place(segment: segment, offset: segment == start.segment ? start.offset : 0)
      let end = Place(segment: segment, offset: try journal.length(of: segment))
      guard from < end else { continue }
      try journal.eachLine(from: from, to: end) { line, _ in
        if let record = Record(line) {
          if let key = DocumentKey(record) { pending.append(key) }
          return
        }
        switch JournalLine(Array(line)[...]) {
        case .commit(let commit):
          let record = CommitRecord(
            number: commit.transaction, at: commit.at, author: commit.author,
            command: commit.command)
          for key in pending { movements[key] = Movement(key: key, commit: record) }
          pending = []
        case .erasure(.erase(let erased)):
          // A command that was erased is no document.
          let key = try? journal.withRecord(at: erased.place) { DocumentKey($0) }
          if let key { pending.append(key) }
        default: break
        }
      }
    }
    return movements
  }
}
