package import AccordDocuments
import AccordJSON
package import AccordWording

/// All commands that a shell knows, found by their words in either language. The commands of a noun
/// are made when something is asked about it.
package struct CommandCatalogue: Sendable {
  package struct Entry: Sendable {
    package let plugin: any Plugin
    package let command: Command
    /// What is wrong with it besides what it declares itself.
    var faults: [Text] = []
    /// What the document types of the plugin declare wrongly.
    var faultsOfDocuments = LazyValue<[Text]> { [] }
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
  /// The collections whose documents others can stand in the place of, with the place of the
  /// reference to those.
  var succeeded: [String: JSONPath] { successions.value }
  private let successions: LazyValue<[String: JSONPath]>
  private let groups: [GroupEntries]
  /// The groups whose commands can begin with a word, folded.
  private let byNoun: [String: [Int]]
  private let indexes = WordIndexes()

  /// A plugin of another contract, or whose own declarations cannot be, is left out and named in
  /// `refused`.
  ///
  /// - Parameter parts: what is looked at. Where that finds a clash, all of them are told.
  /// - Throws: `Failure` when two plugins claim the same name, words, stage, collection or migration,
  ///   or another part that is looked at, with the names of both.
  package init(_ declared: [any Plugin], lookingAt parts: DeclaredParts = .start) throws {
    let choice = PluginChoice(declared, by: parts)
    if !choice.clashes.isEmpty {
      let all = PluginClaims(choice.plugins, in: parts.union(.ofPages)).clashes
      try CommandCatalogue.refuse(all.filter { $0.plugins.count > 1 }, isOfStart: true)
    }
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
    successions = LazyValue {
      Dictionary(
        plugins.flatMap(\.documents).compactMap { type in
          let schema = type.schema
          return schema.successor.map { (schema.collection, JSONPath($0)) }
        }
      ) { first, _ in first }
    }
    groups = plugins.flatMap { plugin in
      plugin.groups.map { GroupEntries(plugin: plugin, group: $0) }
    }
    var byNoun: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for noun in group.nouns { byNoun[noun, default: []].append(index) }
    }
    self.byNoun = byNoun
  }

  /// All commands, in the order of the plugins and of their declarations.
  package var entries: [Entry] { groups.flatMap(\.entries) }

  private func index(of noun: String) -> WordIndex? {
    guard let numbers = byNoun[noun] else { return nil }
    return indexes.index(of: noun) { WordIndex(noun, numbers.flatMap { groups[$0].entries }) }
  }

  /// The document type of a collection.
  package func documentType(of collection: String) -> (any Document.Type)? {
    declared.lazy.flatMap(\.documents).first { $0.schema.collection == collection }
  }

  /// The command that the first of `words` call, the longest match first, and how many words
  /// call it; accents and capitals do not count.
  package func match(_ words: [String]) -> (entry: Entry, count: Int)? {
    let folded = words.prefix(CommandCatalogue.greatestCount).map(\.folded)
    guard let first = folded.first, let index = index(of: first) else { return nil }
    for count in stride(from: folded.count, to: 0, by: -1) {
      if let entry = index.entry(folded.prefix(count)) { return (entry, count) }
    }
    return nil
  }

  /// Whether some command begins with these words.
  package func hasPrefix(_ words: [String]) -> Bool {
    let folded = words.map(\.folded)
    guard let first = folded.first, byNoun[first] != nil else { return false }
    return folded.count == 1 || index(of: first)?.entries(beginningWith: folded).isEmpty == false
  }

  /// The commands that begin with these words, in the order of their declarations.
  func entries(beginningWith words: [String]) -> [Entry] {
    let folded = words.map(\.folded)
    guard let first = folded.first else { return entries }
    return index(of: first)?.entries(beginningWith: folded) ?? []
  }

  static func path(_ words: String) -> [String] {
    words.parts(between: " ").map { $0.folded }
  }
}
