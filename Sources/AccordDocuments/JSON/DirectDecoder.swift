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

  /// Decodes a value, those that JSON itself has without a detour.
  @inline(__always)
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == String.self { return unsafeBitCast(try tape.string(token), to: T.self) }
    if type == Int.self { return unsafeBitCast(try tape.integer(token), to: T.self) }
    if type == Bool.self { return unsafeBitCast(try tape.bool(token), to: T.self) }
    if DirectDecoder.isRarer(type) { return try rarer(type) }
    return try T(from: self)
  }

  /// Whether a type is one of the rarer basic types.
  private static func isRarer(_ type: any Any.Type) -> Bool {
    type == Double.self || type == Float.self || type == Int8.self || type == Int16.self
      || type == Int32.self || type == Int64.self || type == UInt.self || type == UInt8.self
      || type == UInt16.self || type == UInt32.self || type == UInt64.self
  }

  /// A value of one of the rarer basic types.
  @inline(never)
  private func rarer<T>(_ type: T.Type) throws -> T {
    guard let number = type as? any LosslessNumber.Type,
      let value = try tape.number(token, number) as? T
    else { throw Mismatch() }
    return value
  }
}

extension Tape {
  @inline(__always)
  func string(_ token: Int) throws -> String {
    guard tokens[token].kind == .string else { throw DirectDecoder.Mismatch() }
    return text(token)
  }

  @inline(__always)
  func bool(_ token: Int) throws -> Bool {
    switch tokens[token].kind {
    case .yes: return true
    case .no: return false
    default: throw DirectDecoder.Mismatch()
    }
  }

  @inline(__always)
  func integer(_ token: Int) throws -> Int {
    let found = tokens[token]
    guard found.kind == .number else { throw DirectDecoder.Mismatch() }
    var position = bytes + Int(found.start)
    let end = bytes + Int(found.end)
    let isNegative = position.pointee == UInt8(ascii: "-")
    if isNegative { position += 1 }
    // Eighteen digits cannot overflow.
    guard end - position <= 18 else { return try number(token, Int.self) }
    var value = 0
    while position < end {
      let digit = position.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { return try number(token, Int.self) }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    return isNegative ? 0 &- value : value
  }

  /// A number of any type, taken only where nothing is lost.
  @inline(never)
  func number<Number: LosslessNumber>(_ token: Int, _ type: Number.Type) throws -> Number {
    guard tokens[token].kind == .number,
      let json = try? JSON(parsing: Array(raw(token))), let number = Number(json: json)
    else { throw DirectDecoder.Mismatch() }
    return number
  }
}

struct DirectSingleDecoder: SingleValueDecodingContainer {
  let decoder: DirectDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.isNull }

  func decode(_ type: String.Type) throws -> String { try decoder.tape.string(decoder.token) }

  func decode(_ type: Int.Type) throws -> Int { try decoder.tape.integer(decoder.token) }

  func decode(_ type: Bool.Type) throws -> Bool { try decoder.tape.bool(decoder.token) }

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

  /// The token of a member's value, 0 when there is none; the one after the member found last
  /// is looked at first.
  @inline(__always)
  private func find(_ key: Key) -> Int {
    var name = key.stringValue
    let value = name.withUTF8 { tape.value(of: $0, in: token) }
    return value >= 0 ? value : slowly(name)
  }

  /// The same with names that are escaped or not ASCII, compared as texts are.
  @inline(never)
  private func slowly(_ wanted: String) -> Int {
    var name = token + 1
    while name < Int(tape.tokens[token].next) {
      if tape.text(name) == wanted { return name + 1 }
      name = Int(tape.tokens[name + 1].next)
    }
    return 0
  }

  @inline(__always)
  private func member(_ key: Key) throws -> Int {
    let value = find(key)
    guard value > 0 else { throw DirectDecoder.Mismatch() }
    return value
  }

  /// The token of a member's value; 0 when there is none or it is null.
  @inline(__always)
  private func present(_ key: Key) -> Int {
    let value = find(key)
    return value > 0 && tape.tokens[value].kind == .null ? 0 : value
  }

  func contains(_ key: Key) -> Bool { find(key) > 0 }

  func decodeNil(forKey key: Key) throws -> Bool { tape.tokens[try member(key)].kind == .null }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try tape.string(try member(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try tape.integer(try member(key))
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try tape.bool(try member(key))
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try DirectDecoder(tape: tape, token: try member(key)).decode(type)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    let value = present(key)
    return value > 0 ? try tape.string(value) : nil
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    let value = present(key)
    return value > 0 ? try tape.integer(value) : nil
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    let value = present(key)
    return value > 0 ? try DirectDecoder(tape: tape, token: value).decode(type) : nil
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try DirectDecoder(tape: tape, token: try member(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try DirectDecoder(tape: tape, token: try member(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    let value = slowly("super")
    guard value > 0 else { throw DirectDecoder.Mismatch() }
    return DirectDecoder(tape: tape, token: value)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    DirectDecoder(tape: tape, token: try member(key))
  }
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
    let found = tokens[name]
    let count = Int(found.end &- found.start)
    guard count == wanted.count, !found.isEscaped else { return false }
    let raw = UnsafeRawPointer(bytes + Int(found.start))
    guard let other = UnsafeRawPointer(wanted.baseAddress) else { return true }
    var index = 0
    while count &- index >= 8 {
      if (raw + index).loadUnaligned(as: UInt64.self)
        != (other + index).loadUnaligned(as: UInt64.self)
      {
        return false
      }
      index &+= 8
    }
    while index < count {
      if (raw + index).load(as: UInt8.self) != (other + index).load(as: UInt8.self) {
        return false
      }
      index &+= 1
    }
    return true
  }
}

struct DirectElementDecoder: UnkeyedDecodingContainer {
  // Three words, so that an existential needs no memory of its own.
  let tape: Tape
  private let number: UInt32
  /// The token of the next element.
  private var next: UInt32
  private(set) var currentIndex = 0

  init(tape: Tape, token: Int) {
    self.tape = tape
    number = UInt32(truncatingIfNeeded: token)
    next = number &+ 1
  }

  private var token: Int { Int(number) }

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

  var isAtEnd: Bool { next >= tape.tokens[token].next }

  /// The next element.
  @inline(__always)
  private func element() throws -> DirectDecoder {
    guard !isAtEnd else { throw DirectDecoder.Mismatch() }
    return DirectDecoder(tape: tape, token: Int(next))
  }

  /// Goes past an element that was read; one that cannot be read has not been read.
  @inline(__always)
  private mutating func pass() {
    next = tape.tokens[Int(next)].next
    currentIndex += 1
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tape.tokens[Int(next)].kind == .null else { return false }
    pass()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let result = try element().decode(type)
    pass()
    return result
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let result = try element().container(keyedBy: type)
    pass()
    return result
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let result = try element().unkeyedContainer()
    pass()
    return result
  }

  mutating func superDecoder() throws -> any Decoder {
    let result = try element()
    pass()
    return result
  }
}
