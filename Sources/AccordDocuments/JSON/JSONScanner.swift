/// Checks bytes by the rules of `JSONParser` and with its faults, without building values.
enum JSONScanner {
  /// Checks that the bytes are one JSON value.
  ///
  /// - Throws: the fault that `JSONParser` finds, at the same place.
  static func validate(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) {
    var pass = ScanningPass(bytes, tape: nil)
    try pass.document()
  }
}

/// One way through a document.
struct ScanningPass {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var position = 0
  /// Where the values are noted, if anywhere.
  let tape: Tape?
  /// The names of the objects that are open, those of the innermost last.
  private var names: [Name] = []

  /// A name within the bytes.
  private struct Name {
    /// Different for most names that differ.
    let mark: UInt64
    let start: Int
    let count: Int
    let isEscaped: Bool
  }

  private static let nothing: StaticString = " "

  /// A pass over bytes that must outlive it.
  init(_ bytes: UnsafeRawBufferPointer, tape: Tape?) {
    self.bytes =
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? ScanningPass.nothing.utf8Start
    count = bytes.count
    self.tape = tape
  }

  /// Reads the one value that the bytes hold.
  mutating func document() throws(JSONFault) {
    try value(depth: 0)
    skipSpace()
    guard position == count else { throw JSONFault(.trailing, at: position) }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    skipSpace()
    let start = position
    let byte = try current()
    switch byte {
    case UInt8(ascii: "{"):
      let token = tape?.open(.object, at: start)
      try object(depth: depth + 1)
      if let token { tape?.close(token, at: position) }
    case UInt8(ascii: "["):
      let token = tape?.open(.array, at: start)
      try array(depth: depth + 1)
      if let token { tape?.close(token, at: position) }
    case UInt8(ascii: "\""):
      let isEscaped = try string()
      tape?.string(from: start + 1, to: position - 1, isEscaped: isEscaped)
    case UInt8(ascii: "t"):
      try word("true")
      tape?.leaf(.yes, from: start, to: position)
    case UInt8(ascii: "f"):
      try word("false")
      tape?.leaf(.no, from: start, to: position)
    case UInt8(ascii: "n"):
      try word("null")
      tape?.leaf(.null, from: start, to: position)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      tape?.leaf(.number, from: start, to: position)
    default: throw JSONFault(.unexpected(byte), at: position)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    guard depth <= JSONParser.depthLimit else { throw JSONFault(.depth, at: position) }
    position += 1
    skipSpace()
    if try current() == UInt8(ascii: "}") {
      position += 1
      return
    }
    let first = names.count
    var many: Set<[UInt8]> = []
    while true {
      skipSpace()
      let start = position
      try expect(UInt8(ascii: "\""))
      position -= 1
      let isEscaped = try string()
      tape?.string(from: start + 1, to: position - 1, isEscaped: isEscaped)
      try note(
        start: start + 1, count: position - start - 2, isEscaped: isEscaped, first: first, &many)
      skipSpace()
      try expect(UInt8(ascii: ":"))
      try value(depth: depth)
      if try !continues(until: UInt8(ascii: "}")) { break }
    }
    names.removeLast(names.count - first)
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    guard depth <= JSONParser.depthLimit else { throw JSONFault(.depth, at: position) }
    position += 1
    skipSpace()
    if try current() == UInt8(ascii: "]") {
      position += 1
      return
    }
    while true {
      try value(depth: depth)
      if try !continues(until: UInt8(ascii: "]")) { return }
    }
  }

  /// Notes a name of the innermost object, whose names begin at `first`. Small objects are
  /// searched; a set is made for large ones only.
  private mutating func note(
    start: Int, count: Int, isEscaped: Bool, first: Int, _ many: inout Set<[UInt8]>
  ) throws(JSONFault) {
    var name = Name(
      mark: isEscaped ? 0 : ScanningPass.mark(bytes + start, count), start: start, count: count,
      isEscaped: isEscaped)
    if isEscaped {
      let plain = plain(name)
      let mark = plain.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { ScanningPass.mark($0, buffer.count) } ?? 0
      }
      name = Name(mark: mark, start: start, count: count, isEscaped: true)
    }
    let isNew: Bool
    if names.count - first < 16 {
      isNew = isNewAmongFew(name, first: first)
    } else {
      if many.isEmpty { many = Set(names[first...].map(plain)) }
      isNew = many.insert(plain(name)).inserted
    }
    guard isNew else {
      throw JSONFault(
        .duplicate(String(decoding: plain(name), as: UTF8.self)), at: start - 1)
    }
    names.append(name)
  }

  @inline(__always)
  private func isNewAmongFew(_ name: Name, first: Int) -> Bool {
    var index = first
    while index < names.count {
      if names[index].mark == name.mark, plain(names[index]) == plain(name) { return false }
      index += 1
    }
    return true
  }

  private func plain(_ name: Name) -> [UInt8] {
    let raw = UnsafeRawBufferPointer(start: bytes + name.start, count: name.count)
    return name.isEscaped ? RawValue.unescaped(raw) ?? [] : Array(raw)
  }

  /// The length, the beginning and the end of a name, mixed.
  @inline(__always)
  private static func mark(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(name)
    var mark = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      mark ^= raw.loadUnaligned(as: UInt64.self)
      mark &*= 0xFF51_AFD7_ED55_8CCD
      mark ^= (raw + (count - 8)).loadUnaligned(as: UInt64.self)
    } else {
      var index = 0
      while index < count {
        mark ^= UInt64(name[index]) << UInt64(index &* 8)
        index += 1
      }
    }
    return mark
  }

  /// Consumes a comma (true) or the closing bracket (false).
  @inline(__always)
  private mutating func continues(until close: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    let byte = try current()
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw JSONFault(.unexpected(byte), at: position)
    }
    position += 1
    return byte != close
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

  @inline(__always)
  private mutating func skipSpace() {
    while position < count {
      let byte = bytes[position]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      else { return }
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
