import AccordJSON

extension Transaction {
  /// Makes the changes of another transaction in this one too.
  ///
  /// - Throws: `StoreError.finished`; `WorkspaceFault` when a document that it changes is damaged.
  package func take(_ other: Transaction) throws {
    other.files.forEach(keep)
    for draft in other.drafts.changed.sorted(by: { $0.key < $1.key }) {
      origin = draft.origin
      // A store that is new learns from it where its documents refer to others. What is declared no
      // more is written all the same.
      try? declarations.check(draft.references, of: draft.key)
      try write(draft.key, draft.after, draft.references)
    }
  }
}
