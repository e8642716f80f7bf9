/// A value within the bytes of a JSON document, which must outlive it.
package enum RawValue {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(UnsafeRawBufferPointer)
  /// What stands between the quotation marks.
  case string(UnsafeRawBufferPointer, isEscaped: Bool)
  /// With its brackets.
  case array(UnsafeRawBufferPointer)
  /// With its braces.
  case object(UnsafeRawBufferPointer)

  /// The text, where this is one.
  package var text: String? {
    guard case .string(let bytes, let isEscaped) = self else { return nil }
    return RawValue.text(of: bytes, isEscaped: isEscaped)
  }

  /// The text of a string's bytes; `nil` when they are not UTF-8 or hold no JSON escape.
  static func text(of bytes: UnsafeRawBufferPointer, isEscaped: Bool) -> String? {
    if !isEscaped { return String(validating: bytes, as: UTF8.self) }
    return unescaped(bytes).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The bytes that a string's bytes stand for; `nil` when an escape is none.
  package static func unescaped(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        result.append(bytes[index + 1])
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        guard let (scalar, end) = scalar(in: bytes, at: index) else { return nil }
        result.append(contentsOf: String(scalar).utf8)
        index = end
        continue
      default: return nil
      }
      index += 2
    }
    return result
  }

  /// The scalar that `\u` or a pair of them stands for, and where what follows begins.
  private static func scalar(
    in bytes: UnsafeRawBufferPointer, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let first = codeUnit(in: bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, index + 6) }
    guard first < 0xDC00, let second = codeUnit(in: bytes, at: index + 6),
      (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { return nil }
    return (scalar, index + 12)
  }

  /// The code unit of the escape `\uXXXX` that begins at `index`.
  static func codeUnit(in bytes: UnsafeRawBufferPointer, at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        unit = unit << 4 | UInt16((byte | 0x20) - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return unit
  }
}
