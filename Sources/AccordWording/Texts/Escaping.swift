/// What keeps data from acting on the terminal, on the direction of the text around it, or on a
/// spreadsheet.
package enum Escaping {
  /// The text with every hidden character shown as `\u{1B}` instead of sent: control characters,
  /// marks of direction, spaces of no width. Line ends and tabs stay.
  package static func visible(_ text: String) -> String {
    guard text.hasHiddenCharacters else { return text }
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar.isHidden(after: previous) {
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
    let visible = visible(text)
    guard visible.utf8.contains(where: { $0 < 0x20 }) else { return visible }
    return visible.replacing("\n", with: "\\n").replacing("\t", with: "\\t")
  }
}
