import AccordPlatform
import AccordWording

/// What lies in the folder of a workspace besides the journal.
struct FolderFindings {
  let folder: WorkspaceFolder
  let audit: AuditReport

  func all() throws(SystemFault) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    let drafts = try drafts()
    if !drafts.isEmpty {
      findings.append(
        DoctorFinding(
          "doctor.leftover", .notice,
          Text(
            en: "An interrupted operation left files behind: \(FolderFindings.list(drafts)).",
            fr:
              "Une opération interrompue a laissé des fichiers\u{A0}: \(FolderFindings.list(drafts))."
          ),
          advice: Text(en: "Repairing removes them.", fr: "La réparation les supprime."),
          repair: audit.isSound ? .possible : .none))
    }
    let strays = try strays()
    if !strays.isEmpty {
      findings.append(
        DoctorFinding(
          "doctor.stray", .notice,
          Text(
            en: "The folder holds files that are not Accord's: \(FolderFindings.list(strays)).",
            fr:
              "Le dossier contient des fichiers étrangers à Accord\u{A0}: \(FolderFindings.list(strays))."
          ),
          advice: Text(
            en: "Move them elsewhere if nobody knows why they are there.",
            fr: "Déplacez-les si personne ne sait pourquoi ils sont là.")))
    }
    findings += try copies()
    if let lost = try lostEnd() {
      findings.append(lost)
    } else {
      findings += try index()
    }
    findings += try quarantine()
    findings += try permissions()
    return findings
  }

  /// The files that an interrupted operation left.
  func drafts() throws(SystemFault) -> [String] {
    try names(in: folder.log).filter { $0.hasSuffix(".tmp") }.map { folder.log + "/" + $0 }
      + FileFolder(of: folder).leftovers()
  }

  /// The files of the index.
  func indexFiles() throws(SystemFault) -> [String] {
    try names(in: folder.index).map { folder.index + "/" + $0 }
  }

  /// Those that do not hold what the index of this journal holds.
  func damagedIndexFiles() throws(SystemFault) -> [String] {
    try indexFiles().filter { path in
      let run = IndexRun.open(path, store: audit.store, in: folder.system)
      return run.map { $0.header.to > audit.transactions } ?? true
    }
  }

  /// What the index tells of files that are missing, where nothing else does.
  func lostEnd() throws(SystemFault) -> DoctorFinding? {
    guard audit.tail == nil, audit.newer == nil, let last = audit.segments.last?.number else {
      return nil
    }
    var told = last
    for path in try indexFiles() {
      let run = IndexRun.open(path, store: audit.store, in: folder.system)
      told = max(told, (try? run?.state())?.end.segment ?? 0)
    }
    guard told > last else { return nil }
    let missing = folder.segment(last + 1)
    return DoctorFinding(
      "doctor.lost-end", .problem,
      Text(
        en:
          "The journal ends with \"\(folder.segment(last))\", but the index was written when it went on in \"\(missing)\"; that file and the file \"tail\" are missing.",
        fr:
          "Le journal s’arrête à «\u{A0}\(folder.segment(last))\u{A0}», alors que l’index a été écrit quand il se poursuivait dans «\u{A0}\(missing)\u{A0}»\u{202F}; ce fichier et le fichier «\u{A0}tail\u{A0}» manquent."
      ),
      advice: Text(
        en:
          "Put the file there again, from a backup. To go on without what it held, remove the folder \"\(folder.index)\".",
        fr:
          "Remettez ce fichier à sa place, depuis une sauvegarde. Pour continuer sans ce qu’il contenait, supprimez le dossier «\u{A0}\(folder.index)\u{A0}»."
      ))
  }

  /// Copies of segments under other names, as synchronising tools make them. One that holds what
  /// the segment does not hold is a problem: somebody's transactions may be in it.
  private func copies() throws(SystemFault) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    for path in try copiesOfSegments() {
      let isHeld = try isHeld(path)
      findings.append(
        DoctorFinding(
          "doctor.copy", isHeld ? .notice : .problem,
          isHeld
            ? Text(
              en: "\"\(path)\" is a copy of a file of the journal and holds nothing else.",
              fr:
                "«\u{A0}\(path)\u{A0}» est une copie d’un fichier du journal et ne contient rien d’autre."
            )
            : Text(
              en:
                "\"\(path)\" looks like a copy of a file of the journal, and holds what the journal does not.",
              fr:
                "«\u{A0}\(path)\u{A0}» ressemble à une copie d’un fichier du journal, et contient ce que le journal ne contient pas."
            ),
          advice: isHeld
            ? Text(
              en: "It can be deleted without loss.", fr: "Il peut être supprimé sans perte.")
            : Text(
              en:
                "Move it out of the folder and keep it: what was committed on another machine may be in it, and is to be entered again. Do not let a synchronising tool write into a workspace.",
              fr:
                "Sortez-le du dossier et conservez-le\u{A0}: il contient peut-être ce qui a été enregistré sur un autre poste, et qui est à ressaisir. Ne laissez aucun outil de synchronisation écrire dans un espace de travail."
            )))
    }
    return findings
  }

  /// The files beside the segments that are named after one of them.
  private func copiesOfSegments() throws(SystemFault) -> [String] {
    try names(in: folder.log).filter {
      WorkspaceFolder.segmentNumber($0) == nil && $0.hasSuffix(".jsonl")
    }.map { folder.log + "/" + $0 }
  }

  /// Whether all that a copy holds is in the segment that it is named after.
  private func isHeld(_ path: String) throws(SystemFault) -> Bool {
    let name = path.dropFirst(folder.log.count + 1)
    guard let number = WorkspaceFolder.segmentNumber(name.prefix(8) + ".jsonl"),
      try folder.system.kind(path) == .file,
      try folder.system.kind(folder.segment(number)) == .file
    else { return false }
    var copy = try WholeFile.read(path, in: folder.system)
    while copy.last == UInt8(ascii: "\n") { copy.removeLast() }
    return try WholeFile.read(folder.segment(number), in: folder.system).starts(with: copy)
  }

  private func index() throws(SystemFault) -> [DoctorFinding] {
    let damaged = try damagedIndexFiles()
    guard !damaged.isEmpty else { return [] }
    return [
      DoctorFinding(
        "doctor.index", .notice,
        Text(
          en:
            "The index does not belong to this journal or is damaged: \(FolderFindings.list(damaged)).",
          fr:
            "L’index n’appartient pas à ce journal ou est endommagé\u{A0}: \(FolderFindings.list(damaged))."
        ),
        advice: Text(
          en: "Nothing is lost: repairing deletes it, and it is built anew.",
          fr: "Rien n’est perdu\u{A0}: la réparation le supprime, et il est reconstruit."),
        repair: audit.isSound ? .possible : .none)
    ]
  }

  private func strays() throws(SystemFault) -> [String] {
    let here = try names(in: folder.path).filter { !WorkspaceFolder.names.contains($0) }
    let inLog = try names(in: folder.log).filter {
      WorkspaceFolder.segmentNumber($0) == nil && !$0.hasSuffix(".tmp") && !$0.hasSuffix(".jsonl")
    }
    return here.map { folder.path + "/" + $0 } + inLog.map { folder.log + "/" + $0 }
      + (try FileFolder(of: folder).strays())
  }

  private func quarantine() throws(SystemFault) -> [DoctorFinding] {
    let names = try names(in: folder.quarantine)
    guard !names.isEmpty else { return [] }
    var bytes = 0
    for name in names {
      bytes += try File(folder.quarantine + "/" + name, .read, in: folder.system).size
    }
    return [
      DoctorFinding(
        "doctor.quarantine", .notice,
        Text(
          en:
            "The folder \"\(folder.quarantine)\" keeps what recovery cut off after interrupted writes (files: \(count: names.count), bytes: \(count: bytes)).",
          fr:
            "Le dossier «\u{A0}\(folder.quarantine)\u{A0}» conserve ce que la reprise a retiré après des écritures interrompues (fichiers\u{A0}: \(count: names.count), octets\u{A0}: \(count: bytes))."
        ),
        advice: Text(
          en: "It was never confirmed. Look at it, then delete it.",
          fr: "Rien n’en avait été confirmé. Consultez-le, puis supprimez-le."))
    ]
  }

  private func permissions() throws(SystemFault) -> [DoctorFinding] {
    var paths = [folder.path, folder.log]
    paths += audit.segments.map { folder.segment($0.number) }
    let files = FileFolder(of: folder)
    paths += [files.path] + (try files.digests().map(files.place))
    for path in [folder.tail, folder.lock, folder.quarantine]
    where try folder.system.kind(path) != nil { paths.append(path) }
    var exposed: [String] = []
    for path in paths where try folder.system.kind(path) != nil {
      if try folder.system.isOpenToOthers(path) { exposed.append(path) }
    }
    guard !exposed.isEmpty else { return [] }
    return [
      DoctorFinding(
        "doctor.permissions", .problem,
        Text(
          en: "Other users of this machine may read: \(FolderFindings.list(exposed)).",
          fr:
            "D’autres utilisateurs de cette machine peuvent lire\u{A0}: \(FolderFindings.list(exposed))."
        ),
        advice: Text(
          en: "Take the permission away: chmod -R go= \"\(folder.path)\"",
          fr: "Retirez ce droit\u{A0}: chmod -R go= \"\(folder.path)\""))
    ]
  }

  private func names(in path: String) throws(SystemFault) -> [String] {
    guard try folder.system.kind(path) == .directory else { return [] }
    return try folder.system.list(path).sorted()
  }

  /// The first of some paths, for a sentence.
  static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(5).joined(separator: ", ")
    return paths.count > 5 ? shown + ", …" : shown
  }
}
