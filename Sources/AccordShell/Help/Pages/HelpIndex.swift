import AccordWording

/// The commands of a catalogue, arranged for help: by plugin, then by the noun that they begin
/// with, in the words of one language.
struct HelpIndex {
  /// The commands of one plugin that begin with the same word.
  struct Noun {
    let word: String
    let entries: [CommandCatalogue.Entry]
  }

  let catalogue: CommandCatalogue
  let language: Language

  /// The nouns of a plugin, in the order of their declaration.
  func nouns(of plugin: any Plugin) -> [Noun] {
    var order: [String] = []
    var groups: [String: [CommandCatalogue.Entry]] = [:]
    for entry in catalogue.entries where entry.plugin.name == plugin.name {
      let word = noun(of: entry)
      if groups[word] == nil { order.append(word) }
      groups[word, default: []].append(entry)
    }
    return order.map { Noun(word: $0, entries: groups[$0] ?? []) }
  }

  /// The commands that begin with these words in either language, whatever their plugin.
  func entries(beginningWith words: [String]) -> [CommandCatalogue.Entry] {
    catalogue.entries(beginningWith: words)
  }

  /// The word that a command begins with.
  func noun(of entry: CommandCatalogue.Entry) -> String {
    let words = entry.command.words[language]
    return words.split(separator: " ").first.map(String.init) ?? words
  }

  /// What a command adds to its noun: `list` of `visit list`.
  func verb(of entry: CommandCatalogue.Entry) -> String {
    entry.command.words[language].split(separator: " ").dropFirst().joined(separator: " ")
  }
}
