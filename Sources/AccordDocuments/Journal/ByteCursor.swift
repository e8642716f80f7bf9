/// Reads bytes whose form is known, from left to right. The bytes must outlive it.
struct ByteCursor {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Goes past `text` if it comes next.
  @inline(__always)
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
    position += count
    return true
  }

  /// Goes past a whole number that is not negative, and returns it.
  mutating func integer() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, position - start < 18 {
      let digit = Int(bytes[position]) - 0x30
      guard (0...9).contains(digit) else { break }
      value = value * 10 + digit
      position += 1
    }
    return position > start ? value : nil
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

  /// What was not read yet.
  var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[position...]) }
}
