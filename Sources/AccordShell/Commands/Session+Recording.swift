public import AccordDocuments
import AccordLanguage
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

  /// Changes several documents, all of them or none, and says so in one sentence.
  ///
  /// - Parameters:
  ///   - ids: the documents; each counts once.
  ///   - done: the sentence on those that changed; where `nil`, that of one document.
  ///   - change: what becomes of each.
  /// - Throws: what refuses the only one, or a fault that names all that are refused with the
  ///   reasons.
  public func recordChanges<D: Document>(
    _ ids: [ID<D>], saying done: (_ changed: [D]) -> Text?,
    _ change: (inout D) throws -> Void
  ) throws -> Output {
    let documents = try Set(ids).sorted().map { try find($0) }
    var changed: [D] = []
    var refusals: [(name: String, fault: any Fault)] = []
    for document in documents {
      var after = document
      do {
        try change(&after)
        try put(after)
        if after != document { changed.append(after) }
      } catch let fault as any Fault {
        refusals.append((document.id.name, fault))
      }
    }
    if let first = refusals.first?.fault {
      guard documents.count > 1 else { throw first }
      throw SeveralRefused(refusals, first: first, of: documents.count)
    }
    return told(changed, of: documents) { first in
      done(changed) ?? first.told(en: "Changed", fr: "a été", "modifié")
    }
  }

  /// What to say of what was done to several documents: the sentence on those that changed, and
  /// which were left as they were.
  public func told<D: Document>(
    _ changed: [D], of all: [D], _ sentence: (_ first: D) -> Text
  ) -> Output {
    let moved = Set(changed.map(\.id))
    let left = all.filter { !moved.contains($0.id) }
    let names = left.map(\.id.name).joined(separator: ", ")
    let unchanged = D.schema.agreeing("Inchangé", left.count)
    let rest = Text.each { language in
      language == .french
        ? "\(unchanged)\u{A0}: \(names)."
        : "Left as \(language.plural(left.count, "it was", "they were")): \(names)."
    }
    guard let first = changed.first else {
      return left.count == 1 ? self.unchanged(left[0]) : .message(rest)
    }
    return .message(left.isEmpty ? sentence(first) : sentence(first) + .same(" ") + rest)
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

/// Some of several documents refuse a change, so none of them is changed.
private struct SeveralRefused: Fault {
  let code: String
  let message: Text
  let details: [Text]
  let advice: Text?
  let parameter: String?

  /// The documents that refuse, those with the same reason together.
  init(_ refusals: [(name: String, fault: any Fault)], first: any Fault, of count: Int) {
    var groups: [(names: [String], reason: Text)] = []
    for (name, fault) in refusals {
      if let index = groups.firstIndex(where: { $0.reason == fault.message }) {
        groups[index].names.append(name)
      } else {
        groups.append(([name], fault.message))
      }
    }
    code = first.code
    message = Text(
      en: "Refused for \(refusals.count) of \(count) documents; none was changed.",
      fr: "Refusé pour \(refusals.count) documents sur \(count)\u{A0}; aucun n’a été modifié.")
    details = groups.map { names, reason in
      let names = names.joined(separator: ", ")
      return Text(en: "\(names): \(reason)", fr: "\(names)\u{A0}: \(reason)")
    }
    advice = first.advice
    parameter = first.parameter
  }
}
