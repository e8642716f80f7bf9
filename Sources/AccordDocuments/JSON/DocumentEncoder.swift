package import AccordWording

/// Writes documents as JSON and notes the references that they hold.
package enum DocumentEncoder {
  /// A document as JSON.
  package struct Encoded {
    /// The document, as UTF-8.
    package let bytes: [UInt8]
    /// Its references, in the order of its fields.
    package let references: [FoundReference]

    /// The document.
    package var body: JSON { (try? JSON(parsing: bytes)) ?? .null }
  }

  /// Encodes a document. Members keep the order of declaration; optionals that are `nil` are
  /// left out.
  package static func encode(_ document: some Document) throws -> Encoded {
    try encode(document, by: DocumentWriter())
  }

  /// Encodes a document by a writer that has written nothing or was reset.
  static func encode(_ document: some Document, by writer: DocumentWriter) throws -> Encoded {
    do {
      try writer.write(document)
    } catch  where writer.isIrregular {
      return try tree(of: document)  // Which also finds the path of what went wrong.
    }
    guard !writer.isIrregular else { return try tree(of: document) }
    return Encoded(bytes: writer.bytes, references: writer.references)
  }

  /// Encodes a document, whatever the order in which its type does so.
  static func tree(of document: some Document) throws -> Encoded {
    let findings = References()
    let encoder = ValueEncoder(path: CodingPlace(parent: nil, step: .root), references: findings)
    try document.encode(to: encoder)
    return Encoded(bytes: encoder.node.json.bytes, references: findings.found)
  }
}

extension DocumentEncoder {
  /// The values of a document that are more than JSON's own (amounts, dates, rates, choices), by
  /// their exact path: `payments[2].amount`. What its fields give goes before what it stores: a
  /// year before the number.
  package static func values(in document: some Document) throws -> [String: any WrittenValue] {
    let findings = References()
    findings.values = [:]
    let place = CodingPlace(parent: nil, step: .root)
    try document.encode(to: ValueEncoder(path: place, references: findings))
    return (findings.values ?? [:]).merging(document.fieldValues) { _, given in given }
  }

  /// How people read these values: words as they are shown, not as they are typed.
  static func readings(in document: some Document) throws -> [String: Text] {
    try values(in: document).mapValues { value in
      (value as? any Choice)?.shown ?? .each { value.written(in: $0) }
    }
  }

  /// How people write these values.
  package static func writings(in document: some Document) throws -> [String: Text] {
    try values(in: document).mapValues { value in .each { value.written(in: $0) } }
  }
}

extension DocumentEncoder {
  /// The amounts of a document that lie in no list, by their path: `budget.amount`.
  package static func amounts(in document: some Document) throws -> [String: Money] {
    let findings = References()
    findings.amounts = [:]
    let place = CodingPlace(parent: nil, step: .root)
    try document.encode(to: ValueEncoder(path: place, references: findings))
    return findings.amounts ?? [:]
  }
}

/// A reference found in a document.
package struct FoundReference: Sendable, Hashable {
  /// The path of the field, as schemas write it.
  package let path: String
  /// The document pointed at.
  package let target: DocumentKey
}

/// Collects the references of one document and, where that is asked for, its values.
final class References {
  var found: [FoundReference] = []
  /// By exact path; `nil` when nobody asks.
  var values: [String: any WrittenValue]?
  /// Amounts outside of lists, by path; `nil` when nobody asks.
  var amounts: [String: Money]?
}

/// What `Reference` reports itself to when it is encoded into a document.
protocol ReferenceNoting {
  func note(_ target: DocumentKey)
}

/// Where in a document the coder stands, as a chain towards the root.
final class CodingPlace {
  enum Step {
    case root
    case member(any CodingKey)
    case element(Int)
  }

  let parent: CodingPlace?
  let step: Step

  init(parent: CodingPlace?, step: Step) {
    self.parent = parent
    self.step = step
  }

  func member(_ key: any CodingKey) -> CodingPlace { CodingPlace(parent: self, step: .member(key)) }

  func element(_ index: Int) -> CodingPlace { CodingPlace(parent: self, step: .element(index)) }

  /// The path with the places in lists: `payments[2].amount`.
  var exactPath: String {
    let start = parent?.exactPath ?? ""
    switch step {
    case .root: return start
    case .member(let key): return start.isEmpty ? key.stringValue : start + "." + key.stringValue
    case .element(let index): return start + "[\(index)]"
    }
  }

  /// The path as schemas write it.
  var path: String {
    let start = parent?.path ?? ""
    switch step {
    case .root: return start
    case .member(let key): return start.isEmpty ? key.stringValue : start + "." + key.stringValue
    case .element: return start + "[]"
    }
  }

  /// The path as `Codable` writes it.
  var codingPath: [any CodingKey] {
    let start = parent?.codingPath ?? []
    switch step {
    case .root: return start
    case .member(let key): return start + [key]
    case .element(let index): return start + [Name(intValue: index)]
    }
  }

  /// A coding key from any name or index.
  struct Name: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
      self.stringValue = stringValue
      intValue = nil
    }

    init(intValue: Int) {
      stringValue = String(intValue)
      self.intValue = intValue
    }
  }
}

/// A value in the making. Containers that are handed out share it, since `Codable` lets a type
/// fill them in any order.
final class EncodedNode {
  enum Content {
    case nothing
    case value(JSON)
    case array([Part])
    case object([(name: String, part: Part)])
  }

  enum Part {
    case value(JSON)
    case node(EncodedNode)

    var json: JSON {
      switch self {
      case .value(let value): value
      case .node(let node): node.json
      }
    }
  }

  var content = Content.nothing

  /// The value. A type that encodes nothing is an empty object.
  var json: JSON {
    switch content {
    case .nothing: .object([])
    case .value(let value): value
    case .array(let parts): .array(parts.map(\.json))
    case .object(let members): .object(members.map { JSON.Member($0.name, $0.part.json) })
    }
  }

  func append(_ part: Part) {
    guard case .array(var parts) = content else {
      content = .array([part])
      return
    }
    content = .nothing  // So that the array is not copied.
    parts.append(part)
    content = .array(parts)
  }

  func set(_ name: String, _ part: Part) {
    guard case .object(var members) = content else {
      content = .object([(name, part)])
      return
    }
    content = .nothing
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].part = part
    } else {
      members.append((name, part))
    }
    content = .object(members)
  }

  var count: Int {
    if case .array(let parts) = content { parts.count } else { 0 }
  }
}
