import AccordJSON
import AccordPlatform
import AccordWording

/// What an erasure did.
package struct ErasureReceipt: Sendable, Hashable {
  /// The number of the transaction that records it; `nil` when nothing was left to erase.
  package let transaction: Int?
  /// How many versions of the document lost something.
  package let versions: Int
  /// How many commands in the history lost their text.
  package let commands: Int
  /// The digests of the kept files that went with it, since nothing names them any more.
  package let files: [String]

  init(transaction: Int?, versions: Int, commands: Int, files: [String] = []) {
    self.transaction = transaction
    self.versions = versions
    self.commands = commands
    self.files = files
  }
}

extension Workspace {
  /// Erases the personal fields of a document from all its versions, with the commands that
  /// wrote them (GDPR, article 17). The erasure itself stays on record, and the seals of earlier
  /// transactions still hold.
  ///
  /// What was in quarantine is removed as well. Copies elsewhere are out of reach: make the next
  /// backup into the same folders, and old blocks of the disk are protected by encryption only.
  ///
  /// - Parameters:
  ///   - key: the document.
  ///   - author: who erases.
  ///   - command: the command, for the record; it must not tell what is erased.
  ///   - reason: why, for the record: `request 2026-114`.
  /// - Throws: `StoreError.unknown` when there never was such a document, `MaintenanceFault` when
  ///   its type declares no personal field, `WorkspaceFault` when the journal is damaged, another
  ///   process holds the lock or the disk fails: `MaintenanceFault` again where the erasure stands
  ///   on record by then. Such an erasure is carried out when the workspace is opened the next time.
  @discardableResult
  package func erase(
    _ key: DocumentKey, author: String, command: String, reason: String = ""
  ) throws -> ErasureReceipt {
    try erase(key, also: [], author: author, command: command, reason: reason)
  }

  /// Erases the personal fields of a document as above, and besides them what was found of the
  /// person elsewhere: fields of other documents, commands of other transactions.
  @discardableResult
  package func erase(
    _ key: DocumentKey, also traces: [ErasedTrace], author: String, command: String, reason: String
  ) throws -> ErasureReceipt {
    guard let schema = store.declarations.schemas[key.collection] else {
      throw StoreError.undeclaredCollection(key.collection)
    }
    guard !schema.personal.isEmpty else { throw MaintenanceFault(.nothingPersonal(schema.name)) }
    let command = reason.isEmpty ? command : "\(command) (\(reason))"
    let journal = store.journal
    return try journal.exclusively(by: author) {
      try store.settle()
      guard try store.snapshot.newest(key) != nil else { throw StoreError.unknown(key) }
      try carryOutPending()
      let plan = try journal.reporting {
        try ErasurePlan(for: key, schema.personal, also: traces.fields, in: journal.folder)
      }
      let forms = store.declarations.forms(declaring: traces.paths)
      return try carryOut(plan, forms, author: author, command: command)
    }
  }

  /// Carries out erasures that were recorded and interrupted, or of which a file shows again what
  /// was erased, if no other process writes now.
  func resumeErasures() throws {
    guard hasLeftovers, !isReadOnly else { return }
    try store.journal.ifUnlocked(by: Platform.loginName) {
      try store.settle()
      try carryOutPending()
    }
  }

  private var hasLeftovers: Bool {
    !store.ledger.state.erasures.isEmpty || !store.journal.restored.isEmpty
  }

  private func carryOutPending() throws {
    guard hasLeftovers else { return }
    let plan = try store.journal.reporting { try ErasurePlan(leftIn: store.journal.folder) }
    _ = try carryOut(plan, author: Platform.loginName, command: "accord doctor --repair")
  }

  /// Records an erasure, carries it out, and records that it was.
  private func carryOut(
    _ plan: ErasurePlan, _ forms: [StoredSchema] = [], author: String, command: String
  ) throws -> ErasureReceipt {
    guard !plan.lines.isEmpty || !plan.resumed.isEmpty else {
      return ErasureReceipt(transaction: nil, versions: 0, commands: 0)
    }
    let journal = store.journal
    // No line that is erased lies in the segment that is written to: other processes have it open.
    try journal.rollOver()
    var transaction: Int?
    let records = plan.lines.compactMap(\.record)
    if !records.isEmpty {
      try commit(records, forms, author: author, command: command)
      transaction = journal.transactionCount
    }
    var files: [String] = []
    do {
      try journal.reporting {
        try plan.rewriteSegments()
        try plan.removeCopies()
        let folder = FileFolder(of: journal.folder)
        files = try folder.unnamed(in: journal.folder)
        try folder.remove(files)
      }
      journal.restored = [:]
      journal.forgetMapped()
      // The index holds the first letters of values.
      try store.rebuild()
      let done = plan.resumed + (transaction.map { [$0] } ?? [])
      if !done.isEmpty {
        try commit(
          done.map { ErasureLine.done(transaction: $0) }, author: author, command: command)
      }
    } catch {
      // Once the record is kept, the erasure is: it only remains to be carried out.
      guard let transaction else { throw error }
      throw MaintenanceFault(
        .unfinishedErasure(transaction: transaction, reason: Workspace.reason(error)))
    }
    let commands = plan.lines.filter { $0.paths == ["cmd"] }.count
    return ErasureReceipt(
      transaction: transaction, versions: plan.lines.count - commands, commands: commands,
      files: files)
  }

  /// Why a call failed, without what became of a commit.
  private static func reason(_ error: any Error) -> Text {
    switch (error as? WorkspaceFault)?.problem {
    case .unconfirmed(let fault), .notWritten(let fault), .system(let fault): fault.message
    default: (error as? any Fault)?.message ?? .same("\(error)")
    }
  }

  private func commit(
    _ erasures: [ErasureLine], _ forms: [StoredSchema] = [], author: String, command: String
  ) throws {
    forms.forEach(store.ledger.learn)
    try store.journal.stage(
      Batch(forms: forms, erasures: erasures, author: author, command: command))
    try store.journal.flush()
    store.ledger.note(erasures, of: store.journal.state)
  }
}
