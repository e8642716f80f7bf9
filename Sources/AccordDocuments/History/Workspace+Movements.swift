import AccordJSON

/// A document that a transaction touched.
package struct Movement: Sendable, Hashable {
  /// The document.
  package let key: DocumentKey
  /// The last transaction that touched it.
  package let commit: CommitRecord
}

extension Workspace {
  /// The identity of the workspace, a random number of the day it was made.
  package var identity: String { store.journal.store }

  /// The number of the newest transaction; 0 before the first.
  package var transactionCount: Int { store.journal.transactionCount }

  /// The digest that a transaction left, over itself and all before it, as 64 hexadecimal digits;
  /// empty for 0, and `nil` when there is no transaction of that number.
  package func digest(after number: Int) throws -> String? {
    if number == 0 { return "" }
    return try seal(of: number)?.digits
  }

  /// The documents that transactions after `number` wrote, removed or erased something of, each
  /// with the last of them.
  package func movements(since number: Int) throws -> [DocumentKey: Movement] {
    try refresh()
    let journal = store.journal
    var reader: TransactionReader
    if number == 0 {
      reader = try TransactionReader(journal, from: JournalPosition(segment: 1, offset: 0))
    } else {
      guard let found = try CommitFinder(journal: journal).transaction(number) else { return [:] }
      reader = try TransactionReader(journal, after: found)
    }
    var movements: [DocumentKey: Movement] = [:]
    while true {
      var keys: [DocumentKey] = []
      let found = try reader.next { line, _ in
        if let record = Record(line) {
          if let key = DocumentKey(record) { keys.append(key) }
        } else if case .erasure(.erase(let erased))? = JournalLine(whole: Array(line)[...]) {
          // A command that was erased is no document.
          if let key = try documentKey(at: erased.place) { keys.append(key) }
        }
      }
      guard let found else { return movements }
      for key in keys { movements[key] = Movement(key: key, commit: found.record) }
    }
  }

  /// The document that a line is a version of; `nil` when it is another line.
  private func documentKey(at place: JournalPosition) throws -> DocumentKey? {
    let journal = store.journal
    let mark = try journal.bytes(in: place.segment, at: place.offset, count: 6)
    guard !mark.elementsEqual("{\"tx\":".utf8) else { return nil }
    return try journal.withRecord(at: place) { DocumentKey($0) }
  }
}
