/// Bytes as small hexadecimal digits.
package enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package static func text(_ number: UInt64) -> String {
    text(stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) })
  }

  package static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var result: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      result.append(high << 4 | low)
    }
    return result
  }

  /// The value of sixteen digits; capitals are not accepted.
  package static func number(_ digits: UnsafeRawBufferPointer) -> UInt64? {
    guard digits.count == 16 else { return nil }
    var number: UInt64 = 0
    for digit in digits {
      guard let value = value(digit) else { return nil }
      number = number << 4 | UInt64(value)
    }
    return number
  }

  /// The eight digits of a number as the bytes of another, the first one lowest.
  @inline(__always)
  package static func spread(_ number: UInt32) -> UInt64 {
    var wide = UInt64(number.byteSwapped)
    wide = (wide | wide &<< 16) & 0x0000_FFFF_0000_FFFF
    wide = (wide | wide &<< 8) & 0x00FF_00FF_00FF_00FF
    wide = (wide &>> 4 & 0x000F_000F_000F_000F) | (wide & 0x000F_000F_000F_000F) &<< 8
    let letters = (wide &+ 0x0606_0606_0606_0606) &>> 4 & 0x0101_0101_0101_0101
    return wide &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }

  /// Appends the sixteen digits of a number.
  @inline(__always)
  package static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    append(UInt32(truncatingIfNeeded: number >> 32), to: &bytes)
    append(UInt32(truncatingIfNeeded: number), to: &bytes)
  }

  /// Appends the eight digits of a number.
  @inline(__always)
  package static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: spread(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
