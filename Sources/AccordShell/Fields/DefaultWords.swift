public import AccordDocuments
import AccordLanguage
public import AccordWording

/// What the commands that follow from the fields of a type say of themselves where the plugin says
/// nothing else.
extension Schema {
  var addSummary: Text { Text(en: "Add", fr: "Ajouter") + spaced(indefinite) }

  var editSummary: Text { Text(en: "Change", fr: "Modifier") + spaced(indefinite) }

  var showSummary: Text { Text(en: "Show", fr: "Afficher") + spaced(indefinite) }

  var removeSummary: Text {
    Text(
      en: "Remove \(indefinite.en) entered by mistake",
      fr: "Supprimer \(indefinite.fr) \(agreeing("saisi")) par erreur")
  }

  var importSummary: Text {
    Text(
      en: "Import a file with \(indefinite.en) in each row",
      fr: "Importer un fichier, \(indefinite.fr) par ligne")
  }

  /// What editing does with the fields that are not named.
  func editDiscussion(mayClear: Bool) -> Text {
    let only = Text(en: "Only the fields given change.", fr: "Seuls les champs donnés changent.")
    guard mayClear else { return only }
    return only
      + Text(
        en: " --clear FIELD empties an optional one.",
        fr: " --vider CHAMP efface un champ facultatif.")
  }

  /// What is said where none of the documents is what was asked for.
  fileprivate var noneFits: Text {
    Text(
      en: "No \(name.en) fits.", fr: "\(agreeing("Aucun")) \(name.fr) ne correspond.")
  }

  private func spaced(_ text: Text) -> Text { .same(" ") + text }
}

extension Example {
  /// The example of a command that names a document, where the plugin gives its identity.
  static func naming<D: Document>(
    _ sample: String?, _ type: D.Type, _ words: Text?, _ en: String, _ fr: String
  ) -> [Example] {
    guard let sample else { return [] }
    let words = words ?? .named(type, en, fr)
    let verb = en.capitalisedFirst
    let one = D.schema.agreeing("un")
    return [
      Example(
        "\(words.en) \(sample)",
        Text(en: "\(verb) one", fr: "En \(fr) \(one)"))
    ]
  }
}

extension Session {
  /// What stands in the place of a list that is empty: that there is no document of the type, and
  /// the commands that make one; where there are some, that none of them is what was asked for.
  ///
  /// - Parameter type: the document type.
  public func noneYet<D: Document>(_ type: D.Type) -> Text {
    let schema = D.schema
    if let keys = try? documents.keys(in: schema.collection), !keys.isEmpty {
      return schema.noneFits
    }
    let none = Text(
      en: "No \(schema.name.en) yet.",
      fr: "\(schema.agreeing("Aucun")) \(schema.name.fr) pour l’instant.")
    guard let add = shell.catalogue.command(creating: type) else { return none }
    let one = schema.agreeing("un")
    let sentence =
      none
      + Text(
        en: " Add one with \"\(add.words.en)\"",
        fr: " Ajoutez-en \(one) avec «\u{A0}\(add.words.fr)\u{A0}»")
    guard let load = shell.catalogue.command(importing: add) else { return sentence + .same(".") }
    return sentence
      + Text(
        en: ", or a file with \"\(load.words.en)\".",
        fr: ", ou un fichier avec «\u{A0}\(load.words.fr)\u{A0}».")
  }
}
