import AccordWording

/// Reads the tokens of a statement by the grammar, without looking anything up.
package enum Parser {
  /// - Throws: the first error in the statement.
  package static func statement(_ tokens: [Token]) throws(Diagnostic) -> StatementSyntax {
    guard let first = tokens.first else { preconditionFailure("a statement has tokens") }
    let kind: StatementSyntax.Kind
    switch first.word?.keyword(among: [.parameter, .let, .include, .require, .for, .if]) {
    case .parameter: kind = .parameter(try parameter(tokens))
    case .let: kind = try assignment(tokens)
    case .include: kind = .include(try included(tokens))
    case .require: kind = .requirement(try requirement(tokens))
    case .for: kind = try loop(tokens)
    case .if: kind = .branch(try branch(tokens))
    default: kind = .pipeline(try pipeline(tokens[...], at: first.place))
    }
    return StatementSyntax(kind: kind, place: first.place)
  }

  private static func parameter(_ tokens: [Token]) throws(Diagnostic) -> ParameterSyntax {
    let example = Text(
      en: "param year: int = 2024 \"budget year\"",
      fr: "paramètre année : entier = 2024 \"exercice\"")
    var cursor = TokenCursor(tokens.dropFirst(), after: tokens[0].place)
    let name = try variableName(&cursor, marks: ":=", example: example)
    var type: Word?
    if cursor.take(":") {
      type = cursor.takeWord { $0.first == "=" }
      if type?.bare == nil {
        throw cursor.expected(Text(en: "a type", fr: "un type"), example: example)
      }
    }
    var fallback: Word?
    if cursor.take("=") {
      fallback = cursor.takeWord()
      if fallback == nil {
        throw cursor.expected(Text(en: "a value", fr: "une valeur"), example: example)
      }
    }
    let help = cursor.takeWord()
    try cursor.requireEnd(advice: Text(en: "Write: \(example)", fr: "Écrivez : \(example)"))
    return ParameterSyntax(name: name, type: type, fallback: fallback, help: help?.shown)
  }

  private static func assignment(_ tokens: [Token]) throws(Diagnostic) -> StatementSyntax.Kind {
    let example = Text(en: "let year = 2024", fr: "soit année = 2024")
    var cursor = TokenCursor(tokens.dropFirst(), after: tokens[0].place)
    let name = try variableName(&cursor, marks: "=", example: example)
    guard cursor.take("=") else {
      throw cursor.expected(Text(en: "the sign =", fr: "le signe ="), example: example)
    }
    let value = try assigned(&cursor, example: example)
    if case .word(let word) = value, let spaced = SpacedNumber.found(from: word, then: cursor.rest)
    {
      throw Diagnostic(.spacedNumber(spaced.shown), at: spaced.place)
    }
    try cursor.requireEnd(
      advice: Text(
        en: "Put a value of several words in quotes, and a command in parentheses.",
        fr: "Mettez une valeur de plusieurs mots entre guillemets, une commande entre parenthèses.")
    )
    return .assignment(name: name, value: value)
  }

  private static func included(_ tokens: [Token]) throws(Diagnostic) -> Word {
    var cursor = TokenCursor(tokens.dropFirst(), after: tokens[0].place)
    guard let word = cursor.takeWord() else {
      throw cursor.expected(
        Text(en: "the name of a file", fr: "le nom d’un fichier"),
        example: Text(en: "include \"common.accord\"", fr: "inclure \"commun.accord\""))
    }
    try cursor.requireEnd()
    return word
  }

  /// A value, what a command returns, or arithmetic. `($table)` stands for the table itself.
  private static func assigned(
    _ cursor: inout TokenCursor, example: Text
  ) throws(Diagnostic) -> ExpressionSyntax {
    let place = cursor.place
    if cursor.rest.count == 3, cursor.next?.isOpen == true, cursor.rest.last?.isClose == true,
      cursor.rest.dropFirst().first?.word?.variable != nil
    {
      _ = cursor.take()
      return .pipeline(try pipeline(cursor.takeUntilClose(), at: place))
    }
    let context = ExpressionContext(isCondition: false, allowsPipelines: true, example: example)
    return try expression(&cursor, context, depth: 0)
  }

  private static func requirement(_ tokens: [Token]) throws(Diagnostic) -> RequirementSyntax {
    let example = Text(
      en: "require (… | count) = 24 \"24 are expected\"",
      fr: "exiger (… | compter) = 24 \"il en faut 24\"")
    var cursor = TokenCursor(tokens.dropFirst(), after: tokens[0].place)
    let context = ExpressionContext(isCondition: true, allowsPipelines: true, example: example)
    let condition = try condition(&cursor, context)
    let message = cursor.takeWord()
    try cursor.requireEnd(advice: Text(en: "Write: \(example)", fr: "Écrivez : \(example)"))
    return RequirementSyntax(condition: condition, message: message)
  }

  static func variableName(
    _ cursor: inout TokenCursor, marks: String, example: Text
  ) throws(Diagnostic) -> Word {
    let before = cursor
    guard let name = cursor.takeWord(upTo: { marks.contains($0[$0.startIndex]) }),
      let text = name.bare, text.first?.isASCIIDigit == false,
      text.allSatisfy({ $0.isLetter || $0.isASCIIDigit || $0 == "_" })
    else {
      throw before.expected(
        Text(
          en: "the name of a variable, made of letters, digits and _",
          fr: "le nom d’une variable, fait de lettres, de chiffres et de _"), example: example)
    }
    return name
  }
}
