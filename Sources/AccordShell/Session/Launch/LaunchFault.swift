import AccordDocuments
import AccordPlatform
import AccordWording

/// What can be wrong with the words that a process was started with.
enum LaunchFault: Fault {
  case unknownOption(String)
  case unknownVerb(String)
  /// A word that names a command of the shell where a verb is due.
  case commandAsVerb(String, line: String)
  case surplus(String)
  case missingValue(LaunchOption)
  case noValue(LaunchOption)
  case badValue(LaunchOption, ReadingFault)
  /// An option with a verb with which it means nothing.
  case misplaced(LaunchOption, LaunchVerb?)
  /// Two options that cannot both be meant.
  case contradiction(LaunchOption, LaunchOption)
  case missingFile(LaunchVerb)
  case missingPlan(LaunchVerb)
  case missingFolder(LaunchVerb)
  case tooNarrow(Int)
  /// A time to wait that is none.
  case badWait(Int)
  /// A name that names nobody, or holds characters that no name has.
  case badAuthor(String)

  /// The least number of columns that lines can be fitted to.
  static let narrowest = 20
  /// The seconds that somebody may have the shell wait for another process: up to a day.
  static let waits = 0...86_400

  var code: String {
    switch self {
    case .unknownOption: "usage.unknown-option"
    case .unknownVerb, .commandAsVerb: "usage.unknown-verb"
    case .surplus: "usage.surplus"
    case .missingValue: "usage.missing-value"
    case .noValue: "usage.no-value"
    case .badValue(_, let fault): fault.code
    case .misplaced: "usage.misplaced-option"
    case .contradiction: "usage.contradiction"
    case .missingFile: "usage.missing-file"
    case .missingPlan: "usage.missing-plan"
    case .missingFolder: "usage.missing-folder"
    case .tooNarrow: "usage.width"
    case .badWait: "usage.wait"
    case .badAuthor: "usage.author"
    }
  }

  var message: Text {
    switch self {
    case .unknownOption(let word):
      Text(
        en: "There is no option \"\(word)\".", fr: "Il n’y a pas d’option «\u{A0}\(word)\u{A0}».")
    case .unknownVerb(let word), .commandAsVerb(let word, _):
      Text(
        en: "\"\(word)\" is not something that accord is started with.",
        fr: "«\u{A0}\(word)\u{A0}» ne peut pas suivre accord.")
    case .surplus(let word):
      Text(en: "\"\(word)\" is one word too many.", fr: "«\u{A0}\(word)\u{A0}» est un mot de trop.")
    case .missingValue(let option):
      Text.each { language in
        let option = option.written(in: language)
        return language == .french
          ? "L’option «\u{A0}\(option)\u{A0}» attend une valeur."
          : "The option \"\(option)\" needs a value."
      }
    case .noValue(let option):
      Text.each { language in
        let option = option.written(in: language)
        return language == .french
          ? "L’option «\u{A0}\(option)\u{A0}» ne prend pas de valeur."
          : "The option \"\(option)\" takes no value."
      }
    case .badValue(let option, let fault):
      Text.each { option.written(in: $0) + ($0 == .french ? "\u{A0}: " : ": ") } + fault.message
    case .badAuthor(let name):
      AuthorName.isEmpty(name)
        ? Text(en: "The author's name is empty.", fr: "Le nom de l’auteur est vide.")
        : Text(
          en: "The author's name holds a control character.",
          fr: "Le nom de l’auteur contient un caractère de commande.")
    case .tooNarrow(let width):
      Text(
        en: "Lines of \(width) columns are too narrow.",
        fr: "Des lignes de \(width) colonnes sont trop étroites.")
    case .badWait(let seconds):
      Text(
        en: "\(seconds) seconds is no time to wait.",
        fr: "\(seconds) secondes n’est pas un délai d’attente.")
    case .misplaced(let option, let verb):
      Text.each { language in
        let option = option.written(in: language)
        let verb = verb?.name[language] ?? "accord"
        return language == .french
          ? "L’option «\u{A0}\(option)\u{A0}» n’a pas d’effet avec «\u{A0}\(verb)\u{A0}»."
          : "The option \"\(option)\" has no effect with \"\(verb)\"."
      }
    case .contradiction(let first, let second):
      Text.each { language in
        let (first, second) = (first.written(in: language), second.written(in: language))
        return language == .french
          ? "«\u{A0}\(first)\u{A0}» et «\u{A0}\(second)\u{A0}» ne vont pas ensemble."
          : "\"\(first)\" and \"\(second)\" do not go together."
      }
    case .missingPlan(let verb):
      Text(en: "\"\(verb.name)\" needs a plan.", fr: "«\u{A0}\(verb.name)\u{A0}» attend un plan.")
    case .missingFile(let verb):
      Text(
        en: "\"\(verb.name)\" needs a file.", fr: "«\u{A0}\(verb.name)\u{A0}» attend un fichier.")
    case .missingFolder(let verb):
      Text(
        en: "\"\(verb.name)\" needs a folder.", fr: "« \(verb.name) » attend un dossier.")
    }
  }

