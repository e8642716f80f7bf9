import AccordDocuments
import AccordWording

/// What cannot be in the declarations of one plugin, a sentence each. Initialisers of declarations
/// throw nothing, so that a plugin reads as a list; what is wrong is found here, before any command
/// runs, and is never the end of the process.
enum DeclarationFaults {
  static func all(of plugin: any Plugin) -> [Text] {
    emptyWords(of: plugin) + plugin.documents.flatMap { $0.declarationFaults }
      + plugin.commands.flatMap { command in
        command.faults + (command.columns ?? []).compactMap(\.fault) + sameNames(in: command)
      }
  }

  /// What has no name, in one of the languages or in both. Every start of the process asks, so
  /// sentences are made only where something is wrong.
  private static func emptyWords(of plugin: any Plugin) -> [Text] {
    var faults: [Text] = []
    func require(_ name: Text, _ what: @autoclosure () -> Text) {
      if isBlank(name.en) {
        faults.append(
          what() + Text(en: " has no name in English.", fr: " n’a pas de nom en anglais."))
      }
      if isBlank(name.fr) {
        faults.append(
          what() + Text(en: " has no name in French.", fr: " n’a pas de nom en français."))
      }
    }
    if isBlank(plugin.name) {
      faults.append(
        Text(
          en: "The plugin for \"\(plugin.summary)\" has no name.",
          fr: "Le module pour « \(plugin.summary) » n’a pas de nom."))
    }
    for (index, command) in plugin.commands.enumerated() {
      require(command.words, Place.command.text(command.words, index))
      for (number, parameter) in command.parameters.enumerated() {
        require(
          parameter.name,
          Place.parameter.text(parameter.name, number, in: Place.command.of(command.words, index)))
      }
      for (number, column) in (command.columns ?? []).enumerated() {
        require(
          column.name,
          Place.column.text(column.name, number, in: Place.command.of(command.words, index)))
      }
    }
    for (index, check) in plugin.checks.enumerated() {
      require(.same(check.code), Place.check.text(check.summary, index))
    }
    for (index, panel) in plugin.panels.enumerated() {
      require(panel.title, Place.panel.text(panel.title, index))
    }
    for (index, type) in plugin.documents.enumerated() {
      let schema = type.schema
      require(.same(schema.collection), Place.collection.text(schema.name, index))
      require(schema.name, Place.type.text(.same(schema.collection), index))
    }
    return faults
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// A kind of declaration, as sentences name it.
  private enum Place {
    case command
    case parameter
    case column
    case check
    case panel
    case collection
    case type

    private var noun: Text {
      switch self {
      case .command: Text(en: "The command", fr: "La commande")
      case .parameter: Text(en: "The parameter", fr: "Le paramètre")
      case .column: Text(en: "The column", fr: "La colonne")
      case .check: Text(en: "The check", fr: "Le contrôle")
      case .panel: Text(en: "The panel", fr: "Le panneau")
      case .collection: Text(en: "The collection of", fr: "La collection de")
      case .type: Text(en: "The document type of", fr: "Le type de document de")
      }
    }

    /// `The command "visit list"`; by its number where it has no name at all.
    func text(_ name: Text, _ index: Int, in whole: Text = .same("")) -> Text {
      noun + .same(" ") + Place.quoted(name, index) + whole
    }

    /// ` of the command "visit list"`.
    func of(_ name: Text, _ index: Int) -> Text {
      Text(en: " of the command ", fr: " de la commande ") + Place.quoted(name, index)
    }

    private static func quoted(_ name: Text, _ index: Int) -> Text {
      isBlank(name.en) && isBlank(name.fr)
        ? Text(en: "number \(index + 1)", fr: "numéro \(index + 1)")
        : Text(en: "\"\(name)\"", fr: "« \(name) »")
    }
  }

  private static func sameNames(in command: Command) -> [Text] {
    var seen: [String: Int] = [:]
    var faults: [Text] = []
    for (index, parameter) in command.parameters.enumerated() {
      for name in Set([parameter.name.en.folded, parameter.name.fr.folded]).sorted() {
        if let other = seen[name], other != index {
          faults.append(
            Text(
              en: "The command \"\(command.words)\" has two parameters named \"\(name)\".",
              fr:
                "La commande « \(command.words) » a deux paramètres nommés « \(name) »."
            ))
        }
        seen[name] = index
      }
    }
    return faults
  }
}
