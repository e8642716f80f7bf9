package import AccordWording

/// A page of help on something that is no command.
package struct HelpTopic: Sendable {
  /// The word that asks for it.
  package let word: Text
  /// Other words that ask for it, in either language.
  var otherWords: [String] = []
  /// What it is about: a phrase without a capital.
  package let summary: Text
  let write: @Sendable (inout HelpPage) -> Void

  package static let all: [HelpTopic] = [
    .session, .keys, .values, .pipeline, .scripts, .views, .past, .backup, .doctor, .seal,
    .exitCodes,
  ]

  package var text: Text { HelpPage.text(write) }

  /// The page in a shell whose plugins may add to it.
  func text(_ catalogue: CommandCatalogue) -> Text {
    HelpPage.text { write(&$0, catalogue) }
  }

  /// Writes what it says of the shell, and what its plugins add.
  func write(_ page: inout HelpPage, _ catalogue: CommandCatalogue) {
    write(&page)
    guard word == HelpTopic.pipeline.word, !catalogue.stages.isEmpty else { return }
    page.heading(Text(en: "Stages of the plugins", fr: "Étapes des modules"))
    page.columns(
      catalogue.stages.map { own in
        let column = Text(en: " COLUMN", fr: " COLONNE")[page.language]
        let form = own.stage.name[page.language] + own.stage.taken.map { _ in column }.joined()
        return (form, own.stage.summary[page.language])
      })
  }

  func isNamed(_ word: String) -> Bool {
    ([self.word.en, self.word.fr] + otherWords).contains { $0.folded == word.folded }
  }
}
