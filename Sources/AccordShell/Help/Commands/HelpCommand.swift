import AccordLanguage
import AccordRendering
package import AccordWording

/// The commands that explain the others.
extension Command {
  static let help = Command(
    "help", fr: "aide", .read,
    Text(
      en: "Show what you can do, or all about a command",
      fr: "Montrer ce que vous pouvez faire, ou tout sur une commande"),
    takes: Words(
      "words", fr: "mots",
      Text(
        en: "A noun, a whole command, or a topic", fr: "Un nom, une commande entière ou un thème")),
    Flag(
      "markdown", fr: "markdown",
      Text(
        en: "Write the whole reference as a Markdown document",
        fr: "Écrire toute la référence en document Markdown")),
    Flag(
      "man", fr: "man",
      Text(en: "Write the manual page for man", fr: "Écrire la page de manuel pour man")),
    Flag(
      "html", fr: "html",
      Text(
        en: "Write the whole reference as a page for a browser",
        fr: "Écrire toute la référence en page pour un navigateur")),
    examples: [
      Example("help", Text(en: "See all commands", fr: "Voir toutes les commandes")),
      Example("help check", Text(en: "Read all about one", fr: "Tout lire sur une commande")),
      Example(
        "help values",
        Text(en: "How to write amounts and dates", fr: "Comment écrire montants et dates")),
      Example(
        "help --markdown | save reference.md",
        Text(en: "Have the whole reference as a file", fr: "Avoir toute la référence en fichier")),
    ]
  ) { session, words, isMarkdown, isManual, isHTML in
    let help = Help(catalogue: session.shell.catalogue)
    let form: HelpForm? = isMarkdown ? .markdown : isManual ? .manual : isHTML ? .html : nil
    return .text(try help.page(for: words, as: form))
  }

  static let commands = Command(
    "commands", fr: "commandes", .read,
    Text(en: "List all commands as a table", fr: "Lister toutes les commandes en tableau"),
    returns: commandShape(.english).columns,
    examples: [
      Example("commands", Text(en: "See all commands", fr: "Voir toutes les commandes"))
    ]
  ) { session in
    .table(commandShape(session.language).table(session.shell.catalogue.entries))
  }

  private static func commandShape(_ language: Language) -> TableShape<CommandCatalogue.Entry> {
    TableShape(
      .field("command", fr: "commande", .text) { .text($0.command.words[language]) },
      .field("writes", fr: "écrit", .truth, rank: 1) {
        .truth($0.command.mayWrite)
      },
      .field("plugin", fr: "module", .text, rank: 2) { .text($0.plugin.name) },
      .field(
        "summary", fr: "résumé", .text, heading: Text(en: "What it does", fr: "Ce qu’elle fait")
      ) {
        .text($0.command.summary[language])
      })
  }
}

/// How the whole reference is written.
package enum HelpForm: Sendable {
  /// A document in Markdown.
  case markdown
  /// A manual page for `man`.
  case manual
  /// A page for a browser.
  case html
}

/// Finds the page that some words ask for.
package struct Help {
  package let catalogue: CommandCatalogue

  package init(catalogue: CommandCatalogue) { self.catalogue = catalogue }

  /// The overview for no words; otherwise a topic, a command, or the commands of a noun. In a form of
  /// its own always the whole reference.
  ///
  /// - Throws: `Failure` that names the nearest words when there is nothing of that name.
  package func page(
    for words: [String], as form: HelpForm? = nil
  ) throws -> Text {
    if let form {
      guard words.isEmpty else { throw wholeReference }
      return switch form {
      case .markdown: HelpReference(catalogue: catalogue).text
      case .manual: ManualPage(catalogue: catalogue).text
      case .html:
        .each { language in
          MarkdownPage(language: language).page(HelpReference(catalogue: catalogue).text[language])
        }
      }
    }
    guard !words.isEmpty else { return HelpOverview(catalogue: catalogue).text }
    let index = HelpIndex(catalogue: catalogue, language: .english)
    if let match = catalogue.match(words), match.count == words.count,
      index.entries(beginningWith: words).count == 1
    {
      if let fault = match.entry.declarationFault { throw fault }
      return HelpOfCommand(match.entry.command, in: catalogue).text
    }
    if words.count == 1, let topic = HelpTopic.all.first(where: { $0.isNamed(words[0]) }) {
      return topic.text(catalogue)
    }
    let entries = index.entries(beginningWith: words)
    if !entries.isEmpty { return HelpOfNoun(catalogue: catalogue, entries: entries).text }
    throw unknown(words)
  }

  private var wholeReference: Failure {
    Failure(
      "help.markdown",
      Text(
        en: "As Markdown, as a page and for man, help is always the whole reference.",
        fr: "En Markdown, en page et pour man, l’aide est toujours la référence entière."),
      about: "words",
      advice: Text(
        en: "Write: help --markdown, or help --man", fr: "Écrivez : aide --markdown, ou aide --man")
    )
  }

  private func unknown(_ words: [String]) -> Failure {
    let wanted = words.joined(separator: " ")
    let commands = catalogue.entries.flatMap { [$0.command.words.en, $0.command.words.fr] }
    let nouns = commands.compactMap { $0.split(separator: " ").first.map(String.init) }
    let topics = HelpTopic.all.flatMap { [$0.word.en, $0.word.fr] }
    let near = Spelling.nearest(to: wanted, among: commands + nouns + topics)
    let advice =
      near.map {
        Text(en: "Did you mean \"\($0)\"?", fr: "Vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{202F}?")
      }
      ?? Text(en: "Type \"help\" to see all.", fr: "Tapez «\u{A0}aide\u{A0}» pour tout voir.")
    return Failure(
      "help.unknown",
      Text(
        en: "There is no help on \"\(wanted)\".",
        fr: "Il n’y a pas d’aide sur «\u{A0}\(wanted)\u{A0}»."),
      about: "words", advice: advice)
  }
}

/// Any number of words, none included.
private struct Words: Parameter {
  let declaration: ParameterDeclaration

  init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .remaining, isRequired: false,
      isRepeated: true, type: String.self)
  }

  func value(of given: [String], in session: Session) -> [String] { given }
}
