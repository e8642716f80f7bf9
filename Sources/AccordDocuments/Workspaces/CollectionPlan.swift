import AccordWording

/// How the documents of one collection are indexed.
struct CollectionPlan {
  /// A field that is indexed.
  struct Field {
    /// The number of the field index.
    let number: Int
    let path: JSONPath
    let kind: IndexState.FieldIndex.Kind

    /// Calls `body` with the key of each value that a document holds there.
    func each(in document: UnsafeRawBufferPointer, _ body: (FieldKey) -> Void) {
      path.each(inRaw: document) { value in
        if let key = FieldKey(value, kind) { body(key) }
      }
    }
  }

  /// The number of the collection.
  let number: Int
  let name: String
  let nameBytes: [UInt8]
  let fields: [Field]
  /// The version of its schema that this program knows; `nil` when it knows none.
  let version: Int?
  /// The references of its documents, by version of the schema.
  var references: [Int: [(path: JSONPath, target: String)]] = [:]
}

extension FieldKey {
  /// The key of a value in an index; `nil` for values that the index leaves out.
  init?(_ value: RawValue, _ kind: IndexState.FieldIndex.Kind) {
    switch value {
    case .null, .array, .object: return nil
    case .string(let bytes, let isEscaped):
      guard kind != .foldedUnique, !isEscaped else {
        guard let text = value.text else { return nil }
        self.init(text: kind == .foldedUnique ? text.folded : text)
        return
      }
      self.init(text: bytes)
    case .number(let bytes): self.init(number: bytes)
    case .bool(let value): self.init(bool: value)
    }
  }

  /// The key of a value in an index; `nil` for values that the index leaves out.
  init?(_ value: JSON, _ kind: IndexState.FieldIndex.Kind) {
    switch value {
    case .null, .array, .object: return nil
    case .string(let text): self.init(text: kind == .foldedUnique ? text.folded : text)
    case .integer(let number): self.init(integer: number)
    case .number(let text): self.init(number: text)
    case .bool(let value): self.init(bool: value)
    }
  }
}
