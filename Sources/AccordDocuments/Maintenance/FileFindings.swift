import AccordPlatform
import AccordWording

/// What is wrong with the files that a workspace keeps: one that is missing, one whose bytes are
/// others, one that nothing names.
struct FileFindings {
  let folder: WorkspaceFolder
  let audit: AuditReport

  func all() throws(SystemFault) -> [DoctorFinding] {
    let files = FileFolder(of: folder)
    let named = try folder.namedFiles()
    var findings: [DoctorFinding] = []
    for (digest, file) in named.sorted(by: { $0.key < $1.key }).prefix(JournalFindings.limit) {
      if try !files.has(digest) {
        findings.append(missing(file.shown(digest), at: files.place(of: digest)))
      } else if try !files.isWhole(digest) {
        findings.append(damaged(file.shown(digest), at: files.place(of: digest)))
      }
    }
    let unnamed = try files.digests().filter { named[$0] == nil }
    if !unnamed.isEmpty { findings.append(unnamedFiles(unnamed.map(files.place))) }
    return findings
  }

  private func missing(_ file: String, at place: String) -> DoctorFinding {
    DoctorFinding(
      "doctor.file-missing", .problem,
      Text(
        en: "A file that is to be kept is missing: \(file).",
        fr: "Un fichier à conserver manque\u{A0}: \(file)."),
      advice: FileFindings.again(place))
  }

  private func damaged(_ file: String, at place: String) -> DoctorFinding {
    DoctorFinding(
      "doctor.file-damaged", .problem,
      Text(
        en: "A file that is kept has other bytes than those that were kept: \(file).",
        fr: "Un fichier conservé n’a plus le contenu qui avait été conservé\u{A0}: \(file)."),
      advice: FileFindings.again(place))
  }

  private static func again(_ place: String) -> Text {
    Text(
      en: "Put the right one there again, from a backup: \"\(place)\".",
      fr: "Remettez le bon à sa place, depuis une sauvegarde\u{A0}: «\u{A0}\(place)\u{A0}».")
  }

  private func unnamedFiles(_ paths: [String]) -> DoctorFinding {
    DoctorFinding(
      "doctor.file-unnamed", .notice,
      Text(
        en: "Files are kept to which no document refers: \(FolderFindings.list(paths)).",
        fr:
          "Des fichiers sont conservés sans qu’aucun document n’y renvoie\u{A0}: \(FolderFindings.list(paths))."
      ),
      advice: Text(en: "Repairing removes them.", fr: "La réparation les supprime."),
      repair: audit.isSound ? .possible : .none)
  }
}
