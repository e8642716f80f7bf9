import AccordWording
import Synchronization

/// The commands of a group of a plugin, made when they are first asked for.
final class GroupEntries: Sendable {
  let plugin: any Plugin
  let group: CommandGroup
  private let made = Mutex<[CommandCatalogue.Entry]?>(nil)

  init(plugin: any Plugin, group: CommandGroup) {
    self.plugin = plugin
    self.group = group
  }

  var entries: [CommandCatalogue.Entry] {
    made.withLock { made in
      if let made { return made }
      let entries = group.commands.map { command in
        CommandCatalogue.Entry(
          plugin: plugin, command: command, faults: group.faults(of: command))
      }
      made = entries
      return entries
    }
  }

  /// The first words, folded, that can call one of its commands.
  var nouns: Set<String> {
    if let noun = group.noun {
      return Set([noun.en.folded, noun.fr.folded] + group.otherNouns.map(\.folded))
    }
    return Set(
      entries.flatMap { entry -> [String] in
        let words = entry.command.words
        return ([words.en, words.fr] + entry.command.otherNames).compactMap {
          CommandCatalogue.path($0).first
        }
      })
  }
}

/// The commands that can begin with one word, by their words.
final class WordIndex: Sendable {
  private let entries: [CommandCatalogue.Entry]
  private let byWords: [String: Int]
  /// The words, folded, that call each of the entries: its own forms and the mixed ones.
  private let forms: [[[String]]]

  init(_ noun: String, _ found: [CommandCatalogue.Entry]) {
    var entries = found
    let commands = entries.map(\.command)
    var byWords: [[String]: Int] = [:]
    for (index, command) in commands.enumerated() {
      for words in [command.words.en, command.words.fr] {
        let path = CommandCatalogue.path(words)
        guard let other = byWords.updateValue(index, forKey: path), other != index else { continue }
        let fault = WordIndex.twice(words, entries[other].plugin.name, entries[index].plugin.name)
        entries[other].faults.append(fault)
        entries[index].faults.append(fault)
      }
    }
    self.entries = entries
    CommandCatalogue.addOtherForms(of: commands, to: &byWords)
    var forms = [[[String]]](repeating: [], count: entries.count)
    var joined: [String: Int] = [:]
    for (path, index) in byWords where path.first == noun {
      forms[index].append(path)
      joined[path.joined(separator: " ")] = index
    }
    self.byWords = joined
    self.forms = forms
  }

  private static func twice(_ words: String, _ one: String, _ other: String) -> Text {
    Text(
      en: "\"\(words)\" is declared twice, by the plugins \"\(one)\" and \"\(other)\".",
      fr:
        "«\u{A0}\(words)\u{A0}» est déclarée deux fois, par les modules «\u{A0}\(one)\u{A0}» et «\u{A0}\(other)\u{A0}»."
    )
  }

  /// The command that exactly these words call.
  func entry(_ words: ArraySlice<String>) -> CommandCatalogue.Entry? {
    byWords[words.joined(separator: " ")].map { entries[$0] }
  }

  /// The commands that begin with these words.
  func entries(beginningWith words: [String]) -> [CommandCatalogue.Entry] {
    entries.indices.filter { forms[$0].contains { $0.starts(with: words) } }.map { entries[$0] }
  }
}

/// The indexes that were asked for.
final class WordIndexes: Sendable {
  private let known = Mutex<[String: WordIndex]>([:])

  func index(of noun: String, make: () -> WordIndex) -> WordIndex {
    if let index = known.withLock({ $0[noun] }) { return index }
    let index = make()
    known.withLock { $0[noun] = index }
    return index
  }
}
