package import AccordDocuments
import AccordWording

/// All commands that a shell knows, found by their words in either language.
package struct CommandCatalogue: Sendable {
  package struct Entry: Sendable {
    package let plugin: any Plugin
    package let command: Command
  }

  package let plugins: [any Plugin]
  /// The plugins that were left out, with the reason.
  let refused: [OtherContract]
  /// In the order of the plugins and of their declarations.
  package let entries: [Entry]
  private let byWords: [[String]: Int]
  private let prefixes: Set<[String]>
  /// The words, folded, that call each of the entries: its own forms and the mixed ones.
  private let forms: [[[String]]]

  /// - Throws: `Failure` when two commands claim the same words or two document types the same
  ///   collection, with the names of both owners; or when a command declares two parameters of
  ///   the same name.
  package init(_ offered: [any Plugin]) throws {
    let plugins = offered.filter { $0.contract == PluginContract.version }
    self.plugins = plugins
    refused = offered.filter { $0.contract != PluginContract.version }.map {
      OtherContract(plugin: $0.name, version: $0.contract)
    }
    try CommandCatalogue.checkOwners(plugins)
    entries = plugins.flatMap { plugin in
      plugin.commands.map { Entry(plugin: plugin, command: $0) }
    }
    var byWords: [[String]: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for words in Set([entry.command.words.en, entry.command.words.fr]) {
        let path = CommandCatalogue.path(words)
        if let other = byWords[path], other != index {
          throw CommandCatalogue.clash(words, entries[other], entry)
        }
        byWords[path] = index
      }
      try CommandCatalogue.checkNames(of: entry)
    }
    CommandCatalogue.addOtherForms(of: entries.map(\.command), to: &byWords)
    var forms = [[[String]]](repeating: [], count: entries.count)
    for (path, index) in byWords { forms[index].append(path) }
    self.byWords = byWords
    self.forms = forms
    prefixes = Set(byWords.keys.flatMap { path in (1...path.count).map { Array(path.prefix($0)) } })
    try CommandCatalogue.checkCollections(plugins)
  }

  /// The document types of all plugins, each once, by collection.
  package var schemas: [Schema] {
    var byCollection: [String: Schema] = [:]
    for type in plugins.flatMap(\.documents) {
      byCollection[type.schema.collection] = type.schema
    }
    return byCollection.values.sorted { $0.collection < $1.collection }
  }

  /// The document type of a collection.
  package func documentType(of collection: String) -> (any Document.Type)? {
    plugins.lazy.flatMap(\.documents).first { $0.schema.collection == collection }
  }

  /// The command that the first of `words` call, the longest match first, and how many words
  /// call it; accents and capitals do not count.
  package func match(_ words: [String]) -> (entry: Entry, count: Int)? {
    let folded = words.map(\.folded)
    for count in stride(from: min(folded.count, 4), to: 0, by: -1) {
      if let index = byWords[Array(folded.prefix(count))] { return (entries[index], count) }
    }
    return nil
  }

  /// Whether some command begins with these words.
  package func hasPrefix(_ words: [String]) -> Bool { prefixes.contains(words.map(\.folded)) }

  /// The commands that begin with these words, in the order of their declarations.
  func entries(beginningWith words: [String]) -> [Entry] {
    let wanted = words.map(\.folded)
    return entries.indices.filter { forms[$0].contains { $0.starts(with: wanted) } }
      .map { entries[$0] }
  }

  static func path(_ words: String) -> [String] {
    words.split(separator: " ").map { $0.folded }
  }

  private static func clash(_ words: String, _ first: Entry, _ second: Entry) -> Failure {
    Failure(
      "plugin.clash",
      Text(
        en:
          "The plugins \"\(first.plugin.name)\" and \"\(second.plugin.name)\" both declare the command \"\(words)\".",
        fr:
          "Les modules « \(first.plugin.name) » et « \(second.plugin.name) » déclarent tous deux la commande « \(words) »."
      ),
      advice: Text(
        en: "Rename one of the two.", fr: "Renommez l’une des deux."))
  }

  /// Refuses two plugins of one name, and two checks of one code.
  private static func checkOwners(_ plugins: [any Plugin]) throws {
    var names: Set<String> = []
    var codes: [String: String] = [:]
    for plugin in plugins {
      guard names.insert(plugin.name.folded).inserted else {
        throw Failure(
          "plugin.clash",
          Text(
            en: "Two plugins are named \"\(plugin.name)\".",
            fr: "Deux modules s’appellent « \(plugin.name) »."))
      }
      for check in plugin.checks {
        guard let owner = codes.updateValue(plugin.name, forKey: check.code) else { continue }
        throw Failure(
          "plugin.clash",
          Text(
            en:
              "The plugins \"\(owner)\" and \"\(plugin.name)\" both declare the check \"\(check.code)\".",
            fr:
              "Les modules « \(owner) » et « \(plugin.name) » déclarent tous deux le contrôle « \(check.code) »."
          ))
      }
    }
  }

  private static func checkNames(of entry: Entry) throws {
    var seen: [String: Int] = [:]
    for (index, parameter) in entry.command.parameters.enumerated() {
      for name in Set([parameter.name.en.folded, parameter.name.fr.folded]) {
        if let other = seen[name], other != index {
          throw Failure(
            "plugin.clash",
            Text(
              en:
                "The command \"\(entry.command.words.en)\" of the plugin \"\(entry.plugin.name)\" has two parameters named \"\(name)\".",
              fr:
                "La commande « \(entry.command.words.fr) » du module « \(entry.plugin.name) » a deux paramètres nommés « \(name) »."
            ))
        }
        seen[name] = index
      }
    }
  }

  private static func checkCollections(_ plugins: [any Plugin]) throws {
    var owners: [String: (type: any Document.Type, plugin: String)] = [:]
    for plugin in plugins {
      for type in plugin.documents {
        let collection = type.schema.collection
        if let owner = owners[collection], owner.type != type {
          throw Failure(
            "plugin.clash",
            Text(
              en:
                "The plugins \"\(owner.plugin)\" and \"\(plugin.name)\" both declare the collection \"\(collection)\".",
              fr:
                "Les modules « \(owner.plugin) » et « \(plugin.name) » déclarent tous deux la collection « \(collection) »."
            ))
        }
        owners[collection] = (type, plugin.name)
      }
    }
  }
}
