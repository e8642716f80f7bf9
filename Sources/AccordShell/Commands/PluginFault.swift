import AccordDocuments
import AccordLanguage
import AccordWording

/// What a plugin did wrong, named with the plugin: an error that its code threw and that is no
/// refusal, or a part of it that does not work.
struct PluginFault: Fault, Hashable {
  /// A part of a plugin, as messages name it.
  enum Part: Hashable {
    case command(Text)
    case check(String)
    case panel(Text)
    case report(Text)
    case field(Text)
    case stage(Text)
    case section(Text)
    case rule(String)
    case agenda
    case addressCards
    case migration(collection: String, version: Int)

    /// `the check "visit.late"`, `le contrôle « visit.late »`.
    var name: Text {
      switch self {
      case .command(let words):
        Text(en: "the command \"\(words)\"", fr: "la commande «\u{A0}\(words)\u{A0}»")
      case .check(let code):
        Text(en: "the check \"\(code)\"", fr: "le contrôle «\u{A0}\(code)\u{A0}»")
      case .panel(let title):
        Text(en: "the panel \"\(title)\"", fr: "le panneau «\u{A0}\(title)\u{A0}»")
      case .report(let title):
        Text(
          en: "the section \"\(title)\" of the report",
          fr: "la partie «\u{A0}\(title)\u{A0}» du rapport")
      case .stage(let name):
        Text(en: "the stage \"\(name)\"", fr: "l’étape «\u{A0}\(name)\u{A0}»")
      case .field(let name):
        Text(en: "the field \"\(name)\"", fr: "le champ «\u{A0}\(name)\u{A0}»")
      case .section(let title):
        Text(en: "the section \"\(title)\"", fr: "la rubrique «\u{A0}\(title)\u{A0}»")
      case .agenda: Text(en: "the agenda", fr: "l’agenda")
      case .addressCards: Text(en: "the address cards", fr: "les fiches du carnet d’adresses")
      case .rule(let code):
        Text(en: "the rule \"\(code)\"", fr: "la règle «\u{A0}\(code)\u{A0}»")
      case .migration(let collection, let version):
        Text(
          en: "the migration of \"\(collection)\" to version \(version)",
          fr: "la migration de «\u{A0}\(collection)\u{A0}» vers la version \(version)")
      }
    }
  }

  let plugin: String
  let part: Part
  /// What went wrong, as the error tells it.
  let cause: Text

  /// - Parameter error: what was thrown; a fault tells in both languages, any other error as
  ///   Swift describes it.
  init(_ error: any Error, in part: Part, of plugin: String) {
    self.plugin = plugin
    self.part = part
    cause =
      (error as? any Fault)?.message ?? (error as? UnindexedField)?.message ?? .same("\(error).")
  }

  /// A part that is not as it should be.
  init(_ cause: Text, in part: Part, of plugin: String) {
    self.plugin = plugin
    self.part = part
    self.cause = cause
  }

  var code: String { "plugin.failed" }

  var message: Text {
    Text.each { language in
      let name = part.name[language].capitalisedFirst
      return language == .french
        ? "\(name) du module «\u{A0}\(plugin)\u{A0}» a échoué\u{A0}: \(cause[.french])"
        : "\(name) of the plugin \"\(plugin)\" failed: \(cause[.english])"
    }
  }

  var advice: Text? {
    Text(
      en: "This is a fault of that plugin: tell those who look after it. All else works.",
      fr: "C’est un défaut de ce module\u{A0}: signalez-le à son responsable. Le reste fonctionne.")
  }
}
