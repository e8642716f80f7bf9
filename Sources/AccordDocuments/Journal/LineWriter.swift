import AccordWording

/// Writing the parts of lines straight into bytes.
extension [UInt8] {
  mutating func write(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A whole number that is not negative, with at least `width` digits.
  mutating func write(_ number: Int, width: Int = 1) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = digits.count
      var rest = number.magnitude
      while rest > 0 || digits.count - first < width {
        first -= 1
        digits[first] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
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
