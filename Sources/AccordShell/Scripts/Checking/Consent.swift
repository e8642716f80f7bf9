import AccordLanguage
package import AccordWording

/// What is asked before commands that destroy, cannot be undone or end something, and the word that answers
/// beforehand: `--yes` after `accord`, or on the line.
enum Consent {
  /// The option of every command that would ask.
  static let option = LaunchOption.yes.name

  static let purpose = Text(
    en: "agree beforehand, so that nothing is asked",
    fr: "confirmer d’avance, sans que rien ne soit demandé")

  /// Whether a word is the name of that option, in either language.
  static func isOption(_ name: String) -> Bool { option.isNamed(name) }

  /// So many acts are listed.
  private static let listed = 200

  /// What stands before the question where there are several acts.
  static func list(of acts: [PlannedAct]) -> Text {
    Text.each { language in
      let head = Text(
        en: "\(count: acts.count) commands ask before they run:",
        fr: "\(count: acts.count) commandes demandent confirmation\u{A0}:")
      let more = acts.count - listed
      let rest =
        more > 0
        ? [Text(en: "  … and \(count: more) more", fr: "  … et \(count: more) de plus")[language]]
        : []
      return ([head[language]] + acts.prefix(listed).map { "  " + $0.line[language] } + rest)
        .joined(separator: "\n")
    }
  }

  static func question(for acts: [PlannedAct]) -> Text {
    guard acts.count == 1, let act = acts.first else {
      return Text(en: "Go on?", fr: "Continuer\u{202F}?")
    }
    let number =
      act.named > PlannedAct.shown
      ? Text(en: " (\(count: act.named) documents)", fr: " (\(count: act.named) documents)")
      : .same("")
    let what = Text(en: "\"", fr: "«\u{A0}") + act.shortWords + Text(en: "\"", fr: "\u{A0}»")
    let goOn = Text(en: ". Go on?", fr: ". Continuer\u{202F}?")
    return switch act.askReason {
    case .destroys:
      what + Text(en: " destroys data", fr: " détruit des données") + number + goOn
    case .irreversible:
      what + Text(en: " cannot be undone", fr: " ne peut pas être annulé") + number + goOn
    case .confirmed:
      Text(en: "Go on with ", fr: "Exécuter ") + what + number + Text(en: "?", fr: "\u{202F}?")
    }
  }
}

/// A command that asks first, as a question and a plan list it.
package struct PlannedAct: Sendable, Hashable {
  /// The command with what it is given.
  package let words: Text
  package let askReason: Command.AskReason
  package let place: SourcePlace?
  /// The command with the first documents that it names, where it names many.
  let shortWords: Text
  /// How many documents it names in a row.
  let named: Int

  /// So many documents are named in a question.
  static let shown = 3

  init(
    words: Text, shortWords: Text? = nil, named: Int = 0, askReason: Command.AskReason,
    place: SourcePlace?
  ) {
    (self.words, self.shortWords, self.named) = (words, shortWords ?? words, named)
    (self.askReason, self.place) = (askReason, place)
  }

  /// `s.accord:12: shelf remove a`.
  var line: Text {
    let line = words + askReason.remark
    guard let place = place?.shortDescription else { return line }
    return place + Text(en: ": ", fr: "\u{A0}: ") + line
  }
}

extension Command {
  /// Why a command asks first.
  package enum AskReason: Sendable, Hashable {
    case destroys
    case irreversible
    /// It ends something, or says no, and `undo` takes it back.
    case confirmed

    /// What is said of it after its words.
    fileprivate var remark: Text {
      switch self {
      case .destroys: Text(en: " (destroys data)", fr: " (détruit des données)")
      case .irreversible: Text(en: " (cannot be undone)", fr: " (ne peut pas être annulé)")
      case .confirmed: .same("")
      }
    }
  }

  /// Why it asks first; `nil` where it does not.
  var askReason: AskReason? {
    isDestructive ? .destroys : isIrreversible ? .irreversible : isConfirmed ? .confirmed : nil
  }

  /// Whether it is about several documents that may be named otherwise, such as by an option.
  var takesSeveral: Bool { parameters.contains { $0.form == .remaining && !$0.isRequired } }
}

extension BoundCall {
  /// The act that this call is; `nil` where it is none, or only planned.
  ///
  /// - Parameter texts: what its words stand for, where that is known.
  func act(_ texts: [[String]]? = nil) -> PlannedAct? {
    guard let askReason = command.askReason, !isPlanned, fault == nil else { return nil }
    // What names nothing does nothing: the command then says what it needs.
    if command.takesSeveral, self.given.allSatisfy(\.isEmpty) { return nil }
    let given = texts ?? given.map { $0.map(\.shown) }
    return PlannedAct(
      words: words(given), shortWords: words(given, atMost: PlannedAct.shown),
      named: zip(command.parameters, given).filter { $0.0.form == .remaining }
        .reduce(0) { $0 + $1.1.count }, askReason: askReason, place: place)
  }

  /// The command with what it is given.
  ///
  /// - Parameter most: how many values in a row are written out.
  private func words(_ given: [[String]], atMost most: Int = .max) -> Text {
    Text.each { language in
      var (arguments, options) = ([command.words[language]], [String]())
      for (parameter, texts) in zip(command.parameters, given) where !texts.isEmpty {
        switch parameter.form {
        case .argument: arguments += texts.map(\.asWord)
        case .remaining:
          arguments += texts.prefix(most).map(\.asWord) + (texts.count > most ? ["…"] : [])
        case .option:
          for text in texts { options += ["--" + parameter.name[language], text.asWord] }
        case .flag: options.append("--" + parameter.name[language])
        }
      }
      return Escaping.oneLine((arguments + options).joined(separator: " "))
    }
  }
}
