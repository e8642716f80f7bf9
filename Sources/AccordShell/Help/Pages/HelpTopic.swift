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

  func isNamed(_ word: String) -> Bool {
    ([self.word.en, self.word.fr] + otherWords).contains { $0.folded == word.folded }
  }
}
