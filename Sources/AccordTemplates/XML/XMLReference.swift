/// References to characters: the five of XML itself, and those by number.
enum XMLReference {
  /// The character that `&…;` stands for; `nil` for any other, or one that no file may hold.
  static func scalar(of written: some Collection<UInt8>) -> Unicode.Scalar? {
    let word = String(decoding: written.dropFirst().dropLast(), as: UTF8.self)
    switch word {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard word.hasPrefix("#") else { return nil }
    let isHexadecimal = word.hasPrefix("#x")
    let digits = word.dropFirst(isHexadecimal ? 2 : 1)
    guard let first = digits.first, first.isASCII, first.isHexDigit,
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number), isAllowed(scalar)
    else { return nil }
    return scalar
  }

  /// Whether a file may hold the character (XML 1.0, 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case ..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Adds a character to a text or a value in double quotes.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "&": bytes += Array("&amp;".utf8)
    case "<": bytes += Array("&lt;".utf8)
    case ">": bytes += Array("&gt;".utf8)
    case "\"": bytes += Array("&quot;".utf8)
    default: bytes += Array(String(scalar).utf8)
    }
  }
}
