import AccordWording
import Synchronization

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
    guard one != other else {
      return Text(
        en: "\"\(words)\" is declared twice.", fr: "«\u{A0}\(words)\u{A0}» est déclarée deux fois.")
    }
    return Text(
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
