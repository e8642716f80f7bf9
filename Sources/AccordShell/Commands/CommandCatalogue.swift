package import AccordDocuments
package import AccordWording

/// All commands that a shell knows, found by their words in either language.
package struct CommandCatalogue: Sendable {
  package struct Entry: Sendable {
    package let plugin: any Plugin
    package let command: Command
  }

  /// The plugins that keep to the contract of this shell.
  package let plugins: [any Plugin]
  /// All plugins, those that are left out as well.
  let declared: [any Plugin]
  /// Why plugins are left out, a fault for each of them.
  package let refused: [any Fault]
  /// In the order of the plugins and of their declarations.
  package let entries: [Entry]
  /// The collections whose documents others can stand in the place of, with the place of the
  /// reference to those.
  let succeeded: [String: JSONPath]
  private let byWords: [[String]: Int]
  private let prefixes: Set<[String]>
  /// The words, folded, that call each of the entries: its own forms and the mixed ones.
  private let forms: [[[String]]]

  /// - Throws: `Failure` when two plugins claim the same name, words, check, panel, collection or
  ///   migration, with the names of both; or when a command declares two parameters of the same
  ///   name.
  package init(_ declared: [any Plugin]) throws {
    self.declared = declared
    let plugins = declared.filter { $0.contract == PluginContract.version }
    self.plugins = plugins
    refused = declared.filter { $0.contract != PluginContract.version }.map {
      OtherContract(plugin: $0.name, version: $0.contract)
    }
    try CommandCatalogue.checkClaims(of: plugins)
    entries = plugins.flatMap { plugin in
      plugin.commands.map { Entry(plugin: plugin, command: $0) }
    }
    succeeded = Dictionary(
      plugins.flatMap(\.documents).compactMap { type in
        let schema = type.schema
        return schema.successor.map { (schema.collection, JSONPath($0)) }
      }
    ) { first, _ in first }
    var byWords: [[String]: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for words in Set([entry.command.words.en, entry.command.words.fr]) {
        let path = CommandCatalogue.path(words)
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
  }

  /// The document type of a collection.
  package func documentType(of collection: String) -> (any Document.Type)? {
    declared.lazy.flatMap(\.documents).first { $0.schema.collection == collection }
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
}
