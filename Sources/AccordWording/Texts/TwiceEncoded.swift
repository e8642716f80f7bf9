/// Text whose UTF-8 was taken for Windows-1252 or Latin-1 once: `Ã©` for `é`, `â€™` for `’`.
package enum TwiceEncoded {
  /// The first part of a text that was encoded twice, and what it stands for; `nil` when there is
  /// none.
  ///
  /// Only letters and signs of Western Europe are looked for: `É»` would be UTF-8 too, and ends
  /// many a quotation.
  package static func firstPart(of text: String) -> (found: String, meant: String)? {
    guard text.utf8.contains(0xC3) else { return nil }
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      guard let length = length(from: scalars[index]), index + length <= scalars.count else {
        continue
      }
      let part = scalars[index..<(index + length)]
      let bytes = part.compactMap(Windows1252.byte)
      guard bytes.count == length, isMeant(bytes),
        let meant = String(validating: bytes, as: UTF8.self)
      else { continue }
      return (String(String.UnicodeScalarView(part)), meant)
    }
    return nil
  }

  /// How many bytes the character has that a misread first byte begins.
  private static func length(from scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "Â", "Ã", "Å": 2
    case "â", "ï": 3
    case "ð": 4
    default: nil
    }
  }

  /// Whether the bytes are of a character that texts here hold.
  private static func isMeant(_ bytes: [UInt8]) -> Bool {
    switch bytes[0] {
    // Œ, œ, Š, š, Ÿ, Ž, ž.
    case 0xC5: [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(bytes[1])
    // Punctuation, signs of money, ™ and №.
    case 0xE2: [0x80, 0x82, 0x84].contains(bytes[1])
    // The byte order mark, and the sign of what was lost.
    case 0xEF: [0xBB, 0xBF].contains(bytes[1])
    case 0xF0: bytes[1] == 0x9F
    default: true
    }
  }
}

/// The encoding that office programs in Western Europe take for granted.
package enum Windows1252 {
  /// The character of a byte. The five bytes that the encoding leaves undefined keep their control
  /// characters, as WHATWG has it.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upper[Int(byte) - 0x80]
  }

  /// The byte of a character, in Latin-1 where only that has it; `nil` when there is none.
  package static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// 0x80–0x9F, where it differs from ISO 8859-1.
  private static let upper = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
