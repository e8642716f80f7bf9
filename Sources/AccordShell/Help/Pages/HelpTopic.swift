package import AccordWording

/// A page of help on something that is no command.
package struct HelpTopic: Sendable {
  /// The word that asks for it.
  package let word: Text
  /// What it is about: a phrase without a capital.
  package let summary: Text
  let write: @Sendable (inout HelpPage) -> Void

  package static let all: [HelpTopic] = [.values, .pipeline, .scripts, .exitCodes]

  package var text: Text { HelpPage.text(write) }

  func isNamed(_ word: String) -> Bool {
    self.word.en.folded == word.folded || self.word.fr.folded == word.folded
  }
}
