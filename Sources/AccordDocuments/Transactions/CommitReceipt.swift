/// What a commit wrote.
public struct CommitReceipt: Sendable, Hashable {
  /// The number of the transaction, from 1.
  public let number: Int
  /// How many documents it created.
  public let created: Int
  /// How many documents it changed.
  public let changed: Int
  /// How many documents it removed.
  public let removed: Int

  init(number: Int, drafts: [Draft]) {
    self.number = number
    created = drafts.count { $0.before == nil }
    removed = drafts.count { $0.after == nil }
    changed = drafts.count - created - removed
  }
}
