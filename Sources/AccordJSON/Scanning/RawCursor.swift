/// Goes through JSON that is known to be valid without building anything. On other bytes it
/// stays within them and finds something or nothing. The store goes through documents with it in its
/// scans, so that its small steps can be inlined there.
@usableFromInline
package struct RawCursor {
  /// The next byte.
  @usableFromInline package var position: UnsafePointer<UInt8>
  @usableFromInline let end: UnsafePointer<UInt8>

  /// A cursor at the beginning of some bytes; `nil` when there are none.
  @inlinable
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return nil }
    position = start.assumingMemoryBound(to: UInt8.self)
    end = position + bytes.count
  }

  /// The next byte that is no space; 0 at the end.
  @inlinable @inline(__always)
  package mutating func next() -> UInt8 {
    while position < end {
      let byte = position.pointee
      if byte > 0x20 { return byte }
      position += 1
    }
    return 0
  }

  /// Passes a string whose opening quotation mark was the last byte passed. Returns whether it
  /// holds escapes, or `nil` when it does not end. `position` then stands after its closing mark.
  @inlinable @inline(__always)
  package mutating func passString() -> Bool? {
    var isEscaped = false
    while true {
      position = RawCursor.quoteOrEscape(from: position, to: end)
      guard position < end else { return nil }
      if position.pointee == UInt8(ascii: "\"") {
        position += 1
        return isEscaped
      }
      isEscaped = true
      guard end - position > 2 else {
        position = end
        return nil
      }
      position += 2
    }
  }

  /// The first quotation mark or backslash, eight bytes at a time; `end` when there is none.
  @inlinable @inline(__always)
  package static func quoteOrEscape(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    var position = start
    while end - position >= 8 {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let escapes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // A byte's high bit is set where it is zero; wrong marks can only follow a right one.
      let found = ((quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes) & highs
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end {
      if position.pointee == UInt8(ascii: "\"") || position.pointee == UInt8(ascii: "\\") { break }
      position += 1
    }
    return position
  }

  /// Passes the value that begins at `position`. Returns false when there is none.
  @inlinable @inline(__always)
  package mutating func passValue() -> Bool {
    guard position < end else { return false }
    switch position.pointee {
    case UInt8(ascii: "\""):
      position += 1
      return passString() != nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): return passNested()
    default:
      let start = position
      while position < end {
        let byte = position.pointee
        // Digits, letters, plus, minus and the point: all but space, comma and closing brackets.
        if byte <= 0x20 || byte == UInt8(ascii: ",") || byte | 0x20 == UInt8(ascii: "}") { break }
        position += 1
      }
      return position > start
    }
  }

  @usableFromInline
  mutating func passNested() -> Bool {
    var depth = 0
    while position < end {
      let byte = position.pointee
      position += 1
      if byte == UInt8(ascii: "\"") {
        if passString() == nil { return false }
      } else if byte | 0x20 == UInt8(ascii: "{") {
        depth += 1
      } else if byte | 0x20 == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return true }
      }
    }
    return false
  }

  /// The value that begins at `position`, which is passed.
  package mutating func value() -> RawValue? {
    let first = next()
    let start = position
    guard first != 0 else { return nil }
    if first == UInt8(ascii: "\"") {
      position += 1
      guard let isEscaped = passString() else { return nil }
      return .string(
        UnsafeRawBufferPointer(start: start + 1, count: position - start - 2),
        isEscaped: isEscaped)
    }
    guard passValue() else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: position - start)
    switch first {
    case UInt8(ascii: "{"): return .object(bytes)
    case UInt8(ascii: "["): return .array(bytes)
    case UInt8(ascii: "t"): return .bool(true)
    case UInt8(ascii: "f"): return .bool(false)
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(bytes)
    default: return nil
    }
  }
}
