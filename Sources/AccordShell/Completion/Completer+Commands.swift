import AccordEditing
import AccordLanguage
import AccordWording

/// Statements and commands.
extension Completer {
  func statement(_ tokens: [Token], _ place: WritingPlace) -> Offer {
    var words = tokens.compactMap(\.word)
    if words.first?.bare == "}" { words.removeFirst() }
    if words.first?.isKeyword(.else) == true { words.removeFirst() }
    let isInside = place.outer != nil
    while words.first?.keyword(among: [.ensure, .plan]) != nil,
      catalogue.match(words.prefix(4).compactMap(\.bare)) == nil
    {
      let isEnsuring = words.removeFirst().isKeyword(.ensure)
      if isEnsuring, words.first?.isKeepOption == true { words.removeFirst() }
    }
    if let keyword = words.first?.keyword(among: Keyword.statements) {
      return statement(keyword, place)
    }
    var offer = command(words, place)
    if words.isEmpty, !isInside {
      let keywords = Keyword.statements.map { keyword in
        Item(keyword.words[language], keyword.purpose[language])
      }
      // In an empty line commands are what is looked for.
      if !place.word.isEmpty { offer.items += keywords }
    }
    return offer
  }

  private func statement(_ keyword: Keyword, _ place: WritingPlace) -> Offer {
    Offer(keyword == .include ? files(place.word) : [], hint: keyword.purpose)
  }

  private func command(_ words: [Word], _ place: WritingPlace) -> Offer {
    let bare = words.prefix { $0.bare != nil }.prefix(4).compactMap(\.bare)
    var offer = Offer()
    if bare.count == words.count { offer.items = nextWords(after: bare, place.word) }
    if words.count == 1, words[0].isKeyword(.view) {
      var views = documents(SavedView.self, place.word)
      views.items += Completer.fitting(offer.items, place.word)
      return views
    }
    if let (entry, count) = catalogue.match(bare) {
      if entry.command.words.en == "set", let word = words.dropFirst(count).first?.literal,
        words.count == count + 1, let setting = try? SessionSetting(reading: word)
      {
        return Offer(setting.choices.map { Item($0[language].asWord) }, hint: setting.meaning)
      }
      if let offer = ofSettings(entry.command, words.dropFirst(count), place) { return offer }
      if entry.command.words.en == "help" { return helpWords(after: Array(bare.dropFirst(count))) }
      let parameters = parameters(of: entry.command, words.dropFirst(count), place)
      offer.items += parameters.items
      offer.hint = parameters.hint
      offer.word = parameters.word
      offer.isMatched = parameters.isMatched
      offer.isCut = parameters.isCut
    }
    return offer
  }

  /// The next words of the commands that begin with these.
  private func nextWords(after words: [String], _ written: String) -> [Item] {
    let entries = catalogue.entries(beginningWith: words)
    let own = nextWords(of: entries, after: words, language)
    guard Completer.fitting(own, written).isEmpty else { return own }
    return nextWords(of: entries, after: words, language == .english ? .french : .english)
  }

  private func nextWords(
    of entries: [CommandCatalogue.Entry], after words: [String], _ language: Language
  ) -> [Item] {
    var verbs: [String: [String]] = [:]
    var summaries: [String: String] = [:]
    for entry in entries {
      let parts = entry.command.words[language].split(separator: " ").map(String.init)
      guard parts.count > words.count else { continue }
      let next = parts[words.count]
      verbs[next, default: []] += parts.dropFirst(words.count + 1).prefix(1)
      if parts.count == words.count + 1 { summaries[next] = entry.command.summary[language] }
    }
    return verbs.keys.sorted { $0.folded < $1.folded }.map { word in
      Item(word, summaries[word] ?? verbs[word, default: []].joined(separator: ", "))
    }
  }

  private func helpWords(after words: [String]) -> Offer {
    var offer = Offer(nextWords(after: words, ""))
    if words.isEmpty {
      offer.items += HelpTopic.all.map { Item($0.word[language], $0.summary[language]) }
    }
    return offer
  }

  // MARK: Parameters

