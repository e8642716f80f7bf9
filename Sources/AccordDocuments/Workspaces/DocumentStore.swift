/// The journal together with what is known of it: what snapshots read from.
final class DocumentStore {
  let journal: Journal
  let ledger: StoreState
  var declarations: Declarations { ledger.declarations }

  let limits: IndexLimits
  /// What was read only to have it fetched from memory goes here, or it would not be read.
  var touched: UInt8 = 0

  init(journal: Journal, ledger: StoreState, limits: IndexLimits) {
    self.journal = journal
    self.ledger = ledger
    self.limits = limits
    let declarations = ledger.declarations
    journal.personalPaths = { declarations.personalPaths }
  }

  /// Takes in what other processes have committed.
  func refresh() throws {
    try journal.refresh(into: ledger)
    forgetErased()
    if ledger.isDamaged { try rebuild() }
  }

  /// The same under the lock, where what an interrupted write left is cleared away.
  func settle() throws {
    try journal.settle(into: ledger)
    forgetErased()
    if ledger.isDamaged { try rebuild() }
  }

  /// What is mapped of segments that were written anew still shows what was erased.
  private func forgetErased() {
    guard ledger.hasErased else { return }
    ledger.hasErased = false
    journal.forgetMapped()
  }

  /// Makes the index again from the journal.
  func rebuild() throws {
    ledger.reset()
    ledger.index.beginFilling()
    defer { ledger.stopFilling() }
    try journal.rescan(into: ledger)
    guard !ledger.isDamaged else { throw IndexDamaged() }
  }

  /// Has the index hold the fields of a collection that its type declares: it may be of a program
  /// that declared others.
  func requireFields(of collection: String) throws {
    if !ledger.hasFields(of: collection) { try rebuild() }
  }

  /// The same for the collections of all types that are known.
  func requireAllFields() throws {
    for collection in declarations.schemas.keys { try requireFields(of: collection) }
  }

  /// Looks for lines that show again what was erased of them, where a file of the journal is not
  /// the one that it was.
  func noteRestored() throws {
    guard journal.damage == nil, !journal.unfamiliar.isDisjoint(with: ledger.state.erasedSegments)
    else { return }
    journal.restored = try ErasurePlan(leftIn: journal.folder).newLines
  }

  /// Runs `body`, once more with a new index when this one is found to be damaged.
  func sound<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch is IndexDamaged {
      try rebuild()
      return try body()
    }
  }

  /// The state as it is now.
  var snapshot: Snapshot { Snapshot(self, end: journal.end) }

  /// How much of the journal may lie behind the index, so that opening it stays quick.
  struct IndexLimits {
    var entries = 65_536
    var bytes = 3 << 20
    /// The same when the workspace is closed.
    var bytesAtClosing = 64 << 10
  }

  /// Whether much has been added since the newest part of the index was written to the disk.
  var isCheckpointDue: Bool { isCheckpointDue(above: limits.entries, limits.bytes) }

  private func isCheckpointDue(above entries: Int, _ bytes: Int) -> Bool {
    !ledger.isDamaged
      && ledger.isCheckpointDue(
        above: (entries, bytes), segmentSize: journal.options.segmentSize)
  }

  /// Writes the newest part of the index to the disk when much has been added since.
  func checkpointIfDue() {
    if isCheckpointDue { ledger.checkpoint(journal.stampsOfFullSegments()) }
  }

  /// Leaves the workspace as one finds it best when it is opened again.
  func close() {
    guard journal.isWritable, !journal.isReadOnly, !ledger.isDamaged else { return }
    try? journal.ifUnlocked {
      try settle()
      let isUniting = ledger.index.isWorthUniting
      if isUniting || isCheckpointDue(above: .max, limits.bytesAtClosing) {
        ledger.checkpoint(journal.stampsOfFullSegments(), isUniting: isUniting)
      }
    }
    journal.close()
  }
}
