import AccordJSON
import AccordWording

extension Transaction {
  /// What `commit` would refuse now: dangling references, values that should be unique, guards.
  /// Empty when the changes are sound.
  package func violations() throws -> [Violation] {
    let changed = drafts.changed
    guard !changed.isEmpty else { return [] }
    var violations: [Violation] = []
    // By number: taking a draft out costs more than looking at one that refers to nothing.
    for number in changed.indices {
      try watch?.poll()
      if changed[number].isRemoval {
        try referrersLeft(behind: changed[number].key).map { violations.append($0) }
      } else if !changed[number].references.isEmpty {
        violations += try dangling(changed[number].references, of: changed[number].key)
      }
    }
    violations += try shared(changed)
    return violations + (try broken(changed))
  }

  private func dangling(
    _ references: [FoundReference], of key: DocumentKey
  ) throws -> [Violation] {
    var violations: [Violation] = []
    var seen: Set<FoundReference> = []
    for reference in references
    where try !contains(reference.target) && seen.insert(reference).inserted {
      let (source, target) = (described(key), described(reference.target))
      violations.append(
        Violation(
          "store.dangling",
          Text(
            en: "\(source) refers in \"\(reference.path)\" to \(target), which does not exist.",
            fr:
              "\(source) renvoie par «\u{A0}\(reference.path)\u{A0}» à \(target), qui n’existe pas."
          ),
          advice: Text(
            en: "Add it first, or name one that exists.",
            fr: "Ajoutez d’abord ce document, ou désignez-en un qui existe."),
          document: key))
    }
    return violations
  }

  /// Documents that this transaction leaves as they are and that refer to what it removes.
  private func referrersLeft(behind key: DocumentKey) throws -> Violation? {
    let referring = try snapshot.referrers(of: key).filter { drafts[$0]?.isChange != true }
      .sorted()
    guard !referring.isEmpty else { return nil }
    let named = referring.prefix(3).map(described).joined(separator: ", ")
    let more = referring.count - 3
    let list =
      more > 0
      ? named + Text(en: " and \(count: more) more", fr: " et \(count: more) de plus") : named
    let count =
      Text.plural(
        referring.count,
        Text(en: "1 document still refers to it", fr: "1 document y renvoie encore"),
        Text(
          en: "\(count: referring.count) documents still refer to it",
          fr: "\(count: referring.count) documents y renvoient encore"))
    return Violation(
      "store.referenced",
      Text(
        en: "\(described(key)) cannot be removed: \(count): \(list).",
        fr: "\(described(key)) ne peut pas être supprimé\u{A0}: \(count)\u{A0}: \(list)."),
      advice: Text(
        en: "Remove or change what refers to it first.",
        fr: "Supprimez ou modifiez d’abord ce qui y renvoie."),
      document: key)
  }

  /// Unique values held by two documents.
  private func shared(_ changed: [Draft]) throws -> [Violation] {
    guard declarations.hasUniqueFields else { return [] }
    var violations: [Violation] = []
    var claims: [UniqueValue: DocumentKey] = [:]
    for draft in changed {
      try watch?.poll()
      let key = draft.key
      guard let body = draft.after else { continue }
      for value in Set(declarations.uniqueValues(in: body, of: key.collection)) {
        guard let other = try claims[value] ?? holder(of: value, besides: key), other != key else {
          claims[value] = key
          continue
        }
        let field = declarations.schemas[key.collection]?.unique.first { $0.path == value.path }
        let (this, that) = (described(key), described(other))
        let name = field?.name ?? .same(value.path)
        violations.append(
          Violation(
            "store.duplicate",
            Text(
              en: "\(this) and \(that) have the same \(name): \"\(value.value)\".",
              fr:
                "\(this) et \(that) ont la même valeur pour «\u{A0}\(name)\u{A0}»\u{A0}: «\u{A0}\(value.value)\u{A0}»."
            ),
            advice: Text(
              en: "Change one of them, or use the one that exists.",
              fr: "Modifiez l’un des deux, ou utilisez celui qui existe."),
            document: key))
      }
    }
    return violations
  }

  /// A document that this transaction leaves as it is and that holds a unique value.
  private func holder(of value: UniqueValue, besides key: DocumentKey) throws -> DocumentKey? {
    guard
      let field = declarations.schemas[value.collection]?.unique.first(where: {
        $0.path == value.path
      })
    else { return nil }
    return try snapshot.holders(of: value, field).filter {
      $0 != key && drafts[$0]?.isChange != true
    }.min()
  }

  /// What the guards find, each given the changes of its collections.
  private func broken(_ changed: [Draft]) throws -> [Violation] {
    var violations: [Violation] = []
    for schema in declarations.schemas.values.sorted(by: { $0.collection < $1.collection }) {
      for rule in schema.guards {
        let collections = rule.collections
        let concerned = Set(
          changed.lazy.map(\.key).filter { collections.contains($0.collection) })
        if !concerned.isEmpty { violations += try self.violations(of: rule, concerned) }
      }
    }
    return violations
  }

  /// What a rule finds. Where it meets a document that cannot be read, the commit is refused with
  /// the name of that document, unless all that is changed could not be read before: mending one
  /// such document waits for no other one, and the rule is asked about those that can be read.
  private func violations(
    of rule: Guard, _ concerned: Set<DocumentKey>
  ) throws -> [Violation] {
    var leftOut: Set<DocumentKey> = []
    while true {
      do {
        guard !leftOut.isEmpty else { return try rule.violations(self, concerned, today) }
        return try rule.violations(ReadableFace(of: self, without: leftOut), concerned, today)
      } catch let fault as StoreError {
        switch fault {
        case .unreadable(let key, _)
        where !concerned.contains(key) && concerned.allSatisfy(wasUnreadable)
          && leftOut.insert(key).inserted:
          continue
        case .unknown(let key) where leftOut.contains(key):
          // What can be read refers to what cannot: the rule cannot be worked out, as before.
          return []
        default: throw fault
        }
      }
    }
  }

  /// Whether a document that is changed is one that could not be read before.
  private func wasUnreadable(_ key: DocumentKey) -> Bool {
    guard let before = drafts[key]?.before,
      let unreadableField = declarations.schemas[key.collection]?.unreadableField
    else { return false }
    return unreadableField(StoredDocument(key: key, revision: 0, raw: before)) != nil
  }

  /// `"demo-1" (book)`.
  private func described(_ key: DocumentKey) -> Text {
    let name = declarations.name(of: key.collection)
    return Text(
      en: "\"\(key.slug.name)\" (\(name))", fr: "«\u{A0}\(key.slug.name)\u{A0}» (\(name))")
  }
}

/// A state without some of its documents.
private struct ReadableFace: DocumentReader {
  private let state: Transaction
  private let leftOut: Set<DocumentKey>

  init(of state: Transaction, without leftOut: Set<DocumentKey>) {
    self.state = state
    self.leftOut = leftOut
  }

  func stored(_ key: DocumentKey) throws -> StoredDocument? {
    leftOut.contains(key) ? nil : try state.stored(key)
  }

  func keys(in collection: String) throws -> [DocumentKey] {
    try state.keys(in: collection).filter { !leftOut.contains($0) }
  }

  func stored(_ query: FieldQuery) throws -> [StoredDocument] {
    try state.stored(query).filter { !leftOut.contains($0.key) }
  }
}
