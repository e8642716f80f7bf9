/// What keeps data from acting on the terminal, on the direction of the text around it, or on a
/// spreadsheet.
package enum Escaping {
  /// The text with every control character shown as `\u{1B}` instead of sent: C0, DEL, C1, the
  /// separators of lines and paragraphs, and the overrides of the direction of writing. Line
  /// ends and tabs stay.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isDangerous(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line: as `visible`, with line ends and tabs turned into spaces.
  package static func oneLine(_ text: String) -> String {
    var result = ""
    for character in visible(text) {
      result.append(character.isNewline || character == "\t" ? " " : character)
    }
    return result
  }

  /// The text on one line that hides nothing: as `visible`, with line ends shown as `\n` and tabs
  /// as `\t`. For sentences that quote data.
  package static func sentence(_ text: String) -> String {
    visible(text).replacing("\n", with: "\\n").replacing("\t", with: "\\t")
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
