package import AccordDocuments
import AccordLanguage
import AccordWording

/// A pipeline that was given a name: `view late` then stands for what it says. A document of the
/// workspace like any other, so that plans, histories and undoing know it.
package struct SavedView: Document {
  package static let schema = Schema(
    "views", Text(en: "view", fr: "vue"), .feminine, fields: fields)

  package static let fields: [Field<SavedView>] = [
    Field(
      "pipeline", fr: "chaîne", \.text,
      help: Text(en: "the commands that it stands for", fr: "les commandes qu’elle remplace"),
      .key("text"), .prose, .freeText)
  ]

  package let id: ID<SavedView>
  /// The pipeline as it was written, in either language.
  package var text: String

  package var label: String { id.name }

  package init(id: ID<SavedView>, text: String) {
    self.id = id
    self.text = text
  }

  /// The verbs of the commands on views, which name none.
  static let verbs: Set<String> = Set(
    [Command.saveView, .listViews, .showView, .removeView].flatMap { command in
      [command.words.en, command.words.fr].compactMap { $0.split(separator: " ").last?.folded }
    })

  /// - Throws: `Failure` where the name is one of the verbs, or the text is far too long.
  package func validate() throws {
    if SavedView.verbs.contains(id.name) {
      throw Failure(
        "view.name",
        Text(
          en: "\"\(id.name)\" is a word of the commands on views.",
          fr: "« \(id.name) » est un mot des commandes sur les vues."), about: "name",
        advice: Text(en: "Choose another name.", fr: "Choisissez un autre nom."))
    }
    guard text.count <= Limits.line else {
      throw Failure(
        "view.length",
        Text(
          en: "The view has more than \(count: Limits.line) characters.",
          fr: "La vue dépasse \(count: Limits.line) caractères."))
    }
  }
}
