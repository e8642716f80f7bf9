import AccordWording

/// The conditions of `where`.
extension Parser {
  private static let example = Text(
    en: "where status = open and amount >= 100k€",
    fr: "où statut = ouvert et montant >= 100k€")

  static func condition(
    _ cursor: inout TokenCursor, depth: Int
  ) throws(Diagnostic) -> ConditionSyntax {
    var left = try conjunction(&cursor, depth: depth)
    while cursor.take(.or) { left = .or(left, try conjunction(&cursor, depth: depth)) }
    return left
  }

  private static func conjunction(
    _ cursor: inout TokenCursor, depth: Int
  ) throws(Diagnostic) -> ConditionSyntax {
    var left = try negation(&cursor, depth: depth)
    while cursor.take(.and) { left = .and(left, try negation(&cursor, depth: depth)) }
    return left
  }

  private static func negation(
    _ cursor: inout TokenCursor, depth: Int
  ) throws(Diagnostic) -> ConditionSyntax {
    guard depth < Limits.nesting else { throw Diagnostic(.nesting, at: cursor.place) }
    if cursor.take(.not) { return .not(try negation(&cursor, depth: depth + 1)) }
    if cursor.next?.isOpen == true {
      _ = cursor.take()
      let inside = try condition(&cursor, depth: depth + 1)
      guard cursor.next?.isClose == true else {
        throw cursor.expected(Text(en: "and, or, )", fr: "et, ou, )"), example: example)
      }
      _ = cursor.take()
      return inside
    }
    return try comparison(&cursor)
  }

  private static func comparison(_ cursor: inout TokenCursor) throws(Diagnostic) -> ConditionSyntax
  {
    guard let column = cursor.takeWord(upTo: isSign) else {
      throw cursor.expected(Text(en: "a column", fr: "une colonne"), example: example)
    }
    if let (comparison, sign) = cursor.takeComparison() {
      return .compare(column: column, comparison, sign: sign, try value(&cursor))
    }
    if cursor.take(.is) {
      let isNegated = cursor.take(.not)
      guard cursor.take(.missing) else {
        throw cursor.expected(
          Text(en: "the word missing", fr: "le mot absent"),
          example: Text(en: "where date is missing", fr: "où date est absent"))
      }
      return isNegated ? .not(.missing(column: column)) : .missing(column: column)
    }
    var ahead = cursor
    let isNegated = ahead.take(.not)
    if ahead.take(.in) {
      cursor = ahead
      let list = ConditionSyntax.member(column: column, try values(&cursor))
      return isNegated ? .not(list) : list
    }
    return .column(column)
  }

  private static func values(_ cursor: inout TokenCursor) throws(Diagnostic) -> [Word] {
    let example = Text(
      en: "where status in (open, closed)", fr: "où statut dans (ouvert, clos)")
    guard cursor.next?.isOpen == true else {
      throw cursor.expected(
        Text(en: "a list in parentheses", fr: "une liste entre parenthèses"), example: example)
    }
    _ = cursor.take()
    var values: [Word] = []
    repeat { values.append(try value(&cursor)) } while cursor.take(",")
    guard cursor.next?.isClose == true else {
      throw cursor.expected(
        Text(en: "a comma or a parenthesis", fr: "une virgule ou une parenthèse"), example: example)
    }
    _ = cursor.take()
    return values
  }

  /// A value; the spaces of a number such as `4 000 000 €` need no quotes here.
  private static func value(_ cursor: inout TokenCursor) throws(Diagnostic) -> Word {
    let isEnd = { (text: ArraySlice<Character>) in isSign(text) || isComma(text) }
    guard var word = cursor.takeWord(upTo: isEnd) else {
      throw cursor.expected(Text(en: "a value", fr: "une valeur"), example: example)
    }
    while let next = cursor.next?.word, SpacedNumber.continues(word, with: next) {
      _ = cursor.takeWord()
      word = SpacedNumber.joined(word, next)
    }
    return word
  }

  private static func isSign(_ text: ArraySlice<Character>) -> Bool {
    Comparison.atStart(of: text) != nil
  }

  /// A comma separates, unless a digit follows it at once: `2,5M€` is one value.
  private static func isComma(_ text: ArraySlice<Character>) -> Bool {
    text.first == "," && text.dropFirst().first?.isASCIIDigit != true
  }
}
