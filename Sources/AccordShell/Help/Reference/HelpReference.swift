import AccordLanguage
import AccordRendering
package import AccordWording

/// The whole reference as a Markdown document, from the declarations of the commands: it cannot say
/// anything else than what they do. Its anchors are made of the English words, so that links hold in
/// both languages and as long as a command has its name.
package struct HelpReference {
  let catalogue: CommandCatalogue

  package init(catalogue: CommandCatalogue) { self.catalogue = catalogue }

  package var text: Text { .each { language in document(language) } }

  private func document(_ language: Language) -> String {
    let title = Text(en: "Command reference", fr: "Référence des commandes")[language]
    let origin = Text(
      en: "\(Version.line). This document is written by \"accord help --markdown\".",
      fr: "\(Version.line). Ce document est écrit par « accord aide --markdown ».")[language]
    return HelpPage.heading(title, level: 1) + Markdown.escaped(origin) + "\n\n"
      + contents(language) + plugins.map { section(of: $0, language) }.joined()
      + topics.map { topic in
        let name = Text.each {
          topic.word[$0].capitalisedFirst + HelpReference.dash + topic.summary[$0]
        }
        return section(name[language], anchor: "topic-" + topic.word.en, level: 2)
          + page(language) { topic.write(&$0, catalogue) }
      }.joined()
      + section(HelpReference.start[language], anchor: "starting", level: 2)
      + page(language, LaunchHelp.write)
  }

  private static let dash = " – "

  private static let start = Text(en: "Starting Accord", fr: "Lancer Accord")

  private var plugins: [any Plugin] { catalogue.plugins.filter { !$0.commands.isEmpty } }

  private var topics: [HelpTopic] { HelpTopic.all }

  private func contents(_ language: Language) -> String {
    let index = HelpIndex(catalogue: catalogue, language: language)
    let commands = plugins.map { plugin in
      let nouns = index.nouns(of: plugin).map { noun in
        "[\(Markdown.escaped(noun.word))](#\(anchor(of: noun, plugin)))"
      }
      return
        "- [\(Markdown.escaped(plugin.summary[language]))](#plugin-\(plugin.name)): "
        + nouns.joined(separator: ", ") + "\n"
    }
    let pages = topics.map { topic in
      "- [\(Markdown.escaped(topic.word[language].capitalisedFirst))](#topic-\(topic.word.en))\n"
    }
    return commands.joined() + pages.joined()
      + "- [\(HelpReference.start[language])](#starting)\n\n"
  }

  private func section(of plugin: any Plugin, _ language: Language) -> String {
    let index = HelpIndex(catalogue: catalogue, language: language)
    return section(plugin.summary[language], anchor: "plugin-" + plugin.name, level: 2)
      + index.nouns(of: plugin).map { noun in
        section(noun.word, anchor: anchor(of: noun, plugin), level: 3)
          + noun.entries.map { entry in
            ReferenceOfCommand(entry.command, in: catalogue, language).text
          }.joined()
      }.joined()
  }

  /// Of the English noun, whatever the language; several plugins may have commands of it.
  private func anchor(of noun: HelpIndex.Noun, _ plugin: any Plugin) -> String {
    let english = noun.entries.first?.command.words.en.split(separator: " ").first
    return "noun-\(plugin.name)-" + (english.map(String.init) ?? noun.word)
  }

  private func section(_ title: String, anchor: String, level: Int) -> String {
    "<a id=\"\(anchor)\"></a>\n\n" + HelpPage.heading(title, level: level)
  }

  private func page(_ language: Language, _ write: (inout HelpPage) -> Void) -> String {
    HelpPage(language, write).markdown(level: 3)
  }
}
