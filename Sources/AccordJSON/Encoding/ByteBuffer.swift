/// Bytes in the making: UTF-8 of JSON, in one piece of memory that grows.
///
/// Whoever makes one frees it.
package struct ByteBuffer {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  package func free() { start.deallocate() }

  /// What has been written, for as long as nothing more is.
  package var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  /// Forgets everything but the memory.
  package mutating func removeAll() { count = 0 }

  /// A copy of what has been written.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  private mutating func need(_ more: Int) {
    if capacity &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.moveInitialize(from: start, count: count)
    start.deallocate()
    (start, capacity) = (memory, larger)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    need(1)
    start[count] = byte
    count &+= 1
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    need(bytes.count)
    (start + count).initialize(from: source, count: bytes.count)
    count &+= bytes.count
  }

  /// Appends bytes between others.
  @inline(__always)
  mutating func append(
    between before: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ after: UInt8, _ last: UInt8
  ) {
    need(bytes.count &+ 3)
    start[count] = before
    count &+= 1
    if let source = bytes.baseAddress {
      (start + count).initialize(from: source, count: bytes.count)
      count &+= bytes.count
    }
    start[count] = after
    start[count &+ 1] = last
    count &+= 2
  }

  /// Appends the sixteen hexadecimal digits of a number.
  package mutating func append(hexadecimal number: UInt64) {
    need(16)
    let raw = UnsafeMutableRawPointer(start + count)
    let (high, low) = (
      UInt32(truncatingIfNeeded: number >> 32), UInt32(truncatingIfNeeded: number)
    )
    raw.storeBytes(of: Hexadecimal.spread(high).littleEndian, as: UInt64.self)
    raw.storeBytes(of: Hexadecimal.spread(low).littleEndian, toByteOffset: 8, as: UInt64.self)
    count &+= 16
  }

  /// Appends a text as it is.
  @inline(__always)
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a whole number.
  package mutating func append(_ value: Int) {
    need(20)
    var rest = value.magnitude
    var length = value < 0 ? 2 : 1
    var limit: UInt = 10
    while rest >= limit {
      length &+= 1
      let (larger, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = larger
    }
    if value < 0 { start[count] = UInt8(ascii: "-") }
    count &+= length
    var place = count
    repeat {
      place &-= 1
      start[place] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
      rest /= 10
    } while rest > 0
  }

  /// Appends a text with its quotation marks and escapes, as `JSON.write` does.
  @inline(__always)
  mutating func append(quoting text: String) {
    var text = text
    text.withUTF8 { append(quoting: $0) }
  }

  mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
    need(text.count &+ 2)
    start[count] = UInt8(ascii: "\"")
    count &+= 1
    if let source = text.baseAddress {
      var position = 0
      while true {
        let plain = ByteBuffer.plain(source + position, text.count &- position)
        need(plain &+ 7)
        (start + count).initialize(from: source + position, count: plain)
        count &+= plain
        position &+= plain
        if position == text.count { break }
        escape(source[position])
        position &+= 1
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append(#"\""#)
    case UInt8(ascii: "\\"): append(#"\\"#)
    case 0x0A: append(#"\n"#)
    case 0x0D: append(#"\r"#)
    case 0x09: append(#"\t"#)
    default:
      let digits: StaticString = "0123456789abcdef"
      append(#"\u00"#)
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 15)])
    }
  }

  /// How many bytes stand for themselves, eight at a time.
  @inline(__always)
  private static func plain(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let highs = 0x8080_8080_8080_8080 as UInt64
    var index = 0
    while count &- index >= 8 {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text + index).loadUnaligned(as: UInt64.self))
      let special = special(word) & highs
      // Wrong marks can only follow a right one.
      if special != 0 { return index &+ special.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < count {
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index &+= 1
    }
    return index
  }

  /// Sets the highest bit of each byte that does not stand for itself, and perhaps of those after
  /// it.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    let ones = 0x0101_0101_0101_0101 as UInt64
    let quotes = word ^ 0x2222_2222_2222_2222
    let escapes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    return (quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes
      | (word &- 0x2020_2020_2020_2020) & ~word
  }
}
