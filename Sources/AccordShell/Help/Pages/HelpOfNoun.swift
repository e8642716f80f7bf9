import AccordWording

/// The page of a noun: its commands, one line each, whatever plugin they are from.
struct HelpOfNoun {
  let catalogue: CommandCatalogue
  let entries: [CommandCatalogue.Entry]

  var text: Text {
    HelpPage.text { page in
      page.columns(
        entries.map { ($0.command.words[page.language], $0.command.summary[page.language]) },
        indent: 0)
      guard let first = entries.first else { return }
      let example = Command.help.words[page.language] + " " + first.command.words[page.language]
      page.paragraph(
        Text(
          en: "For the options of a command: \(example)",
          fr: "Pour les options d’une commande\u{A0}: \(example)")[page.language])
      let other: Language = page.language == .english ? .french : .english
      let index = HelpIndex(catalogue: catalogue, language: other)
      let words = Set(entries.map(index.noun)).sorted().joined(separator: ", ")
      page.paragraph(
        Text(en: "In French: \(words)", fr: "En anglais\u{A0}: \(words)")[page.language])
    }
  }
}
