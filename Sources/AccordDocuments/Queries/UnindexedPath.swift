package import AccordWording

/// Code that looks documents up by a field that is not indexed, and so would find nothing where the
/// name is mistyped, or look at every document where it is not. It is a mistake of that code, not
/// of what a person wrote.
package struct UnindexedPath: Error, Hashable {
  package let collection: String
  package let path: String
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
      en: "it looks for \"\(collection)\" by \"\(path)\", which is not indexed; \(known.en).",
      fr:
        "recherche dans «\u{A0}\(collection)\u{A0}» par «\u{A0}\(path)\u{A0}», qui n’est pas indexé\u{202F}; \(known.fr)."
    )
  }
}

extension Declarations {
  /// Refuses to look documents up by a field that their schema does not index.
  ///
  /// - Throws: `UnindexedPath`. What is known of no document type is found nowhere anyhow.
  func requireIndex(of collection: String, at path: String) throws {
    guard let indexes = schemas[collection]?.indexes, !indexes.contains(path) else { return }
    throw UnindexedPath(collection: collection, path: path, indexes: indexes)
  }
}
