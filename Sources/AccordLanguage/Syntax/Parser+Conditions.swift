import AccordWording

/// The conditions of `where`, `if` and `require`.
extension Parser {
  static let conditionInStage = ExpressionContext(
    isCondition: true, allowsPipelines: false,
    example: Text(
      en: "where status = open and amount >= 100k€",
      fr: "où statut = ouvert et montant >= 100k€"))

  static func condition(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int = 0
  ) throws(Diagnostic) -> ConditionSyntax {
    var left = try conjunction(&cursor, context, depth: depth)
    while cursor.take(.or) {
      left = .or(left, try conjunction(&cursor, context, depth: depth))
    }
    return left
  }

  private static func conjunction(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int
  ) throws(Diagnostic) -> ConditionSyntax {
    var left = try negation(&cursor, context, depth: depth)
    while cursor.take(.and) {
      left = .and(left, try negation(&cursor, context, depth: depth))
    }
    return left
  }

  private static func negation(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int
  ) throws(Diagnostic) -> ConditionSyntax {
    guard depth < Limits.nesting else { throw Diagnostic(.nesting, at: cursor.place) }
    if cursor.take(.not) { return .not(try negation(&cursor, context, depth: depth + 1)) }
    guard cursor.next?.isOpen == true,
      cursor.parenthesisContent(allowsPipelines: context.allowsPipelines) == .condition
    else { return try comparison(&cursor, context, depth: depth) }
    _ = cursor.take()
    let inside = try condition(&cursor, context, depth: depth + 1)
    guard cursor.next?.isClose == true else {
      throw cursor.expected(Text(en: "and, or, )", fr: "et, ou, )"), example: context.example)
    }
    _ = cursor.take()
    return inside
  }

  private static func comparison(
    _ cursor: inout TokenCursor, _ context: ExpressionContext, depth: Int
  ) throws(Diagnostic) -> ConditionSyntax {
    if let place = missingOperand(cursor), !context.allowsPipelines {
      throw place.expected(Text(en: "a column", fr: "une colonne"), example: context.example)
    }
    let left = try expression(&cursor, context, depth: depth)
    if let (comparison, sign) = cursor.takeComparison() {
      let right = try expression(&cursor, context, depth: depth)
      return .compare(left, comparison, sign: sign, right)
    }
    if cursor.take(.is) {
      let isNegated = cursor.take(.not)
      guard cursor.take(.missing) else {
        throw cursor.expected(
          Text(en: "the word missing", fr: "le mot absent"),
          example: Text(en: "where date is missing", fr: "où date est absent"))
      }
      return isNegated ? .not(.missing(left)) : .missing(left)
    }
    var ahead = cursor
    let isNegated = ahead.take(.not)
    if ahead.take(.in) {
      cursor = ahead
      let list = ConditionSyntax.member(left, try members(&cursor))
      return isNegated ? .not(list) : list
    }
    return .truth(left)
  }

  /// The cursor where no operand comes next.
  private static func missingOperand(_ cursor: TokenCursor) -> TokenCursor? {
    var ahead = cursor
    if cursor.next?.isOpen == true || ahead.takeWord(upTo: conditionInStage.ends) != nil {
      return nil
    }
    return cursor
  }

  private static func members(_ cursor: inout TokenCursor) throws(Diagnostic) -> [Word] {
    let example = Text(
      en: "where status in (open, closed)", fr: "où statut dans (ouvert, clos)")
    guard cursor.next?.isOpen == true else {
      throw cursor.expected(
        Text(en: "a list in parentheses", fr: "une liste entre parenthèses"), example: example)
    }
    _ = cursor.take()
    let values = try list(&cursor, example: example)
    guard cursor.next?.isClose == true else {
      throw cursor.expected(
        Text(en: "a comma or a parenthesis", fr: "une virgule ou une parenthèse"), example: example)
    }
    _ = cursor.take()
    return values
  }

  /// Values with commas between them; one may follow the last.
  static func list(_ cursor: inout TokenCursor, example: Text) throws(Diagnostic) -> [Word] {
    var values: [Word] = []
    repeat {
      guard var word = cursor.takeWord(upTo: conditionInStage.ends) else {
        throw cursor.expected(Text(en: "a value", fr: "une valeur"), example: example)
      }
      while let next = cursor.next?.word, SpacedNumber.continues(word, with: next) {
        _ = cursor.takeWord()
        word = SpacedNumber.joined(word, next)
      }
      values.append(word)
    } while cursor.take(",") && cursor.next?.isClose == false
    return values
  }
}
