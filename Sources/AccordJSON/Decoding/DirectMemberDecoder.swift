/// The members of an object.
struct DirectMemberDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  /// The object, unless another one stands at `lent`.
  private let own: TapeValue
  /// Where the object stands that a `PooledContainer` is about just now.
  private let lent: UnsafePointer<TapeValue>?

  /// The members of an object.
  init(object: TapeValue) {
    own = object
    lent = nil
  }

  /// The members of whichever object stands at a place that stays as long as the program runs.
  init(lent: UnsafePointer<TapeValue>) {
    own = lent.pointee
    self.lent = lent
  }

  private var object: TapeValue {
    @inline(__always)
    get { lent?.pointee ?? own }
  }

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    guard let tape = try? object.tape() else { return [] }
    return tape.names(of: object.number).compactMap { Key(stringValue: tape.text($0)) }
  }

  /// The value of a member.
  ///
  /// - Throws: `Mismatch` when there is none.
  @inline(__always)
  private func member(_ key: Key) throws -> DirectDecoder {
    guard let found = try find(key) else { throw DirectDecoder.Mismatch() }
    return found
  }

  /// The value of a member; `nil` when there is none.
  @inline(__always)
  private func find(_ key: Key) throws -> DirectDecoder? {
    let object = object
    let tape = try object.tape()
    let token = tape.value(of: key.stringValue, in: object.number)
    return token > 0 ? DirectDecoder(value: object.at(token)) : nil
  }

  /// The value of a member; `nil` when there is none or it is null.
  @inline(__always)
  private func present(_ key: Key) throws -> DirectDecoder? {
    guard let found = try find(key), !found.isNull else { return nil }
    return found
  }

  func contains(_ key: Key) -> Bool { (try? find(key)) ?? nil != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key).isNull }

  func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).string() }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).integer() }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).bool() }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try member(key).decode(type)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key)?.string()
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key)?.integer()
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try present(key)?.decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    let token = try object.tape().value(ofOdd: "super", in: object.number)
    guard token > 0 else { throw DirectDecoder.Mismatch() }
    return DirectDecoder(value: object.at(token))
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}
