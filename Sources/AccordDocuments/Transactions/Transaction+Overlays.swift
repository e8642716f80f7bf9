extension Transaction {
  /// Makes the changes of another transaction in this one too.
  ///
  /// - Throws: `StoreError.finished`; `WorkspaceFault` when a document that it changes is damaged.
  package func take(_ other: Transaction) throws {
    for draft in other.drafts.changed.sorted(by: { $0.key < $1.key }) {
      try write(draft.key, draft.after, draft.references)
    }
  }

  /// Lays a document without its personal fields over itself, to show what an erasure does. It is
  /// not for committing: that would make a version more and leave the others as they are.
  package func overlayErasure(of key: DocumentKey, personal: [PersonalField]) throws {
    guard let record = try stored(key) else { return }
    let body = personal.reduce(record.body) { body, field in
      body.replacing(JSONPath(field.path).steps[...], with: field.replacement)
    }
    guard body != record.body else { return }
    try write(key, RawJSON(body), [])
  }
}

extension JSON {
  /// The value with what lies at a path replaced, as far as something but `null` is there.
  fileprivate func replacing(_ steps: ArraySlice<JSONPath.Step>, with replacement: JSON) -> JSON {
    guard let step = steps.first else { return self == .null ? self : replacement }
    switch (step, self) {
    case (.member(let name), .object(let members)):
      return .object(
        members.map { member in
          member.name == name
            ? Member(name, member.value.replacing(steps.dropFirst(), with: replacement)) : member
        })
    case (.elements, .array(let elements)):
      return .array(elements.map { $0.replacing(steps.dropFirst(), with: replacement) })
    default: return self
    }
  }
}
