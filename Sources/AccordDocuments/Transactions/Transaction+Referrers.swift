import AccordJSON

extension Transaction {
  /// The documents that refer to `target`, this transaction's changes included, in the order of
  /// their keys.
  package func referrers(of target: DocumentKey) throws -> [DocumentKey] {
    let stored = try snapshot.referrers(of: target).filter { drafts.index(of: $0) == nil }
    let written = draftIndex.keys(referringTo: target, of: self).filter { key in
      guard let draft = drafts[key], draft.after != nil else { return false }
      return draft.references.contains { $0.target == target }
    }
    return Set(stored).union(written).sorted()
  }
}
