public import AccordDocuments
public import AccordWording

/// Writing a document and saying so: the last line of most write commands.
extension Session {
  /// Creates a document (see `create`) and says whether it is new, changed or as it was.
  ///
  /// `done` replaces the sentence on a new document, where there is more to tell.
  public func recordNew<D: Document>(_ document: D, saying done: Text? = nil) throws -> Output {
    guard let before = try documents.document(document.id) else {
      try put(document)
      return .message(done ?? document.told(en: "Added", fr: "a été", "enregistré"))
    }
    try create(document)
    return try told(document.id, before: before)
  }

  /// Writes a document that exists and says whether that changed anything.
  ///
  /// `done` replaces the sentence on a change, where there is more to tell.
  public func recordChange<D: Document>(_ document: D, saying done: Text? = nil) throws -> Output {
    let before = try documents.document(document.id)
    try put(document)
    if isReplacing, let before {
      isReplacing = false
      try tellPutBack(in: document, over: before)
    }
    guard let before else {
      return .message(document.told(en: "Added", fr: "a été", "enregistré"))
    }
    return try told(document.id, before: before, changed: done)
  }

  /// Removes a document and says so; also one that cannot be read, which is then named by its
  /// identity only.
  ///
  /// - Parameters:
  ///   - id: the document.
  ///   - check: what else must hold of a document that can be read.
  public func recordRemoval<D: Document>(
    _ id: ID<D>, checking check: (D) throws -> Void = { _ in }
  ) throws -> Output {
    let document: D
    do {
      document = try find(id)
    } catch StoreError.unreadable {
      try remove(id)
      let schema = D.schema
      return .message(
        Text(
          en: "Removed \(schema.definite) \"\(id)\", which could not be read.",
          fr:
            "\(schema.definite.fr.capitalisedFirst) « \(id) », qui ne pouvait pas être \(schema.agreeing("lu")), a été \(schema.agreeing("supprimé"))."
        ))
    }
    try check(document)
    try remove(id)
    return .message(document.told(en: "Removed", fr: "a été", "supprimé"))
  }

  /// What to say when what was asked is so already, under `ensure` or by chance.
  public func unchanged<D: Document>(_ document: D) -> Output {
    .message(document.toldUnchanged)
  }

  private func told<D: Document>(
    _ id: ID<D>, before: D, changed: Text? = nil
  ) throws -> Output {
    let after = try find(id)
    guard before != after else { return unchanged(after) }
    return .message(changed ?? after.told(en: "Changed", fr: "a été", "modifié"))
  }
}

extension Document {
  /// That the document stays as it was.
  var toldUnchanged: Text { told(en: "Left", " as it was", fr: "reste", "inchangé") }

  /// A sentence on the document, which it names by its identity and its label: `Added the
  /// visit "x" (…).`, `La visite « x » a été enregistrée (…).`
  fileprivate func told(
    en verb: String, _ rest: String = "", fr auxiliary: String, _ participle: String
  ) -> Text {
    let schema = Self.schema
    let subject = schema.definite.fr.capitalisedFirst
    let name = label == id.name ? "" : " (\(label))"
    return Text(
      en: "\(verb) \(schema.definite) \"\(id)\"\(rest)\(name).",
      fr: "\(subject) « \(id) » \(auxiliary) \(schema.agreeing(participle))\(name).")
  }
}
