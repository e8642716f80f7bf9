import AccordJSON
package import AccordWording

/// A commit that was refused because somebody else has changed the same documents since the
/// transaction began. Nothing was written.
package struct CommitConflict: Fault, Hashable {
  /// One document with two changes.
  package struct Document: Sendable, Hashable {
    /// The document.
    package let key: DocumentKey
    /// What it was when the transaction began; `nil` when there was none.
    package let before: JSON?
    /// What the transaction makes of it; `nil` when it removes it.
    package let mine: JSON?
    /// What it has become meanwhile; `nil` when it was removed.
    package let theirs: JSON?
    /// Whether the transaction leaves it as it is, but requires it to be unchanged.
    package let isReliedUpon: Bool
    /// What both have otherwise, in the words of the document's fields; `nil` where no type is known.
    var differences: [DocumentWording.Difference]?

    /// A conflict over a document.
    package init(
      key: DocumentKey, before: JSON?, mine: JSON?, theirs: JSON?, isReliedUpon: Bool = false
    ) {
      self.isReliedUpon = isReliedUpon
      self.key = key
      self.before = before
      self.mine = mine
      self.theirs = theirs
    }
  }

  /// The documents, in the order of their keys; never empty.
  package let documents: [Document]

  /// A conflict.
  package init(_ documents: [Document]) { self.documents = documents }

  package var code: String { "store.conflict" }

  package var message: Text {
    let first = documents[0]
    let opening =
      Text.plural(
        documents.count,
        Text(
          en: "\"\(first.key.description)\" has been changed by somebody else meanwhile",
          fr:
            "«\u{A0}\(first.key.description)\u{A0}» a été modifié entre-temps par quelqu’un d’autre"
        ),
        Text(
          en:
            "\(count: documents.count) documents have been changed by somebody else meanwhile, \"\(first.key.description)\" first",
          fr:
            "\(count: documents.count) documents ont été modifiés entre-temps par quelqu’un d’autre, d’abord «\u{A0}\(first.key.description)\u{A0}»"
        ))
    guard documents.count == 1 else { return opening + .same(".") }
    return opening + Text(en: ": ", fr: "\u{A0}: ") + first.comparison + .same(".")
  }

  /// Each document with both versions, where they are several.
  package var details: [Text] {
    guard documents.count > 1 else { return [] }
    return documents.map { document in
      .same(document.key.description) + Text(en: ": ", fr: "\u{A0}: ") + document.comparison
    }
  }

  package var advice: Text? {
    guard documents.count == 1 else {
      return Text(
        en: "Nothing was kept. Look at the documents as they are now, then repeat the command.",
        fr:
          "Rien n’a été conservé. Relisez les documents tels qu’ils sont, puis répétez la commande."
      )
    }
    return Text(
      en: "Nothing was kept. Look at the document as it is now, then repeat the command.",
      fr: "Rien n’a été conservé. Relisez le document tel qu’il est, puis répétez la commande.")
  }
}

extension CommitConflict.Document {
  /// Both versions, the fields that differ only.
  fileprivate var comparison: Text {
    if isReliedUpon { return reliance }
    guard let mine else {
      return theirs == nil
        ? Text(en: "both removed it", fr: "les deux l’ont supprimé")
        : Text(en: "you remove it, and it was changed", fr: "vous le supprimez, il a été modifié")
    }
    guard let theirs else {
      return Text(
        en: "you change it, and it was removed", fr: "vous le modifiez, il a été supprimé")
    }
    if let differences {
      return differences.isEmpty ? Self.same : fields(differences)
    }
    guard case .object(let left) = mine, case .object(let right) = theirs else {
      return fields([("", mine, theirs)])
    }
    let differing = Self.differences(left, right)
    return differing.isEmpty ? Self.same : fields(differing)
  }

  private static let same = Text(
    en: "both made the same change", fr: "les deux ont fait la même modification")

  /// The document with its differences in the words of its type.
  func worded(by wording: DocumentWording?) -> Self {
    guard let wording, let mine, let theirs else { return self }
    var document = self
    document.differences = wording.differences(of: key, mine, theirs)
    return document
  }

  /// What became of a document that the change relies on.
  private var reliance: Text {
    let opening = Text(
      en: "your change was worked out from it, and ", fr: "votre modification en dépend, et ")
    guard let before else {
      return opening + Text(en: "it was not there then", fr: "il n’existait pas alors")
    }
    guard let theirs else {
      return opening + Text(en: "it was removed", fr: "il a été supprimé")
    }
    if let differences, !differences.isEmpty { return opening + fields(differences) }
    guard case .object(let left) = before, case .object(let right) = theirs,
      case let differing = Self.differences(left, right), !differing.isEmpty
    else { return opening + Text(en: "it was written anew", fr: "il a été réécrit") }
    return opening + fields(differing)
  }

  private typealias Difference = (name: String, mine: JSON?, theirs: JSON?)

  private static func differences(
    _ left: [JSON.Member], _ right: [JSON.Member]
  ) -> [Difference] {
    let (mine, theirs) = (JSON.object(left), JSON.object(right))
    return left.filter { theirs[$0.name] != $0.value }.map { ($0.name, $0.value, theirs[$0.name]) }
      + right.filter { mine[$0.name] == nil }.map { ($0.name, nil, $0.value) }
  }

  private func fields(_ fields: [Difference]) -> Text {
    self.fields(
      fields.map { field in
        DocumentWording.Difference(
          name: .same(field.name), before: field.mine.map { .same($0.text) },
          after: field.theirs.map { .same($0.text) })
      })
  }

  private func fields(_ fields: [DocumentWording.Difference]) -> Text {
    let shown = fields.prefix(4).map { field in
      let (mine, theirs) = (excerpt(field.before), excerpt(field.after))
      return isReliedUpon
        ? Text(
          en: "\(field.name) was \(mine) then and is \(theirs) now",
          fr: "\(field.name) valait alors \(mine) et vaut maintenant \(theirs)")
        : Text(
          en: "\(field.name) is \(mine) here and \(theirs) there",
          fr: "\(field.name) vaut \(mine) ici et \(theirs) là-bas")
    }.joined(separator: ", ")
    let more = fields.count - 4
    guard more > 0 else { return shown }
    return shown + Text(en: ", and \(more) more", fr: ", et \(more) de plus")
  }

  private func excerpt(_ value: Text?) -> Text {
    guard let value else { return Text(en: "missing", fr: "absent") }
    return .each { language in
      let text = value[language]
      return text.count > 60 ? text.prefix(59) + "…" : text
    }
  }
}
