/// Reads JSON as RFC 8259 defines it, and nothing more: no comments, no trailing commas, UTF-8
/// only. Names that occur twice in one object are refused, since programs differ in what they
/// take of them.
package struct JSONParser {
  /// How deeply arrays and objects may lie within one another.
  package static let depthLimit = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  /// A parser of some bytes, which must outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads the one value that the bytes hold.
  package mutating func document() throws(JSONFault) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw JSONFault(.trailing, at: position) }
    return value
  }

  mutating func value(depth: Int) throws(JSONFault) -> JSON {
    skipSpace()
    switch try current() {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case let byte: throw JSONFault(.unexpected(byte), at: position)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= JSONParser.depthLimit else { throw JSONFault(.depth, at: position) }
    position += 1
    var members: [JSON.Member] = []
    var names = NameSet()
    skipSpace()
    if try current() == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      let start = position
      try expect(UInt8(ascii: "\""), consume: false)
      let name = try string()
      guard names.insert(name, after: members) else {
        throw JSONFault(.duplicate(name), at: start)
      }
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members.append(JSON.Member(name, try value(depth: depth)))
      if try !continues(until: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= JSONParser.depthLimit else { throw JSONFault(.depth, at: position) }
    position += 1
    var elements: [JSON] = []
    skipSpace()
    if try current() == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth))
      if try !continues(until: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  /// Consumes a comma (true) or the closing bracket (false).
  private mutating func continues(until close: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    let byte = try current()
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw JSONFault(.unexpected(byte), at: position)
    }
    position += 1
    return byte != close
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
    return value
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = position
    var isWhole = true
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits(from: start)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits(from: start)
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try digits(from: start)
    }
    if position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      throw JSONFault(.number, at: start)  // A number does not begin with a needless zero.
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, text != "-0", let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  private mutating func digits(from start: Int) throws(JSONFault) {
    let first = position
    while position < bytes.count,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    {
      position += 1
    }
    guard position > first else { throw JSONFault(.number, at: start) }
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func current() throws(JSONFault) -> UInt8 {
    guard position < bytes.count else { throw JSONFault(.end, at: position) }
    return bytes[position]
  }

  private mutating func expect(_ byte: UInt8, consume: Bool = true) throws(JSONFault) {
    let found = try current()
    guard found == byte else { throw JSONFault(.unexpected(found), at: position) }
    if consume { position += 1 }
  }
}

/// The names of an object so far. Small objects are searched; a set is made for large ones only,
/// so that neither the usual document nor a hostile one is slow.
private struct NameSet {
  /// As bytes: texts are equal to others that differ in their form of Unicode.
  private var names: Set<[UInt8]> = []

  /// Whether the name is new.
  mutating func insert(_ name: String, after members: [JSON.Member]) -> Bool {
    if members.count < 16 { return !members.contains { $0.name.utf8.elementsEqual(name.utf8) } }
    if names.isEmpty { names = Set(members.map { Array($0.name.utf8) }) }
    return names.insert(Array(name.utf8)).inserted
  }
}

extension JSON {
  /// The value that some bytes hold.
  ///
  /// - Throws: `JSONFault` with the place when they are not JSON.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSON, JSONFault> in
      var parser = JSONParser(buffer)
      return Result { () throws(JSONFault) in try parser.document() }
    }
    self = try result.get()
  }

  /// The value that a text holds.
  ///
  /// - Throws: `JSONFault` with the place when it is not JSON.
  public init(parsing text: String) throws(JSONFault) { try self.init(parsing: Array(text.utf8)) }
}