  private func parameters(
    of command: Command, _ words: ArraySlice<Word>, _ place: WritingPlace
  ) -> Offer {
    let given = GivenWords(command, words)
    if let pending = given.pending { return values(of: pending, place.word) }
    if place.word.hasPrefix("-") || place.word.hasPrefix("—") {
      if let sign = place.word.firstIndex(of: "=") {
        let name = place.word[..<sign].drop { "-—".contains($0) }
        guard let parameter = command.option(named: String(name)) else { return Offer() }
        let word = String(place.word[place.word.index(after: sign)...])
        var offer = values(of: parameter, word)
        offer.word = word
        return offer
      }
      return Offer(options(of: command, given))
    }
    guard let argument = given.nextArgument() else {
      let options = options(of: command, given)
      return Offer(place.word.isEmpty ? options : [], hint: options.isEmpty ? nil : pipe)
    }
    var offer = values(of: argument, place.word)
    // What is named already is not meant a second time.
    if argument.form == .remaining {
      offer.items.removeAll { given.values.contains($0.text.withoutQuotes) }
    }
    // What is left out may be followed by options all the same.
    if offer.items.isEmpty, place.word.isEmpty, !argument.isRequired {
      offer.items = options(of: command, given)
    }
    return offer
  }

  private var pipe: Text {
    Text(
      en: "Options begin with --; | leads to where, sort, select, save…",
      fr: "Les options commencent par -- ; | mène à où, trier, choisir, enregistrer…")
  }

  private func options(of command: Command, _ given: GivenWords) -> [Item] {
    var items = command.parameters.filter { parameter in
      (parameter.form == .option || parameter.form == .flag)
        && (parameter.isRepeated || !given.names.contains(parameter.name.en))
    }.sorted { $0.isRequired && !$1.isRequired }.map { parameter in
      Item("--" + parameter.name[language], explanation(of: parameter))
    }
    if command.readsDocuments {
      let purpose = Text(
        en: "look at an earlier state: a day, a transaction",
        fr: "regarder un état antérieur : un jour, une transaction")
      items.append(Item("--" + Past.option[language], purpose[language]))
    }
    if command.needsAgreement {
      items.append(Item("--" + Consent.option[language], Consent.purpose[language]))
    }
    return items
  }

  private func explanation(of parameter: ParameterDeclaration) -> String {
    let required = Text(en: "required: ", fr: "obligatoire : ")[language]
    return (parameter.isRequired ? required : "") + parameter.help[language]
  }
}

/// The words after a command, given to its parameters as far as they go.
struct GivenWords {
  /// The English names of the options that were given.
  private(set) var names: Set<String> = []
  /// The option whose value comes next.
  private(set) var pending: ParameterDeclaration?
  private var arguments: [ParameterDeclaration]
  /// The words given for the arguments, and not for options.
  private(set) var values: Set<String> = []

  init(_ command: Command, _ words: ArraySlice<Word>) {
    arguments = command.parameters.filter { $0.form == .argument || $0.form == .remaining }
    var isOpen = true
    for word in words {
      if pending != nil {
        pending = nil
      } else if isOpen, word.bare == "--" {
        isOpen = false
      } else if isOpen, let option = OptionWord(word) {
        take(option, command)
      } else if arguments.first?.form == .argument {
        arguments.removeFirst()
      } else if let value = word.literal {
        values.insert(value)
      }
    }
  }

  private mutating func take(_ option: OptionWord, _ command: Command) {
    if let parameter = command.option(named: option.name) {
      names.insert(parameter.name.en)
      if parameter.form == .option, !option.hasSign { pending = parameter }
    } else if Past.isOption(option.name), !option.hasSign {
      pending = ParameterDeclaration(
        name: Past.option, help: PastPoint.kind.name, form: .option, isRequired: false,
        type: PastPoint.self)
    }
  }

  /// The argument that comes next.
  func nextArgument() -> ParameterDeclaration? { arguments.first }
}

extension Command {
  /// The option or the switch of that name in either language.
  func option(named name: String) -> ParameterDeclaration? {
    let wanted = name.folded
    return parameters.first { parameter in
      (parameter.form == .option || parameter.form == .flag)
        && [parameter.name.en.folded, parameter.name.fr.folded].contains(wanted)
    }
  }
}

extension Keyword {
  /// What a statement that begins with it does.
  var purpose: Text {
    switch self {
    case .parameter:
      Text(en: "a value that a script is given", fr: "une valeur donnée à un script")
    case .let: Text(en: "let NAME = VALUE or (command)", fr: "soit NOM = VALEUR ou (commande)")
    case .include: Text(en: "run another file here", fr: "exécuter ici un autre fichier")
    case .require:
      Text(en: "go on only where a condition holds", fr: "ne continuer que si une condition vaut")
    case .for: Text(en: "for x in (command) {", fr: "pour x dans (commande) {")
    case .if: Text(en: "if CONDITION {", fr: "si CONDITION {")
    case .ensure:
      Text(
        en: "write unless it is so already (--keep: create only)",
        fr: "écrire, sauf si c’est déjà ainsi (--garder\u{A0}: créer seulement)")
    case .plan:
      Text(en: "show what a command would change", fr: "montrer ce qu’une commande changerait")
    default: .same("")
    }
  }
}
