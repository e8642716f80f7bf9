/// STUB to be replaced. Changes laid over a snapshot: read through it, and what it changed is
/// there; nothing reaches the journal before `Workspace.commit`.
public final class Transaction: DocumentReader {
  /// Marks what is written from now on as coming from this place (a script line), for errors
  /// and plans. Opaque to the store.
  public var origin: Int = 0

  /// What has changed, in the order of the keys; documents written back as they were are not.
  public var changes: [Change] { [] }

  /// Writes a document. Writing one equal to what is stored changes nothing.
  public func put<D: Document>(_ document: D) throws { fatalError("not built yet") }

  /// Removes a document.
  ///
  /// - Throws: `StoreError.unknown` when there is none.
  public func remove<D: Document>(_ id: ID<D>) throws { fatalError("not built yet") }

  /// What `commit` would refuse now: dangling references, values that should be unique, guards.
  /// Empty when the changes are sound.
  public func violations() throws -> [Violation] { [] }

  /// A point to come back to.
  public func mark() -> Mark { Mark() }

  /// Undoes all changes since `mark`.
  public func rollback(to mark: Mark) {}

  /// A point in a transaction.
  public struct Mark: Sendable {}

  public func stored(_ key: DocumentKey) throws -> StoredDocument? { nil }

  public func keys(in collection: String) throws -> [DocumentKey] { [] }
}

/// One document that a transaction creates, changes or removes.
public struct Change: Sendable, Hashable {
  /// The document.
  public let key: DocumentKey
  /// What it was; `nil` when it is created.
  public let before: JSON?
  /// What it becomes; `nil` when it is removed.
  public let after: JSON?
  /// Where the last write came from.
  public let origin: Int

  /// A change.
  public init(key: DocumentKey, before: JSON?, after: JSON?, origin: Int) {
    self.key = key
    self.before = before
    self.after = after
    self.origin = origin
  }
}
