import AccordLanguage
import AccordWording

/// Something about a session that a person can choose.
enum SessionSetting: String, Choice {
  case language
  case width
  case format
  case csv
  case plain
  case colours
  case pages
  case wait
  case budget

  /// The seconds that a check, a panel or dates of the agenda can be given: up to an hour.
  static let budgets = 1...3600

  static let name = Text(en: "setting", fr: "réglage")

  var word: Text {
    switch self {
    case .language: Text(en: "language", fr: "langue")
    case .width: Text(en: "width", fr: "largeur")
    case .format: .same("format")
    case .csv: .same("csv")
    case .plain: Text(en: "plain", fr: "simple")
    case .colours: Text(en: "colours", fr: "couleurs")
    case .pages: .same("pages")
    case .wait: Text(en: "wait", fr: "attente")
    case .budget: .same("budget")
    }
  }

  var meaning: Text {
    switch self {
    case .language: Text(en: "the language: en or fr", fr: "la langue : en ou fr")
    case .width:
      Text(
        en: "the columns of tables; auto for the terminal's",
        fr: "les colonnes des tableaux ; auto pour celles du terminal")
    case .format:
      Text(
        en: "how tables are written: table, csv, json…; auto for what fits",
        fr: "comment s’écrivent les tableaux : tableau, csv, json… ; auto pour ce qui convient")
    case .csv:
      Text(
        en:
          "who reads the CSV files that are saved: machine or office; auto for office at a French prompt",
        fr:
          "qui lit les fichiers CSV enregistrés : machine ou bureautique ; auto pour bureautique à l’invite en français"
      )
    case .plain:
      Text(
        en: "line after line, for screen readers: yes or no",
        fr: "ligne après ligne, pour les lecteurs d’écran : oui ou non")
    case .colours: Text(en: "colours: yes or no", fr: "les couleurs : oui ou non")
    case .pages:
      Text(
        en: "long answers a screen at a time: yes or no",
        fr: "les longues réponses écran par écran : oui ou non")
    case .wait:
      Text(
        en: "the seconds to wait for another process that writes; auto for 2",
        fr: "les secondes à attendre un autre processus qui écrit\u{A0}; auto pour 2")
    case .budget:
      Text(
        en: "the seconds that one check, panel or source of dates may take; auto for 2",
        fr:
          "les secondes accordées à un contrôle, un panneau ou une source de dates\u{A0}; auto pour 2"
      )
    }
  }

  /// The values to choose from, where there are only so many.
  var choices: [Text] {
    let automatic = Text.same("auto")
    return switch self {
    case .language: LanguageChoice.kind.choices
    case .width, .wait, .budget: [automatic]
    case .format: SessionFormat.kind.choices + [automatic]
    case .csv: CSVReaderKind.kind.choices + [automatic]
    case .plain, .colours, .pages: [Text(en: "yes", fr: "oui"), Text(en: "no", fr: "non")]
    }
  }

  /// The value in a session, as it would be written.
  func value(in state: ShellState) -> String {
    let automatic = "auto"
    return switch self {
    case .language: state.language.rawValue
    case .width: state.settings.width.map(String.init) ?? automatic
    case .format: state.settings.format?.word[state.language] ?? automatic
    case .csv: state.chosenCSV?.word[state.language] ?? automatic
    case .plain: state.settings.isPlain.written(in: state.language)
    case .colours: state.settings.allowsColours.written(in: state.language)
    case .pages: state.settings.isPaged.written(in: state.language)
    case .wait: state.lockPatience.map { String($0 / 1000) } ?? automatic
    case .budget: state.budget.map { String($0) } ?? automatic
    }
  }

  /// Takes a value that a person wrote.
  ///
  /// - Throws: `ReadingFault` when it cannot be read.
  func take(_ text: String, in state: ShellState) throws {
    let isAutomatic = ["auto", "automatique", "automatic"].contains(text.folded)
    switch self {
    case .language: state.language = try LanguageChoice(reading: text).language
    case .width:
      let width = isAutomatic ? nil : try Int(reading: text)
      if let width, width < LaunchFault.narrowest { throw LaunchFault.tooNarrow(width) }
      state.settings.width = width
    case .format:
      state.settings.format = isAutomatic ? nil : try SessionFormat(reading: text).format
    case .csv: state.chosenCSV = isAutomatic ? nil : try CSVReaderKind(reading: text)
    case .plain: state.settings.isPlain = try Bool(reading: text)
    case .colours: state.settings.allowsColours = try Bool(reading: text)
    case .pages: state.settings.isPaged = try Bool(reading: text)
    case .wait:
      let seconds = isAutomatic ? 2 : try Int(reading: text)
      guard LaunchFault.waits.contains(seconds) else { throw LaunchFault.badWait(seconds) }
      state.lockPatience = seconds * 1000
    case .budget:
      let seconds = isAutomatic ? nil : try Int(reading: text)
      if let seconds, !SessionSetting.budgets.contains(seconds) {
        throw Failure(
          "usage.budget",
          Text(
            en: "\(seconds) seconds is no budget.", fr: "\(seconds) secondes n’est pas un budget."),
          about: "value",
          advice: Text(
            en:
              "Give from \(SessionSetting.budgets.lowerBound) to \(SessionSetting.budgets.upperBound).",
            fr:
              "Indiquez de \(SessionSetting.budgets.lowerBound) à \(SessionSetting.budgets.upperBound)."
          ))
      }
      state.budget = seconds
    }
  }
}

extension Command {
  static let set = Command(
    "set", fr: "régler", .read,
    Text(
      en: "Show or change the settings of this session",
      fr: "Montrer ou changer les réglages de cette session"),
    discussion: Text(
      en:
        "A setting of the session holds until it ends; what the office decides for everybody is under \"setting list\".",
      fr:
        "Un réglage de la session vaut jusqu’à sa fin ; ce que le service décide pour tous est sous « réglage lister »."
    ),
    takes: OptionalArgument<SessionSetting>(
      "setting", fr: "réglage", Text(en: "The setting", fr: "Le réglage")),
    OptionalArgument<String>(
      "value", fr: "valeur", Text(en: "Its new value", fr: "Sa nouvelle valeur")),
    returns: shape(.english, nil).columns,
    examples: [
      Example("set", Text(en: "See all settings", fr: "Voir tous les réglages")),
      Example(
        "set csv machine",
        Text(en: "Save CSV files for programs", fr: "Enregistrer les CSV pour des programmes")),
      Example("set plain yes", Text(en: "Read line after line", fr: "Lire ligne après ligne")),
      Example("set width 100", Text(en: "Have wider tables", fr: "Avoir des tableaux plus larges")),
    ]
  ) { session, setting, value in
    if let setting, let value { try setting.take(value, in: session.shell) }
    let shown = setting.map { [$0] } ?? SessionSetting.allCases
    return .table(shape(session.shell.language, session.shell).table(shown))
  }

  private static func shape(_ language: Language, _ state: ShellState?) -> TableShape<
    SessionSetting
  > {
    let values = Dictionary(
      uniqueKeysWithValues: SessionSetting.allCases.map { ($0, state.map($0.value) ?? "") })
    return TableShape(
      .field("setting", fr: "réglage", .text) { .text($0.word[language]) },
      .field("value", fr: "valeur", .text) { .text(values[$0, default: ""]) },
      .field("meaning", fr: "sens", .text, rank: 1) { .text($0.meaning[language]) })
  }
}
