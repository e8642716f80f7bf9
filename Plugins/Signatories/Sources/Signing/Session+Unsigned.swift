import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// Requires that no signature rests on a document.
  ///
  /// - Parameters:
  ///   - id: the document.
  ///   - field: the member of a signature that refers to it.
  ///   - advice: what to do instead.
  /// - Throws: `Failure` with the number of the signatures.
  func requireUnsigned<D: Document>(_ id: ID<D>, by field: String, advice: Text) throws {
    let count = try documents(Signature.self, where: field, .refers(to: id)).count
    guard count > 0 else { return }
    let what = D.schema.definite
    throw Failure(
      "signatures.rest",
      Text.plural(
        count,
        Text(
          en: "A signature rests on \(what) \"\(id)\": it stays as it is.",
          fr: "Une signature s’appuie sur \(what) « \(id) », qui ne change donc plus."),
        Text(
          en: "\(count) signatures rest on \(what) \"\(id)\": it stays as it is.",
          fr: "\(count) signatures s’appuient sur \(what) « \(id) », qui ne change donc plus.")),
      about: D.schema.name.en, advice: advice)
  }
}
