extension Workspace {
  /// Makes the changes of a transaction durable: when it returns, they are on the disk.
  ///
  /// - Returns: what was written, or `nil` when the transaction changes nothing: the journal is
  ///   then left untouched.
  /// - Throws: `CommitConflict` when the same documents were changed since `begin`;
  ///   `CommitRefused` when the changes are not sound; `WorkspaceFault` when another process
  ///   holds the lock or the disk fails.
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
    if let newer = declarations.newerCollection {
      throw WorkspaceFault(.newerDocuments(collection: newer.name))
    }
    try journal.exclusively(by: author) {
      try journal.settle(into: sink)
      try requireNoConflict(transaction, changes)
      transaction.rebase(onto: snapshot)
      let violations = try transaction.violations()
      guard violations.isEmpty else { throw CommitRefused(violations) }
      try write(changes, of: transaction, author: author, command: command)
    }
    transaction.finish()
    return CommitReceipt(number: journal.transactionCount, changes: changes)
  }

  private func write(
    _ changes: [Change], of transaction: Transaction, author: String, command: String
  ) throws {
    let versions = changes.map { change in
      let entry = index.entry(change.key)
      return NewVersion(
        key: change.key, form: declarations.version(of: change.key.collection),
        revision: (entry?.revision ?? 0) + 1, previous: entry?.place, body: change.after?.bytes)
    }
    let forms = declarations.untold(Set(changes.map(\.key.collection)))
    let places = try journal.stage(
      Batch(forms: forms, versions: versions, author: author, command: command))
    try journal.flush()
    forms.forEach(declarations.take)
    for (change, (version, place)) in zip(changes, zip(versions, places)) {
      index.add(
        IndexAddition(
          key: version.key, place: place, revision: version.revision,
          isRemoved: version.body == nil,
          references: (transaction.drafts[version.key]?.references ?? []).map(\.target),
          values: change.after.map {
            declarations.uniqueValues(in: $0, of: version.key.collection)
          } ?? []))
    }
  }

  /// Refuses changes to documents that have another revision now than when `transaction` began.
  private func requireNoConflict(_ transaction: Transaction, _ changes: [Change]) throws {
    var conflicts: [CommitConflict.Document] = []
    for change in changes {
      let expected = transaction.drafts[change.key]?.revision ?? 0
      guard (index.entry(change.key)?.revision ?? 0) != expected else { continue }
      conflicts.append(
        CommitConflict.Document(
          key: change.key, before: change.before, mine: change.after,
          theirs: try snapshot.stored(change.key)?.body))
    }
    guard conflicts.isEmpty else { throw CommitConflict(conflicts) }
  }
}
