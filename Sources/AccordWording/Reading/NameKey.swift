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

  /// The keys that differ by one letter, digit or space: one too many, too few or another, or two
  /// that changed places. None of a short key, which is near to too many.
  package var variants: [String] {
    let bytes = Array(text.utf8)
    guard bytes.count >= NameKey.shortest, bytes.count <= NameKey.longest,
      bytes.allSatisfy({ $0 < 0x80 })
    else { return [] }
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789 ".utf8)
    var variants: Set<[UInt8]> = []
    for place in 0...bytes.count {
      for letter in letters {
        variants.insert(bytes[..<place] + [letter] + bytes[place...])
        if place < bytes.count {
          variants.insert(bytes[..<place] + [letter] + bytes[(place + 1)...])
        }
      }
      guard place < bytes.count else { continue }
      variants.insert(Array(bytes[..<place] + bytes[(place + 1)...]))
      guard place + 1 < bytes.count else { continue }
      variants.insert(bytes[..<place] + [bytes[place + 1], bytes[place]] + bytes[(place + 2)...])
    }
    variants.remove(bytes)
    return variants.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let shortest = 4
  private static let longest = 80

  private static let articles: Set<String> = [
    "a", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of",
    "the",
  ]
}
