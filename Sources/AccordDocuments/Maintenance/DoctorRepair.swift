import AccordPlatform
import AccordWording

/// Mends what can be mended without loss.
struct DoctorRepair {
  let folder: WorkspaceFolder
  let schemas: [Schema]
  let report: DoctorReport

  /// Mends, as far as the system lets it.
  ///
  /// - Returns: what could not be mended, and why.
  func run() throws -> [DoctorFinding] {
    do {
      try mendLineEnds()
      // Nothing else is written to a damaged workspace: every byte may still be needed.
      let audit =
        report.audit.isSound || report.audit.isOnlyRestored
        ? report.audit : try JournalAudit(folder).run()
      guard audit.isSound || audit.isOnlyRestored else { return [] }
      try removeLeftovers()
      // Opening for writing moves an interrupted write away, confirms the rest, carries out what
      // is left of erasures and builds a new index.
      let workspace = try Workspace.open(
        folder.path, schemas: schemas, access: .readWrite, creating: false, lockPatience: 2000,
        in: folder.system)
      if workspace.isReadOnly { throw StoreError.readOnly }
      return []
    } catch let fault as SystemFault {
      return [failed(WorkspaceFault(.system(fault)))]
    } catch let fault as any Fault {
      return [failed(fault)]
    }
  }

  private func mendLineEnds() throws {
    guard report.findings.contains(where: { $0.code == "doctor.line-ends" && $0.isRepairable })
    else { return }
    let lock = try lockedFolder()
    defer { lock.release() }
    try LineEnds(folder: folder).mend()
  }

  private func lockedFolder() throws -> WriterLock {
    let lock = WriterLock(file: try File(folder.lock, .create, in: folder.system), patience: 2000)
    try lock.take(by: Platform.loginName)
    return lock
  }

  private func removeLeftovers() throws {
    let lock = try lockedFolder()
    defer { lock.release() }
    let findings = FolderFindings(folder: folder, audit: report.audit)
    for path in try findings.drafts() { try folder.system.remove(path) }
    try folder.system.syncDirectory(folder.log)
    let files = FileFolder(of: folder)
    try files.remove(try files.unnamed(in: folder))
    guard try findings.lostEnd() == nil, try !findings.damagedIndexFiles().isEmpty else { return }
    for path in try findings.indexFiles() { try folder.system.remove(path) }
  }

  private func failed(_ fault: any Fault) -> DoctorFinding {
    DoctorFinding(
      "doctor.not-repaired", .problem,
      Text(
        en: "Repairing was not possible. \(fault.message.en)",
        fr: "La réparation n’a pas été possible. \(fault.message.fr)"),
      advice: fault.advice)
  }
}
