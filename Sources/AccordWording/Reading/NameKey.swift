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
    let words = (NameKey.plainWords(of: folded) ?? NameKey.words(of: folded)).map { word in
      switch word {
      case "st": "saint"
      case "ste": "sainte"
      default: word
      }
    }
    let telling = words.filter { $0.utf8.count > 3 || !NameKey.articles.contains($0) }
    text = (telling.isEmpty ? words : telling).joined(separator: " ")
  }

  /// The letters and digits between marks and spaces.
  static func words(of folded: String) -> [String] {
    folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The same of a text that is ASCII throughout, as nearly all folded names are; `nil` for any
  /// other.
  static func plainWords(of folded: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in folded.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Whether nothing is left that could name anything.
  package var isEmpty: Bool { text.isEmpty }

  private static let articles: Set<String> = [
    "a", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of",
    "the",
  ]
}
