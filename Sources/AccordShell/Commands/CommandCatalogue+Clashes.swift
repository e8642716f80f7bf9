import AccordDocuments
import AccordLanguage
import AccordWording

/// What plugins claim for themselves. Whatever is claimed twice is refused with both names.
struct PluginClaims {
  /// Something that is claimed and cannot be.
  struct Clash: Hashable {
    /// The numbers of the plugins: two that claim the same, or one that claims what it may not.
    let plugins: [Int]
    /// A sentence that names the two; of one, a phrase about it without a capital.
    let text: Text
    /// Whether it is the name of the plugins themselves.
    var isName = false
  }

  private struct Claim: Hashable {
    /// What is claimed, before its name: "the command".
    let kind: Text
    /// The name, folded.
    let name: String
  }

  private var owners: [Claim: Int] = [:]
  /// The English and French first words of commands, with the plugin that they are of.
  private var nouns: [String: (pair: [String], plugin: Int)] = [:]
  private let plugins: [any Plugin]
  private(set) var clashes: [Clash] = []

  /// - Parameter parts: what is looked at.
  init(_ plugins: [any Plugin], in parts: DeclaredParts) {
    self.plugins = plugins
    if parts.contains(.start) {
      for (index, plugin) in plugins.enumerated() { claimName(of: plugin, index) }
      claimCommands(isWhole: parts.contains(.commands))
    }
    for (index, plugin) in plugins.enumerated() { claim(parts, of: plugin, index) }
    if parts.contains(.start) { claimCollections() }
  }

  private mutating func claim(_ parts: DeclaredParts, of plugin: any Plugin, _ index: Int) {
    for stage in parts.contains(.start) ? plugin.stages : [] {
      claim(Text(en: "the stage", fr: "l’étape"), stage.name, index)
    }
    for check in parts.contains(.checks) ? plugin.checks : [] {
      claim(Text(en: "the check", fr: "le contrôle"), check.code, index)
    }
    for panel in parts.contains(.panels) ? plugin.panels : [] {
      claim(Text(en: "the panel", fr: "le panneau"), panel.title, index)
    }
    for setting in parts.contains(.settings) ? plugin.settings : [] {
      claim(Text(en: "the setting", fr: "le réglage"), setting.name, index)
    }
    for section in parts.contains(.sections) ? plugin.sections : [] {
      claim(
        Text(
          en: "in \"\(section.collection)\" the section",
          fr: "dans « \(section.collection) » la rubrique"), section.title, index)
    }
  }

  private mutating func claimName(of plugin: any Plugin, _ index: Int) {
    let kind = Text(en: "the name", fr: "le nom")
    let claim = Claim(kind: kind, name: plugin.name.folded)
    guard let owner = owners[claim] else { return owners[claim] = index }
    let isSame = plugins[owner].name == plugin.name
    let text =
      isSame
      ? Text(
        en: "Two plugins have the name \"\(plugin.name)\".",
        fr: "Deux modules ont le nom «\u{A0}\(plugin.name)\u{A0}».")
      : bothDeclare(owner, index, kind + .same(" ") + quoted(plugin.name)).text
    add(Clash(plugins: [owner, index], text: text, isName: true))
  }

  private mutating func claim(_ kind: Text, _ name: Text, _ plugin: Int) {
    claim(kind, name.en, plugin)
    if name.fr.folded != name.en.folded { claim(kind, name.fr, plugin) }
  }

  private mutating func claim(_ kind: Text, _ name: String, _ plugin: Int) {
    let claim = Claim(kind: kind, name: name.folded)
    guard let owner = owners[claim] else { return owners[claim] = plugin }
    add(bothDeclare(owner, plugin, kind + .same(" ") + quoted(name)))
  }

  /// Of groups that are not made yet only the noun is claimed: what two of their commands both claim
  /// is found when that noun is called, and by the doctor.
  private mutating func claimCommands(isWhole: Bool) {
    for (index, plugin) in plugins.enumerated() {
      for group in plugin.groups {
        if let noun = group.noun, !isWhole {
          claim(noun: noun, index)
        } else {
          for command in group.commands { claim(command, index) }
        }
      }
    }
  }

  private mutating func claim(_ command: Command, _ plugin: Int) {
    let before = clashes.count
    claim(Text(en: "the command", fr: "la commande"), command.words, plugin)
    guard clashes.count == before else { return }
    let first = { (words: String) in String(words.prefix { $0 != " " }) }
    claim(noun: .pair(en: first(command.words.en), fr: first(command.words.fr)), plugin)
  }

