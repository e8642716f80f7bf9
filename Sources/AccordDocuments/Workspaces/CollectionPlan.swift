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
    /// The path as it is declared.
    let text: String

    init(number: Int, path: String, kind: IndexState.FieldIndex.Kind) {
      self.number = number
      self.path = JSONPath(path)
      self.kind = kind
      text = path
    }
  }

  /// The number of the collection.
  let number: Int
  let name: String
  let nameBytes: [UInt8]
  let fields: [Field]
  private let paths: JSONPathSet
  /// The names that two values make together.
  let joined: [JoinedName]
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
    joined = fields.compactMap { JoinedName($0) }
    let single = fields.filter { JoinedName($0) == nil }
    self.fields = single
    paths = JSONPathSet(single.map(\.path))
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
    for name in joined {
      if let key = name.key(in: document) { body(name.number, key) }
    }
  }

  /// The numbers of the indexes of names.
  var names: [Int] { fields.filter { $0.kind == .named }.map(\.number) + joined.map(\.number) }

  /// The plan with what a form tells.
  func knowing(_ form: Form) -> CollectionPlan {
    var known = references
    known[form.version] =
      form.references.isEmpty
      ? nil : form.references.sorted { $0.key < $1.key }.map { (JSONPath($0.key), $0.value) }
    return CollectionPlan(
      number: number, name: name, fields: fields + joined.map(\.field), version: version,
      references: known)
  }
}

/// A name that two values of a document make together.
struct JoinedName {
  let field: CollectionPlan.Field
  var number: Int { field.number }
  private let parts: [JSONPath]

  /// `nil` where the field is no such name.
  init?(_ field: CollectionPlan.Field) {
    guard field.kind == .named else { return nil }
    let paths = field.text.split(separator: "+")
    guard paths.count == 2 else { return nil }
    self.field = field
    parts = paths.map { JSONPath(String($0)) }
  }

  func key(in document: UnsafeRawBufferPointer) -> FieldKey? {
    var words: [String] = []
    for part in parts {
      var word: String?
      part.each(inRaw: document) { value in word = word ?? value.nameText }
      guard let word else { return nil }
      words.append(word)
    }
    return FieldKey(named: words.joined(separator: " "))
  }
}

extension RawValue {
  /// A text or a number as a name writes it.
  var nameText: String? {
    switch self {
    case .string: text
    case .number(let bytes): String(decoding: bytes, as: UTF8.self)
    case .null, .array, .object, .bool: nil
    }
  }
}

extension FieldKey {
  /// The key of what people call a document; `nil` where nothing is left of it.
  init?(named name: String) {
    let key = NameKey(name)
    guard !key.isEmpty else { return nil }
    self.init(text: key.text)
  }

  /// The key of a value in an index; `nil` for values that the index leaves out.
  init?(_ value: RawValue, _ kind: IndexState.FieldIndex.Kind) {
    guard kind != .named else {
      guard let key = value.nameText.flatMap(FieldKey.init(named:)) else { return nil }
      self = key
      return
    }
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
