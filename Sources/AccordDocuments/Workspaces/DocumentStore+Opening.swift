extension DocumentStore {
  /// Opens the journal of a folder, from where the index ends.
  ///
  /// - Throws: `WorkspaceFault` when it cannot be read.
  static func open(
    _ folder: WorkspaceFolder, _ schemas: [Schema], _ options: Workspace.Options
  ) throws -> DocumentStore {
    let first = try folder.firstSegment()
    let index = VersionIndex.open(
      folder.index, store: first?.head?.head.store ?? "", in: folder.system,
      isWritable: options.isWritable)
    let told = index.told
    do {
      return try open(folder, first, StoreState(Declarations(schemas), index: index), options)
    } catch is IndexDamaged {
      // It belongs to another state of the journal, or its bytes are not what they were.
      index.reset()
      return try open(
        folder, first, StoreState(Declarations(schemas), index: index), options, reaching: told)
    }
  }

  private static func open(
    _ folder: WorkspaceFolder, _ first: OpenedSegment?, _ ledger: StoreState,
    _ options: Workspace.Options, reaching told: JournalPosition? = nil
  ) throws -> DocumentStore {
    ledger.index.beginFilling()
    defer { ledger.stopFilling() }
    let journal = try Journal.open(
      folder, first: first, forWriting: options.isWritable, patience: options.patience,
      options: options.journal, from: ledger.journalState, stamps: ledger.state.stamps,
      reaching: told, into: ledger)
    // Without runs all was read, and most likely one is written of it.
    if !ledger.index.runs.isEmpty { ledger.stopFilling() }
    guard !ledger.isDamaged else { throw IndexDamaged() }
    if journal.isReadOnly { ledger.index.isWritable = false }
    let store = DocumentStore(journal: journal, ledger: ledger, limits: options.limits)
    try store.noteRestored()
    if !journal.isReadOnly, store.isCheckpointDue {
      try? journal.ifUnlocked { store.checkpointIfDue() }
    }
    return store
  }
}
