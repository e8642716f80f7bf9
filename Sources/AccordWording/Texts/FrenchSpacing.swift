extension Typography {
  /// A French text with the spaces and apostrophes that French typography wants, from one
  /// written on a plain keyboard: a narrow no-break space before `;`, `!` and `?`, a no-break
  /// space before `:`, `%`, `€` and inside « », and ’ between two letters.
  ///
  /// Every literal of the French side of a `Text` passes through it, so that sources stay
  /// readable; values put into a literal are left as they are.
  public static func french(_ text: String) -> String {
    guard needsWork(text) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch (scalar, previous, next) {
      case (" ", _, ";"), (" ", _, "!"), (" ", _, "?"):
        result.append("\u{202F}")
      case (" ", _, ":"), (" ", _, "%"), (" ", _, "€"), (" ", _, "»"), (" ", "«", _):
        result.append("\u{00A0}")
      case ("'", let before?, let after?)
      where before.properties.isAlphabetic && after.properties.isAlphabetic:
        result.append("’")
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func needsWork(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { needsSpaces($0) } ?? needsSpaces(text.utf8)
  }

  @inline(__always)
  private static func needsSpaces(_ bytes: some Sequence<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "'") { return true }
      if previous == UInt8(ascii: " ") {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
          UInt8(ascii: "%"), 0xC2, 0xE2:
          return true
        default: break
        }
      }
      // The last byte of «, before a space.
      if previous == 0xAB, byte == UInt8(ascii: " ") { return true }
      previous = byte
    }
    return false
  }
}
