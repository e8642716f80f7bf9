public import AccordDocuments
import AccordWording

/// Writing a document and saying so: the last line of most write commands.
extension Session {
  /// Creates a document (see `create`) and says whether it is new, changed or as it was.
  public func recordNew<D: Document>(_ document: D) throws -> Output {
    let before = try documents.document(document.id)
    try create(document)
    return try told(document.id, before: before)
  }

  /// Writes a document that exists and says whether that changed anything.
  public func recordChange<D: Document>(_ document: D) throws -> Output {
    let before = try documents.document(document.id)
    try put(document)
    return try told(document.id, before: before)
  }

  /// Removes a document and says so.
  public func recordRemoval<D: Document>(_ id: ID<D>) throws -> Output {
    let document = try find(id)
    try remove(id)
    return .message(
      Text(
        en: "Removed the \(D.schema.name) \(document.id) (\(document.label)).",
        fr: "Supprimé : \(D.schema.name) \(document.id) (\(document.label))."))
  }

  private func told<D: Document>(_ id: ID<D>, before: D?) throws -> Output {
    let after = try find(id)
    guard let before else {
      return .message(
        Text(
          en: "Added the \(D.schema.name) \(id) (\(after.label)).",
          fr: "Enregistré : \(D.schema.name) \(id) (\(after.label))."))
    }
    return .message(
      before == after
        ? Text(
          en: "Left the \(D.schema.name) \(id) as it was (\(after.label)).",
          fr: "Inchangé : \(D.schema.name) \(id) (\(after.label)).")
        : Text(
          en: "Changed the \(D.schema.name) \(id) (\(after.label)).",
          fr: "Modifié : \(D.schema.name) \(id) (\(after.label))."))
  }
}
