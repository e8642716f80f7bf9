/// The elements of an array, one after the other.
struct DirectElementDecoder: UnkeyedDecodingContainer {
  // Three words, so that an existential needs no memory of its own.
  private let array: TapeValue
  /// The token of the next element.
  private var next: UInt32
  private var index: UInt32 = 0

  init(array: TapeValue) {
    self.array = array
    next = array.token &+ 1
  }

  var codingPath: [any CodingKey] { [] }
  var currentIndex: Int { Int(index) }

  var count: Int? {
    guard let tape = try? array.tape() else { return nil }
    return tape.elements(of: array.number)
  }

  var isAtEnd: Bool {
    guard let tape = try? array.tape() else { return true }
    return next >= tape.tokens[array.number].next
  }

  /// The next element.
  @inline(__always)
  private func element() throws -> DirectDecoder {
    guard !isAtEnd else { throw DirectDecoder.Mismatch() }
    return DirectDecoder(value: array.at(Int(next)))
  }

  /// Goes past an element that was read; one that cannot be read has not been read.
  @inline(__always)
  private mutating func pass() throws {
    next = try array.tape().tokens[Int(next)].next
    index += 1
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, try element().isNull else { return false }
    try pass()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let result = try element().decode(type)
    try pass()
    return result
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let result = try element().container(keyedBy: type)
    try pass()
    return result
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let result = try element().unkeyedContainer()
    try pass()
    return result
  }

  mutating func superDecoder() throws -> any Decoder {
    let result = try element()
    try pass()
    return result
  }
}
