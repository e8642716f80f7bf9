import AccordJSON
import AccordPlatform
import AccordWording

/// What an audit found, in words that one can act on.
struct JournalFindings {
  let folder: WorkspaceFolder
  let audit: AuditReport
  /// The segments of which only the line ends were changed. What they look like before that is
  /// mended is not told line by line.
  var mendable: [Int] = []

  /// So many damaged places are told one by one.
  static let limit = 20

  func all() throws(SystemFault) -> [DoctorFinding] {
    let misfits = audit.misfits.filter { !mendable.contains($0.place.segment) }
    var findings = misfits.prefix(JournalFindings.limit).map(finding)
    let more = audit.misfitCount - findings.count - (audit.misfits.count - misfits.count)
    if !mendable.isEmpty { findings.append(LineEnds.finding(mendable.map(folder.segment))) }
    if more > 0, !misfits.isEmpty || mendable.isEmpty {
      findings.append(
        DoctorFinding(
          "doctor.more-damage", .problem,
          Text(
            en: "Further places of the journal that are damaged: \(count: more).",
            fr: "Autres endroits endommagés du journal\u{A0}: \(count: more)."),
          advice: restore))
    }
    if audit.newer != nil {
      let fault = WorkspaceFault(.newer(path: folder.path))
      findings.append(
        DoctorFinding("doctor.newer", .problem, fault.message, advice: fault.advice))
    }
    if let torn = audit.torn { findings.append(try tornTail(torn)) }
    if audit.isSound, !audit.pendingErasures.isEmpty { findings.append(pendingErasure) }
    findings += ErasureSummary(audit.erasedLines).sentences.map {
      DoctorFinding("doctor.erased", .sound, $0)
    }
    findings += tail + clock
    if findings.allSatisfy({ $0.severity < .problem }) { findings.append(sound) }
    return findings
  }

  private func finding(_ misfit: Inconsistency) -> DoctorFinding {
    var message = misfit.message
    if let commit = misfit.commit {
      message = Text(
        en: "\(message.en) It was committed by \(commit.author) on \(commit.at.written.en).",
        fr:
          "\(message.fr) Elle a été enregistrée par \(commit.author) le \(commit.at.written.fr).")
    }
    if let first = misfit.documents.first {
      let others = misfit.documents.dropFirst().map(\.description)
      let name = misfit.revision.map { "\(first) (\($0))" } ?? first.description
      let names = ([name] + others).joined(separator: ", ")
      message = Text(
        en:
          "\(message.en) Documents concerned, as far as can be read (with their revision): \(names).",
        fr:
          "\(message.fr) Documents concernés, pour autant qu’on puisse le lire (avec leur révision)\u{A0}: \(names)."
      )
    }
    if misfit.problem == .restored {
      return DoctorFinding(
        "doctor.restored", .problem, message,
        advice: Text(
          en: "Repairing erases it again; so does the next opening for writing.",
          fr:
            "La réparation l’efface de nouveau\u{202F}; la prochaine ouverture en écriture aussi."),
        repair: audit.isOnlyRestored ? .possible : .none)
    }
    return DoctorFinding("doctor.damage", .problem, message, advice: advice(on: misfit))
  }

  private func advice(on misfit: Inconsistency) -> Text {
    switch misfit.problem {
    case .missing, .empty:
      // What the newest file held of late, no copy may have.
      misfit.place.segment < audit.end.segment ? bringBack(misfit.path) : restore
    case .foreign, .misnamed:
      Text(
        en:
          "Move it out of the folder. If it lies in the place of another file, put that one there again, from the archive or a backup. Then examine the workspace again.",
        fr:
          "Sortez-le du dossier. S’il a pris la place d’un autre fichier, remettez celui-ci, depuis l’archive ou une sauvegarde. Puis examinez de nouveau l’espace de travail."
      )
    default: restore
    }
  }

  private func bringBack(_ path: String) -> Text {
    Text(
      en:
        "Put the right file \"\(path)\" there again, from the archive or a backup: a file of the journal that is full never changes, so nothing is lost. Then examine the workspace again.",
      fr:
        "Remettez le bon fichier «\u{A0}\(path)\u{A0}» à sa place, depuis l’archive ou une sauvegarde\u{A0}: un fichier plein du journal ne change plus, si bien que rien n’est perdu. Puis examinez de nouveau l’espace de travail."
    )
  }

  private var restore: Text {
    Text(
      en:
        "Make a copy of the folder as it is, then restore the last backup into a new folder with \"accord restore\" and enter again what was committed since.",
      fr:
        "Faites une copie du dossier tel quel, puis restaurez la dernière sauvegarde dans un nouveau dossier avec «\u{A0}accord restaurer\u{A0}» et ressaisissez ce qui a été enregistré depuis."
    )
  }

