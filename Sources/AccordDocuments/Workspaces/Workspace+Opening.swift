package import AccordPlatform
package import AccordWording

extension Workspace {
  /// How a workspace is opened.
  package enum Access: Sendable {
    /// For reading and writing; for reading alone where the medium allows no more.
    case readWrite
    /// For reading: nothing is written to the folder, not even a lock.
    case readOnly
  }

  /// Opens the workspace of a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - schemas: the document types that are known.
  ///   - access: what is going to be done with it.
  ///   - creating: whether to make it when nothing is there.
  /// - Throws: `WorkspaceFault` when there is none, or it cannot be read.
  package static func open(
    _ path: String, schemas: [Schema], access: Access = .readWrite, creating: Bool = false
  ) throws -> Workspace {
    try open(
      path, schemas: schemas, access: access, creating: creating, lockPatience: 2000,
      in: PosixFileSystem())
  }

  /// Opens the workspace of a folder of any file system.
  ///
  /// - Parameter lockPatience: how many milliseconds to wait for another process that writes.
  package static func open(
    _ path: String, schemas: [Schema], access: Access, creating: Bool, lockPatience: Int,
    in system: any FileSystem
  ) throws -> Workspace {
    try open(
      path, schemas: schemas, creating: creating && access == .readWrite,
      Options(isWritable: access == .readWrite, patience: lockPatience), in: system)
  }

  /// Opens the workspace of a folder of any file system.
  static func open(
    _ path: String, schemas: [Schema], creating: Bool, _ options: Options,
    in system: any FileSystem
  ) throws -> Workspace {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let folder = WorkspaceFolder(path: path, system: system)
    do {
      if try !folder.holdsWorkspace() {
        guard creating else { throw WorkspaceFault(.missing(path: path)) }
        try folder.create(patience: options.patience, author: Platform.loginName)
      }
      let workspace = try Workspace(folder, schemas: schemas, options)
      // What stands in the way of it does not stand in the way of reading; the doctor tells.
      try? workspace.resumeErasures()
      return workspace
    } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }

  /// Sets how many milliseconds a commit waits for another process that writes, and what ends that
  /// early: the commit throws `Interrupted` then.
  package func waitForOthers(_ patience: Int, unless isInterrupted: @escaping () -> Bool) {
    store.journal.waitForOthers(patience, unless: isInterrupted)
  }

  /// What is wrong with the workspace, so that it can only be read; `nil` when nothing is.
  package var damage: WorkspaceFault? { store.journal.damage }

  /// What opening and committing found and did that a person should know.
  package var notices: [Text] {
    var notices = store.journal.recoveries.map(\.notice)
    if let damage { notices.append(damage.message) }
    if let newer = store.declarations.newerCollection {
      notices.append(WorkspaceFault(.newerDocuments(collection: newer.name)).message)
    }
    return notices
  }
}
