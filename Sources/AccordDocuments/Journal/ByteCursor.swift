/// Reads bytes whose form is known, from left to right. The bytes must outlive it.
struct ByteCursor {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Goes past `text` if it comes next.
  @inline(__always)
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count &- position >= count else { return false }
    // The length is known where this is compiled, so that two or three comparisons are left.
    var index = 0
    while count &- index >= 8 {
      if differs(text, index, as: UInt64.self) { return false }
      index &+= 8
    }
    if count &- index >= 4 {
      if differs(text, index, as: UInt32.self) { return false }
      index &+= 4
    }
    if count &- index >= 2 {
      if differs(text, index, as: UInt16.self) { return false }
      index &+= 2
    }
    if count &- index >= 1, differs(text, index, as: UInt8.self) { return false }
    position &+= count
    return true
  }

  @inline(__always)
  private func differs<Word: FixedWidthInteger & BitwiseCopyable>(
    _ text: StaticString, _ index: Int, as type: Word.Type
  ) -> Bool {
    bytes.loadUnaligned(fromByteOffset: position &+ index, as: Word.self)
      != UnsafeRawPointer(text.utf8Start + index).loadUnaligned(as: Word.self)
  }

  /// Goes past some bytes whatever they are.
  mutating func pass(_ count: Int) -> Bool {
    guard bytes.count - position >= count else { return false }
    position += count
    return true
  }

  /// Goes past a whole number that is not negative, and returns it; `nil` when there is none, or
  /// one of more than eighteen digits, which always fit.
  @inline(__always)
  mutating func integer() -> Int? {
    var value = 0
    let start = position
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10
    {
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    return (1...18).contains(position - start) ? value : nil
  }

  /// Goes past the rest of a string and its closing quotation mark, and returns what is between;
  /// `nil` when it needs escapes.
  mutating func plainString() -> UnsafeRawBufferPointer? {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return UnsafeRawBufferPointer(rebasing: bytes[start..<position - 1])
      }
      guard byte != UInt8(ascii: "\\"), byte >= 0x20 else { return nil }
      position += 1
    }
    return nil
  }
}
