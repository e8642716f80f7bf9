import AccordLanguage
import AccordPlatform
import AccordWording

/// A file that cannot be saved.
struct SaveFault: Fault {
  enum Problem: Sendable, Equatable {
    /// It has no name.
    case noName
    /// Its name does not say its format.
    case noFormat
    /// A script names a file that is not beside it.
    case outside
    /// It would lie in the workspace.
    case workspace
    /// It is there already.
    case exists
    /// The file that a command writes by itself, or that is to list what is wrong, is there already.
    case faultsExist
    /// Something that is no file has the name.
    case notAFile
    /// Something that is no folder has the name of a folder.
    case notAFolder
    /// The folder has files in it.
    case notEmpty
    /// The same run saves it twice.
    case twice
    /// The command says something, and has no data.
    case noData
    /// The system refuses; `isKept` says whether the changes of the run were kept.
    case unwritten(SystemFault, isKept: Bool)
  }

  let problem: Problem
  /// The file as the person named it.
  let path: String

  init(_ problem: Problem, _ path: String) {
    self.problem = problem
    self.path = path
  }

  var code: String {
    switch problem {
    case .noName: "save.name"
    case .noFormat: "save.format"
    case .outside: "save.outside"
    case .workspace: "save.workspace"
    case .exists, .faultsExist: "save.exists"
    case .notAFile: "save.not-a-file"
    case .notAFolder: "save.not-a-folder"
    case .notEmpty: "save.not-empty"
    case .twice: "save.twice"
    case .noData: "save.no-data"
    case .unwritten: "save.unwritten"
    }
  }

  var message: Text {
    switch problem {
    case .noName:
      Text(en: "A file is saved under a name.", fr: "Un fichier s’enregistre sous un nom.")
    case .noFormat:
      Text(
        en: "The name \"\(path)\" does not say in which format to save.",
        fr: "Le nom « \(path) » ne dit pas dans quel format enregistrer.")
    case .outside:
      Text(
        en: "A script saves only beside itself, and \"\(path)\" is elsewhere.",
        fr: "Un script n’enregistre qu’à côté de lui-même, et « \(path) » est ailleurs.")
    case .workspace:
      Text(
        en: "\"\(path)\" lies in the workspace, which nothing else writes to.",
        fr: "« \(path) » est dans l’espace de travail, où rien d’autre n’écrit.")
    case .exists, .faultsExist:
      Text(
        en: "The file \"\(path)\" is there already.",
        fr: "Le fichier « \(path) » existe déjà.")
    case .notAFile:
      Text(en: "\"\(path)\" is not a file.", fr: "« \(path) » n’est pas un fichier.")
    case .notAFolder:
      Text(
        en: "\"\(path)\" is a file, and a folder is to be written.",
        fr: "« \(path) » est un fichier, et c’est un dossier qui doit être écrit.")
    case .notEmpty:
      Text(
        en: "The folder \"\(path)\" is not empty.",
        fr: "Le dossier « \(path) » n’est pas vide.")
    case .twice:
      Text(
        en: "The file \"\(path)\" is saved twice in one run.",
        fr: "Le fichier « \(path) » est enregistré deux fois dans une même exécution.")
    case .noData:
      Text(
        en: "There is nothing to save in \"\(path)\": the command returns a message and no data.",
        fr: "Rien à enregistrer dans « \(path) » : la commande rend un message et pas de données.")
    case .unwritten(let fault, let isKept):
      (fault.problem == .notFound
        ? Text(
          en: "The file \"\(path)\" cannot be saved: its folder is not there.",
          fr: "Le fichier « \(path) » ne peut pas être enregistré : son dossier n’existe pas.")
        : Text(
          en: "The file \"\(path)\" cannot be saved: \(fault.reason).",
          fr: "Le fichier « \(path) » ne peut pas être enregistré : \(fault.reason)."))
        + (isKept
          ? Text(
            en: " The changes of the run were kept.",
            fr: " Les modifications de l’exécution ont été conservées.")
          : .same(""))
    }
  }

  var advice: Text? {
    switch problem {
    case .noName:
      Text(
        en: "Write for example: save list.csv", fr: "Écrivez par exemple : enregistrer liste.csv")
    case .noFormat:
      Text.each { language in
        let endings = OutputFormat.allCases.compactMap(\.endings.first).map { "." + $0 }
          .joined(separator: ", ")
        return language == .french
          ? "Terminez le nom par \(endings), ou placez « en … » avant."
          : "End the name with \(endings), or put \"as …\" before."
      }
    case .outside:
      Text(
        en: "Let the caller name it: param file: file, then save $file",
        fr: "Laissez l’appelant le nommer : paramètre fichier: fichier, puis enregistrer $fichier")
    case .workspace: Text(en: "Choose another folder.", fr: "Choisissez un autre dossier.")
    case .exists:
      Text(
        en: "To write over it: save \(path) --replace",
        fr: "Pour l’écraser : enregistrer \(path) --remplacer")
    case .notEmpty:
      Text(
        en: "Name a new folder; nothing that is there is written over.",
        fr: "Nommez un nouveau dossier ; rien de ce qui existe n’est écrasé.")
    case .notAFile, .notAFolder, .twice:
      Text(en: "Choose another name.", fr: "Choisissez un autre nom.")
    case .faultsExist:
      Text(
        en: "Name another file, or run it with --yes to write over this one.",
        fr: "Nommez un autre fichier, ou lancez avec --oui pour écraser celui-ci.")
    case .noData: nil
    case .unwritten(let fault, _): fault.problem == .notFound ? SaveFault.noFolder : fault.advice
    }
  }

  private static let noFolder = Text(
    en: "Check that the folder is there: in a script it begins at the script's folder.",
    fr: "Vérifiez que le dossier existe : dans un script il part du dossier du script.")
}

extension Failure {
  static let savedWithin = Failure(
    "pipeline.save-within",
    Text(
      en: "What is saved in a file cannot be used as a value.",
      fr: "Ce qui est enregistré dans un fichier ne peut pas servir de valeur."),
    advice: Text(
      en: "Name it first: let t = (…), then: $t | save list.csv",
      fr: "Nommez-le d’abord : soit t = (…), puis : $t | enregistrer liste.csv"))

  static let savedPlan = Failure(
    "pipeline.save-plan",
    Text(
      en: "A command that is only planned returns nothing to save.",
      fr: "Une commande seulement prévue ne rend rien à enregistrer."),
    advice: Text(
      en: "Leave out \"plan\", or \"save\".", fr: "Retirez « prévoir », ou « enregistrer »."))
}
