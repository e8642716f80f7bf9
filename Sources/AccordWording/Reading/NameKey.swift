/// What two spellings of one name have in common: letters and digits without accents, capitals,
/// marks and articles, `saint` for `st`, and numbers without what groups them. `La Mission Locale
/// d’Argentan` and `MISSION-LOCALE ARGENTAN` have one key.
package struct NameKey: Sendable, Hashable {
  /// The words of the key, a space between two of them.
  package let text: String

  package init(_ name: some StringProtocol) {
    let folded = name.folded
    if let number = SoughtText.number(of: folded), number.utf8.count >= SoughtText.shortest {
      text = number
      return
    }
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map { word in
      switch word {
      case "st": "saint"
      case "ste": "sainte"
      default: String(word)
      }
    }
    let telling = words.filter { !NameKey.articles.contains($0) }
    text = (telling.isEmpty ? words : telling).joined(separator: " ")
  }

  /// Whether nothing is left that could name anything.
  package var isEmpty: Bool { text.isEmpty }

  private static let articles: Set<String> = [
    "a", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of",
    "the",
  ]
}
