/// One folder of JSON that holds a partnership: written by one process at a time, read by any
/// number.
public final class Workspace {
  /// The document types that it guards.
  public let schemas: [Schema]

  let declarations: Declarations
  let index = DocumentIndex()
  let journal: Journal
  let sink: WorkspaceSink
  /// The folder; `nil` for a workspace in memory.
  package let path: String?

  /// An empty workspace in memory: nothing touches a disk.
  public convenience init(inMemory schemas: [Schema], isReadOnly: Bool = false) {
    self.init(inMemory: schemas, isReadOnly: isReadOnly, clock: { Platform.now })
  }

  /// An empty workspace in memory.
  ///
  /// - Parameter clock: tells the microseconds since 1 January 1970, UTC.
  package convenience init(
    inMemory schemas: [Schema], isReadOnly: Bool = false, clock: @escaping () -> Int
  ) {
    let folder = WorkspaceFolder(path: "/memory", system: MemoryFiles(clock: clock))
    var options = Journal.Options()
    options.fill = 0
    do {
      try folder.create(patience: 0, author: "")
      try self.init(
        folder, schemas: schemas, forWriting: !isReadOnly, patience: 0, options: options,
        path: nil)
    } catch {
      preconditionFailure("files in memory do not fail: \(error)")
    }
  }

  /// A workspace of a folder that holds one.
  ///
  /// - Parameter path: what to tell of where it is.
  init(
    _ folder: WorkspaceFolder, schemas: [Schema], forWriting: Bool, patience: Int,
    options: Journal.Options, path: String?
  ) throws {
    self.schemas = schemas
    self.path = path
    declarations = Declarations(schemas)
    sink = WorkspaceSink(declarations, index)
    journal = try Journal.open(
      folder, forWriting: forWriting, patience: patience, options: options, into: sink)
  }

  /// Whether writing is refused: opened so, on a medium that cannot be written, damaged, or
  /// written by a newer version of Accord.
  public var isReadOnly: Bool { journal.isReadOnly || declarations.newerCollection != nil }

  /// A transaction over the state as it is now, commits of other processes included.
  public func begin() throws -> Transaction {
    try refresh()
    return Transaction(over: snapshot, declarations: declarations)
  }

  /// Takes in what other processes have committed.
  package func refresh() throws {
    try journal.refresh(into: sink)
    // What is mapped of segments that were written anew still shows what was erased.
    if sink.hasErased { journal.sealed = [:] }
    sink.hasErased = false
  }

  var snapshot: Snapshot { Snapshot(index: index, log: journal) }
}
