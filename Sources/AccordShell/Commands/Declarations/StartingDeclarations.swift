import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// What a plugin declares that decides how lines are read and documents are stored: looked at at
/// each start, so that a plugin with a fault in it is left out. Its parts of pages are looked at
/// when a page is made, what its document types say of themselves when one of its commands is called.
package enum StartingDeclarations {
  /// Why a plugin is left out; `nil` where it is not.
  ///
  /// - Parameter parts: what is looked at.
  package static func fault(of plugin: any Plugin, in parts: DeclaredParts) -> DeclarationFault? {
    var causes: [Text] = []
    if parts.contains(.start) { causes += wordFaults(of: plugin, parts) }
    causes += nameFaults(of: plugin, in: parts)
    if parts.contains(.start) {
      causes += plugin.stages.flatMap { stageFaults(of: $0) }
      causes += plugin.documents.flatMap { storeFaults(of: $0.schema) }
    }
    return DeclarationFault(causes, in: .plugin, of: plugin.name)
  }

  // MARK: Words

  private static func wordFaults(of plugin: any Plugin, _ parts: DeclaredParts) -> [Text] {
    let isShell = plugin is ShellPlugin
    let words = plugin.groups.flatMap { group -> [Text] in
      if let noun = group.noun, !parts.contains(.commands) { return [noun] }
      return group.commands.map(\.words)
    }
    return words.flatMap { wordFaults(of: $0, isShell: isShell) }
  }

  private static func wordFaults(of words: Text, isShell: Bool) -> [Text] {
    var faults: [Text] = []
    let (english, french) = (words.en, words.fr)
    for words in english == french ? [english] : [english, french] {
      guard words.utf8.contains(where: { $0 != 0x20 }) else {
        let other = words == english ? french : english
        faults.append(
          Text(
            en: "a command (\"\(other)\") has no words.",
            fr: "une commande («\u{A0}\(other)\u{A0}») n’a pas de mots."))
        continue
      }
      if !TypedName.isWords(words) {
        faults.append(
          Text(
            en: "the command \"\(words)\" cannot be typed.",
            fr: "la commande «\u{A0}\(words)\u{A0}» ne peut pas être tapée."))
      } else if words.utf8.count(where: { $0 == 0x20 }) >= CommandCatalogue.greatestCount {
        faults.append(
          Text(
            en: "the command \"\(words)\" has more than \(CommandCatalogue.greatestCount) words.",
            fr:
              "la commande «\u{A0}\(words)\u{A0}» a plus de \(CommandCatalogue.greatestCount) mots."
          ))
      }
      let noun = words.prefix { $0 != " " }
      if !isShell, Keyword.ofStages.contains(noun.folded) {
        faults.append(
          Text(
            en: "the command \"\(words)\" begins with a word of the language.",
            fr: "la commande «\u{A0}\(words)\u{A0}» commence par un mot du langage."))
      }
    }
    return faults
  }

  /// The words of a stage that nobody could type, or that the language has already.
  private static func stageFaults(of stage: PipelineStage) -> [Text] {
    let (english, french) = (stage.name.en, stage.name.fr)
    return (english == french ? [english] : [english, french]).compactMap { word in
      if Keyword.allCases.contains(where: { $0.matches(word) }) {
        return Text(
          en: "the stage \"\(word)\" is a word of the language.",
          fr: "l’étape « \(word) » est un mot du langage.")
      }
      guard TypedName.isWord(word), !word.contains(" ") else {
        return Text(
          en: "the stage \"\(word)\" cannot be typed.",
          fr: "l’étape « \(word) » ne peut pas être tapée.")
      }
      return nil
    }
  }

  // MARK: Names

  /// What has no name, in one of the languages or in both.
  private static func nameFaults(of plugin: any Plugin, in parts: DeclaredParts) -> [Text] {
    var faults: [Text] = []
    func require(_ name: Text, _ what: @autoclosure () -> Text) {
      for language in name.en == name.fr ? [Language.english] : Language.allCases
      where name[language].allSatisfy(\.isWhitespace) {
        let (en, fr) = language == .english ? ("English", "anglais") : ("French", "français")
        faults.append(
          what()
            + (name.en == name.fr
              ? Text(en: " has no name.", fr: " n’a pas de nom.")
              : Text(en: " has no name in \(en).", fr: " n’a pas de nom en \(fr).")))
      }
    }
    if parts.contains(.start) { require(.same(plugin.name), Text(en: "it", fr: "il")) }
    for check in parts.contains(.checks) ? plugin.checks : [] {
      require(
        .same(check.code),
        Text(en: "the check \"\(check.summary)\"", fr: "le contrôle « \(check.summary) »"))
    }
    for (index, panel) in (parts.contains(.panels) ? plugin.panels : []).enumerated() {
      require(
        panel.title, Text(en: "the panel number \(index + 1)", fr: "le panneau numéro \(index + 1)")
      )
    }
    for (index, section) in (parts.contains(.sections) ? plugin.sections : []).enumerated() {
      require(
        section.title,
        Text(en: "the section number \(index + 1)", fr: "la rubrique numéro \(index + 1)"))
    }
    for setting in parts.contains(.settings) ? plugin.settings : [] {
      require(
        setting.name,
        Text(en: "the setting \"\(setting.meaning)\"", fr: "le réglage « \(setting.meaning) »"))
      if !setting.name.en.isEmpty, Slug(setting.name.en) == nil {
        faults.append(
          Text(
            en: "the name of the setting \"\(setting.name.en)\" is no identity.",
            fr: "le nom du réglage « \(setting.name.en) » n’est pas un identifiant."))
      }
    }
    for type in parts.contains(.start) ? plugin.documents : [] {
      let schema = type.schema
      require(
        .same(schema.collection),
        Text(en: "the collection of \"\(schema.name)\"", fr: "la collection de « \(schema.name) »"))
      require(
        schema.name,
        Text(
          en: "the document type of \"\(schema.collection)\"",
          fr: "le type de document de « \(schema.collection) »"))
    }
    return faults
  }

  // MARK: Documents

  private static func storeFaults(of schema: Schema) -> [Text] {
    var faults: [Text] = []
    let steps = Set(schema.migrations.map(\.version))
    let wanted = Set(2..<max(2, schema.version + 1))
    for version in wanted.subtracting(steps).sorted() {
      faults.append(
        Text(
          en: "the migration of \"\(schema.collection)\" to version \(version) is missing.",
          fr:
            "la migration de «\u{A0}\(schema.collection)\u{A0}» vers la version \(version) manque.")
      )
    }
    for version in steps.subtracting(wanted).sorted() {
      faults.append(
        Text(
          en:
            "the migration of \"\(schema.collection)\" to version \(version) leads beyond its version, \(schema.version).",
          fr:
            "la migration de «\u{A0}\(schema.collection)\u{A0}» vers la version \(version) dépasse sa version, \(schema.version)."
        ))
    }
    return faults
  }
}
