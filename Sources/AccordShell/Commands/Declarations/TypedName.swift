import AccordLanguage
import AccordWording

/// Whether a name can be typed: what the tokenizer makes of it must be the name again.
enum TypedName {
  /// Whether these words come back as so many bare words, none of them an option.
  static func isWords(_ text: String) -> Bool {
    if isPlain(text, spaces: true) { return true }
    let read = words(text)
    return !read.isEmpty && read.map(\.bare) == text.split(separator: " ").map(String.init)
      && read.allSatisfy { OptionWord($0) == nil && !$0.isShortOption }
  }

  /// Whether `--name` comes back as an option of that name.
  static func isOption(_ name: String) -> Bool {
    if isPlain(name, spaces: false), name.first?.isLetter == true { return true }
    let read = words("command --" + name)
    guard read.count == 2, let option = OptionWord(read[1]) else { return false }
    return option.name == name && !option.hasSign
  }

  /// Whether a name is one bare word.
  static func isWord(_ name: String) -> Bool { isWords(name) && !name.contains(" ") }

  /// The words of a line; none where it holds anything else.
  private static func words(_ line: String) -> [Word] {
    let lexed = Lexer.lex(SourceText(name: nil, text: line))
    guard lexed.diagnostics.isEmpty, lexed.openEnd == nil, lexed.statements.count == 1 else {
      return []
    }
    let words = lexed.statements[0].compactMap(\.word)
    return words.count == lexed.statements[0].count ? words : []
  }

  /// Whether there are only letters, digits and hyphens after a letter, which every tokenizer takes
  /// for a word. It spares the tokenizer at each start of the process.
  private static func isPlain(_ text: String, spaces: Bool) -> Bool {
    var isFirst = true
    var isLatin = false
    for byte in text.utf8 {
      switch byte {
      // The second byte of a letter of Latin-1: of all but × and ÷.
      case 0x80...0xBF where isLatin && byte != 0x97 && byte != 0xB7: isLatin = false
      case _ where isLatin: return false
      case 0x61...0x7A, 0x41...0x5A: break
      case 0xC3: isLatin = true
      case 0x30...0x39, 0x2D: if isFirst { return false }
      case 0x20: if isFirst || !spaces { return false }
      default: return false
      }
      isFirst = byte == 0x20
    }
    return !isFirst && !isLatin
  }
}
