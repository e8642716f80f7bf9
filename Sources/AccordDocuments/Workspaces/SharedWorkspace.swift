import AccordPlatform

/// A workspace to which several threads commit at once. Commits that come in while the disk is
/// busy are written together and confirmed by one sync; each is checked on its own, and one
/// that is refused leaves the others alone.
package final class SharedWorkspace: @unchecked Sendable {
  // Only the thread that leads a group touches the workspace, and the gate lets one lead.
  private let workspace: Workspace
  private let gate = Platform.Gate()
  private var waiting: [Request] = []
  private var isLed = false

  /// One commit that waits.
  private final class Request {
    let author: String
    let command: String
    let changes: (Transaction) throws -> Void
    var receipt: CommitReceipt?
    var failure: (any Error)?
    var isDone = false

    init(_ author: String, _ command: String, _ changes: @escaping (Transaction) throws -> Void) {
      self.author = author
      self.command = command
      self.changes = changes
    }
  }

  /// Shares a workspace.
  ///
  /// - Parameter open: opens it; nobody else may use it from then on.
  package init(_ open: () throws -> Workspace) rethrows { workspace = try open() }

  /// Makes changes and makes them durable.
  ///
  /// - Parameter changes: makes them; called on any of the threads, once, over the newest state.
  /// - Returns: `nil` when nothing changed.
  /// - Throws: what `changes` throws, and what `Workspace.commit` throws.
  package func commit(
    author: String, command: String, _ changes: @escaping @Sendable (Transaction) throws -> Void
  ) throws -> CommitReceipt? {
    let request = Request(author, command, changes)
    gate.enter()
    waiting.append(request)
    while !request.isDone {
      if isLed {
        gate.wait()
        continue
      }
      isLed = true
      let group = waiting
      waiting = []
      gate.leave()
      lead(group)
      gate.enter()
      for member in group { member.isDone = true }
      isLed = false
      gate.wakeAll()
    }
    gate.leave()
    if let failure = request.failure { throw failure }
    return request.receipt
  }

  /// How many commits wait to be led; for tests, which arrange groups.
  var waitingCount: Int {
    gate.enter()
    defer { gate.leave() }
    return waiting.count
  }

  /// Commits a group.
  private func lead(_ group: [Request]) {
    do {
      try workspace.writing(by: group[0].author) {
        for request in group { try perform(request) }
      }
    } catch {
      for request in group where request.failure == nil { request.failure = error }
    }
  }

  /// Stages a commit of the group.
  ///
  /// - Throws: when the disk fails and with it everything that was staged.
  private func perform(_ request: Request) throws {
    let (journal, ledger) = (workspace.store.journal, workspace.store.ledger)
    let staged = journal.stagedTransactionCount
    let mark = ledger.mark()
    do {
      let transaction = workspace.beginStaged()
      try request.changes(transaction)
      try workspace.requireOpen(transaction)
      request.receipt = try workspace.stage(
        transaction, author: request.author, command: request.command)
      transaction.finish()
    } catch {
      request.failure = error
      if journal.stagedTransactionCount < staged { throw error }
      ledger.rollback(to: mark)
    }
  }
}