  private mutating func claim(noun words: Text, _ plugin: Int) {
    let pair = [words.en.folded, words.fr.folded]
    for (noun, word) in zip(pair, [words.en, words.fr]) {
      if Keyword.ofStatements.contains(noun), !(plugins[plugin] is ShellPlugin) {
        add(
          Clash(
            plugins: [plugin],
            text: Text(
              en: "it claims \"\(word)\", which is a word of the language.",
              fr: "il réclame «\u{A0}\(word)\u{A0}», qui est un mot du langage.")))
      }
      guard let owner = nouns[noun], owner.pair != pair, owner.plugin != plugin else {
        if nouns[noun] == nil { nouns[noun] = (pair, plugin) }
        continue
      }
      add(
        bothDeclare(
          owner.plugin, plugin,
          Text(en: "with different meanings the word ", fr: "avec des sens différents le mot ")
            + quoted(word)))
    }
  }

  /// Several plugins may list one document type; two types may not share a collection.
  private mutating func claimCollections() {
    var owners: [String: (type: any Document.Type, plugin: Int)] = [:]
    for (index, plugin) in plugins.enumerated() {
      for type in plugin.documents {
        let schema = type.schema
        let owner = owners[schema.collection]
        if let owner, owner.type == type { continue }
        owners[schema.collection] = owner ?? (type, index)
        claimMigrations(of: schema, index)
        guard let owner else { continue }
        let name = quoted(schema.collection)
        add(
          bothDeclare(
            owner.plugin, index, Text(en: "the collection ", fr: "la collection ") + name))
      }
    }
  }

  private mutating func claimMigrations(of schema: Schema, _ plugin: Int) {
    for migration in schema.migrations {
      claim(
        Text(
          en: "the migration to version \(migration.version) of",
          fr: "la migration vers la version \(migration.version) de"), schema.collection, plugin)
    }
  }

  /// Each clash is told once. Of two plugins with one name nothing else is told: it is most likely
  /// the same plugin twice.
  private mutating func add(_ clash: Clash) {
    guard !clashes.contains(clash),
      !clashes.contains(where: { $0.isName && $0.plugins == clash.plugins })
    else { return }
    clashes.append(clash)
  }

  private func bothDeclare(_ first: Int, _ second: Int, _ what: Text) -> Clash {
    let (one, other) = (plugins[first].name, plugins[second].name)
    guard first != second else {
      return Clash(
        plugins: [first],
        text: Text(
          en: "it declares twice \(what[.english]).",
          fr: "il déclare deux fois \(what[.french])."))
    }
    return Clash(
      plugins: [first, second],
      text: Text(
        en: "The plugins \"\(one)\" and \"\(other)\" both declare \(what[.english]).",
        fr:
          "Les modules «\u{A0}\(one)\u{A0}» et «\u{A0}\(other)\u{A0}» déclarent tous deux \(what[.french])."
      ))
  }

  private func quoted(_ name: String) -> Text {
    Text(en: "\"\(name)\"", fr: "«\u{A0}\(name)\u{A0}»")
  }
}

extension CommandCatalogue {
  /// - Parameter isOfStart: whether nothing can start for it, and not only a page cannot be made.
  /// - Throws: `Failure` with everything that two plugins claim.
  static func refuse(_ clashes: [PluginClaims.Clash], isOfStart: Bool) throws {
    guard let first = clashes.first else { return }
    throw Failure(
      "plugin.clash",
      clashes.count == 1
        ? first.text
        : Text(
          en: "The plugins claim \(count: clashes.count) things twice.",
          fr: "Les modules réclament \(count: clashes.count) choses deux fois."),
      details: clashes.count == 1 ? [] : clashes.map(\.text),
      advice: isOfStart ? advice(on: clashes) + .same(" ") + whatWorks : advice(on: clashes))
  }

  private static func advice(on clashes: [PluginClaims.Clash]) -> Text {
    if clashes.allSatisfy(\.isName) {
      return Text(
        en: "Give one of the two plugins another name, or list it once if it is the same one.",
        fr:
          "Donnez un autre nom à l’un des deux modules, ou ne le citez qu’une fois s’il s’agit du même."
      )
    }
    return clashes.count == 1
      ? Text(
        en: "Rename it in one of the two plugins, or leave one of them out.",
        fr: "Renommez-le dans l’un des deux modules, ou laissez l’un d’eux de côté.")
      : Text(
        en: "Rename each of them in one of the two plugins, or leave one plugin out.",
        fr: "Renommez chacune dans l’un des deux modules, ou laissez un module de côté.")
  }

  private static var whatWorks: Text {
    Text(
      en:
        "Until then no command runs; \"accord doctor\", \"backup\", \"restore\", \"seal\", \"version\" and \"--help\" work.",
      fr:
        "D’ici là aucune commande ne s’exécute ; « accord diagnostiquer », « sauvegarder », « restaurer », « sceller », « version » et « --aide » fonctionnent."
    )
  }
}
