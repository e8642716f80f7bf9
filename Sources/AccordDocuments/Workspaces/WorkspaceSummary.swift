package import AccordWording

/// A workspace in figures.
package struct WorkspaceSummary: Sendable, Hashable {
  /// How many documents a collection has.
  package struct Count: Sendable, Hashable {
    /// The collection's name.
    package let collection: String
    /// What one of its documents is called.
    package let name: Text
    package let documents: Int
  }

  /// The folder; `nil` for a workspace in memory.
  package let path: String?
  /// How many transactions were committed.
  package let transactions: Int
  /// Who committed last, when and with which command.
  package let lastCommit: CommitRecord?
  /// The collections that have documents, in the order of their names.
  package let collections: [Count]
}

extension Workspace {
  /// The workspace in figures.
  package var summary: WorkspaceSummary {
    WorkspaceSummary(
      path: path, transactions: store.journal.transactionCount,
      lastCommit: store.journal.lastCommit,
      collections: store.ledger.state.collections.map(\.name).sorted().map {
        WorkspaceSummary.Count(
          collection: $0, name: store.declarations.name(of: $0),
          documents: store.ledger.count(of: $0))
      }.filter { $0.documents > 0 })
  }
}
