package import AccordPlatform

/// Copies a workspace, while others write to it, and brings it back.
package enum Backup {
  /// What a backup or a restoration did.
  package struct Report: Sendable, Hashable {
    /// The folder of the copy.
    package let path: String
    /// The files that were written.
    package let copied: [String]
    /// The files that were there already, byte for byte.
    package let kept: [String]
    /// How many bytes were written.
    package let bytes: Int
    /// The kept files that could not be copied, since they are missing or damaged: their names.
    package let lacking: [String]
    /// The state that was copied.
    package let seal: Seal?
    /// The number of the last transaction.
    package let transactions: Int
    /// How many documents there are.
    package let documents: Int
  }

  /// Copies a workspace into a folder: a new one, an empty one, or one with an earlier backup of
  /// the same workspace, to which only what is new is added. Both the workspace and the copy are
  /// verified. Lines erased since are erased in the backup as well.
  ///
  /// - Throws: `MaintenanceFault` when the workspace is damaged or the folder holds something
  ///   else; `WorkspaceFault` when there is no workspace or the system refuses.
  package static func make(
    from path: String, to copy: String, in system: any FileSystem = PosixFileSystem()
  ) throws -> Report {
    try reporting {
      let source = WorkspaceFolder(named: path, in: system)
      let target = WorkspaceFolder(named: copy, in: system)
      let (here, there) = (system.resolved(source.path), system.resolved(target.path))
      guard there != here, !there.hasPrefix(here + "/") else {
        throw MaintenanceFault(.within(path: target.path))
      }
      guard try source.holdsWorkspace() else { throw WorkspaceFault(.missing(path: source.path)) }
      do { return try make(from: source, to: target) } catch let fault as MaintenanceFault {
        // An erasure that another process carried out meanwhile changes lines that were copied.
        guard case .badCopy = fault.problem else { throw fault }
        return try make(from: source, to: target)
      }
    }
  }

  private static func make(
    from source: WorkspaceFolder, to target: WorkspaceFolder
  ) throws -> Report {
    let earlier = try inspect(target)
    let end = try JournalEnd.settled(source)
    // Damage at the end is not an end: the whole journal is read, and the damage named.
    let limit = end.flatMap { $0.isDamagedBehind ? nil : $0.place }
    let audit = try JournalAudit(
      source, asking: earlier.map { [$0.transaction] } ?? [], until: limit
    ).run()
    try requireSound(audit, source)
    if let earlier { try requireContinued(earlier, by: audit, target) }
    return try copyJournal(audit, from: source, to: target)
  }

  /// Brings a workspace back from a backup.
  ///
  /// - Throws: `MaintenanceFault` when the backup is damaged or there is a workspace already.
  package static func restore(
    from copy: String, to path: String, in system: any FileSystem = PosixFileSystem()
  ) throws -> Report {
    try reporting {
      let source = WorkspaceFolder(named: copy, in: system)
      let target = WorkspaceFolder(named: path, in: system)
      let numbers = try source.segments()
      guard !numbers.isEmpty else { throw WorkspaceFault(.missing(path: source.path)) }
      guard numbers.first == 1 else { throw MaintenanceFault(.incomplete(path: source.path)) }
      let there = try inspect(target, isRestoration: true)
      guard try there == nil || system.kind(target.segment(1)) == nil else {
        throw MaintenanceFault(.workspaceThere(path: target.path))
      }
      let audit = try JournalAudit(source).run()
      try requireSound(audit, source)
      if let there, there.store != audit.store {
        throw MaintenanceFault(.otherWorkspace(path: target.path))
      }
      return try copyJournal(audit, from: source, to: target)
    }
  }

  private static func copyJournal(
    _ audit: AuditReport, from source: WorkspaceFolder, to target: WorkspaceFolder
  ) throws -> Report {
    var files = FileCopy(from: source, to: target)
    try files.run()
    var copy = JournalCopy(
      from: source, to: target, end: audit.end, transaction: audit.transactions)
    try copy.run()
    let after = try JournalAudit(target).run()
    guard after.isSound, after.sum == audit.sum, after.transactions == audit.transactions else {
      throw MaintenanceFault(.badCopy(after.firstMisfit))
    }
    let seal = after.last.flatMap { last in
      after.seal.map {
        Seal(transaction: last.number, digest: $0, at: last.at, store: after.store)
      }
    }
    try files.removeUnnamed()
    return Report(
      path: target.path, copied: copy.copied + files.copied, kept: copy.kept + files.kept,
      bytes: copy.bytes + files.bytes, lacking: files.lacking, seal: seal,
      transactions: after.transactions, documents: after.documents)
  }

  /// What a folder holds of a journal; `nil` when nothing.
  ///
  /// - Throws: `MaintenanceFault` when it holds something else.
  private static func inspect(
    _ folder: WorkspaceFolder, isRestoration: Bool = false
  ) throws -> JournalEnd? {
    let system = folder.system
    switch try system.kind(folder.path) {
    case nil: return nil
    case .directory: break
    default: throw WorkspaceFault(.file(path: folder.path))
    }
    let occupied = MaintenanceFault(.occupied(path: folder.path))
    guard Set(try system.list(folder.path)).isSubset(of: WorkspaceFolder.names) else {
      throw occupied
    }
    guard try system.kind(folder.log) == .directory else { return nil }
    let others = try system.list(folder.log).filter {
      WorkspaceFolder.segmentNumber($0) == nil && !$0.hasSuffix(".tmp")
    }
    guard others.isEmpty else { throw occupied }
    guard try !folder.segments().isEmpty else { return nil }
    guard let end = try JournalEnd(of: folder) else {
      throw isRestoration ? MaintenanceFault(.workspaceThere(path: folder.path)) : occupied
    }
    return end
  }

  private static func requireSound(_ audit: AuditReport, _ folder: WorkspaceFolder) throws {
    if let misfit = audit.firstMisfit { throw MaintenanceFault(.damaged(misfit)) }
    if audit.newer != nil { throw WorkspaceFault(.newer(path: folder.path)) }
  }

  /// Refuses to write over the backup of another course of events.
  private static func requireContinued(
    _ earlier: JournalEnd, by audit: AuditReport, _ target: WorkspaceFolder
  ) throws {
    guard earlier.store == audit.store else {
      throw MaintenanceFault(.otherWorkspace(path: target.path))
    }
    guard earlier.transaction <= audit.transactions else {
      throw MaintenanceFault(
        .ahead(
          path: target.path, backup: earlier.transaction, workspace: audit.transactions))
    }
    guard earlier.transaction == 0 || audit.points[earlier.transaction]?.sum == earlier.seal else {
      throw MaintenanceFault(.otherWorkspace(path: target.path))
    }
  }

  private static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }
}

extension WorkspaceFolder {

  /// What a workspace's folder may hold.
  static let names: Set<String> = ["log", "lock", "tail", "quarantine", "index", "files"]
}
