/// STUB to be replaced. One folder of JSON that holds a partnership: opened by one writer or any number of readers.
public final class Workspace {
  /// The document types that it guards.
  public let schemas: [Schema]

  /// A workspace in memory, for tests: nothing touches a disk.
  public init(inMemory schemas: [Schema]) { self.schemas = schemas }

  /// Whether writing is refused: opened so, or on a medium that cannot be written.
  public var isReadOnly: Bool { false }

  /// A transaction over the state as it is now.
  public func begin() throws -> Transaction { fatalError("not built yet") }

  /// Makes the changes of a transaction durable: when it returns, they are on the disk.
  ///
  /// - Returns: what was written, or `nil` when the transaction changes nothing: the journal is
  ///   then left untouched.
  /// - Throws: `CommitRefused` when the changes are not sound or another process changed the
  ///   same documents since `begin`; `StoreError` when the disk fails.
  @discardableResult
  public func commit(
    _ transaction: Transaction, author: String, command: String
  ) throws -> CommitReceipt? { fatalError("not built yet") }
}

/// What a commit wrote.
public struct CommitReceipt: Sendable, Hashable {
  /// The number of the transaction, from 1.
  public let number: Int
  /// How many documents it created, changed and removed.
  public let created: Int
  /// See `created`.
  public let changed: Int
  /// See `created`.
  public let removed: Int
}
