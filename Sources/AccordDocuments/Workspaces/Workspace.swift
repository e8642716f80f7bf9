/// One folder of JSON that holds a partnership: written by one process at a time, read by any
/// number.
public final class Workspace {
  /// The document types that it guards.
  public let schemas: [Schema]

  private let declarations: Declarations
  private let index = DocumentIndex()
  private let log = MemoryLog()
  private var transactionCount = 0

  /// A workspace in memory, for tests: nothing touches a disk.
  public init(inMemory schemas: [Schema]) {
    self.schemas = schemas
    declarations = Declarations(schemas)
  }

  /// Whether writing is refused: opened so, or on a medium that cannot be written.
  public var isReadOnly: Bool { false }

  /// A transaction over the state as it is now.
  public func begin() throws -> Transaction {
    Transaction(over: Snapshot(index: index, log: log), declarations: declarations)
  }

  /// Makes the changes of a transaction durable: when it returns, they are on the disk.
  ///
  /// - Returns: what was written, or `nil` when the transaction changes nothing: the journal is
  ///   then left untouched.
  /// - Throws: `CommitConflict` when the same documents were changed since `begin`;
  ///   `CommitRefused` when the changes are not sound; `StoreError` when the disk fails.
  @discardableResult
  public func commit(
    _ transaction: Transaction, author: String, command: String
  ) throws -> CommitReceipt? {
    guard !transaction.isFinished else { throw StoreError.finished }
    let changes = transaction.changes
    guard !changes.isEmpty else {
      transaction.finish()
      return nil
    }
    try requireNoConflict(transaction, changes)
    transaction.rebase(onto: Snapshot(index: index, log: log))
    let violations = try transaction.violations()
    guard violations.isEmpty else { throw CommitRefused(violations) }
    for change in changes {
      let entry = index.entry(change.key)
      let revision = (entry?.revision ?? 0) + 1
      let version = Version(
        key: change.key, revision: revision,
        form: declarations.version(of: change.key.collection), body: change.after,
        previous: entry?.place)
      let place = log.append(version)
      index.add(
        change.key, at: place, revision: revision, isRemoved: change.after == nil,
        references: (transaction.drafts[change.key]?.references ?? []).map(\.target),
        values: change.after.map {
          declarations.uniqueValues(in: $0, of: change.key.collection)
        } ?? [])
    }
    transactionCount += 1
    transaction.finish()
    return CommitReceipt(number: transactionCount, changes: changes)
  }

  /// Refuses changes to documents that have another revision now than when `transaction` began.
  private func requireNoConflict(_ transaction: Transaction, _ changes: [Change]) throws {
    var conflicts: [CommitConflict.Document] = []
    let now = Snapshot(index: index, log: log)
    for change in changes {
      let expected = transaction.drafts[change.key]?.revision ?? 0
      guard (index.entry(change.key)?.revision ?? 0) != expected else { continue }
      conflicts.append(
        CommitConflict.Document(
          key: change.key, before: change.before, mine: change.after,
          theirs: try now.stored(change.key)?.body))
    }
    guard conflicts.isEmpty else { throw CommitConflict(conflicts) }
  }
}
