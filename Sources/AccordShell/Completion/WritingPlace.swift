import AccordLanguage

/// Where in a text somebody is writing: the word, as far as it is written, and the tokens before
/// it. The text is read by the language's own tokenizer, with a mark put in at the cursor.
struct WritingPlace {
  /// What is written of the word, without quotes.
  let word: String
  /// Where the word begins, in characters of the text.
  let start: Int
  /// Whether the word is in quotes already.
  let isQuoted: Bool
  /// The tokens before the word in its statement, those of the innermost parenthesis only.
  let before: [Token]
  /// The tokens before that parenthesis; `nil` outside of any.
  let outer: [Token]?

  /// A character that nobody writes.
  private static let mark: Character = "\u{E000}"
  /// A text is not looked at beyond this, in bytes.
  private static let limit = 50_000

  /// - Returns: `nil` where no word can be completed: in a comment, or in a text that is broken.
  init?(_ text: String, _ cursor: Int) {
    let head = String(text.prefix(cursor))
    guard head.utf8.count < WritingPlace.limit,
      let tokens = WritingPlace.tokens(head + String(WritingPlace.mark)),
      let index = tokens.lastIndex(where: { $0.word.map(WritingPlace.hasMark) == true }),
      let word = tokens[index].word
    else { return nil }
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
    guard word.place.line == lines.count, let line = lines.last else { return nil }
    start = cursor - (line.count - (word.place.column - 1))
    (self.word, isQuoted) = WritingPlace.start(of: word)
    var opened: [Int] = []
    for (position, token) in tokens[..<index].enumerated() {
      if token.isOpen { opened.append(position) }
      if token.isClose { _ = opened.popLast() }
    }
    before = Array(tokens[(opened.last.map { $0 + 1 } ?? 0)..<index])
    outer = opened.last.map { Array(tokens[..<$0]) }
  }

  /// The tokens of the statement with the mark. What is open there is closed first.
  private static func tokens(_ text: String) -> [Token]? {
    for quote in ["", "\"", "'", "»", "”"] {
      var closed = text + quote
      var lexed = Lexer.lex(SourceText(name: nil, text: closed))
      if lexed.openEnd == .quote { continue }
      var count = 0
      while lexed.openEnd == .parenthesis, count < Limits.nesting {
        closed += ")"
        count += 1
        lexed = Lexer.lex(SourceText(name: nil, text: closed))
      }
      return lexed.statements.last { $0.contains { $0.word.map(hasMark) == true } }
    }
    return nil
  }

  private static func hasMark(_ word: Word) -> Bool {
    word.pieces.contains { piece in
      switch piece.content {
      case .bare(let text), .quoted(let text): text.contains(mark)
      case .variable, .list: false
      }
    }
  }

  private static func start(of word: Word) -> (text: String, isQuoted: Bool) {
    var start = ""
    for piece in word.pieces {
      switch piece.content {
      case .bare(let text), .quoted(let text):
        start += text.prefix { $0 != mark }
        if text.contains(mark) {
          if case .quoted = piece.content { return (start, true) }
          return (start, false)
        }
      case .variable: start += "$"
      case .list: start += "("
      }
    }
    return (start, false)
  }
}
