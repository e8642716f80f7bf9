import AccordLanguage
import AccordWording

/// Finds the command that words call, or says which one was probably meant. Nothing is guessed:
/// what is not a command does not run.
extension CommandCatalogue {
  /// The command and the number of its words.
  func lookUp(
    _ words: [Word], _ suggestions: Suggestions = Suggestions()
  ) throws(Diagnostic) -> (entry: Entry, count: Int) {
    let bare = words.prefix { $0.bare != nil }.prefix(4).compactMap(\.bare)
    if let found = match(bare) { return found }
    let group = (1...max(1, bare.count)).last { hasPrefix(Array(bare.prefix($0))) } ?? 0
    guard group > 0, !bare.isEmpty else { throw unknown(bare, words[0], suggestions) }
    let head = bare.prefix(group).joined(separator: " ")
    let verbs = verbs(after: Array(bare.prefix(group)))
    guard words.count > group else {
      throw Diagnostic(.group(head, verbs: verbs.joined(separator: ", ")), at: words[0].place)
    }
    let verb = words[group]
    let near = suggestions.nearest(to: [head, verb.shown]) {
      // What was typed is no advice: it is here where a word was put in quotes.
      let others = verbs.flatMap { [$0.en, $0.fr] }.filter { $0.folded != verb.shown.folded }
      let near = Spelling.nearest(to: verb.shown, among: others)
      // In the language of the words before it, `structure lister`, not `structure list`; in that of
      // the session where they are words of both.
      guard let near, let pair = verbs.first(where: { $0.en == near || $0.fr == near }) else {
        return near.map { .same($0) }
      }
      let languages = languages(of: Array(bare.prefix(group)))
      return .each { language in
        let word = pair[languages.contains(language) ? language : languages.first ?? .english]
        return word.folded == verb.shown.folded ? near : word
      }
    }
    throw Diagnostic(
      .unknownVerb(
        verb.shown, after: head,
        near: near.map { near in .each { "\(head) \(near[$0])" } },
        verbs: verbs.joined(separator: ", ")), at: verb.place)
  }

  /// In which languages commands begin with these words.
  private func languages(of group: [String]) -> [Language] {
    let wanted = group.map(\.folded)
    return Language.allCases.filter { language in
      entries.contains {
        $0.command.words[language].parts.prefix(wanted.count).map(\.folded) == wanted
      }
    }
  }

  private func unknown(
    _ bare: [String], _ word: Word, _ suggestions: Suggestions
  ) -> Diagnostic {
    // Two words at most are compared.
    let near = suggestions.nearest(to: Array(bare.prefix(2))) {
      nearest(to: bare).map(shown)
    }
    return Diagnostic(.unknownCommand(word.shown, near: near), at: word.place)
  }

  /// The next words of the commands that begin with these, each once.
  private func verbs(after group: [String]) -> [Text] {
    var verbs: [Text] = []
    for entry in entries(beginningWith: group) {
      let (en, fr) = (entry.command.words.en.parts, entry.command.words.fr.parts)
      guard en.count > group.count || fr.count > group.count else { continue }
      let verb = Text.pair(
        en: en.dropFirst(group.count).first ?? "", fr: fr.dropFirst(group.count).first ?? "")
      if !verbs.contains(verb) { verbs.append(verb) }
    }
    return verbs
  }

  /// What was found in the words of one language, with the French words for a French reader.
  private func shown(_ near: String) -> Text {
    let commands = entries.map(\.command.words)
    let known: [Text] = commands + Keyword.statements.map(\.words) + commands.map(\.heads)
    let words = known.first { $0.en == near || $0.fr == near }
    return Text.pair(en: near, fr: words?.fr ?? near)
  }

  private func nearest(to words: [String]) -> String? {
    guard let first = words.first else { return nil }
    // The two words in the other order: `add book`.
    if words.count > 1, let (entry, _) = match([words[1], first]) {
      let isEnglish = entry.command.words.en.parts.first?.folded == words[1].folded
      return isEnglish ? entry.command.words.en : entry.command.words.fr
    }
    let all = entries.flatMap { [$0.command.words.en, $0.command.words.fr] }
    if words.count > 1,
      let near = Spelling.nearest(to: words.prefix(2).joined(separator: " "), among: all),
      near.parts.count > 1
    {
      return near
    }
    let heads =
      all.compactMap(\.parts.first) + Keyword.statements.flatMap { [$0.words.en, $0.words.fr] }
    return Spelling.nearest(to: first, among: heads.filter { $0.folded != first.folded })
  }
}

extension Text {
  /// The first words of a command.
  fileprivate var heads: Text { .each { self[$0].parts.first ?? "" } }
}

extension String {
  /// The words of a command.
  fileprivate var parts: [String] { split(separator: " ").map(String.init) }
}
