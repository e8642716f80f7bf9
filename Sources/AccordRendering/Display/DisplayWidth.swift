/// How many cells of a terminal a text takes. The same measure serves tables and carets, and it
/// depends on no locale.
package enum DisplayWidth {
  /// The cells of a text without line ends.
  package static func of(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    // Printable ASCII, which most texts are, takes a cell a byte.
    if bytes.allSatisfy({ $0 &- 0x20 < 0x5F }) { return bytes.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The cells of one character as a person sees it: a letter with its accents is 1; Chinese,
  /// Japanese, Korean and emoji are 2, whatever they are composed of.
  package static func of(_ character: Character) -> Int {
    if character.isASCII {
      return (character.asciiValue ?? 0) < 0x20 || character == "\u{7F}" ? 0 : 1
    }
    var width = 0
    var regionalIndicators = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0xFE0F:
        // Variation selector 16 asks for the picture.
        width = 2
        continue
      case 0x1160...0x11FF, 0xD7B0...0xD7FF:
        // Vowels and finals of a Korean syllable lie over its first letter.
        continue
      case 0x1F1E6...0x1F1FF:
        regionalIndicators += 1
      default: break
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: continue
      default: width = max(width, WideCharacters.contains(scalar) ? 2 : 1)
      }
    }
    return regionalIndicators == 2 ? 2 : width
  }
}

extension String {
  /// The text with spaces before it or after it, so that it takes `width` cells.
  package func padded(to width: Int, onRight isOnRight: Bool = false) -> String {
    let missing = width - DisplayWidth.of(self)
    guard missing > 0 else { return self }
    let spaces = String(repeating: " ", count: missing)
    return isOnRight ? spaces + self : self + spaces
  }
}
