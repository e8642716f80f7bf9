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

  /// The documents that refer to a document and repeat one of its personal texts, as committed, in
  /// order: erasing it there leaves these as they are. Texts of less than four bytes prove nothing.
  package func documents(
    repeating personal: [PersonalField], of key: DocumentKey
  ) throws -> [DocumentKey] {
    guard let body = try snapshot.stored(key)?.body else { return [] }
    var texts: [[UInt8]] = []
    for field in personal {
      JSONPath(field.path).each(in: body) { value in
        guard let text = value.string, text.utf8.count >= 4 else { return }
        // As it stands within a string of JSON, without the quotation marks.
        texts.append(Array(JSON.string(text).bytes.dropFirst().dropLast()))
      }
    }
    return try snapshot.referrers(of: key).sorted().filter { other in
      guard let bytes = try bytes(of: other) else { return false }
      return bytes.withUnsafeBytes { bytes in
        texts.contains { text in
          text.withUnsafeBytes { bytes.firstOffset(of: $0, from: 0) != nil }
        }
      }
    }
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
