package import AccordPlatform
import AccordWording

/// Examines a workspace wholly and says what it found in words that one can act on.
///
/// Without `repair` nothing is written and no lock is taken. With it, what can be mended without
/// any loss is mended. Damage in the journal itself never is: it would destroy what could still
/// be learned from it.
package enum Doctor {
  /// Examines the workspace of a folder.
  ///
  /// - Parameters:
  ///   - schemas: the document types, whose references and unique values are checked.
  ///   - repair: whether to mend what can be mended without loss.
  /// - Throws: `WorkspaceFault` when there is no workspace, or it cannot be read.
  package static func examine(
    _ path: String, schemas: [Schema], in system: any FileSystem = PosixFileSystem(),
    repair: Bool = false
  ) throws -> DoctorReport {
    do {
      let folder = WorkspaceFolder(named: path, in: system)
      guard try folder.holdsWorkspace() else { throw WorkspaceFault(.missing(path: folder.path)) }
      let before = try look(at: folder, schemas)
      guard repair, before.isRepairable else { return before }
      let failures = try DoctorRepair(folder: folder, schemas: schemas, report: before).run()
      var after = try look(at: folder, schemas)
      for finding in before.findings where finding.isRepairable {
        guard !after.findings.contains(where: { $0.code == finding.code }) else { continue }
        var done = finding
        done.repair = .done
        after.findings.append(done)
      }
      after.findings = sorted(after.findings + failures)
      return after
    } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }

  private static func look(at folder: WorkspaceFolder, _ schemas: [Schema]) throws -> DoctorReport {
    let pass = try JournalAudit(folder).pass()
    let mendable = try pass.report.isSound ? [] : LineEnds(folder: folder).mendable()
    let journal = JournalFindings(folder: folder, audit: pass.report, mendable: mendable)
    var findings = try journal.all()
    if pass.report.newer == nil {
      var check = ContentCheck(folder: folder, pass: pass, schemas: schemas)
      findings += try check.run()
    }
    findings += try FileFindings(folder: folder, audit: pass.report).all()
    findings += try FolderFindings(folder: folder, audit: pass.report).all()
    return DoctorReport(path: folder.path, findings: sorted(findings), audit: pass.report)
  }

  private static func sorted(_ findings: [DoctorFinding]) -> [DoctorFinding] {
    findings.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
  }
}
