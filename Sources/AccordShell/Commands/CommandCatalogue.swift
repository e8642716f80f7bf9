package import AccordDocuments
import AccordJSON
package import AccordWording

/// All commands that a shell knows, found by their words in either language.
package struct CommandCatalogue: Sendable {
  package struct Entry: Sendable {
    package let plugin: any Plugin
    package let command: Command
  }

  /// The plugins that keep to the contract of this shell, and declare what the start needs.
  package let plugins: [any Plugin]
  /// All plugins, those that are left out as well.
  let declared: [any Plugin]
  /// The number of words that call a command at most.
  static let greatestCount = 4
  /// The collections that two document types claim: the store is told of neither of them.
  let disputed: Set<String>
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

  /// A plugin of another contract, or whose own declarations cannot be, is left out and named in
  /// `refused`.
  ///
  /// - Throws: `Failure` when two plugins claim the same name, words, check, panel, collection or
  ///   migration, with the names of both.
  package init(_ declared: [any Plugin]) throws {
    let choice = PluginChoice(declared)
    try CommandCatalogue.refuse(choice.clashes)
    self.init(declared, plugins: choice.plugins, refused: choice.refused, disputed: [])
  }

  /// The commands of the shell alone, where plugins clash: for what needs no command of theirs. The
  /// store knows their documents all the same.
  init(ofShellBeside clashing: [any Plugin]) {
    let shell = ShellPlugin()
    var types: [String: Set<ObjectIdentifier>] = [:]
    for type in clashing.flatMap(\.documents) {
      types[type.schema.collection, default: []].insert(ObjectIdentifier(type))
    }
    self.init(
      clashing + [shell], plugins: [shell], refused: [],
      disputed: Set(types.filter { $0.value.count > 1 }.keys))
  }

  private init(
    _ declared: [any Plugin], plugins: [any Plugin], refused: [any Fault], disputed: Set<String>
  ) {
    self.disputed = disputed
    self.declared = declared
    self.plugins = plugins
    self.refused = refused
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
    }
    CommandCatalogue.addOtherForms(of: entries.map(\.command), to: &byWords)
    var forms = [[[String]]](repeating: [], count: entries.count)
    for (path, index) in byWords { forms[index].append(path) }
    self.byWords = byWords
    self.forms = forms
    prefixes = Set(
      byWords.keys.flatMap { path in path.indices.map { Array(path.prefix($0 + 1)) } })
  }

  /// The document type of a collection.
  package func documentType(of collection: String) -> (any Document.Type)? {
    declared.lazy.flatMap(\.documents).first { $0.schema.collection == collection }
  }

  /// The command that the first of `words` call, the longest match first, and how many words
  /// call it; accents and capitals do not count.
  package func match(_ words: [String]) -> (entry: Entry, count: Int)? {
    let folded = words.map(\.folded)
    for count in stride(from: min(folded.count, CommandCatalogue.greatestCount), to: 0, by: -1) {
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
}