  private func tornTail(_ torn: Range<Int>) throws(SystemFault) -> DoctorFinding {
    let size = torn.count
    guard try !isBeingWritten() else {
      return DoctorFinding(
        "doctor.writing", .notice,
        Text(
          en: "Another process is writing to the workspace just now.",
          fr: "Un autre processus écrit en ce moment dans l’espace de travail."),
        advice: Text(
          en: "Examine it again when that process has ended.",
          fr: "Examinez-le de nouveau lorsque ce processus aura terminé."))
    }
    return DoctorFinding(
      "doctor.torn-tail", .notice,
      Text(
        en:
          "The last write was interrupted and was never confirmed; it left bytes at the end of the journal that are no transaction (\(count: size)).",
        fr:
          "La dernière écriture a été interrompue et n’a jamais été confirmée\u{202F}; elle a laissé à la fin du journal des octets qui ne forment pas une transaction (\(count: size))."
      ),
      advice: Text(
        en: "Repairing moves them to the folder \"quarantine\"; so does the next write.",
        fr:
          "La réparation les déplace dans le dossier «\u{A0}quarantine\u{A0}»\u{202F}; la prochaine écriture aussi."
      ),
      repair: .possible)
  }

  /// Whether a process holds the lock.
  private func isBeingWritten() throws(SystemFault) -> Bool {
    guard try folder.system.kind(folder.lock) == .file else { return false }
    let file = try File(folder.lock, .read, in: folder.system)
    guard try folder.system.tryLock(file.number) else { return true }
    folder.system.unlock(file.number)
    return false
  }

  private var pendingErasure: DoctorFinding {
    let numbers = audit.pendingErasures.map(String.init).joined(separator: ", ")
    return DoctorFinding(
      "doctor.pending-erasure", .problem,
      Text(
        en:
          "An erasure was decided but interrupted (transaction \(numbers)): what was to be erased may still be there.",
        fr:
          "Un effacement a été décidé mais interrompu (transaction \(numbers))\u{A0}: ce qui devait être effacé est peut-être encore là."
      ),
      advice: Text(
        en: "Repairing carries it out.", fr: "La réparation l’exécute."), repair: .possible)
  }

  private var tail: [DoctorFinding] {
    guard audit.isSound, audit.transactions > 0, audit.torn == nil else { return [] }
    guard audit.tail.map({ $0.end < audit.end }) ?? true else { return [] }
    return [
      DoctorFinding(
        "doctor.old-tail", .notice,
        Text(
          en:
            "The file \"tail\" is missing or older than the journal, as after a power cut or a copy.",
          fr:
            "Le fichier «\u{A0}tail\u{A0}» manque ou est plus ancien que le journal, comme après une coupure de courant ou une copie."
        ),
        advice: Text(
          en: "Repairing writes it anew; so does the next write.",
          fr: "La réparation le réécrit\u{202F}; la prochaine écriture aussi."),
        repair: .possible)
    ]
  }

  /// Transactions whose times follow the ones before from afar, and a last one that lies ahead of
  /// the clock.
  private var clock: [DoctorFinding] {
    var findings: [DoctorFinding] = []
    let advice = Text(
      en: "Nothing is lost; times of the history may be wrong. Check the clock of this machine.",
      fr:
        "Rien n’est perdu\u{202F}; des dates de l’historique sont peut-être fausses. Vérifiez l’horloge de cette machine."
    )
    if !audit.clockJumps.isEmpty {
      let list = audit.clockJumps.map(String.init).joined(separator: ", ")
      let more = audit.clockJumps.count == AuditReport.clockJumpLimit ? ", …" : ""
      findings.append(
        DoctorFinding(
          "doctor.clock", .notice,
          Text(
            en: "Transactions dated more than 400 days after the one before: \(list)\(more).",
            fr:
              "Transactions datées de plus de 400 jours après la précédente\u{A0}: \(list)\(more)."
          ), advice: advice))
    }
    let now = Timestamp(microseconds: folder.system.now())
    if let last = audit.last, case .behind? = ClockJump(from: last.at, to: now) {
      findings.append(
        DoctorFinding(
          "doctor.clock-behind", .notice,
          Text(
            en:
              "The last transaction (\(last.number)) is dated \(last.at.written.en), ahead of the clock.",
            fr:
              "La dernière transaction (\(last.number)) est datée du \(last.at.written.fr), en avance sur l’horloge."
          ), advice: advice))
    }
    return findings
  }

  private var sound: DoctorFinding {
    DoctorFinding(
      "doctor.sound", .sound,
      Text(
        en:
          "The journal is sound; all of it was verified (transactions: \(count: audit.transactions), versions of documents: \(count: audit.versions)).",
        fr:
          "Le journal est intact\u{202F}; il a été vérifié en entier (transactions\u{A0}: \(count: audit.transactions), versions de documents\u{A0}: \(count: audit.versions))."
      ))
  }
}
