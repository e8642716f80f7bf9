/// One folder of JSON that holds a partnership: written by one process at a time, read by any
/// number.
public final class Workspace {
  /// The document types that it guards.
  public let schemas: [Schema]

  let declarations: Declarations
  let index = DocumentIndex()
  let engine: any Engine
  /// The folder; `nil` for a workspace in memory.
  package let path: String?

  /// An empty workspace in memory: nothing touches a disk.
  public init(inMemory schemas: [Schema], isReadOnly: Bool = false) {
    self.schemas = schemas
    declarations = Declarations(schemas)
    engine = MemoryEngine(isReadOnly: isReadOnly)
    path = nil
  }

  /// A workspace of a folder that holds one.
  init(_ folder: WorkspaceFolder, schemas: [Schema], forWriting: Bool, patience: Int) throws {
    self.schemas = schemas
    path = folder.path
    let declarations = Declarations(schemas)
    self.declarations = declarations
    engine = try Journal.open(
      folder, forWriting: forWriting, patience: patience, declarations: declarations, index.add)
  }

  /// Whether writing is refused: opened so, on a medium that cannot be written, damaged, or
  /// written by a newer version of Accord.
  public var isReadOnly: Bool { engine.isReadOnly || declarations.newerCollection != nil }

  /// A transaction over the state as it is now, commits of other processes included.
  public func begin() throws -> Transaction {
    try refresh()
    return Transaction(over: snapshot, declarations: declarations)
  }

  /// Takes in what other processes have committed.
  package func refresh() throws { try engine.refresh(declarations, index.add) }

  var snapshot: Snapshot { Snapshot(index: index, log: engine) }
}
