import AccordLanguage
import AccordWording

/// The commands that steer the session: its language, its end, its version.
extension Command {
  static let language = Command(
    "language", fr: "langue", .read,
    Text(
      en: "Choose the language of help, messages, amounts and dates",
      fr: "Choisir la langue de l’aide, des messages, des montants et des dates"),
    discussion: Text(
      en:
        "Commands, options and values are understood in both languages, whatever the language of the session. Codes, identities and JSON keys are never translated.",
      fr:
        "Les commandes, les options et les valeurs sont comprises dans les deux langues, quelle que soit celle de la session. Les codes, les identifiants et les clés JSON ne sont jamais traduits."
    ),
    takes: Argument<LanguageChoice>(
      "language", fr: "langue", Text(en: "The language", fr: "La langue")),
    examples: [
      Example("language fr", Text(en: "Go on in French", fr: "Continuer en français")),
      Example("language en", Text(en: "Go on in English", fr: "Continuer en anglais")),
    ]
  ) { session, choice in
    session.shell.language = choice.language
    return .message(
      Text(en: "The session is now in English.", fr: "La session est maintenant en français."))
  }

  static let exit = Command(
    "exit", fr: "quitter", .read,
    Text(en: "Leave the session", fr: "Quitter la session"),
    discussion: Text(
      en: "Ctrl-D at the beginning of a line does the same. What was done is kept already.",
      fr: "Ctrl-D au début d’une ligne fait de même. Ce qui a été fait est déjà enregistré."),
    examples: [Example("exit", Text(en: "Leave", fr: "Sortir"))]
  ) { session in
    session.shell.wantsExit = true
    return .none
  }.alsoNamed("quit", "sortir")

  static let version = Command(
    "version", fr: "version", .read, Text(en: "Show the version", fr: "Afficher la version"),
    examples: [
      Example("version", Text(en: "See which one this is", fr: "Voir laquelle est celle-ci"))
    ]
  ) { _ in
    .text(.same(Version.line))
  }
}

/// The version of Accord.
package enum Version {
  /// The number, by the rules of semantic versioning.
  package static let number = "0.1.0"
  /// What `accord version` writes.
  package static let line = "Accord \(number)"
}

/// A language, as a word that people write.
enum LanguageChoice: String, Choice {
  case english = "en"
  case french = "fr"

  static let name = Text(en: "language", fr: "langue")

  /// What one types, in either language.
  var word: Text { .same(rawValue) }

  /// The names of the languages are understood as well, in both.
  init(reading text: String) throws(ReadingFault) {
    switch text.folded {
    case "en", "english", "anglais": self = .english
    case "fr", "french", "francais": self = .french
    default: throw .noSuchChoice(text, of: LanguageChoice.kind)
    }
  }

  var language: Language {
    switch self {
    case .english: .english
    case .french: .french
    }
  }
}
