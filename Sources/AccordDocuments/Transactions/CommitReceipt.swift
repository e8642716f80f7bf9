/// What a commit wrote.
package struct CommitReceipt: Sendable, Hashable {
  /// The number of the transaction, from 1.
  package let number: Int
  /// How many documents it created.
  package let created: Int
  /// How many documents it changed.
  package let changed: Int
  /// How many documents it removed.
  package let removed: Int

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
