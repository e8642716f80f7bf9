package import AccordWording

/// Goes through the tokens of a statement. In conditions, signs need no spaces around them, so
/// it can also take a part of a word.
struct TokenCursor {
  private var tokens: ArraySlice<Token>
  /// Where something missing at the end is pointed at.
  private let last: SourcePlace

  init(_ tokens: ArraySlice<Token>, after place: SourcePlace) {
    self.tokens = tokens
    last = tokens.last?.place ?? place
  }

  var isAtEnd: Bool { tokens.isEmpty }
  var next: Token? { tokens.first }
  var rest: ArraySlice<Token> { tokens }

  /// Where the next token stands, or right after the last one.
  var place: SourcePlace {
    next?.place
      ?? SourcePlace(last.source, line: last.line, column: last.column + last.length, length: 1)
  }

  mutating func take() -> Token? { tokens.popFirst() }

  /// Takes the next word if it is that keyword.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard next?.word?.isKeyword(keyword) == true else { return false }
    tokens.removeFirst()
    return true
  }

  /// Takes a whole word.
  mutating func takeWord() -> Word? {
    guard let word = next?.word else { return nil }
    tokens.removeFirst()
    return word
  }

  /// Takes a word up to the first place in its bare text where `isEnd` holds.
  mutating func takeWord(upTo isEnd: (ArraySlice<Character>) -> Bool) -> Word? {
    guard let word = next?.word else { return nil }
    guard let end = word.firstBare(where: isEnd) else { return takeWord() }
    guard end.piece > 0 || end.offset > 0 else { return nil }
    _ = takeWord()
    let (before, after) = word.cut(beforePiece: end.piece, offset: end.offset)
    if let after { tokens = [Token(.word(after), at: after.place)] + tokens }
    return before
  }

  /// Takes the comparison sign that comes next.
  mutating func takeComparison() -> (Comparison, SourcePlace)? {
    guard let word = next?.word,
      let (comparison, count) = Comparison.atStart(of: word.bareStart)
    else { return nil }
    return cut(after: count).map { (comparison, $0.place) }
  }

  /// Takes the mark that comes next, such as a comma or a colon.
  mutating func take(_ mark: Character) -> Bool {
    guard next?.word?.bareStart.first == mark else { return false }
    return cut(after: 1) != nil
  }

  private mutating func cut(after count: Int) -> Word? {
    guard let word = takeWord() else { return nil }
    let (before, after) = word.cut(after: count)
    if let after { tokens = [Token(.word(after), at: after.place)] + tokens }
    return before
  }

  /// Takes the tokens up to the parenthesis that closes the one just taken.
  mutating func takeUntilClose() -> ArraySlice<Token> {
    var depth = 1
    for index in tokens.indices {
      if tokens[index].isOpen { depth += 1 }
      if tokens[index].isClose { depth -= 1 }
      if depth == 0 {
        let inner = tokens[..<index]
        tokens = tokens[(index + 1)...]
        return inner
      }
    }
    defer { tokens = [] }
    return tokens
  }

  /// The next token as errors quote it.
  var shown: String? {
    guard let next else { return nil }
    return switch next.kind {
    case .word(let word): word.shown
    case .pipe: "|"
    case .open: "("
    case .close: ")"
    }
  }

  /// Something else was needed here.
  func expected(_ wanted: Text, example: Text) -> Diagnostic {
    Diagnostic(.expected(wanted, example: example, found: shown), at: place)
  }

  /// Refuses what is left.
  func requireEnd(advice: Text? = nil) throws(Diagnostic) {
    guard let shown else { return }
    throw Diagnostic(.unexpected(shown, advice: advice), at: place)
  }
}

extension Diagnostic {
  /// A fault of the language with its place.
  package init(_ fault: Failure, at place: SourcePlace?) {
    self.init(fault as any Fault, at: place)
  }
}