  var advice: Text? {
    switch self {
    case .unknownOption(let word):
      LaunchFault.suggestion(word, among: LaunchOption.allCases.flatMap(\.spellings))
    case .unknownVerb(let word):
      LaunchFault.suggestion(word, among: LaunchVerb.allCases.flatMap { [$0.name.en, $0.name.fr] })
    case .commandAsVerb(_, let line):
      Text(
        en: "To run that command, type: accord -c '\(line)'",
        fr: "Pour exécuter cette commande, tapez\u{A0}: accord -c '\(line)'")
    case .badValue(_, let fault): fault.advice
    case .missingValue(let option):
      option.value.map {
        Text.pair(
          en: "Write: \(option.written(in: .english)) \($0.en)",
          fr: "Écrivez\u{A0}: \(option.written(in: .french)) \($0.fr)")
      }
    case .missingFile(let verb):
      Text(
        en: "Write: accord \(verb.name) FILE", fr: "Écrivez\u{A0}: accord \(verb.name) FICHIER")
    case .missingFolder(let verb):
      Text(
        en: "Write: accord \(verb.name) FOLDER", fr: "Écrivez : accord \(verb.name) DOSSIER")
    case .missingPlan:
      Text(
        en: "Write: accord apply PLAN; a plan is made with: accord plan FILE --save PLAN",
        fr:
          "Écrivez\u{A0}: accord appliquer PLAN\u{202F}; on établit un plan par\u{A0}: accord prévoir FICHIER --enregistrer PLAN"
      )
    case .contradiction(.keepGoing, .each):
      Text(
        en: "The first keeps nothing where a line fails, the second keeps the other lines.",
        fr:
          "La première ne conserve rien si une ligne échoue, la seconde conserve les autres lignes."
      )
    case .contradiction:
      Text(
        en: "A plan with errors is not saved: correct them first.",
        fr: "Un plan avec des erreurs n’est pas enregistré\u{A0}: corrigez-les d’abord.")
    case .misplaced(.each, _):
      Text(
        en: "A plan and a check look at all lines together.",
        fr: "Un plan et une vérification portent sur toutes les lignes ensemble.")
    case .badAuthor:
      Text(
        en: "Write for example: --as \"Ana Example\"",
        fr: "Écrivez par exemple\u{A0}: --comme \"Ana Exemple\"")
    case .tooNarrow:
      Text(
        en: "Give \(LaunchFault.narrowest) or more.",
        fr: "Indiquez \(LaunchFault.narrowest) ou plus.")
    case .badWait:
      Text(
        en: "Give from \(LaunchFault.waits.lowerBound) to \(LaunchFault.waits.upperBound).",
        fr: "Indiquez de \(LaunchFault.waits.lowerBound) à \(LaunchFault.waits.upperBound).")
    case .surplus, .noValue, .misplaced: LaunchFault.seeHelp
    }
  }

  private static let seeHelp = Text(
    en: "Type \"accord --help\" to see how it is started.",
    fr: "Tapez «\u{A0}accord --help\u{A0}» pour voir comment le lancer.")

  private static func suggestion(_ word: String, among words: [String]) -> Text {
    guard let near = Spelling.nearest(to: word, among: words) else { return seeHelp }
    return Text(
      en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire «\u{A0}\(near)\u{A0}»\u{202F}?")
  }
}
