package import AccordWording

/// A call of the operating system that failed.
package struct SystemFault: Fault, Hashable {
  /// What went wrong, as far as Accord treats it differently.
  package enum Problem: Sendable, Hashable {
    case notFound
    case notPermitted
    case diskFull
    case fileTooLarge
    case readOnlyMedium
    case exists
    case notDirectory
    case isDirectory
    case notFile
    case interrupted
    case brokenPipe
    /// The process was started without it.
    case closed
    case input
    case tooManyFiles
    /// It holds more bytes than are read of such a file.
    case beyondBound(Int)
    /// It was written to while it was read.
    case changed
    case other
  }

  /// The call.
  package let call: String
  /// The file or folder that it was about.
  package let path: String
  /// The number of the error in the system's list.
  package let number: Int32
  /// What went wrong.
  package let problem: Problem

  /// A failed call.
  package init(_ call: String, _ path: String, _ number: Int32) {
    self.call = call
    self.path = path
    self.number = number
    problem = Platform.problem(number)
  }

  /// A failed call, without a number.
  package init(_ call: String, _ path: String, problem: Problem) {
    self.call = call
    self.path = path
    self.number = 0
    self.problem = problem
  }

  package var code: String { "system." + call }

  package var message: Text {
    guard !path.isEmpty else {
      return Text(
        en: "The operating system reports: \(reason).",
        fr: "Le système d’exploitation signale\u{A0}: \(reason).")
    }
    return Text(
      en: "\"\(path)\" cannot be used: \(reason).",
      fr: "«\u{A0}\(path)\u{A0}» ne peut pas être utilisé\u{A0}: \(reason).")
  }

  package var advice: Text? {
    switch problem {
    case .notPermitted:
      Text(
        en: "Check who owns the file and its folder, and their permissions.",
        fr: "Vérifiez à qui appartiennent le fichier et son dossier, et leurs droits d’accès.")
    case .diskFull: Text(en: "Free some space.", fr: "Libérez de l’espace.")
    case .fileTooLarge:
      Text(
        en: "Have the limit on the size of files raised (ulimit -f).",
        fr: "Faites relever la limite de taille des fichiers (ulimit -f).")
    case .notFound:
      Text(
        en: "Check the path: names are taken from the folder where accord is started.",
        fr: "Vérifiez le chemin\u{A0}: les noms partent du dossier où accord est lancé.")
    case .notFile:
      Text(
        en: "Move it elsewhere if nobody knows why it is there.",
        fr: "Déplacez-le si personne ne sait pourquoi il est là.")
    case .isDirectory:
      Text(en: "Name a file in that folder.", fr: "Indiquez un fichier de ce dossier.")
    case .notDirectory:
      Text(
        en: "Check the path: a part of it is a file.",
        fr: "Vérifiez le chemin\u{A0}: une de ses parties est un fichier.")
    case .exists:
      Text(
        en: "Give another name, or move what is there.",
        fr: "Indiquez un autre nom, ou déplacez ce qui s’y trouve.")
    case .readOnlyMedium:
      Text(en: "Name a place on another disk.", fr: "Indiquez un emplacement sur un autre disque.")
    case .tooManyFiles:
      Text(
        en: "Close other programs, then try again.",
        fr: "Fermez d’autres programmes, puis réessayez.")
    case .input:
      Text(
        en: "The disk may be failing: make a copy of the workspace now.",
        fr:
          "Le disque est peut-être défaillant\u{A0}: faites tout de suite une copie de l’espace de travail."
      )
    case .interrupted: Text(en: "Try again.", fr: "Réessayez.")
    case .changed:
      Text(
        en: "Try again once no program writes to it.",
        fr: "Réessayez quand aucun programme n’y écrit plus.")
    case .beyondBound:
      Text(
        en: "Check that it is the file that you mean, or divide it into several.",
        fr: "Vérifiez que c’est bien le fichier voulu, ou divisez-le en plusieurs.")
    case .other:
      Text(
        en: "Look up the number of the error in the manual of the operating system.",
        fr: "Cherchez le numéro de l’erreur dans le manuel du système d’exploitation.")
    case .brokenPipe: nil
    case .closed:
      Text(
        en: "Begin the program without \">&-\"; \">/dev/null\" throws the output away.",
        fr:
          "Lancez le programme sans «\u{A0}>&-\u{A0}»\u{A0}; «\u{A0}>/dev/null\u{A0}» jette la sortie."
      )
    }
  }

  /// What went wrong, as a phrase.
  package var reason: Text {
    switch problem {
    case .notFound: Text(en: "it does not exist", fr: "il n’existe pas")
    case .notPermitted: Text(en: "permission is denied", fr: "l’accès est refusé")
    case .diskFull: Text(en: "the disk is full", fr: "le disque est plein")
    case .fileTooLarge:
      Text(
        en: "the file has reached the largest size allowed",
        fr: "le fichier a atteint la taille maximale autorisée")
    case .readOnlyMedium:
      Text(en: "the disk can only be read", fr: "le disque ne peut être que lu")
    case .exists: Text(en: "it exists already", fr: "il existe déjà")
    case .notDirectory: Text(en: "it is not a folder", fr: "ce n’est pas un dossier")
    case .isDirectory: Text(en: "it is a folder", fr: "c’est un dossier")
    case .notFile:
      Text(en: "it is not a regular file", fr: "ce n’est pas un fichier ordinaire")
    case .interrupted: Text(en: "the call was interrupted", fr: "l’appel a été interrompu")
    case .brokenPipe: Text(en: "nobody reads any more", fr: "plus personne ne lit")
    case .closed: Text(en: "it is closed", fr: "elle est fermée")
    case .input: Text(en: "the disk reports an error", fr: "le disque signale une erreur")
    case .beyondBound(let bytes):
      Text(
        en: "it holds more than \(FileBound.written(bytes)) MiB, the most that is read of it",
        fr:
          "il contient plus de \(FileBound.written(bytes))\u{A0}Mio, le maximum qui en est lu")
    case .changed:
      Text(en: "it changed while it was read", fr: "il a changé pendant sa lecture")
    case .tooManyFiles: Text(en: "too many files are open", fr: "trop de fichiers sont ouverts")
    case .other:
      Text(
        en: "error \(Int(number)) in \"\(call)\"",
        fr: "erreur \(Int(number)) dans «\u{A0}\(call)\u{A0}»")
    }
  }
}
