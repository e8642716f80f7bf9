import AccordDocuments
import AccordJSON
import AccordLanguage
package import AccordWording

/// The page of a command: how it is written, what it does, what it takes, examples.
package struct HelpOfCommand {
  package let command: Command
  private let catalogue: CommandCatalogue

  /// - Parameter catalogue: where the words of its examples are found.
  package init(_ command: Command, in catalogue: CommandCatalogue) {
    self.command = command
    self.catalogue = catalogue
  }

  package var text: Text {
    HelpPage.text { page in
      let other: Language = page.language == .english ? .french : .english
      page.code(usage(page.language), indent: 0)
      page.paragraph(command.summary[page.language] + ".")
      if let discussion = command.discussion {
        // Names of data that are put into it, such as headers of columns, are not typeset yet.
        let text = discussion[page.language]
        page.paragraph(page.language == .french ? Typography.french(text) : text)
      }
      parameters(
        command.parameters.filter { $0.form == .argument || $0.form == .remaining },
        under: Text(en: "Arguments", fr: "Arguments"), &page)
      parameters(
        command.parameters.filter { $0.form == .option || $0.form == .flag },
        under: Text(en: "Options", fr: "Options"), &page)
      facts(&page)
      refusals(&page)
      let translated = usage(other, isShort: true)
      page.heading(Text(en: "In French", fr: "En anglais"))
      page.code(translated)
      examples(&page)
    }
  }

  /// How the command is written: `visit list [YEAR] [options]`.
  package func usage(_ language: Language, isShort: Bool = false) -> String {
    var parts = [command.words[language]]
    var hasOptions = false
    for parameter in command.parameters {
      let form = ParameterHelp(parameter)
      switch parameter.form {
      case .argument, .remaining: parts.append(form.placeholder(language))
      case .option where parameter.isRequired: parts.append(form.term(language))
      case .option, .flag:
        if isShort { parts.append("[" + form.term(language) + "]") }
        hasOptions = true
      }
    }
    if hasOptions, !isShort { parts.append("[options]") }
    return parts.joined(separator: " ")
  }

  private func parameters(
    _ parameters: [ParameterDeclaration], under heading: Text, _ page: inout HelpPage
  ) {
    guard !parameters.isEmpty else { return }
    page.heading(heading)
    for parameter in parameters {
      let help = ParameterHelp(parameter)
      page.definition(help.term(page.language), help.explanation(page.language))
    }
  }

  /// What the shell does with it: asking before, earlier states, columns for stages.
  private func facts(_ page: inout HelpPage) {
    if command.readsDocuments {
      page.paragraph(
        page.say(
          Text(
            en: "With --as-of DATE or --as-of N it answers from an earlier state.",
            fr: "Avec --au DATE ou --au N, elle répond à partir d’un état antérieur.")))
    }
    if command.needsAgreement {
      if command.isIrreversible {
        page.paragraph(
          page.say(
            Text(
              en: "What it records cannot be undone.",
              fr: "Ce qu’elle enregistre ne peut pas être annulé.")))
      }
      page.paragraph(
        page.say(
          Text(
            en:
              "It asks before it goes on; where nobody can answer, it needs --yes, on its line or after accord.",
            fr:
              "Elle demande confirmation\u{A0}; là où personne ne peut répondre, il lui faut --oui, sur sa ligne ou après accord."
          )))
    }
    if let columns = command.columns, !columns.isEmpty {
      page.heading(Text(en: "Columns", fr: "Colonnes"))
      page.add(columns.map { $0.name[page.language] }.joined(separator: ", "))
    }
  }

  /// The codes of what may refuse it, as far as its declaration and its document types tell.
  private func refusals(_ page: inout HelpPage) {
    var lines: [(code: String, meaning: Text)] = []
    var collections: Set<String> = []
    for parameter in command.parameters {
      guard let identity = parameter.type as? any DocumentIdentity.Type else { continue }
      let schema = identity.documentType.schema
      guard collections.insert(schema.collection).inserted else { continue }
      lines.append(
        (
          "\(schema.collection).unknown",
          Text(
            en: "there is no such \(schema.name)",
            fr: "il n’existe \(schema.agreeing("aucun")) \(schema.name) de ce nom")
        ))
    }
    if command.effect == .write {
      if command.parameters.first?.type == Slug.self {
        lines.append(
          (
            "documents.exists",
            Text(en: "the identity is taken", fr: "l’identifiant est déjà pris")
          ))
      }
      lines += catalogue.rules(over: catalogue.collectionsWritten(by: command)).map {
        ($0.code, $0.summary)
      }
    }
    guard !lines.isEmpty else { return }
    page.heading(Text(en: "Errors", fr: "Erreurs"))
    for line in lines {
      page.definition(line.code, line.meaning[page.language].capitalisedFirst + ".")
    }
  }

  private func examples(_ page: inout HelpPage) {
    guard !command.examples.isEmpty else { return }
    page.heading(Text(en: "Examples", fr: "Exemples"))
    let translation = LineTranslation(catalogue, to: page.language)
    for example in command.examples {
      page.code(translation(example.line))
      page.add(example.purpose[page.language], indent: 6)
    }
  }
}
