public import AccordWording

/// A commit that was refused because its changes are not sound. Nothing was written.
public struct CommitRefused: Fault, Hashable {
  /// What is wrong, all of it; never empty.
  public let violations: [Violation]

  /// A refusal.
  public init(_ violations: [Violation]) { self.violations = violations }

  public var code: String { violations.count == 1 ? violations[0].code : "store.refused" }

  public var message: Text {
    if violations.count == 1 { return violations[0].message }
    return Text(
      en: "The changes break \(count: violations.count) rules; nothing was kept. ",
      fr:
        "Les modifications enfreignent \(count: violations.count) règles\u{202F}; rien n’a été conservé. "
    ) + violations.prefix(5).map(\.message).joined(separator: " ")
  }

  public var advice: Text? { violations.count == 1 ? violations[0].advice : nil }
}

/// A commit that was refused because somebody else has changed the same documents since the
/// transaction began. Nothing was written.
public struct CommitConflict: Fault, Hashable {
  /// One document with two changes.
  public struct Document: Sendable, Hashable {
    /// The document.
    public let key: DocumentKey
    /// What it was when the transaction began; `nil` when there was none.
    public let before: JSON?
    /// What the transaction makes of it; `nil` when it removes it.
    public let mine: JSON?
    /// What it has become meanwhile; `nil` when it was removed.
    public let theirs: JSON?

    /// A conflict over a document.
    public init(key: DocumentKey, before: JSON?, mine: JSON?, theirs: JSON?) {
      self.key = key
      self.before = before
      self.mine = mine
      self.theirs = theirs
    }
  }

  /// The documents, in the order of their keys; never empty.
  public let documents: [Document]

  /// A conflict.
  public init(_ documents: [Document]) { self.documents = documents }

  public var code: String { "store.conflict" }

  public var message: Text {
    let first = documents[0]
    let opening =
      documents.count == 1
      ? Text(
        en: "\"\(first.key.description)\" has been changed by somebody else meanwhile",
        fr:
          "«\u{A0}\(first.key.description)\u{A0}» a été modifié entre-temps par quelqu’un d’autre")
      : Text(
        en:
          "\(count: documents.count) documents have been changed by somebody else meanwhile, \"\(first.key.description)\" first",
        fr:
          "\(count: documents.count) documents ont été modifiés entre-temps par quelqu’un d’autre, d’abord «\u{A0}\(first.key.description)\u{A0}»"
      )
    return opening + Text(en: ": ", fr: "\u{A0}: ") + first.comparison + .same(".")
  }

  public var advice: Text? {
    Text(
      en: "Nothing was kept. Look at the document as it is now, then repeat the command.",
      fr: "Rien n’a été conservé. Relisez le document tel qu’il est, puis répétez la commande.")
  }
}

extension CommitConflict.Document {
  /// Both versions, the fields that differ only.
  fileprivate var comparison: Text {
    guard let mine else {
      return Text(
        en: "you remove it, and it was changed", fr: "vous le supprimez, il a été modifié")
    }
    guard let theirs else {
      return Text(
        en: "you change it, and it was removed", fr: "vous le modifiez, il a été supprimé")
    }
    guard case .object(let left) = mine, case .object(let right) = theirs else {
      return fields([("", mine, theirs)])
    }
    var differing: [(String, JSON?, JSON?)] = []
    for member in left where theirs[member.name] != member.value {
      differing.append((member.name, member.value, theirs[member.name]))
    }
    for member in right where mine[member.name] == nil {
      differing.append((member.name, nil, member.value))
    }
    guard !differing.isEmpty else {
      return Text(en: "both made the same change", fr: "les deux ont fait la même modification")
    }
    return fields(differing)
  }

  private func fields(_ fields: [(name: String, mine: JSON?, theirs: JSON?)]) -> Text {
    let shown = fields.prefix(4).map { field in
      Text(
        en: "\(field.name) is \(excerpt(field.mine)) here and \(excerpt(field.theirs)) there",
        fr: "\(field.name) vaut \(excerpt(field.mine)) ici et \(excerpt(field.theirs)) là-bas")
    }.joined(separator: ", ")
    let more = fields.count - 4
    guard more > 0 else { return shown }
    return shown + Text(en: ", and \(more) more", fr: ", et \(more) de plus")
  }

  private func excerpt(_ value: JSON?) -> Text {
    guard let value else { return Text(en: "missing", fr: "absent") }
    let text = value.text
    return .same(text.count > 60 ? text.prefix(59) + "…" : text)
  }
}
