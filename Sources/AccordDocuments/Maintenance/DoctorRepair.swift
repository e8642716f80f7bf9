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
    // Nothing at all is written to a damaged workspace: every byte may still be needed.
    guard report.audit.isSound else { return [] }
    do {
      // Opening for writing moves an interrupted write away, and confirms the rest.
      let workspace = try Workspace.open(
        folder.path, schemas: schemas, access: .readWrite, creating: false, lockPatience: 2000,
        in: folder.system)
      if workspace.isReadOnly { throw StoreError.readOnly }
      let lock = WriterLock(
        file: try File(folder.lock, .create, in: folder.system), patience: 2000)
      try lock.take(by: Platform.loginName)
      defer { lock.release() }
      for path in try FolderFindings(folder: folder, audit: report.audit).drafts() {
        try folder.system.remove(path)
      }
      try folder.system.syncDirectory(folder.log)
      return []
    } catch let fault as SystemFault {
      return [failed(WorkspaceFault(.system(fault)))]
    } catch let fault as any Fault {
      return [failed(fault)]
    }
  }

  private func failed(_ fault: any Fault) -> DoctorFinding {
    DoctorFinding(
      "doctor.not-repaired", .notice,
      Text(
        en: "Repairing was not possible. \(fault.message.en)",
        fr: "La réparation n’a pas été possible. \(fault.message.fr)"),
      advice: fault.advice)
  }
}
