import AccordWording

extension Lexer {
  /// Reads a word. `false` when a quote in it stays open: the rest of the line is then lost.
  mutating func lexWord() -> Bool {
    var word = WordBuilder(start: place(position))
    while position < characters.count {
      let character = characters[position]
      switch character {
      case "|", "(", ")":
        return end(word)
      case "\\" where isAtLineEnd(after: position):
        return end(word)
      case "$":
        lexVariable(into: &word)
      case "<"
      where position + 1 < characters.count && characters[position + 1] == "<"
        && word.mayQuote(after: "="):
        lexHeredocMarker(after: &word)
        return true
      case "'" where word.mayQuote(after: "=~<>,:!≥≤≠"):
        guard lexLiteralQuote(into: &word) else { return false }
        return end(word)
      case "\"", "“", "«":
        guard word.mayQuote(after: "=~<>,:!≥≤≠") else {
          report(.misplacedQuote, at: place(position))
          position = characters.count
          return true
        }
        guard lexQuote(into: &word) else { return false }
        return end(word)
      default:
        if character.isBlank, !isInsideNumber(position) { return end(word) }
        word.add(character, at: place(position))
        position += 1
      }
    }
    return end(word)
  }

  private mutating func end(_ word: WordBuilder) -> Bool {
    tokens.append(word.token(endingAt: place(position)))
    return true
  }

  /// What follows a closed quote must be a space or a mark of the language.
  mutating func checkAfterQuote() {
    guard position < characters.count else { return }
    let next = characters[position]
    guard !next.isBlank, !"|(),".contains(next),
      !(next == "\\" && isAtLineEnd(after: position))
    else { return }
    report(.gluedQuote, at: place(position))
  }

  /// Whether the space at `index` belongs to a number: a no-break space between two digits, or
  /// between a number and its unit, as word processors write `4 000 000 €` and `60 %`.
  private func isInsideNumber(_ index: Int) -> Bool {
    guard "\u{A0}\u{202F}\u{2007}\u{2009}".contains(characters[index]),
      index > 0, index + 1 < characters.count
    else { return false }
    let (before, after) = (characters[index - 1], characters[index + 1])
    let isNumber = before.isASCIIDigit || ("kKmM".contains(before) && isInsideUnit(index - 1))
    guard isNumber else { return false }
    if after.isASCIIDigit { return before.isASCIIDigit }
    if after == "€" || after == "%" { return true }
    return "kKmM".contains(after) && isInsideUnit(index + 1)
  }

  /// Whether the letter at `index` is the `k` or `M` of an amount.
  private func isInsideUnit(_ index: Int) -> Bool {
    var next = index + 1
    while next < characters.count, characters[next].isBlank, characters[next] != " " { next += 1 }
    guard next < characters.count else { return true }
    return characters[next] == "€" || characters[next].isBlank || "|)".contains(characters[next])
  }

  /// Reads `$name` or `${name.field}`.
  mutating func lexVariable(into word: inout WordBuilder) {
    let start = position
    var next = position + 1
    let isBraced = next < characters.count && characters[next] == "{"
    if isBraced { next += 1 }
    let name = identifier(from: &next)
    var field: String?
    if isBraced, name != nil, next < characters.count, characters[next] == "." {
      next += 1
      field = identifier(from: &next, with: "-") ?? ""
    }
    let isClosed = !isBraced || (next < characters.count && characters[next] == "}")
    guard let name, isClosed, field != "" else {
      report(.variableName, at: place(start))
      position = start + 1
      return
    }
    if isBraced { next += 1 }
    word.add(
      .variable(name, field: field), at: place(start, length: next - start))
    position = next
  }

  private func identifier(from next: inout Int, with extra: String = "") -> String? {
    let start = next
    while next < characters.count {
      let character = characters[next]
      guard
        character.isLetter || character == "_" || (next > start && character.isASCIIDigit)
          || (next > start && extra.contains(character))
      else { break }
      next += 1
    }
    return next > start ? String(characters[start..<next]) : nil
  }
}
