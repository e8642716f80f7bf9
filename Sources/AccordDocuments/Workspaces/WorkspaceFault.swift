package import AccordPlatform
package import AccordWording

/// A workspace that cannot be opened, read or written.
package struct WorkspaceFault: Fault, Hashable {
  /// What stands in the way.
  package enum Problem: Sendable, Hashable {
    /// There is nothing at the path.
    case missing(path: String)
    /// The path is a file.
    case file(path: String)
    /// The folder holds something else.
    case foreign(path: String)
    /// A newer program wrote the journal.
    case newer(path: String)
    /// A newer program wrote documents of a collection.
    case newerDocuments(collection: String)
    /// Another process writes and does not end.
    case locked(LockHolder?)
    /// Bytes that were on the disk are not what they were.
    case damaged(path: String, offset: Int)
    /// A file of the journal is not there.
    case missingSegment(path: String)
    /// A file of the journal ends before what the next one says of it.
    case shortSegment(path: String, expected: Int, found: Int)
    /// A file of the journal does not follow the one before it, or is of another workspace.
    case strangeSegment(path: String)
    /// A version of a document cannot be read.
    case damagedVersion(path: String, offset: Int)
    /// The journal ends before what was acknowledged.
    case lost(path: String, expected: Int, found: Int)
    /// The folder, its lock or its newest segment is not the one that was opened.
    case moved(path: String)
    /// The clock shows no year of four digits.
    case clock
    /// The system refused to write; nothing was kept.
    case notWritten(SystemFault)
    /// The disk did not confirm; whether the commit was kept is not known.
    case unconfirmed(SystemFault)
    /// Writing has ended after such a failure.
    case poisoned
    /// Memory of a file was lost while it was read; the process ends.
    case lostMemory
    /// Any other call that failed.
    case system(SystemFault)
  }

  /// What stands in the way.
  package let problem: Problem

  package init(_ problem: Problem) { self.problem = problem }

  /// What to say when the system ends the process because it cannot read on.
  package static var lostMemory: WorkspaceFault { WorkspaceFault(.lostMemory) }

  package var code: String {
    switch problem {
    case .missing: "workspace.missing"
    case .file: "workspace.file"
    case .foreign: "workspace.foreign"
    case .newer, .newerDocuments: "workspace.newer"
    case .locked: "workspace.locked"
    case .damaged, .damagedVersion: "workspace.damaged"
    case .lost, .missingSegment, .shortSegment: "workspace.lost"
    case .strangeSegment: "workspace.strange"
    case .moved: "workspace.moved"
    case .clock: "workspace.clock"
    case .notWritten: "workspace.not-written"
    case .unconfirmed: "workspace.unconfirmed"
    case .poisoned: "workspace.poisoned"
    case .lostMemory: "workspace.lost-memory"
    case .system: "workspace.unavailable"
    }
  }

  package var message: Text {
    switch problem {
    case .missing(let path):
      Text(
        en: "There is no workspace in \"\(path)\".",
        fr: "Il n’y a pas d’espace de travail dans «\u{A0}\(path)\u{A0}».")
    case .file(let path):
      Text(
        en: "\"\(path)\" is a file, and a workspace is a folder.",
        fr: "«\u{A0}\(path)\u{A0}» est un fichier, or un espace de travail est un dossier.")
    case .foreign(let path):
      Text(
        en: "The folder \"\(path)\" holds something that is not a workspace.",
        fr: "Le dossier «\u{A0}\(path)\u{A0}» contient autre chose qu’un espace de travail.")
    case .newer(let path):
      Text(
        en: "A newer version of Accord wrote \"\(path)\".",
        fr: "Une version plus récente d’Accord a écrit «\u{A0}\(path)\u{A0}».")
    case .newerDocuments(let collection):
      Text(
        en: "A newer version of Accord wrote documents of \"\(collection)\".",
        fr:
          "Une version plus récente d’Accord a écrit des documents de «\u{A0}\(collection)\u{A0}».")
    case .locked(let holder): lockedMessage(holder)
    case .damaged(let path, let offset):
      Text(
        en: "The journal \"\(path)\" is damaged at byte \(offset); nothing more is written to it.",
        fr:
          "Le journal «\u{A0}\(path)\u{A0}» est endommagé à l’octet \(offset)\u{202F}; plus rien n’y est écrit."
      )
    case .missingSegment(let path):
      Text(
        en: "The file \"\(path)\" of the journal is missing; nothing more is written to it.",
        fr:
          "Le fichier «\u{A0}\(path)\u{A0}» du journal manque\u{202F}; plus rien n’est écrit dans le journal."
      )
    case .shortSegment(let path, let expected, let found):
      Text(
        en:
          "The file \"\(path)\" of the journal has \(count: found) bytes, but had \(count: expected); nothing more is written to the journal.",
        fr:
          "Le fichier «\u{A0}\(path)\u{A0}» du journal compte \(count: found) octets, mais en comptait \(count: expected)\u{202F}; plus rien n’est écrit dans le journal."
      )
    case .strangeSegment(let path):
      Text(
        en:
          "The file \"\(path)\" does not belong where it lies in the journal; nothing more is written to it.",
        fr:
          "Le fichier «\u{A0}\(path)\u{A0}» n’est pas à sa place dans le journal\u{202F}; plus rien n’est écrit dans le journal."
      )
    case .damagedVersion(let path, let offset):
      Text(
        en: "A document in the journal \"\(path)\" is damaged at byte \(offset).",
        fr: "Un document du journal «\u{A0}\(path)\u{A0}» est endommagé à l’octet \(offset).")
    case .lost(let path, let expected, let found):
      Text(
        en:
          "The journal \"\(path)\" ends with transaction \(found), but transaction \(expected) was confirmed.",
        fr:
          "Le journal «\u{A0}\(path)\u{A0}» s’arrête à la transaction \(found), alors que la transaction \(expected) a été confirmée."
      )
    case .moved(let path):
      Text(
        en:
          "What lies in \"\(path)\" is not the workspace that was opened: it was moved, removed or replaced meanwhile.",
        fr:
          "Ce qui se trouve dans «\u{A0}\(path)\u{A0}» n’est plus l’espace de travail qui a été ouvert\u{A0}: il a été déplacé, supprimé ou remplacé entre-temps."
      )
    case .clock:
      Text(
        en: "The clock of this machine shows a year that is not between 0 and 9999.",
        fr: "L’horloge de cette machine indique une année qui n’est pas comprise entre 0 et 9999.")
    case .notWritten(let fault):
      Text(
        en: "The changes could not be written, and nothing was kept: \(fault.reason).",
        fr:
          "Les modifications n’ont pas pu être écrites et rien n’a été conservé\u{A0}: \(fault.reason)."
      )
    case .unconfirmed(let fault):
      Text(
        en:
          "The disk did not confirm the changes: \(fault.reason). Whether they were kept is not known.",
        fr:
          "Le disque n’a pas confirmé les modifications\u{A0}: \(fault.reason). On ne sait pas si elles ont été conservées."
      )
    case .poisoned:
      Text(
        en: "Writing has ended because the disk failed to confirm earlier changes.",
        fr:
          "L’écriture est arrêtée, car le disque n’a pas confirmé des modifications précédentes.")
    case .lostMemory:
      Text(
        en:
          "A file of the workspace became shorter while it was read, or its disk failed; the program ends here. What was confirmed before is kept.",
        fr:
          "Un fichier de l’espace de travail a été raccourci pendant sa lecture, ou son disque a failli\u{202F}; le programme s’arrête ici. Ce qui était confirmé est conservé."
      )
    case .system(let fault): fault.message
    }
  }

  private func lockedMessage(_ holder: LockHolder?) -> Text {
    guard let holder else {
      return Text(
        en: "Another process is writing to the workspace.",
        fr: "Un autre processus écrit dans l’espace de travail.")
    }
    let time = holder.since.written
    return Text(
      en:
        "Another process is writing to the workspace: \(holder.author), since \(time) (process \(holder.process) on \(holder.host)).",
      fr:
        "Un autre processus écrit dans l’espace de travail\u{A0}: \(holder.author), depuis le \(time) (processus \(holder.process) sur \(holder.host))."
    )
  }

  package var advice: Text? {
    switch problem {
    case .missing:
      Text(
        en: "Check the path, or create the workspace there.",
        fr: "Vérifiez le chemin, ou créez-y l’espace de travail.")
    case .file, .foreign:
      Text(
        en: "Name an empty folder, or one that does not exist yet.",
        fr: "Indiquez un dossier vide, ou qui n’existe pas encore.")
    case .newer:
      Text(
        en: "It was left as it is, and nothing in it was changed. Install that version to open it.",
        fr:
          "Il a été laissé tel quel, et rien n’y a été modifié. Installez cette version pour l’ouvrir."
      )
    case .newerDocuments:
      Text(
        en: "It can be read here; install that version to write to it.",
        fr: "On peut le lire ici\u{202F}; installez cette version pour y écrire.")
    case .locked:
      Text(
        en:
          "Nothing was kept. Try again when that process has ended, or wait longer (--wait SECONDS).",
        fr:
          "Rien n’a été conservé. Réessayez quand ce processus aura terminé, ou attendez plus longtemps (--attendre SECONDES)."
      )
    case .damaged, .damagedVersion:
      Text(
        en: "What is sound can still be read. Make a copy of the folder, then restore a backup.",
        fr:
          "Ce qui est intact reste lisible. Copiez le dossier, puis restaurez une sauvegarde.")
    case .missingSegment(let path), .shortSegment(let path, _, _), .strangeSegment(let path):
      Text(
        en:
          "What is there can still be read. Make a copy of the folder, then restore \"\(path)\" from a backup.",
        fr:
          "Ce qui est là reste lisible. Copiez le dossier, puis restaurez «\u{A0}\(path)\u{A0}» depuis une sauvegarde."
      )
    case .lost:
      Text(
        en:
          "Restore a backup; or remove the file \"tail\" of the workspace to go on without what is missing.",
        fr:
          "Restaurez une sauvegarde\u{202F}; ou supprimez le fichier «\u{A0}tail\u{A0}» de l’espace de travail pour continuer sans ce qui manque."
      )
    case .clock:
      Text(
        en: "Nothing was kept. Set the clock.", fr: "Rien n’a été conservé. Réglez l’horloge.")
    case .moved:
      Text(
        en: "Nothing was kept. Start Accord again to go on with what lies there now.",
        fr:
          "Rien n’a été conservé. Relancez Accord pour continuer avec ce qui s’y trouve maintenant."
      )
    case .lostMemory:
      Text(
        en: "Run \"accord doctor\", and see that no other program writes into the folder.",
        fr:
          "Lancez «\u{A0}accord diagnostiquer\u{A0}», et veillez à ce qu’aucun autre programme n’écrive dans le dossier."
      )
    case .notWritten(let fault), .system(let fault): fault.advice
    case .unconfirmed, .poisoned:
      Text(
        en: "Open the workspace again and look whether the last changes are there.",
        fr: "Rouvrez l’espace de travail et vérifiez si les dernières modifications y sont.")
    }
  }
}
