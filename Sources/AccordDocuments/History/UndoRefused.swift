import AccordJSON
package import AccordWording

/// A transaction that cannot be undone, because later ones depend on it.
package struct UndoRefused: Fault, Hashable {
  /// Why.
  package enum Reason: Sendable, Hashable {
    /// There is no transaction of that number.
    case unknown(last: Int)
    /// A later transaction changed the same document.
    case changedSince(DocumentKey, by: CommitRecord)
    /// The transaction erased personal data, which is not kept.
    case erasure
    /// What it made of a document is final.
    case final(DocumentKey, UndoRule.Objection)
  }

  /// The transaction.
  package let transaction: Int
  /// Why not, all of it; never empty.
  package let reasons: [Reason]

  /// The transactions to be undone before, in the order in which that works.
  package let first: [Int]

  package init(_ transaction: Int, _ reasons: [Reason], first: [Int] = []) {
    self.transaction = transaction
    self.reasons = reasons
    self.first = first
  }

  package var code: String {
    reasons.contains { if case .unknown = $0 { true } else { false } }
      ? "undo.unknown" : "undo.refused"
  }

  package var message: Text {
    if case .unknown(let last)? = reasons.first {
      return Text(
        en: "There is no transaction \(transaction); the last one is \(last).",
        fr: "Il n’y a pas de transaction \(transaction)\u{202F}; la dernière est la \(last).")
    }
    return Text(
      en: "Transaction \(transaction) cannot be undone: ",
      fr: "La transaction \(transaction) ne peut pas être annulée\u{A0}: ")
      + reasons.prefix(5).map(\.phrase).joined(separator: ", ") + .same(".")
  }

  package var advice: Text? {
    for reason in reasons {
      if case .final(_, let objection) = reason { return objection.advice }
    }
    guard !first.isEmpty else { return nil }
    let order = Text.each { language in
      (first + [transaction]).map { (language == .french ? "annuler " : "undo ") + String($0) }
        .joined(separator: ", ")
    }
    guard first.count <= 5 else {
      return Text(
        en: "Undo \(first.count) later transactions first, from the newest, \(first[0]), on.",
        fr:
          "Annulez d’abord les \(first.count) transactions suivantes, en commençant par la plus récente, la \(first[0])."
      )
    }
    return Text(
      en: "In this order it works: \(order).", fr: "Dans cet ordre, c’est possible\u{A0}: \(order)."
    )
  }
}

extension UndoRefused.Reason {
  fileprivate var phrase: Text {
    switch self {
    case .unknown: .same("")
    case .changedSince(let key, let commit):
      Text(
        en:
          "\"\(key.description)\" was changed since by \(commit.author) (transaction \(commit.number), \(commit.at.written))",
        fr:
          "«\u{A0}\(key.description)\u{A0}» a été modifié depuis par \(commit.author) (transaction \(commit.number), \(commit.at.written))"
      )
    case .final(let key, let objection):
      Text(en: "for \"\(key.description)\", ", fr: "pour «\u{A0}\(key.description)\u{A0}», ")
        + objection.reason
    case .erasure:
      Text(
        en: "it erased personal data, which is not kept",
        fr: "elle a effacé des données personnelles, qui ne sont pas conservées")
    }
  }
}
