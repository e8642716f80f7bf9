/// What a spreadsheet makes of a text that it reads from a file without types.
package enum SpreadsheetText {
  /// Whether a spreadsheet would compute the text: it begins with `=`, `@` or a tab, also in full
  /// width, or with a sign and is no telephone number.
  package static func isFormula(_ text: String) -> Bool {
    // By scalars: an accent after the sign would hide it in a character.
    guard let first = text.unicodeScalars.first else { return false }
    if "=@\t\r\n＝＠".unicodeScalars.contains(first) { return true }
    return "+-＋－".unicodeScalars.contains(first)
      && !text.unicodeScalars.dropFirst().allSatisfy {
        Character($0).isASCIIDigit || " .,()".unicodeScalars.contains($0)
      }
  }

  /// The text as words: with an apostrophe before it where it would be computed, or already begins
  /// with apostrophes before such a text, so that imports can take one off again.
  package static func defused(_ text: String) -> String {
    isFormula(withoutApostrophes(text)) ? "'" + text : text
  }

  /// The text that `defused`, or a formula whose value is a text, was made of; any other text as it
  /// is.
  package static func original(of cell: String) -> String {
    let scalars = cell.unicodeScalars
    if scalars.first == "'", isFormula(withoutApostrophes(cell)) {
      return String(scalars.dropFirst())
    }
    guard scalars.starts(with: "=\"".unicodeScalars), scalars.last == "\"", scalars.count > 3
    else { return cell }
    let inner = scalars.dropFirst(2).dropLast()
    return inner.contains("\"") ? cell : String(inner)
  }

  /// By scalars, as `isFormula` looks at it.
  private static func withoutApostrophes(_ text: String) -> String {
    String(text.unicodeScalars.drop { $0 == "'" })
  }

  /// Whether a French spreadsheet would turn the text into a number, a date or a truth, and lose
  /// zeros or digits by it: `02145678900012`, `1/2`, `3 mars`, `12E5`, `VRAI`.
  package static func isTakenForValue(_ text: String) -> Bool {
    let words = text.folded.split { " \u{A0}\u{202F}.,/-:+()%€'".contains($0) }
    if words.count == 1, truths.contains(String(words[0])) { return true }
    return words.contains { $0.contains(where: \.isASCIIDigit) }
      && words.allSatisfy { word in
        let exponent = word.drop(while: \.isASCIIDigit)
        return exponent.isEmpty || months.contains(where: { word.hasPrefix($0) })
          || (word.first?.isASCIIDigit == true && exponent.first == "e"
            && exponent.dropFirst().allSatisfy(\.isASCIIDigit))
      }
  }

  private static let truths = ["vrai", "faux", "true", "false"]

  private static let months = [
    "jan", "fev", "feb", "mar", "avr", "apr", "mai", "may", "juin", "jun", "juil", "jul", "aou",
    "aug", "sep", "oct", "nov", "dec",
  ]
}
