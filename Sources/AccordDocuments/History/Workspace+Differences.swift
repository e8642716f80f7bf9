import AccordJSON

extension Workspace {
  /// What is otherwise at one moment than at an earlier one, in the order of the keys. The cost is
  /// that of the journal between the two, whatever the size of the workspace.
  ///
  /// - Parameters:
  ///   - start: the earlier moment. When it is the later one, the differences are told backwards.
  ///   - end: the later moment; `nil` for now.
  /// - Throws: `StoreError.future` for a transaction that is not there yet.
  package func differences(from start: Moment, to end: Moment?) throws -> [Change] {
    let before = try begin(asOf: start)
    let after = try end.map { try begin(asOf: $0) } ?? begin()
    let (first, last) = (before.snapshot.end, after.snapshot.end)
    var keys: Set<DocumentKey> = []
    var reader = try TransactionReader(store.journal, from: min(first, last))
    while reader.position < max(first, last) {
      let found = try reader.next { line, _ in
        if let record = Record(line), let key = DocumentKey(record) { keys.insert(key) }
      }
      if found == nil { break }
    }
    if end == nil { try store.journal.requireSound(after: store.journal.end) }
    return try keys.sorted().compactMap { key in
      let (old, new) = (try before.stored(key)?.raw, try after.stored(key)?.raw)
      guard old?.bytes != new?.bytes else { return nil }
      return Change(key: key, before: old, after: new, origin: 0)
    }
  }
}
