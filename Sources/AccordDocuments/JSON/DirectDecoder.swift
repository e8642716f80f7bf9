/// The `Codable` side of `DocumentDecoder`: reads a value from the document's bytes.
///
/// What it throws is of no account: `DocumentDecoder` then reads the document again with
/// `ValueDecoder`, which knows the path of what is wrong.
struct DirectDecoder: Decoder {
  let tape: Tape
  /// The value's token.
  let token: Int

  struct Mismatch: Error {}

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  @inline(__always)
  var isNull: Bool { tape.tokens[token].kind == .null }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard tape.tokens[token].kind == .object else { throw Mismatch() }
    return KeyedDecodingContainer(DirectMemberDecoder(tape: tape, token: token))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard tape.tokens[token].kind == .array else { throw Mismatch() }
    return DirectElementDecoder(tape: tape, token: token)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    DirectSingleDecoder(decoder: self)
  }

  // MARK: Values that JSON itself has

  @inline(__always)
  func string() throws -> String {
    guard tape.tokens[token].kind == .string else { throw Mismatch() }
    return tape.text(token)
  }

  @inline(__always)
  func bool() throws -> Bool {
    switch tape.tokens[token].kind {
    case .yes: return true
    case .no: return false
    default: throw Mismatch()
    }
  }

  @inline(__always)
  func integer() throws -> Int {
    let found = tape.tokens[token]
    guard found.kind == .number else { throw Mismatch() }
    var position = tape.bytes + Int(found.start)
    let end = tape.bytes + Int(found.end)
    let isNegative = position.pointee == UInt8(ascii: "-")
    if isNegative { position += 1 }
    // Eighteen digits cannot overflow.
    guard end - position <= 18 else { return try number(Int.self) }
    var value = 0
    while position < end {
      let digit = position.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { return try number(Int.self) }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    return isNegative ? 0 &- value : value
  }

  /// A number of any type, taken only where nothing is lost.
  @inline(never)
  func number<Number: LosslessNumber>(_ type: Number.Type) throws -> Number {
    guard tape.tokens[token].kind == .number,
      let json = try? JSON(parsing: Array(tape.raw(token))), let number = Number(json: json)
    else { throw Mismatch() }
    return number
  }

  /// Decodes a value, those that JSON itself has without a detour.
  @inline(__always)
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == String.self { return unsafeBitCast(try string(), to: T.self) }
    if type == Int.self { return unsafeBitCast(try integer(), to: T.self) }
    if type == Bool.self { return unsafeBitCast(try bool(), to: T.self) }
    if let number = try rarer(type) { return number }
    return try T(from: self)
  }

  /// A value of the rarer basic types; `nil` when the type is none.
  private func rarer<T>(_ type: T.Type) throws -> T? {
    if type == Double.self { return try number(Double.self) as? T }
    guard
      type == Float.self || type == Int8.self || type == Int16.self || type == Int32.self
        || type == Int64.self || type == UInt.self || type == UInt8.self || type == UInt16.self
        || type == UInt32.self || type == UInt64.self, let type = type as? any LosslessNumber.Type
    else { return nil }
    return try number(type) as? T
  }
}

struct DirectSingleDecoder: SingleValueDecodingContainer {
  let decoder: DirectDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.isNull }

  func decode(_ type: String.Type) throws -> String { try decoder.string() }

  func decode(_ type: Int.Type) throws -> Int { try decoder.integer() }

  func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.decode(type) }
}

struct DirectMemberDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: Tape
  let token: Int
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var name = token + 1
    while name < Int(tape.tokens[token].next) {
      if let key = Key(stringValue: tape.text(name)) { keys.append(key) }
      name = Int(tape.tokens[name + 1].next)
    }
    return keys
  }

  /// The value of a member; the one after the member found last is looked at first.
  @inline(__always)
  private func find(_ name: String) -> DirectDecoder? {
    var name = name
    let value = name.withUTF8 { tape.value(of: $0, in: token) }
    if value > 0 { return DirectDecoder(tape: tape, token: value) }
    return value == 0 ? nil : slowly(name)
  }

  /// The same with names that are escaped or not ASCII, compared as texts are.
  @inline(never)
  private func slowly(_ wanted: String) -> DirectDecoder? {
    var name = token + 1
    while name < Int(tape.tokens[token].next) {
      if tape.text(name) == wanted { return DirectDecoder(tape: tape, token: name + 1) }
      name = Int(tape.tokens[name + 1].next)
    }
    return nil
  }

  @inline(__always)
  private func member(_ name: String) throws -> DirectDecoder {
    guard let value = find(name) else { throw DirectDecoder.Mismatch() }
    return value
  }

  func contains(_ key: Key) -> Bool { find(key.stringValue) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key.stringValue).isNull }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try member(key.stringValue).string()
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try member(key.stringValue).integer()
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try member(key.stringValue).bool()
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try member(key.stringValue).decode(type)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    guard let value = find(key.stringValue), !value.isNull else { return nil }
    return try value.string()
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    guard let value = find(key.stringValue), !value.isNull else { return nil }
    return try value.integer()
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let value = find(key.stringValue), !value.isNull else { return nil }
    return try value.decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try member(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key.stringValue).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try member("super") }

  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key.stringValue) }
}

extension Tape {
  /// The token of the member with that name; 0 when there is none, -1 when only a closer look
  /// can tell.
  @inline(__always)
  fileprivate func value(of wanted: UnsafeBufferPointer<UInt8>, in object: Int) -> Int {
    let end = tokens[object].next
    let hint = tokens[object].hint
    var name = hint
    var isOdd = false
    repeat {
      if name >= end {
        if hint == object &+ 1 { break }
        name = UInt32(truncatingIfNeeded: object &+ 1)
        if name >= end { break }
      }
      let value = Int(name) &+ 1
      if isName(Int(name), wanted) {
        tokens[object].hint = tokens[value].next
        return value
      }
      if tokens[Int(name)].isEscaped || !tokens[Int(name)].isPlain { isOdd = true }
      name = tokens[value].next
    } while name != hint
    return isOdd ? -1 : 0
  }

  @inline(__always)
  private func isName(_ name: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = raw(name)
    guard raw.count == wanted.count, !tokens[name].isEscaped else { return false }
    var index = 0
    while index < raw.count {
      if raw[index] != wanted[index] { return false }
      index &+= 1
    }
    return true
  }
}

struct DirectElementDecoder: UnkeyedDecodingContainer {
  let tape: Tape
  let token: Int
  private(set) var currentIndex = 0
  /// The token of the next element.
  private var next: Int

  init(tape: Tape, token: Int) {
    self.tape = tape
    self.token = token
    next = token + 1
  }

  var codingPath: [any CodingKey] { [] }

  var count: Int? {
    var count = 0
    var element = token + 1
    while element < Int(tape.tokens[token].next) {
      count += 1
      element = Int(tape.tokens[element].next)
    }
    return count
  }

  var isAtEnd: Bool { next >= Int(tape.tokens[token].next) }

  /// Reads an element; one that cannot be read has not been read.
  @inline(__always)
  private mutating func take<R>(_ read: (DirectDecoder) throws -> R) throws -> R {
    guard !isAtEnd else { throw DirectDecoder.Mismatch() }
    let result = try read(DirectDecoder(tape: tape, token: next))
    next = Int(tape.tokens[next].next)
    currentIndex += 1
    return result
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tape.tokens[next].kind == .null else { return false }
    return try take { _ in true }
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try take { try $0.decode(type) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try take { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take { try $0.unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { try take { $0 } }
}
