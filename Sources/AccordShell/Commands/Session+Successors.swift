import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// A document in whose place another one stands is no longer referred to by what is written anew.
extension Session {
  /// Requires the documents that a document newly refers to to be current ones. What is decided
  /// keeps the names that it was decided under.
  ///
  /// - Throws: a `Failure` that names the document to refer to.
  func requireCurrent<D: Document>(_ references: [FoundReference], of document: D) throws {
    guard !document.isDecided, !shell.catalogue.succeeded.isEmpty else { return }
    for reference in references {
      guard let path = shell.catalogue.succeeded[reference.target.collection],
        let successor = try self.successor(of: reference.target, at: path),
        try transaction.stored(document.key)?.raw
          .has(JSONPath(reference.path), .equals(.string(reference.target.slug.name))) != true
      else { continue }
      throw succeeded(reference, by: successor)
    }
  }

  private func successor(of key: DocumentKey, at path: JSONPath) throws -> Slug? {
    if let known = successors[key] { return known }
    var found: Slug?
    if let stored = try transaction.stored(key) {
      path.each(in: stored.body) { value in
        if case .string(let name) = value { found = Slug(name) }
      }
    }
    successors.updateValue(found, forKey: key)
    return found
  }

  private func succeeded(_ reference: FoundReference, by successor: Slug) -> Failure {
    let target = reference.target
    let schema = shell.catalogue.documentType(of: target.collection)?.schema
    let (name, merged) = (
      schema?.definite ?? .same(""), schema?.agreeing("fusionné") ?? "fusionné"
    )
    return Failure(
      "\(target.collection).merged",
      Text(
        en: "\(name.en.capitalisedFirst) \"\(target.slug)\" was merged into \"\(successor)\".",
        fr:
          "\(name.fr.capitalisedFirst) «\u{A0}\(target.slug)\u{A0}» a été \(merged) dans «\u{A0}\(successor)\u{A0}»."
      ),
      about: String(reference.path.prefix { $0 != "[" && $0 != "." }),
      advice: Text(
        en: "Name \"\(successor)\"; what was decided keeps the former name.",
        fr:
          "Désignez «\u{A0}\(successor)\u{A0}»\u{202F}; ce qui est arrêté garde l’ancien nom."))
  }
}
