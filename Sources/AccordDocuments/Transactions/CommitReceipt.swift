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
    var (created, removed) = (0, 0)
    for index in drafts.indices {
      if drafts[index].before == nil { created += 1 }
      if drafts[index].isRemoval { removed += 1 }
    }
    self.created = created
    self.removed = removed
    changed = drafts.count - created - removed
  }
}
