/// The `Codable` side of `DocumentDecoder`: reads a value from the document's bytes.
///
/// What it throws is of no account: `DocumentDecoder` then reads the document again with
/// `ValueDecoder`, which knows the path of what is wrong.
struct DirectDecoder: Decoder {
  let value: TapeValue

  struct Mismatch: Error {}

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Whether the value is null.
  @inline(__always)
  var isNull: Bool {
    guard let tape = try? value.tape() else { return false }
    return tape.tokens[value.number].kind == .null
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard try value.tape().tokens[value.number].kind == .object else { throw Mismatch() }
    return value.container(keyedBy: type)
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard try value.tape().tokens[value.number].kind == .array else { throw Mismatch() }
    return DirectElementDecoder(array: value)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    DirectSingleDecoder(decoder: self)
  }

  /// Decodes the value, one that JSON itself has without a detour.
  @inline(__always)
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == String.self { return unsafeBitCast(try string(), to: T.self) }
    if type == Int.self { return unsafeBitCast(try integer(), to: T.self) }
    if type == Bool.self { return unsafeBitCast(try bool(), to: T.self) }
    switch value.kind(of: type) {
    case .number(let number): return try read(number)
    case .list(let list): return try read(list)
    case .other: return try T(from: self)
    }
  }

  @inline(never)
  private func read<List: DirectList, T>(_ list: List.Type) throws -> T {
    unsafeBitCast(try list.init(direct: value), to: T.self)
  }

  @inline(__always)
  func string() throws -> String { try value.tape().string(value.number) }

  @inline(__always)
  func integer() throws -> Int { try value.tape().integer(value.number) }

  @inline(__always)
  func bool() throws -> Bool { try value.tape().bool(value.number) }

  @inline(never)
  private func read<T>(_ number: any LosslessNumber.Type) throws -> T {
    guard let value = try value.tape().number(value.number, number) as? T else { throw Mismatch() }
    return value
  }
}

/// The value itself, for types that are written as a text or number.
struct DirectSingleDecoder: SingleValueDecodingContainer {
  let decoder: DirectDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.isNull }

  func decode(_ type: String.Type) throws -> String { try decoder.string() }

  func decode(_ type: Int.Type) throws -> Int { try decoder.integer() }

  func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.decode(type) }
}

/// Values read from the bytes of a document, without a tree in between.
package enum DirectDecoding {
  /// The longest document that can be read so.
  package static var limit: Int { TapeMemory.limit }

  /// The value that some bytes hold. What it throws is of no account: `ValueDecoder` tells what is
  /// wrong.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: UnsafeRawBufferPointer
  ) throws -> Value {
    try TapeMemory.with(bytes) { try Value(from: DirectDecoder(value: $0)) }
  }
}
