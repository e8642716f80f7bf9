extension Lexer {
  /// Reads 'text', in which nothing but the closing quote has a meaning.
  mutating func lexLiteralQuote(into word: inout WordBuilder) -> Bool {
    let opening = place(position)
    word.beginQuote(at: opening)
    position += 1
    while true {
      guard position < characters.count else {
        guard continueQuote(openedAt: opening) else { return false }
        word.add("\n", at: opening)
        continue
      }
      let character = characters[position]
      position += 1
      if character == "'" { break }
      word.add(character, at: opening)
    }
    word.endQuote()
    checkAfterQuote()
    return true
  }

  /// Reads "text", “text” or « text », with escapes and variables.
  mutating func lexQuote(into word: inout WordBuilder) -> Bool {
    let opening = place(position)
    let closer: Character =
      switch characters[position] {
      case "“": "”"
      case "«": "»"
      default: "\""
      }
    word.beginQuote(at: opening)
    position += 1
    if closer == "»" {
      while position < characters.count, characters[position].isBlank { position += 1 }
    }
    while true {
      guard position < characters.count else {
        guard continueQuote(openedAt: opening) else { return false }
        word.add("\n", at: opening)
        continue
      }
      let character = characters[position]
      if character == closer { break }
      switch character {
      case "$": lexVariable(into: &word)
      case "\\" where position + 1 == characters.count:
        // A line break after `\` is not part of the text, nor is the indentation after it.
        guard continueText(openedAt: opening) else { return false }
      case "\\": lexEscape(into: &word, openedAt: opening)
      default:
        word.add(character, at: opening)
        position += 1
      }
    }
    position += 1
    if closer == "»" { word.trimEnd() }
    word.endQuote()
    checkAfterQuote()
    return true
  }

  private mutating func lexEscape(into word: inout WordBuilder, openedAt opening: SourcePlace) {
    let start = position
    let escaped = characters[position + 1]
    position += 2
    switch escaped {
    case "\"", "\\", "$", "”", "»": word.add(escaped, at: opening)
    case "n": word.add("\n", at: opening)
    case "t": word.add("\t", at: opening)
    case "u":
      guard let character = codePoint() else {
        report(.escape("\\u"), at: place(start, length: 2))
        return
      }
      word.add(character, at: opening)
    default: report(.escape("\\\(escaped)"), at: place(start, length: 2))
    }
  }

  /// Reads the `{e9}` of `\u{e9}`.
  private mutating func codePoint() -> Character? {
    guard position < characters.count, characters[position] == "{",
      let end = characters[position...].prefix(10).firstIndex(of: "}"),
      let value = UInt32(String(characters[(position + 1)..<end]), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    position = end + 1
    return Character(scalar)
  }

  /// Goes to the next line inside a quote: only where a person types, because in a file an open
  /// quote is a forgotten one.
  private mutating func continueQuote(openedAt opening: SourcePlace) -> Bool {
    guard source.isTyped, lineIndex + 1 < source.lines.count else {
      result.openEnd = .quote
      report(.openQuote, at: opening)
      return false
    }
    lineIndex += 1
    loadLine()
    return true
  }

  private mutating func continueText(openedAt opening: SourcePlace) -> Bool {
    guard lineIndex + 1 < source.lines.count else {
      result.openEnd = .quote
      report(.openQuote, at: opening)
      return false
    }
    lineIndex += 1
    loadLine()
    while position < characters.count, characters[position].isBlank { position += 1 }
    return true
  }
}
