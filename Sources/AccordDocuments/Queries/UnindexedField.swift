package import AccordWording

/// Code that looks documents up by a property that no indexed field keeps. It is a mistake of that
/// code, not of what a person wrote.
package struct UnindexedField: Error, Hashable {
  package let collection: String
  /// How Swift writes the property: `\Loan.due`.
  package let member: String
  /// The paths that are indexed.
  package let indexes: [String]

  /// What is wrong: a phrase without a capital, with a full stop.
  package var message: Text {
    let list = Text.each { language in indexes.map { language.quoted($0) }.joined(separator: ", ") }
    let known =
      indexes.isEmpty
      ? Text(en: "none of its fields is", fr: "aucun de ses champs ne l’est")
      : Text(en: "indexed are \(list.en)", fr: "les champs indexés sont \(list.fr)")
    return Text(
      en: "it looks for \"\(collection)\" by \"\(member)\", which is not indexed; \(known.en).",
      fr:
        "recherche dans «\u{A0}\(collection)\u{A0}» par «\u{A0}\(member)\u{A0}», qui n’est pas indexé\u{202F}; \(known.fr)."
    )
  }
}
