/// Checks bytes by the rules of `JSONParser` and with its faults, without building values.
package enum JSONScanner {
  /// Checks that the bytes are one JSON value.
  ///
  /// - Throws: the fault that `JSONParser` finds, at the same place.
  package static func validate(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) {
    var pass = ScanningPass(bytes, sink: NoSink(), names: ScannedNames())
    defer { pass.names.free() }
    try pass.document()
  }
}

/// One way through a document.
struct ScanningPass<Sink: ScanningSink> {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var position = 0
  /// Who is told of the values.
  private(set) var sink: Sink
  /// Of the objects that the pass is within; whoever made the pass frees them.
  private(set) var names: ScannedNames

  /// A pass over bytes that must outlive it.
  init(_ bytes: UnsafeRawBufferPointer, sink: Sink, names: ScannedNames) {
    let nothing: StaticString = " "
    self.bytes =
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? nothing.utf8Start
    count = bytes.count
    self.sink = sink
    self.names = names
  }

  /// Reads the one value that the bytes hold. Only once.
  mutating func document() throws(JSONFault) {
    try value(depth: 0)
    skipSpace()
    guard position == count else { throw JSONFault(.trailing, at: position) }
  }

  @inline(__always)
  private mutating func value(depth: Int) throws(JSONFault) {
    let byte = try next()
    let start = position
    switch byte {
    case UInt8(ascii: "{"):
      let token = sink.open(.object, at: start)
      try object(depth: depth + 1)
      sink.close(token, at: position)
    case UInt8(ascii: "["):
      let token = sink.open(.array, at: start)
      try array(depth: depth + 1)
      sink.close(token, at: position)
    case UInt8(ascii: "\""):
      let manner = try string()
      sink.string(from: start &+ 1, to: position &- 1, manner)
    case UInt8(ascii: "t"):
      try word("true")
      sink.leaf(.yes, from: start, to: position)
    case UInt8(ascii: "f"):
      try word("false")
      sink.leaf(.no, from: start, to: position)
    case UInt8(ascii: "n"):
      try word("null")
      sink.leaf(.null, from: start, to: position)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      sink.leaf(.number, from: start, to: position)
    default: throw JSONFault(.unexpected(byte), at: position)
    }
  }

  @inline(never)
  private mutating func object(depth: Int) throws(JSONFault) {
    guard depth <= JSONParser.depthLimit else { throw JSONFault(.depth, at: position) }
    position += 1
    if try next() == UInt8(ascii: "}") {
      position += 1
      return
    }
    var object = ScannedNames.Object(first: names.count)
    while true {
      let quote = try next()
      let start = position
      guard quote == UInt8(ascii: "\"") else { throw JSONFault(.unexpected(quote), at: position) }
      let manner = try string()
      let (first, end) = (start &+ 1, position &- 1)
      sink.string(from: first, to: end, manner)
      guard
        names.add(
          start: first, count: end &- first, isEscaped: manner.isEscaped, to: &object, in: bytes)
      else {
        let raw = UnsafeRawBufferPointer(start: bytes + first, count: end - first)
        let name = RawValue.text(of: raw, isEscaped: manner.isEscaped) ?? ""
        throw JSONFault(.duplicate(name), at: start)
      }
      let colon = try next()
      guard colon == UInt8(ascii: ":") else { throw JSONFault(.unexpected(colon), at: position) }
      position += 1
      try value(depth: depth)
      if try !continues(until: UInt8(ascii: "}")) { break }
    }
    names.leave(object)
  }

  @inline(never)
  private mutating func array(depth: Int) throws(JSONFault) {
    guard depth <= JSONParser.depthLimit else { throw JSONFault(.depth, at: position) }
    position += 1
    if try next() == UInt8(ascii: "]") {
      position += 1
      return
    }
    while true {
      try value(depth: depth)
      if try !continues(until: UInt8(ascii: "]")) { return }
    }
  }

  /// Consumes a comma (true) or the closing bracket (false).
  @inline(__always)
  private mutating func continues(until close: UInt8) throws(JSONFault) -> Bool {
    let byte = try next()
    let continues = byte == UInt8(ascii: ",")
    guard continues || byte == close else { throw JSONFault(.unexpected(byte), at: position) }
    position &+= 1
    return continues
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
  }

  private mutating func number() throws(JSONFault) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < count, bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits(from: start)
    }
    if position < count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits(from: start)
    }
    if position < count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try digits(from: start)
    }
    if position < count, bytes[position] &- UInt8(ascii: "0") < 10 {
      throw JSONFault(.number, at: start)  // A number does not begin with a needless zero.
    }
  }

  @inline(__always)
  private mutating func digits(from start: Int) throws(JSONFault) {
    let first = position
    while position < count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > first else { throw JSONFault(.number, at: start) }
  }

  /// The next byte that is no space; `position` is where it stands.
  @inline(__always)
  private mutating func next() throws(JSONFault) -> UInt8 {
    if position < count, bytes[position] > 0x20 { return bytes[position] }
    skipSpace()
    return try current()
  }

  private mutating func skipSpace() {
    while position < count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return }
      position += 1
    }
  }

  @inline(__always)
  func current() throws(JSONFault) -> UInt8 {
    guard position < count else { throw JSONFault(.end, at: position) }
    return bytes[position]
  }

  @inline(__always)
  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    let found = try current()
    guard found == byte else { throw JSONFault(.unexpected(found), at: position) }
    position += 1
  }
}
