import AccordWording

/// Cuts a source into tokens: the one tokenizer of the prompt, scripts, `-c` and completion.
///
/// It goes on after an error, at the next line, so that all errors are found at once.
package struct Lexer {
  let source: SourceText
  var result = LexedText()

  // Where reading stands.
  var lineIndex = 0
  var characters: [Character] = []
  var position = 0

  // The statement being read.
  var tokens: [Token] = []
  var isBroken = false
  var parentheses: [SourcePlace] = []
  var heredocs: [OpenHeredoc] = []
  private var restarts = 0
  private let isInterrupted: () -> Bool

  private init(_ source: SourceText, _ isInterrupted: @escaping () -> Bool) {
    self.source = source
    self.isInterrupted = isInterrupted
  }

  /// The tokens of a source of at most `limit` bytes; of some of its lines only where somebody
  /// asks to stop.
  package static func lex(
    _ source: SourceText, limit: Int = Limits.source,
    isInterrupted: @escaping () -> Bool = { false }
  ) -> LexedText {
    guard source.text.utf8.count <= limit else {
      let place = SourcePlace(source, line: 1, column: 1, length: 1)
      return LexedText(diagnostics: [Diagnostic(Failure.sourceTooLarge, at: place)])
    }
    var lexer = Lexer(source, isInterrupted)
    repeat { lexer.lexLines() } while lexer.restartAfterOpenParenthesis()
    if lexer.result.openEnd == nil, BlockTree.isOpen(lexer.result.statements) {
      lexer.result.openEnd = .block
    }
    return lexer.result
  }

  func place(_ column: Int, length: Int = 1) -> SourcePlace {
    SourcePlace(source, line: lineIndex + 1, column: column + 1, length: length)
  }

  mutating func report(_ fault: Failure, at place: SourcePlace) {
    isBroken = true
    result.diagnostics.append(Diagnostic(fault, at: place))
  }

  private mutating func lexLines() {
    var continuation: SourcePlace?
    while lineIndex < source.lines.count {
      if lineIndex & 0xFF == 0xFF, isInterrupted() { return }
      loadLine()
      // A comment between continued lines stands beside the statement, and does not end it.
      let isBetween = continuation != nil && isComment
      let isContinued = isBetween || lexLine()
      // A file mostly ends with a line end, after which there is an empty line.
      let isEnd = lineIndex + 1 == source.lines.count
      if isContinued, !isBetween { continuation = place(position) }
      if let place = continuation, isEnd, isContinued || (!source.isTyped && characters.isEmpty) {
        report(.openContinuation, at: place)
      }
      if !isContinued { continuation = nil }
      readHeredocs()
      lineIndex += 1
      let isOpen = !parentheses.isEmpty || tokens.last?.isPipe == true
      if isContinued || isOpen, lineIndex == source.lines.count {
        result.openEnd = result.openEnd ?? (parentheses.isEmpty ? .continuation : .parenthesis)
      }
      if !isContinued, !isOpen { endStatement() }
    }
    if parentheses.isEmpty { endStatement() }
  }

  /// Loads the line at `lineIndex`; one that cannot be read is reported and left out.
  mutating func loadLine() {
    let line = source.lines[lineIndex]
    // A line far too long is not taken apart; a character has few bytes.
    characters = line.utf8.count > 64 * Limits.line ? [] : Array(line)
    position = 0
    if characters.count > Limits.line || characters.isEmpty && !line.isEmpty {
      report(.lineTooLong, at: place(0))
      characters = []
    } else if let column = characters.firstIndex(where: \.isRefusedInSources) {
      report(.controlCharacter(characters[column]), at: place(column))
      characters = []
    }
  }

  /// Whether the line holds a comment and nothing else.
  private var isComment: Bool { characters.first { !$0.isBlank } == "#" }

  /// The tokens of the rest of the line; whether a `\` continues it.
  private mutating func lexLine() -> Bool {
    while true {
      while position < characters.count, characters[position].isBlank { position += 1 }
      guard position < characters.count else { return false }
      switch characters[position] {
      case "#": return false
      case "|": add(.pipe)
      case "(":
        parentheses.append(place(position))
        if parentheses.count > Limits.nesting {
          report(.nesting, at: place(position))
          parentheses.removeAll()
          return false
        }
        add(.open)
      case ")":
        if parentheses.popLast() == nil {
          report(.strayParenthesis, at: place(position))
        }
        add(.close)
      case "\\" where isAtLineEnd(after: position): return true
      default:
        guard lexWord() else {
          // The rest of the line cannot be trusted after an open quote.
          parentheses.removeAll()
          return false
        }
      }
    }
  }

  private mutating func add(_ kind: Token.Kind) {
    tokens.append(Token(kind, at: place(position)))
    position += 1
  }

  func isAtLineEnd(after index: Int) -> Bool {
    characters[(index + 1)...].allSatisfy(\.isBlank)
  }

  private mutating func endStatement() {
    if !isBroken, !tokens.isEmpty { result.statements.append(tokens) }
    tokens.removeAll(keepingCapacity: true)
    isBroken = false
  }

  /// A parenthesis that is never closed swallows the rest of the source: it is reported where
  /// it opens, and reading begins again on the line after it.
  private mutating func restartAfterOpenParenthesis() -> Bool {
    guard let first = parentheses.first else { return false }
    report(.openParenthesis, at: first)
    tokens.removeAll()
    endStatement()
    parentheses.removeAll()
    restarts += 1
    guard !source.isTyped, restarts < 20, first.line < source.lines.count else { return false }
    lineIndex = first.line
    // What follows is read a second time: its errors are found again.
    result.diagnostics.removeAll { ($0.place?.line ?? 0) > first.line }
    return true
  }
}

extension Character {
  /// A space between words: any kind of space, no-break ones included, and the tab.
  var isBlank: Bool {
    if self == " " || self == "\t" { return true }
    guard !isASCII, let scalar = unicodeScalars.first else { return false }
    return scalar.properties.generalCategory == .spaceSeparator
  }

  /// Control characters, and characters that change how the line looks without being seen
  /// (directions of writing, zero-width spaces). In double quotes they can be written `\u{…}`.
  var isRefusedInSources: Bool {
    if isASCII { return self != "\t" && (self < " " || self == "\u{7F}" || self == "\r\n") }
    return unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0...8, 0xA...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
        0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFD:
        true
      default: false
      }
    }
  }
}
