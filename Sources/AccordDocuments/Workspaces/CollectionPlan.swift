import AccordWording

/// How the documents of one collection are indexed. It never changes, and is one thing to hand
/// on for each of many documents.
final class CollectionPlan {
  /// A field that is indexed.
  struct Field {
    /// The number of the field index.
    let number: Int
    let path: JSONPath
    let kind: IndexState.FieldIndex.Kind
  }

  /// The number of the collection.
  let number: Int
  let name: String
  let nameBytes: [UInt8]
  let fields: [Field]
  private let paths: JSONPathSet
  /// The version of its schema that this program knows; `nil` when it knows none.
  let version: Int?
  /// The references of its documents, by version of the schema; none where there are none.
  let references: [Int: [(path: JSONPath, target: String)]]

  /// Whether this is the plan of the collection with that name.
  @inline(__always)
  func isNamed(_ name: UnsafeRawBufferPointer) -> Bool {
    nameBytes.withUnsafeBytes { $0.isSame(as: name) }
  }

  init(
    number: Int, name: String, fields: [Field], version: Int?,
    references: [Int: [(path: JSONPath, target: String)]] = [:]
  ) {
    self.number = number
    self.name = name
    nameBytes = Array(name.utf8)
    self.fields = fields
    paths = JSONPathSet(fields.map(\.path))
    self.version = version
    self.references = references
  }

  /// Calls `body` with the number of a field index and with the key of each value that a document
  /// holds there.
  @inline(__always)
  func eachKey(in document: UnsafeRawBufferPointer, _ body: (Int, FieldKey) -> Void) {
    paths.each(inRaw: document) { number, value in
      let field = fields[number]
      if let key = FieldKey(value, field.kind) { body(field.number, key) }
    }
  }

  /// The plan with what a form tells.
  func knowing(_ form: Form) -> CollectionPlan {
    var known = references
    known[form.version] =
      form.references.isEmpty
      ? nil : form.references.sorted { $0.key < $1.key }.map { (JSONPath($0.key), $0.value) }
    return CollectionPlan(
      number: number, name: name, fields: fields, version: version, references: known)
  }
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
