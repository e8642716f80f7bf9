/// The `Codable` side of `DocumentWriter`.
package struct DirectEncoder: Encoder, ReferenceNoting {
  let writer: DocumentWriter
  /// The value that it encodes.
  let spot: Int

  /// What goes wrong is found again, with its path, by the tree that is built then.
  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package func note(_ target: DocumentKey) { writer.note(target, at: spot) }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(DirectMembers<Key>(level: writer.open(spot, isObject: true)))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer {
    DirectElements(level: writer.open(spot, isObject: false))
  }

  package func singleValueContainer() -> any SingleValueEncodingContainer {
    DirectSingle(writer: writer, spot: spot)
  }

  /// An encoder that leads nowhere.
  static func nowhere(_ writer: DocumentWriter) -> DirectEncoder {
    writer.giveUp()
    return DirectEncoder(writer: writer, spot: -1)
  }
}

struct DirectSingle: SingleValueEncodingContainer {
  let writer: DocumentWriter
  let spot: Int
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws {
    try writer.fill(spot, .leaf)
    writer.state.pointee.output.append("null")
  }

  func encode(_ value: String) throws {
    try writer.fill(spot, .leaf)
    writer.state.pointee.output.append(quoting: value)
  }

  func encode(_ value: Int) throws {
    try writer.fill(spot, .leaf)
    writer.state.pointee.output.append(value)
  }

  func encode<T: Encodable>(_ value: T) throws {
    try writer.fill(spot, .leaf)
    try writer.add(value)
  }
}

struct DirectMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let level: LevelHandle
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws {
    try level.begin(key.stringValue)
    level.addNull()
  }

  func encode(_ value: String, forKey key: Key) throws {
    try level.begin(key.stringValue)
    level.add(value)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    try level.begin(key.stringValue)
    level.add(value)
  }

  func encode(_ value: Bool, forKey key: Key) throws {
    try level.begin(key.stringValue)
    level.add(value)
  }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try level.begin(key.stringValue)
    try level.add(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(DirectMembers<Nested>(level: nested(key, isObject: true)))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    DirectElements(level: nested(key, isObject: false))
  }

  private func nested(_ key: Key, isObject: Bool) -> LevelHandle {
    guard (try? level.begin(key.stringValue)) != nil else { return level.writer.nowhere }
    return level.writer.push(isObject: isObject)
  }

  func superEncoder() -> any Encoder { DirectEncoder.nowhere(level.writer) }

  func superEncoder(forKey key: Key) -> any Encoder { DirectEncoder.nowhere(level.writer) }
}

struct DirectElements: UnkeyedEncodingContainer {
  let level: LevelHandle
  var codingPath: [any CodingKey] { [] }
  var count: Int { level.count }

  func encodeNil() throws {
    try level.begin()
    level.addNull()
  }

  func encode<T: Encodable>(_ value: T) throws {
    try level.begin()
    try level.add(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(DirectMembers<Nested>(level: nested(isObject: true)))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    DirectElements(level: nested(isObject: false))
  }

  private func nested(isObject: Bool) -> LevelHandle {
    guard (try? level.begin()) != nil else { return level.writer.nowhere }
    return level.writer.push(isObject: isObject)
  }

  func superEncoder() -> any Encoder { DirectEncoder.nowhere(level.writer) }
}
