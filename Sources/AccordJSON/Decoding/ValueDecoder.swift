/// The `Codable` side of `DocumentDecoder`.
package struct ValueDecoder: Decoder {
  let value: JSON
  let place: CodingPlace

  package init(value: JSON, place: CodingPlace) {
    self.value = value
    self.place = place
  }

  package var codingPath: [any CodingKey] { place.codingPath }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<
    Key
  > {
    guard case .object(let members) = value else {
      throw mismatch([String: JSON].self, "an object")
    }
    return KeyedDecodingContainer(MemberDecoder(members: members, place: place))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = value else { throw mismatch([JSON].self, "an array") }
    return ElementDecoder(elements: elements, place: place)
  }

  package func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleDecoder(decoder: self)
  }

  func mismatch(_ type: Any.Type, _ wanted: String) -> DecodingError {
    .typeMismatch(
      type, DecodingError.Context(codingPath: codingPath, debugDescription: "not \(wanted)"))
  }

  /// Decodes a value, those that JSON itself has without a detour.
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == String.self, case .string(let text) = value, let text = text as? T { return text }
    if type == Int.self, case .integer(let number) = value, let number = number as? T {
      return number
    }
    if type == Bool.self, case .bool(let flag) = value, let flag = flag as? T { return flag }
    if let type = type as? any LosslessNumber.Type, let number = type.init(json: value) as? T {
      return number
    }
    if type is any LosslessNumber.Type || type == String.self || type == Bool.self {
      throw mismatch(type, "a value of this type")
    }
    return try T(from: self)
  }
}

/// A number type that takes a JSON number only where nothing is lost.
protocol LosslessNumber {
  init?(json: JSON)
}

extension FixedWidthInteger where Self: LosslessNumber {
  init?(json: JSON) {
    switch json {
    case .integer(let number): self.init(exactly: number)
    case .number(let text): self.init(text)
    default: return nil
    }
  }
}

extension BinaryFloatingPoint where Self: LosslessNumber & LosslessStringConvertible {
  init?(json: JSON) {
    switch json {
    case .integer(let number): self.init(exactly: number)
    case .number(let text): self.init(text)
    default: return nil
    }
  }
}

extension Int: LosslessNumber {}
extension Int8: LosslessNumber {}
extension Int16: LosslessNumber {}
extension Int32: LosslessNumber {}
extension Int64: LosslessNumber {}
extension UInt: LosslessNumber {}
extension UInt8: LosslessNumber {}
extension UInt16: LosslessNumber {}
extension UInt32: LosslessNumber {}
extension UInt64: LosslessNumber {}
extension Double: LosslessNumber {}
extension Float: LosslessNumber {}

struct SingleDecoder: SingleValueDecodingContainer {
  let decoder: ValueDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.value == .null }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.decode(type) }
}

struct MemberDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [JSON.Member]
  let place: CodingPlace
  /// Where the next member is looked for first: types read their members in the order in which
  /// they wrote them.
  private let hint = Hint()

  private final class Hint {
    var next = 0
  }

  init(members: [JSON.Member], place: CodingPlace) {
    self.members = members
    self.place = place
  }

  var codingPath: [any CodingKey] { place.codingPath }
  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

  private func find(_ name: String) -> JSON? {
    var index = hint.next
    for _ in 0..<members.count {
      if index >= members.count { index = 0 }
      if members[index].name == name {
        hint.next = index + 1
        return members[index].value
      }
      index += 1
    }
    return nil
  }

  private func member(_ key: any CodingKey) throws -> ValueDecoder {
    guard let value = find(key.stringValue) else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(
          codingPath: codingPath + [key], debugDescription: "no member \(key.stringValue)"))
    }
    return ValueDecoder(value: value, place: place.member(key))
  }

  func contains(_ key: Key) -> Bool { find(key.stringValue) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key).value == .null }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try member(key).decode(type)
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let value = find(key.stringValue), value != .null else { return nil }
    return try ValueDecoder(value: value, place: place.member(key)).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try member(CodingPlace.Name(stringValue: "super")) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

struct ElementDecoder: UnkeyedDecodingContainer {
  let elements: [JSON]
  let place: CodingPlace
  private(set) var currentIndex = 0

  init(elements: [JSON], place: CodingPlace) {
    self.elements = elements
    self.place = place
  }

  var codingPath: [any CodingKey] { place.codingPath }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private mutating func next() throws -> ValueDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        JSON.self,
        DecodingError.Context(codingPath: codingPath, debugDescription: "no further element"))
    }
    defer { currentIndex += 1 }
    return ValueDecoder(value: elements[currentIndex], place: place.element(currentIndex))
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let decoder = try next()
    do {
      return try decoder.decode(type)
    } catch {
      currentIndex -= 1  // An element that cannot be read has not been read.
      throw error
    }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }
}
