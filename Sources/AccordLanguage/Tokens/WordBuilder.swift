/// A word while it is being read.
struct WordBuilder {
  let start: SourcePlace
  private(set) var pieces: [Word.Piece] = []
  private var text = ""
  private var textPlace: SourcePlace
  private var isQuoted = false

  init(start: SourcePlace) {
    self.start = start
    textPlace = start
  }

  /// Whether a quote may begin here: at the start, or right after one of these marks.
  func mayQuote(after marks: String) -> Bool {
    if let last = text.last { return !isQuoted && marks.contains(last) }
    return pieces.isEmpty
  }

  /// Begins a quoted part.
  mutating func beginQuote(at place: SourcePlace) {
    flush()
    isQuoted = true
    textPlace = place
  }

  /// Ends a quoted part, which is kept even where it is empty.
  mutating func endQuote() {
    if text.isEmpty, pieces.isEmpty || !pieces.contains(where: \.isQuotedOrVariable) {
      pieces.append(Word.Piece(content: .quoted(""), place: textPlace))
    }
    flush()
    isQuoted = false
  }

  mutating func add(_ character: Character, at place: @autoclosure () -> SourcePlace) {
    if text.isEmpty { textPlace = place() }
    text.append(character)
  }

  mutating func add(_ content: Word.Piece.Content, at place: SourcePlace) {
    flush()
    pieces.append(Word.Piece(content: content, place: place))
  }

  /// Takes away spaces at the end, which « » have inside.
  mutating func trimEnd() {
    while text.last?.isBlank == true { text.removeLast() }
  }

  var isEmpty: Bool { text.isEmpty && pieces.isEmpty }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let place = SourcePlace(
      textPlace.source, line: textPlace.line, column: textPlace.column, length: text.count)
    pieces.append(Word.Piece(content: isQuoted ? .quoted(text) : .bare(text), place: place))
    text = ""
  }

  func word(endingAt end: SourcePlace) -> Word {
    var copy = self
    copy.flush()
    let lineEnd = start.source.lines[start.line - 1].count + 1
    let column = end.line == start.line ? end.column : lineEnd
    let place = SourcePlace(
      start.source, line: start.line, column: start.column, length: column - start.column)
    return Word(copy.pieces, at: place)
  }

  func token(endingAt end: SourcePlace) -> Token {
    let word = word(endingAt: end)
    return Token(.word(word), at: word.place)
  }
}

extension Word.Piece {
  var isQuotedOrVariable: Bool {
    if case .bare = content { false } else { true }
  }
}
