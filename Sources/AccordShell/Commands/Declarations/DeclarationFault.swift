import AccordLanguage
package import AccordWording

/// What a plugin declares wrongly, named with the plugin and the part of it.
package struct DeclarationFault: Fault, Hashable {
  /// What is declared wrongly.
  package enum Part: Sendable, Hashable {
    /// The plugin as a whole, which is left out for it.
    case plugin
    case command(Text)
    case collection(String)
  }

  package let plugin: String
  package let part: Part
  /// What is wrong: phrases without a capital, with a full stop.
  package let causes: [Text]

  package let code = "plugin.declaration"

  /// - Returns: `nil` where nothing is wrong.
  package init?(_ causes: [Text], in part: Part, of plugin: String) {
    guard !causes.isEmpty else { return nil }
    self.causes = causes
    self.part = part
    self.plugin = plugin
  }

  package var message: Text {
    let left = Text(en: " It is left out.", fr: " Il est laissé de côté.")
    return part == .plugin ? found + left : found
  }

  /// What is wrong, as a sentence.
  private var found: Text {
    guard causes.count == 1 else {
      return subject
        + Text(
          en: " is declared wrongly, for \(count: causes.count) reasons.",
          fr: " pour \(count: causes.count) raisons.")
    }
    return subject
      + Text(en: " is declared wrongly: ", fr: "\u{A0}: ") + causes[0]
  }

  /// `The command "fund add" of the plugin "funds"`.
  package var subject: Text {
    let name = Text(en: "the plugin \"\(plugin)\"", fr: "module «\u{A0}\(plugin)\u{A0}»")
    return switch part {
    case .plugin: Text(en: "\(name.en.capitalisedFirst)", fr: "Le \(name.fr) est mal déclaré")
    case .command(let words):
      Text(
        en: "The command \"\(words)\" of \(name.en)",
        fr: "La commande «\u{A0}\(words)\u{A0}» du \(name.fr) est mal déclarée")
    case .collection(let collection):
      Text(
        en: "The collection \"\(collection)\" of \(name.en)",
        fr: "La collection «\u{A0}\(collection)\u{A0}» du \(name.fr) est mal déclarée")
    }
  }

  package var details: [Text] { causes.count > 1 ? causes.map(\.capitalisedFirst) : [] }

  package var advice: Text? {
    Text(
      en: "This is a fault of that plugin: tell those who look after it. All else works.",
      fr: "C’est un défaut de ce module\u{A0}: signalez-le à son responsable. Le reste fonctionne.")
  }
}
