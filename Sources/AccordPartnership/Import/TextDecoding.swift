/// Turns the bytes of a file that an office program wrote into text.
public enum TextDecoding {
  /// The text of `bytes`: what a byte order mark says (UTF-8, UTF-16), otherwise UTF-8 where the
  /// bytes are sound UTF-8, otherwise Windows-1252, which Excel writes in France. Never fails:
  /// every byte means something in Windows-1252.
  public static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    text.reserveCapacity(bytes.count)
    for byte in bytes { text.unicodeScalars.append(windows1252(byte)) }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte) - 0x80]
  }

  /// 0x80–0x9F, where Windows-1252 differs from ISO 8859-1; the five that it leaves undefined
  /// keep their control characters, as WHATWG has it.
  private static let upperControls = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
