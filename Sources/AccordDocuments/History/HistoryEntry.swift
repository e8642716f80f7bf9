import AccordJSON

/// One version of a document, with who wrote it.
package struct HistoryEntry: Sendable, Hashable {
  /// How often the document had been written or removed, this time included.
  package let revision: Int
  /// What it was before; `nil` when there was none.
  package let before: JSON?
  /// What it became; `nil` when it was removed.
  package let after: JSON?
  /// Who wrote it, when and with which command.
  package let commit: CommitRecord
}
