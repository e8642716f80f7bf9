extension DocumentStore {
  /// Opens the journal of a folder, from where the index ends.
  ///
  /// - Throws: `WorkspaceFault` when it cannot be read.
  static func open(
    _ folder: WorkspaceFolder, _ schemas: [Schema], _ options: Workspace.Options
  ) throws -> DocumentStore {
    let index = PlaceIndex.open(
      folder.index, store: try folder.storeIdentity(), in: folder.system,
      isWritable: options.isWritable)
    do {
      return try open(folder, Ledger(Declarations(schemas), index: index), options)
    } catch is IndexDamaged {
      // It belongs to another state of the journal, or its bytes are not what they were.
      index.reset()
      return try open(folder, Ledger(Declarations(schemas), index: index), options)
    }
  }

  private static func open(
    _ folder: WorkspaceFolder, _ ledger: Ledger, _ options: Workspace.Options
  ) throws -> DocumentStore {
    let journal = try Journal.open(
      folder, forWriting: options.isWritable, patience: options.patience,
      options: options.journal, from: ledger.journalState, into: ledger)
    guard !ledger.isDamaged else { throw IndexDamaged() }
    if journal.isReadOnly { ledger.index.isWritable = false }
    let store = DocumentStore(journal: journal, ledger: ledger, limits: options.limits)
    if !journal.isReadOnly {
      try? journal.ifUnlocked { store.checkpointIfDue() }
    }
    return store
  }
}
