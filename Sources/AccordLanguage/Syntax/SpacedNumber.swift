import AccordWording

/// Numbers written with spaces, which the tokenizer reads as several words: `4 000 000 €`.
package enum SpacedNumber {
  /// Whether `next` goes on with the number that `word` is: a group of three digits or a unit.
  static func continues(_ word: Word, with next: Word) -> Bool {
    guard let number = word.bare, let text = next.bare, isNumber(number) else { return false }
    return isGroup(text) && endsWithGroup(number) || isUnit(text)
  }

  static func joined(_ word: Word, _ next: Word) -> Word {
    let place = SourcePlace(
      word.place.source, line: word.place.line, column: word.place.column,
      length: next.place.line == word.place.line
        ? next.place.column + next.place.length - word.place.column : word.place.length)
    let text = (word.bare ?? "") + " " + (next.bare ?? "")
    return Word([Word.Piece(content: .bare(text), place: place)], at: place)
  }

  /// The number that begins with `word` and goes on over the next tokens, where it does.
  package static func found(from word: Word, then rest: ArraySlice<Token>) -> Word? {
    var number = word
    for token in rest {
      guard let next = token.word, continues(number, with: next) else { break }
      number = joined(number, next)
    }
    return number == word ? nil : number
  }

  private static func isNumber(_ text: String) -> Bool {
    text.first.map { $0.isASCIIDigit || "-−+".contains($0) } == true
      && text.contains(where: \.isASCIIDigit)
      && text.allSatisfy { $0.isASCIIDigit || " ,.-−+".contains($0) }
  }

  private static func endsWithGroup(_ number: String) -> Bool {
    let digits = number.drop { "-−+".contains($0) }
    let groups = digits.split(separator: " ")
    return groups.first.map { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) } == true
      && groups.dropFirst().allSatisfy { isGroup(String($0)) }
  }

  /// Three digits, with decimals or a unit at the end: `000`, `000,50`, `000€`.
  private static func isGroup(_ text: String) -> Bool {
    guard text.prefix(3).count == 3, text.prefix(3).allSatisfy(\.isASCIIDigit) else { return false }
    let end = text.dropFirst(3).filter { !$0.isASCIIDigit }
    let digits = text.dropFirst(3).filter(\.isASCIIDigit)
    return digits.isEmpty
      ? end.isEmpty || isUnit(String(end)) : (end.first == "," || end.first == ".")
  }

  private static func isUnit(_ text: String) -> Bool {
    ["€", "%", "k€", "m€", "eur"].contains(text.folded)
  }
}
