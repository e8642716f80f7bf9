import AccordPlatform

/// One folder of JSON that holds a partnership: written by one process at a time, read by any
/// number.
package final class Workspace {
  /// The document types that it guards.
  package let schemas: [Schema]

  let store: DocumentStore
  /// The folder; `nil` for a workspace in memory.
  package let path: String?
  private let isOpenedReadOnly: Bool

  /// An empty workspace in memory: nothing touches a disk.
  package convenience init(inMemory schemas: [Schema], isReadOnly: Bool = false) {
    self.init(inMemory: schemas, isReadOnly: isReadOnly, clock: { Platform.now })
  }

  /// An empty workspace in memory.
  ///
  /// - Parameter clock: tells the microseconds since 1 January 1970, UTC.
  package init(
    inMemory schemas: [Schema], isReadOnly: Bool = false, clock: @escaping () -> Int
  ) {
    self.schemas = schemas
    path = nil
    isOpenedReadOnly = isReadOnly
    var options = Options(patience: 0)
    options.journal.fill = 0
    do {
      let folder = WorkspaceFolder(path: "/memory", system: MemoryFiles(clock: clock))
      try folder.create(patience: 0, author: "")
      store = try DocumentStore.open(folder, schemas, options)
    } catch {
      fatalError("A workspace in memory cannot be made: \(error)")
    }
  }

  /// A workspace of a folder that holds one.
  init(_ folder: WorkspaceFolder, schemas: [Schema], _ options: Options) throws {
    self.schemas = schemas
    path = folder.path
    isOpenedReadOnly = !options.isWritable
    store = try DocumentStore.open(folder, schemas, options)
  }

  deinit { close() }

  /// Leaves the folder as one finds it best when it is opened again: called by itself at the end.
  package func close() { store.close() }

  /// How a workspace is kept.
  package struct Options {
    /// Whether it may be written.
    package var isWritable = true
    /// How many milliseconds to wait for another process that writes.
    package var patience = 2000
    var journal = Journal.Options()
    var limits = DocumentStore.IndexLimits()

    package init(isWritable: Bool = true, patience: Int = 2000) {
      self.isWritable = isWritable
      self.patience = patience
    }
  }

  /// Whether writing is refused: opened so, on a medium that cannot be written, damaged, or
  /// written by a newer version of Accord.
  package var isReadOnly: Bool {
    isOpenedReadOnly || store.journal.isReadOnly || store.declarations.newerCollection != nil
  }

  /// The folder, where it was to be written and cannot be: its rights, or the medium.
  package var unwritableFolder: String? {
    !isOpenedReadOnly && !store.journal.isWritable ? path : nil
  }

  /// A transaction over the state as it is now, commits of other processes included.
  package func begin() throws -> Transaction {
    try refresh()
    return Transaction(over: store.snapshot, declarations: store.declarations)
  }

  /// Takes in what other processes have committed.
  package func refresh() throws { try store.refresh() }
}
