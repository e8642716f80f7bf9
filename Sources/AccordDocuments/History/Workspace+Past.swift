extension Workspace {
  /// The state of all documents at a moment of the past, for reading.
  ///
  /// - Throws: `StoreError.future` for a transaction that is not there yet.
  package func begin(asOf moment: Moment) throws -> Transaction { throw StoreError.readOnly }

  /// All versions of a document, the newest first; empty when there never was one.
  package func history(of key: DocumentKey) throws -> [HistoryEntry] { [] }

  /// The newest transactions, the newest first.
  package func transactions(last count: Int) throws -> [CommitRecord] { [] }

  /// What a transaction changed, in the order of its lines.
  ///
  /// - Throws: `UndoRefused` of the reason `unknown` when there is no such transaction.
  package func changes(of number: Int) throws -> [Change] { [] }

  /// The changes that take a transaction back, to be looked at and committed.
  ///
  /// - Throws: `UndoRefused` when later transactions depend on it.
  package func undoing(_ number: Int) throws -> Transaction { throw StoreError.readOnly }
}
