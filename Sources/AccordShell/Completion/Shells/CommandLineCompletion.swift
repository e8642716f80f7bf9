import AccordEditing
import AccordLanguage
import AccordWording

/// What can be written after `accord` on the command line of a machine: verbs and options of the
/// process, and in the text of `-c` whatever the prompt would offer.
struct CommandLineCompletion {
  let catalogue: CommandCatalogue
  let language: Language
  /// The completion of commands, in the workspace that the options name.
  let commands: (_ options: [LaunchOption: String], _ text: String) -> Completions

  /// A word that can stand there.
  struct Word: Sendable, Hashable {
    let text: String
    let explanation: String
  }

  /// The words that can stand in place of the last of `words`, which is written as far as it goes,
  /// the quote that it begins with included. Where there are none, files may stand there.
  func words(_ words: [String]) -> [Word] {
    // Some shells cut at the sign: `--format`, `=`, `cs`.
    var words = words
    let written = words.popLast() ?? ""
    var options: [LaunchOption: String] = [:]
    var pending: LaunchOption?
    var verb: LaunchVerb?
    var others: [String] = []
    for word in words where word != "=" {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if let option = pending {
        options[option] = word.withoutQuotes
        pending = nil
      } else if let option = parts.first.flatMap({ LaunchOption(String($0)) }) {
        if option.value == nil { continue }
        if parts.count > 1 { options[option] = String(parts[1]) } else { pending = option }
      } else if verb == nil, let found = LaunchVerb(word) {
        verb = found
      } else {
        others.append(word)
      }
    }
    if let pending { return values(of: pending, written == "=" ? "" : written, options) }
    if let sign = written.firstIndex(of: "="), let option = LaunchOption(String(written[..<sign])) {
      let start = written[...sign]
      return values(of: option, String(written[written.index(after: sign)...]), options).map {
        Word(text: start + $0.text, explanation: $0.explanation)
      }
    }
    if written.hasPrefix("-") { return optionWords(written) }
    switch verb {
    case nil: return options[.command] == nil ? verbs(written) : []
    case .help: return help(others, written)
    case .completion: return choices(CommandLineShell.kind, written)
    default: return []
    }
  }

  private func optionWords(_ written: String) -> [Word] {
    let items = LaunchOption.allCases.map {
      Completions.Item($0.written(in: language), $0.summary[language])
    }
    return Completer.fitting(items, written).map(Word.init)
  }

  private func verbs(_ written: String) -> [Word] {
    let wanted = written.folded
    return LaunchVerb.allCases.filter { verb in
      [verb.name.en, verb.name.fr].contains { $0.folded.hasPrefix(wanted) }
    }.map { Word(text: $0.name[language], explanation: $0.summary[language]) }
  }

  private func values(
    of option: LaunchOption, _ written: String, _ options: [LaunchOption: String]
  ) -> [Word] {
    switch option {
    case .command: command(written, options)
    case .language: choices(LanguageChoice.kind, written)
    case .format: choices(SessionFormat.kind, written)
    default: []
    }
  }

  private func choices(_ kind: ValueKind, _ written: String) -> [Word] {
    Completer.fitting(kind.choices.map { Completions.Item($0[language]) }, written).map(Word.init)
  }

  private func help(_ words: [String], _ written: String) -> [Word] {
    let text = (["help"] + words + [written]).joined(separator: " ")
    return commands([:], text).items.map(Word.init)
  }

  /// The text of `-c` with its last word completed. It is one word of the shell, so that all of it
  /// is given back.
  private func command(_ written: String, _ options: [LaunchOption: String]) -> [Word] {
    let quote = written.first.flatMap { "'\"".contains($0) ? $0 : nil }
    let text = quote == nil ? written : String(written.dropFirst())
    let found = commands(options, text)
    let start = String(text.prefix(found.range.lowerBound))
    let isAlone = found.items.count == 1 && quote != nil
    return found.items.map { item in
      // Within the shell's own quotes the others are used.
      let word =
        quote == "'" && item.text.contains("'") ? item.text.withoutQuotes.doublyQuoted : item.text
      return Word(
        text: start + word + (isAlone && item.isWhole ? " " : ""), explanation: item.explanation)
    }
  }
}

extension CommandLineCompletion.Word {
  fileprivate init(_ item: Completions.Item) {
    self.init(text: item.text, explanation: item.explanation)
  }

  /// The line that shells read.
  var line: String {
    let parts = explanation.isEmpty ? [text] : [text, explanation]
    return parts.map { Escaping.oneLine($0).replacing("\t", with: " ") }.joined(separator: "\t")
  }
}

extension String {
  /// The text between double quotes.
  var doublyQuoted: String {
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("$", with: "\\$")
    return "\"\(escaped)\""
  }
}
