import AccordWording

/// Writing the parts of lines straight into bytes.
extension [UInt8] {
  mutating func write(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A whole number that is not negative, with at least `width` digits.
  mutating func write(_ number: Int, width: Int = 1) {
    let start = count
    var rest = number.magnitude
    while rest > 0 || count - start < width {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }

  /// The lowest `digits` hexadecimal digits of a number.
  mutating func write(hexadecimal number: UInt64, digits: Int) {
    for digit in stride(from: digits - 1, through: 0, by: -1) {
      let value = UInt8(truncatingIfNeeded: number >> UInt64(digit * 4)) & 15
      append(value < 10 ? 0x30 + value : 0x57 + value)
    }
  }

  mutating func write(_ digest: Digest) { digest.append(to: &self) }

  mutating func write(_ time: Timestamp) {
    guard let date = time.date else { return append(contentsOf: time.text.utf8) }
    let rest = time.microseconds - date.dayNumber * 86_400_000_000
    write(date.year, width: 4)
    write("-")
    write(date.month, width: 2)
    write("-")
    write(date.day, width: 2)
    write("T")
    write(rest / 3_600_000_000, width: 2)
    write(":")
    write(rest / 60_000_000 % 60, width: 2)
    write(":")
    write(rest / 1_000_000 % 60, width: 2)
    write(".")
    write(rest % 1_000_000, width: 6)
    write("Z")
  }
}
