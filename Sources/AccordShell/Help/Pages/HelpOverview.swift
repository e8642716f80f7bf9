import AccordWording

/// The first page of help: what can be done, and how to go on.
struct HelpOverview {
  let catalogue: CommandCatalogue

  var text: Text {
    HelpPage.text { page in
      page.paragraph(
        page.say(
          Text(
            en: "A command is a noun, a verb and what they need. Here is all that you can do.",
            fr:
              "Une commande est un nom, un verbe et ce qu’il leur faut. Voici tout ce que vous pouvez faire."
          )))
      for plugin in catalogue.plugins where !plugin.commands.isEmpty {
        page.heading(plugin.summary)
        let index = HelpIndex(catalogue: catalogue, language: page.language)
        page.columns(index.nouns(of: plugin).map { ($0.word, explanation($0, index)) })
      }
      page.heading(Text(en: "To go on", fr: "Pour aller plus loin"))
      page.columns(nextSteps(page.language))
    }
  }

  /// The verbs of a noun, or for a command of one word what it does.
  private func explanation(_ noun: HelpIndex.Noun, _ index: HelpIndex) -> String {
    let verbs = noun.entries.map(index.verb).filter { !$0.isEmpty }
    if let single = noun.entries.first, verbs.isEmpty {
      return single.command.summary[index.language]
    }
    return verbs.joined(separator: ", ")
  }

  private func nextSteps(_ language: Language) -> [(term: String, explanation: String)] {
    let index = HelpIndex(catalogue: catalogue, language: language)
    let help = Command.help.words[language]
    let sample = catalogue.entries.first { !index.verb(of: $0).isEmpty } ?? catalogue.entries.first
    var steps: [(term: String, explanation: String)] = []
    if let sample {
      let words = sample.command.words[language]
      if !index.verb(of: sample).isEmpty {
        steps.append(
          (
            "\(help) \(index.noun(of: sample))",
            Text(en: "the commands of a noun", fr: "les commandes d’un nom")[language]
          ))
      }
      steps.append(
        (
          "\(help) \(words)",
          Text(en: "all about one command", fr: "tout sur une commande")[language]
        ))
    }
    for topic in HelpTopic.all {
      steps.append(("\(help) \(topic.word[language])", topic.summary[language]))
    }
    return steps
  }
}
