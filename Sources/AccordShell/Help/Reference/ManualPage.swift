import AccordLanguage
import AccordWording

/// The manual page of the program, for `man`, from the declarations of commands and options.
struct ManualPage {
  let catalogue: CommandCatalogue

  var text: Text { .each { language in document(language) } }

  private func document(_ language: Language) -> String {
    let title = Text(en: "Command reference", fr: "Référence des commandes")[language]
    var result = ".TH ACCORD 1 \"\" \"\(HelpPage.roff(Version.line))\" \"\(title)\"\n"
    result += section(Text(en: "NAME", fr: "NOM"), language)
    result +=
      "accord \\- "
      + Text(
        en: "the partnership office in a shell",
        fr: "l’administration d’un partenariat en ligne de commande")[language] + "\n"
    result += section(Text(en: "STARTING", fr: "LANCEMENT"), language)
    result += HelpPage(language, LaunchHelp.write).manual
    result += section(Text(en: "COMMANDS", fr: "COMMANDES"), language)
    for plugin in catalogue.plugins where !plugin.groups.isEmpty {
      result += ".SS \(HelpPage.roff(plugin.summary[language]))\n"
      for entry in catalogue.entries where entry.plugin.name == plugin.name {
        result += ".TP\n\\fB\(HelpPage.roff(entry.command.words[language]))\\fR\n"
        result += HelpPage.roff(entry.command.summary[language]) + "\n"
      }
    }
    for topic in HelpTopic.all {
      result += section(.each { topic.word[$0].uppercased() }, language)
      result += HelpPage(language) { topic.write(&$0, catalogue) }.manual
    }
    return result
  }

  private func section(_ name: Text, _ language: Language) -> String {
    ".SH " + HelpPage.roff(name[language]) + "\n"
  }
}
