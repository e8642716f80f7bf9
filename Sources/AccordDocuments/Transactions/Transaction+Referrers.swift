import AccordJSON

extension Transaction {
  /// The documents that refer to `target`, this transaction's changes included, in the order of
  /// their keys.
  package func referrers(of target: DocumentKey) throws -> [DocumentKey] {
    let stored = try snapshot.referrers(of: target).filter { drafts.index(of: $0) == nil }
    let written = drafts.all.lazy.filter { draft in
      draft.after != nil && draft.references.contains { $0.target == target }
    }.map(\.key)
    return Set(stored).union(written).sorted()
  }
}
