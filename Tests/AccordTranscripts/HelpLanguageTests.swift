import AccordShell
import AccordWording
import Testing

@testable import accord

/// Help speaks one language at a time.
struct HelpLanguageTests {
  private struct Said {
    let place: String
    let text: Text
  }

  /// Every sentence and phrase of help.
  private static let texts: [Said] = (plugins + [ShellPlugin()]).flatMap { plugin in
    [Said(place: plugin.name, text: plugin.summary)]
      + plugin.commands.flatMap { command in
        let place = command.words.en
        return [Said(place: place, text: command.summary)]
          + [command.discussion].compactMap { $0.map { Said(place: place, text: $0) } }
          + command.parameters.map {
            Said(place: place + " " + $0.name.en, text: $0.help)
          }
          + command.examples.map { Said(place: place + ": " + $0.line, text: $0.purpose) }
      }
  }

  /// Small words that only one of the languages has.
  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }

  @Test func `no text of help is the same in both languages`() {
    for said in HelpLanguageTests.texts where said.text.en.contains(" ") {
      #expect(said.text.en != said.text.fr, "\(said.place)")
    }
  }

  @Test func `no French text of help holds an English sentence, nor the reverse`() {
    for said in HelpLanguageTests.texts {
      let english = HelpLanguageTests.words(said.text.fr).intersection([
        "the", "of", "and", "is", "are", "with", "when", "this",
      ])
      let french = HelpLanguageTests.words(said.text.en).intersection([
        "le", "la", "les", "des", "une", "est", "pour", "avec", "dans",
      ])
      #expect(english.isEmpty, "\(said.place): \(said.text.fr)")
      #expect(french.isEmpty, "\(said.place): \(said.text.en)")
    }
  }
}
