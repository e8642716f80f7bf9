import AccordJSON

extension Transaction {
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
  package func replacing(_ path: String, with replacement: JSON) -> JSON {
    replacing(JSONPath(path).steps[...], with: replacement)
  }

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
    case (.element(let number), .array(var elements)):
      guard elements.indices.contains(number) else { return self }
      elements[number] = elements[number].replacing(steps.dropFirst(), with: replacement)
      return .array(elements)
    default: return self
    }
  }
}
