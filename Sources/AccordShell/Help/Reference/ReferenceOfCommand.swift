import AccordLanguage
import AccordRendering
import AccordWording

/// The part of the reference on one command: how it is written in both languages, what it takes and
/// returns, and examples.
struct ReferenceOfCommand {
  let command: Command
  let catalogue: CommandCatalogue
  let language: Language

  init(_ command: Command, in catalogue: CommandCatalogue, _ language: Language) {
    self.command = command
    self.catalogue = catalogue
    self.language = language
  }

  var text: String {
    let words = command.words.en.split(separator: " ").joined(separator: "-")
    let usage = HelpOfCommand(command, in: catalogue).usage(language)
    let discussion = command.discussion.map { discussion -> String in
      let text = discussion[language]
      return Markdown.escaped(language == .french ? Typography.french(text) : text) + "\n\n"
    }
    return "<a id=\"command-\(words)\"></a>\n\n"
      + HelpPage.heading(command.words[language], level: 4)
      + HelpPage.code(usage) + "\n\n"
      + Markdown.escaped(command.summary[language]) + ". " + effect + "\n\n"
      + (discussion ?? "") + parameters + columns + examples
  }

  private var other: Language { language == .english ? .french : .english }

  /// Whether it writes, and what it is called in the other language.
  private var effect: String {
    var sentences: [Text] = []
    if command.effect == .read {
      sentences.append(Text(en: "It only reads.", fr: "Elle ne fait que lire."))
    } else if command.isDestructive {
      sentences.append(
        Text(
          en: "It destroys, and asks first; where nobody can answer it needs --yes.",
          fr:
            "Elle détruit, et demande d’abord ; là où personne ne peut répondre il lui faut --oui."
        ))
    } else if command.isIrreversible {
      sentences.append(
        Text(
          en:
            "What it writes cannot be undone: it asks first; where nobody can answer it needs --yes.",
          fr:
            "Ce qu’elle écrit ne peut pas être annulé\u{A0}: elle demande d’abord\u{202F}; là où personne ne peut répondre il lui faut --oui."
        ))
    } else if command.isConfirmed {
      sentences.append(
        Text(
          en: "It writes, and asks first; where nobody can answer it needs --yes.",
          fr:
            "Elle écrit, et demande d’abord\u{202F}; là où personne ne peut répondre il lui faut --oui."
        ))
    } else {
      sentences.append(Text(en: "It writes.", fr: "Elle écrit."))
    }
    let name = HelpPage.code(command.words[other])
    sentences.append(Text(en: "In French: \(name).", fr: "En anglais : \(name)."))
    return sentences.map { $0[language] }.joined(separator: " ")
  }

  private var parameters: String {
    guard !command.parameters.isEmpty else { return "" }
    let heading = Text(en: "Takes", fr: "Prend")
    return label(heading)
      + command.parameters.map { parameter in
        let help = ParameterHelp(parameter)
        let kind = parameter.form == .flag ? "" : " (\(parameter.type.kind.name[language]))"
        return "- \(HelpPage.code(help.term(language)))\(Markdown.escaped(kind)) — "
          + Markdown.escaped(help.explanation(language)) + "\n"
      }.joined() + "\n"
  }

  private var columns: String {
    guard let columns = command.columns, !columns.isEmpty else { return "" }
    return label(Text(en: "Columns", fr: "Colonnes"))
      + columns.map { column in
        "- \(HelpPage.code(column.name[language])) (\(column.type.name[language]))\n"
      }.joined() + "\n"
  }

  private var examples: String {
    guard !command.examples.isEmpty else { return "" }
    let translation = LineTranslation(catalogue, to: language)
    let lines = command.examples.map { example in
      "# \(Escaping.oneLine(example.purpose[language]))\n\(Escaping.visible(translation(example.line)))\n"
    }
    return label(Text(en: "Examples", fr: "Exemples")) + "```text\n" + lines.joined() + "```\n\n"
  }

  private func label(_ text: Text) -> String {
    text[language] + (language == .french ? "\u{A0}:" : ":") + "\n\n"
  }
}
