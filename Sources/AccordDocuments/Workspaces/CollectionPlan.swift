import AccordJSON
import AccordPlatform
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
  /// The index of what people call its documents; `nil` where that is not declared.
  let named: Field?
  private let names: NamePlan?
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
    references: [Int: [(path: JSONPath, target: String)]]
  ) {
    self.number = number
    self.name = name
    nameBytes = Array(name.utf8)
    let single = fields.filter { $0.kind != .named }
    named = fields.first { $0.kind == .named }
    names = named.map { NamePlan($0.text.parts(between: "|")) }
    self.fields = single
    paths = JSONPathSet(single.map(\.path) + (names?.paths ?? []))
    self.version = version
    self.references = references
  }

  /// Calls `body` with the number of a field index and with the key of each value that a document
  /// holds there.
  @inline(__always)
  func eachKey(in document: UnsafeRawBufferPointer, _ body: (Int, FieldKey) -> Void) {
    paths.each(inRaw: document) { number, value in
      guard number < fields.count else {
        if let named, let key = value.nameText.flatMap(FieldKey.init(named:)) {
          body(named.number, key)
        }
        return
      }
      let field = fields[number]
      if let key = FieldKey(value, field.kind) { body(field.number, key) }
    }
    guard let named, let names else { return }
    for key in names.joinedNames(in: document).compactMap(FieldKey.init(named:)) {
      body(named.number, key)
    }
  }
}

/// Where the names of documents lie: single values, and two that make one name together.
struct NamePlan {
  let paths: [JSONPath]
  private let joined: [[JSONPath]]

  /// - Parameter names: the paths as a schema lists them, `a+b` for two values.
  init(_ names: [some StringProtocol]) {
    let parts = names.map { String($0).parts(between: "+").map { JSONPath(String($0)) } }
    paths = parts.filter { $0.count == 1 }.map { $0[0] }
    joined = parts.filter { $0.count > 1 }
  }

  /// The names that two values make together.
  func joinedNames(in document: UnsafeRawBufferPointer) -> [String] {
    joined.compactMap { parts in
      let words = parts.compactMap { NamePlan.texts(at: $0, in: document).first }
      return words.count == parts.count ? words.joined(separator: " ") : nil
    }
  }

  /// All names of a document.
  func names(in document: UnsafeRawBufferPointer) -> [String] {
    paths.flatMap { NamePlan.texts(at: $0, in: document) } + joinedNames(in: document)
  }

  private static func texts(at path: JSONPath, in document: UnsafeRawBufferPointer) -> [String] {
    var texts: [String] = []
    path.each(inRaw: document) { value in if let text = value.nameText { texts.append(text) } }
    return texts
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
