import AccordWording

/// The `Codable` side of `DocumentEncoder`.
package struct ValueEncoder: Encoder, ReferenceNoting {
  let place: CodingPlace
  let references: References
  package let node = EncodedNode()

  package init(path: CodingPlace, references: References) {
    place = path
    self.references = references
  }

  package var codingPath: [any CodingKey] { place.codingPath }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package func note(_ target: DocumentKey) {
    references.found.append(FoundReference(path: place.path, target: target))
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .nothing = node.content { node.content = .object([]) }
    return KeyedEncodingContainer(
      MemberEncoder<Key>(node: node, place: place, references: references))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .nothing = node.content { node.content = .array([]) }
    return ElementEncoder(node: node, place: place, references: references)
  }

  package func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleEncoder(encoder: self)
  }

  package static func part(
    _ value: some Encodable, at place: @autoclosure () -> CodingPlace, _ references: References
  ) throws -> EncodedNode.Part {
    if let leaf = try leaf(value, at: place()) { return .value(leaf) }
    if references.values != nil, let written = value as? any WrittenValue {
      references.values?[place().exactPath] = written
    }
    if references.amounts != nil, let amount = value as? Money {
      let path = place().path
      references.amounts?[path] = amount
    }
    let encoder = ValueEncoder(path: place(), references: references)
    try value.encode(to: encoder)
    return .value(encoder.node.json)
  }

  /// The values that JSON itself has.
  static func leaf(
    _ value: some Encodable, at place: @autoclosure () -> CodingPlace
  ) throws -> JSON? {
    switch value {
    case let value as String: .string(value)
    case let value as Bool: .bool(value)
    case let value as Int: .integer(value)
    case let value as any FixedWidthInteger & Encodable: whole(value)
    case let value as Double: try number(value, "\(value)", at: place())
    case let value as Float: try number(Double(value), "\(value)", at: place())
    default: nil
    }
  }

  private static func whole(_ value: some FixedWidthInteger) -> JSON {
    Int(exactly: value).map(JSON.integer) ?? .number("\(value)")
  }

  private static func number(_ value: Double, _ text: String, at place: CodingPlace) throws -> JSON
  {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: place.codingPath, debugDescription: "JSON has no such number"))
    }
    return .number(text)
  }
}

struct SingleEncoder: SingleValueEncodingContainer {
  let encoder: ValueEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil() { encoder.node.content = .value(.null) }

  func encode<T: Encodable>(_ value: T) throws {
    let references = encoder.references
    encoder.node.content = .value(
      try ValueEncoder.part(value, at: encoder.place, references).json)
  }
}

struct MemberEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodedNode
  let place: CodingPlace
  let references: References
  var codingPath: [any CodingKey] { place.codingPath }

  func encodeNil(forKey key: Key) { node.set(key.stringValue, .value(.null)) }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    node.set(key.stringValue, try ValueEncoder.part(value, at: place.member(key), references))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    nested(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { nested(CodingPlace.Name(stringValue: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

  private func nested(_ key: any CodingKey) -> ValueEncoder {
    let encoder = ValueEncoder(path: place.member(key), references: references)
    node.set(key.stringValue, .node(encoder.node))
    return encoder
  }
}

struct ElementEncoder: UnkeyedEncodingContainer {
  let node: EncodedNode
  let place: CodingPlace
  let references: References
  var codingPath: [any CodingKey] { place.codingPath }
  var count: Int { node.count }

  func encodeNil() { node.append(.value(.null)) }

  func encode<T: Encodable>(_ value: T) throws {
    node.append(try ValueEncoder.part(value, at: place.element(count), references))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    nested().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

  func superEncoder() -> any Encoder { nested() }

  private func nested() -> ValueEncoder {
    let encoder = ValueEncoder(path: place.element(count), references: references)
    node.append(.node(encoder.node))
    return encoder
  }
}
