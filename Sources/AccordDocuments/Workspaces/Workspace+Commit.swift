import AccordJSON

extension Workspace {
  /// Makes the changes of a transaction durable: when it returns, they are on the disk.
  ///
  /// - Returns: what was written, or `nil` when the transaction changes nothing: the journal is
  ///   then left untouched.
  /// - Throws: `CommitConflict` when the same documents were changed since `begin`, or others that
  ///   the transaction requires to be unchanged;
  ///   `CommitRefused` when the changes are not sound; `WorkspaceFault` when another process
  ///   holds the lock or the disk fails.
  @discardableResult
  package func commit(
    _ transaction: Transaction, author: String, command: String
  ) throws -> CommitReceipt? {
    try requireOpen(transaction)
    guard transaction.drafts.hasChanges else {
      transaction.finish()
      return nil
    }
    var receipt: CommitReceipt?
    let parts = try parts(for: transaction)
    defer { parts.forEach { $0.discard() } }
    try writing(by: author, keeping: parts) {
      receipt = try stage(transaction, author: author, command: command)
    }
    transaction.finish()
    return receipt
  }

  func requireOpen(_ transaction: Transaction) throws {
    guard !transaction.isFinished else { throw StoreError.finished }
    guard !transaction.isPast else { throw StoreError.past }
    if let newer = store.declarations.newerCollection {
      throw WorkspaceFault(.newerDocuments(collection: newer.name))
    }
  }

  /// Runs `body`, which stages transactions, under the lock, and makes durable what it staged.
  ///
  /// - Parameter parts: files that what is staged names: they take their places before it is written,
  ///   and go where nothing is.
  func writing(
    by author: String, keeping parts: [FilePart] = [], _ body: () throws -> Void
  ) throws {
    try store.journal.exclusively(by: author) {
      try store.settle()
      // Not later: an index that is made anew holds nothing of what is staged.
      try store.requireAllFields()
      let mark = store.ledger.mark()
      do {
        try keep(parts)
        try body()
        try store.journal.flush()
      } catch {
        // A commit of which nothing is known may have been kept, and its files with it.
        if !error.mayBeKept { parts.forEach { $0.takeBack() } }
        store.journal.discard()
        store.ledger.rollback(to: mark)
        throw error
      }
      store.ledger.forgetMarks()
      store.ledger.follow(store.journal.state)
      store.checkpointIfDue()
    }
  }

  /// Checks a transaction against the newest state and stages its lines.
  func stage(
    _ transaction: Transaction, author: String, command: String
  ) throws -> CommitReceipt? {
    let state = store.snapshot
    let isUnchanged = transaction.snapshot.end == state.end
    if !isUnchanged {
      if transaction.watch?.requiresSameState == true { throw StateMoved() }
      try requireNoConflict(transaction, state)
      transaction.rebase(onto: state)
    }
    let drafts = transaction.drafts.changed
    guard !drafts.isEmpty else { return nil }
    let violations = try transaction.violations()
    guard violations.isEmpty else { throw CommitRefused(violations) }
    try requireFiles(of: drafts)
    var collections: Set<String> = []
    var last = ""
    for index in drafts.indices where drafts[index].key.collection != last {
      last = drafts[index].key.collection
      collections.insert(last)
    }
    let batch = Batch(
      forms: store.declarations.untold(collections), author: author, command: command)
    batch.forms.forEach(store.ledger.learn)
    try store.journal.stage(
      batch, drafts.lazy.map(\.version), prepared: transaction.takeLines(),
      each: store.ledger.take)
    return CommitReceipt(number: store.journal.stagedTransactionCount, drafts: drafts)
  }

  /// Refuses changes that were worked out before this workspace was there, as a commit does, where
  /// somebody else has made it meanwhile and written the same documents.
  package func requireNoConflict(_ transaction: Transaction) throws {
    try requireNoConflict(transaction, store.snapshot)
  }

  /// Refuses changes to documents that have another revision now than when `transaction` began,
  /// and changes that rely on such documents.
  private func requireNoConflict(_ transaction: Transaction, _ state: Snapshot) throws {
    var conflicts: [CommitConflict.Document] = []
    for draft in transaction.drafts.changed {
      let key = draft.key
      let now = try state.newest(key)
      guard (now?.revision ?? 0) != draft.revision else { continue }
      conflicts.append(
        CommitConflict.Document(
          key: key, before: draft.before?.json, mine: draft.after?.json,
          theirs: try state.stored(key)?.body))
    }
    for key in try transaction.reliedUpon(changedIn: state) {
      let before = try transaction.snapshot.stored(key)?.body
      conflicts.append(
        CommitConflict.Document(
          key: key, before: before, mine: before, theirs: try state.stored(key)?.body,
          isReliedUpon: true))
    }
    guard conflicts.isEmpty else {
      throw CommitConflict(
        conflicts.sorted { $0.key < $1.key }.map { conflict in
          conflict.worded(by: store.declarations.schemas[conflict.key.collection]?.wording)
        })
    }
  }
}

extension Error {
  /// Whether a commit that ended so may have been kept all the same.
  fileprivate var mayBeKept: Bool {
    guard case .unconfirmed? = (self as? WorkspaceFault)?.problem else { return false }
    return true
  }
}
