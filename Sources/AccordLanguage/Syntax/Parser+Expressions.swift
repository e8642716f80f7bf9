import AccordWording

/// Where an expression stands: what ends a word in it, and what parentheses may hold.
struct ExpressionContext {
  /// Whether signs of comparison and commas end a word, as in conditions; after `let` they do not.
  let isCondition: Bool
  /// Whether parentheses may hold commands; in `where` they may not.
  let allowsPipelines: Bool
  let example: Text
  /// Whether the spaces of a number need no quotes: in conditions and beside an operation.
  var joinsNumbers = false

  /// The same after the sign of an operation.
  var besideOperation: ExpressionContext {
    var beside = self
    beside.joinsNumbers = true
    return beside
  }

  func ends(_ text: ArraySlice<Character>) -> Bool {
    isCondition && (Comparison.atStart(of: text) != nil || Parser.isComma(text))
  }
}

/// Values and arithmetic.
extension Parser {
  static func expression(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int
  ) throws(Diagnostic) -> ExpressionSyntax {
    var left = try product(&cursor, context, depth: depth)
    while let (operation, place) = cursor.takeArithmetic(binding: false) {
      left = .operation(
        left, operation, sign: place, try product(&cursor, context.besideOperation, depth: depth))
    }
    return left
  }

  private static func product(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int
  ) throws(Diagnostic) -> ExpressionSyntax {
    var left = try operand(&cursor, context, depth: depth)
    while let (operation, place) = cursor.takeArithmetic(binding: true) {
      left = .operation(
        left, operation, sign: place, try operand(&cursor, context.besideOperation, depth: depth))
    }
    return left
  }

  private static func operand(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int
  ) throws(Diagnostic) -> ExpressionSyntax {
    guard cursor.next?.isOpen == true else { return try value(&cursor, context) }
    guard depth < Limits.nesting else { throw Diagnostic(.nesting, at: cursor.place) }
    let place = cursor.place
    let content = cursor.parenthesisContent(allowsPipelines: context.allowsPipelines)
    _ = cursor.take()
    if content == .pipeline {
      guard context.allowsPipelines else { throw Diagnostic(.commandsInStage, at: place) }
      return .pipeline(try pipeline(cursor.takeUntilClose(), at: place))
    }
    let inside = ExpressionContext(
      isCondition: true, allowsPipelines: context.allowsPipelines, example: context.example)
    let inner = try expression(&cursor, inside, depth: depth + 1)
    guard cursor.next?.isClose == true else {
      throw cursor.expected(
        Text(en: "an operation + - * /, or )", fr: "une opération + - * /, ou )"),
        example: context.example)
    }
    _ = cursor.take()
    return inner
  }

  /// A word, or a number such as `4 000 000 €` over several.
  private static func value(
    _ cursor: inout TokenCursor, _ context: ExpressionContext
  ) throws(Diagnostic) -> ExpressionSyntax {
    let before = cursor
    guard var word = cursor.takeWord(upTo: context.ends), Arithmetic(word) == nil else {
      throw before.expected(
        context.allowsPipelines
          ? Text(
            en: "a value, or a command in parentheses",
            fr: "une valeur, ou une commande entre parenthèses")
          : Text(en: "a value", fr: "une valeur"), example: context.example)
    }
    if let sign = word.gluedOperation { throw Diagnostic(.gluedOperation(sign), at: word.place) }
    if context.isCondition || context.joinsNumbers || cursor.isBeforeArithmetic(after: word) {
      while let next = cursor.next?.word, SpacedNumber.continues(word, with: next) {
        _ = cursor.takeWord()
        word = SpacedNumber.joined(word, next)
      }
    }
    guard word.mayCount, let unit = cursor.next?.word,
      let keyword = unit.keyword(among: Keyword.periods)
    else { return .word(word) }
    _ = cursor.take()
    let period: Period = keyword == .days ? .days : keyword == .months ? .months : .years
    return .period(word, period, .spanning([word, unit]))
  }

  /// A comma separates, unless a digit follows it at once: `2,5M€` is one value.
  static func isComma(_ text: ArraySlice<Character>) -> Bool {
    text.first == "," && text.dropFirst().first?.isASCIIDigit != true
  }
}

extension Word {
  /// Whether it can be the number of a stretch of time.
  fileprivate var mayCount: Bool {
    variable != nil || bare.map { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) } == true
  }

  /// The sign of an operation that is written without the spaces around it: `$a*60%`. A hyphen
  /// or a slash may belong to a word.
  fileprivate var gluedOperation: String? {
    let isNumber = bareStart.first?.isASCIIDigit == true
    guard isNumber || pieces.contains(where: \.isVariable) else { return nil }
    for piece in pieces {
      guard case .bare(let text) = piece.content,
        let sign = text.first(where: { "*×÷+".contains($0) })
      else { continue }
      return String(sign)
    }
    return nil
  }
}

extension Word.Piece {
  fileprivate var isVariable: Bool {
    if case .variable = content { true } else { false }
  }
}

extension TokenCursor {
  /// Takes the operation that comes next, if it binds as tightly as that.
  mutating func takeArithmetic(binding tightly: Bool) -> (Arithmetic, SourcePlace)? {
    guard let word = next?.word, let operation = Arithmetic(word),
      operation.bindsTightly == tightly
    else { return nil }
    _ = take()
    return (operation, word.place)
  }

  /// Whether an operation follows the number that `word` begins.
  fileprivate func isBeforeArithmetic(after word: Word) -> Bool {
    var number = word
    for token in rest {
      guard let next = token.word else { return false }
      if Arithmetic(next) != nil { return true }
      guard SpacedNumber.continues(number, with: next) else { return false }
      number = SpacedNumber.joined(number, next)
    }
    return false
  }

  /// What parentheses hold, as far as it can be told without looking anything up.
  enum ParenthesisContent {
    case pipeline, condition, expression
  }

  /// What the parentheses hold that open next.
  func parenthesisContent(allowsPipelines: Bool) -> ParenthesisContent {
    var inside = self
    _ = inside.take()
    let tokens = Array(inside.takeUntilClose())
    var depth = 0
    var hasArithmetic = false
    for token in tokens {
      if token.isOpen { depth += 1 }
      if token.isClose { depth -= 1 }
      guard depth == 0 else { continue }
      if token.isPipe { return .pipeline }
      guard let word = token.word, OptionWord(word) == nil else { continue }
      if word.isComparing { return .condition }
      if Arithmetic(word) != nil { hasArithmetic = true }
    }
    if hasArithmetic { return .expression }
    guard let first = tokens.first else { return allowsPipelines ? .pipeline : .expression }
    if first.isOpen {
      return TokenCursor(tokens[...], after: first.place)
        .parenthesisContent(allowsPipelines: allowsPipelines) == .condition
        ? .condition : .expression
    }
    let isCommand = first.word?.bareStart.first?.isLetter == true
    return isCommand && allowsPipelines ? .pipeline : .expression
  }
}

extension Word {
  /// Whether it is or holds a sign or a word of comparisons.
  fileprivate var isComparing: Bool {
    if keyword(among: [.and, .or, .not, .in, .is]) != nil { return true }
    return firstBare { Comparison.atStart(of: $0) != nil } != nil
  }
}
