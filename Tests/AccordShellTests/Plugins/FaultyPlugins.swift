import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordWording

// Plugins with one fault each. Everything in them is invented.

/// An error of a plugin's own, which tells nothing in two languages.
struct ForeignError: Error {}

/// A kettle in its first form.
struct OldKettle: Document {
  static let schema = Schema("kettles", Text(en: "kettle", fr: "bouilloire"), .feminine)
  var id: ID<OldKettle>
  var label: String { id.name }
}

/// A kettle in its second form, with a migration that fails in one way or another.
struct Kettle: Document {
  enum Manner { case throwing, spoiling, lacking, sound }
  @TaskLocal static var manner = Manner.throwing

  static var schema: Schema {
    Schema(
      "kettles", Text(en: "kettle", fr: "bouilloire"), .feminine, version: 2,
      migrations: manner == .lacking
        ? []
        : [
          Migration(to: 2) { document in
            switch manner {
            case .throwing: throw ForeignError()
            case .sound: document["size"] = .integer(1)
            case .spoiling, .lacking: break
            }
          }
        ])
  }
  var id: ID<Kettle>
  var size: Int
  var label: String { id.name }
}

/// What a faulty plugin of the tests declares.
struct FaultyPlugin: Plugin {
  var name = "faulty"
  var contract = PluginContract.version
  var stages: [PipelineStage] = []
  let summary = Text(en: "Faults of the tests", fr: "Défauts des tests")
  var documents: [any Document.Type] = []
  var commands: [Command] = []
  var checks: [Check] = []
  var panels: [Panel] = []
  var sections: [CardSection] = []
  var settings: [any OfficeSetting] = []
  var agenda: [AgendaSource] = []

  /// A command without parameters.
  static func command(
    _ words: String, fr: String, _ effect: Effect = .read,
    run: @escaping @Sendable (Session) throws -> Output = { _ in .none }
  ) -> Command {
    Command(words, fr: fr, effect, Text(en: "Try it", fr: "L’essayer"), run: run)
  }

  static func check(_ code: String) -> Check {
    Check(code, Text(en: "Look", fr: "Regarder")) { _ in throw ForeignError() }
  }

  static func panel(_ en: String, _ fr: String) -> Panel {
    Panel(Text(en: "\(en)", fr: "\(fr)"), order: 1) { _ in throw ForeignError() }
  }
}
