import AccordWording

/// The heads of blocks.
extension Parser {
  static func loop(_ tokens: [Token]) throws(Diagnostic) -> StatementSyntax.Kind {
    let example = Text(en: "for x in (… | take 10) {", fr: "pour x dans (… | prendre 10) {")
    var cursor = TokenCursor(tokens.dropFirst(), after: tokens[0].place)
    let name = try variableName(&cursor, marks: "(", example: example)
    guard cursor.take(.in) else {
      throw cursor.expected(Text(en: "the word in", fr: "le mot dans"), example: example)
    }
    guard cursor.next?.isOpen == true else {
      throw cursor.expected(
        Text(
          en: "a command or a list in parentheses",
          fr: "une commande ou une liste entre parenthèses"), example: example)
    }
    let place = cursor.place
    _ = cursor.take()
    let inside = cursor.takeUntilClose()
    let source: LoopSourceSyntax
    if isList(inside) {
      var elements = TokenCursor(inside, after: place)
      source = .list(try list(&elements, example: example))
      try elements.requireEnd(
        advice: Text(
          en: "Put commas between the values, and quotes around one of several words.",
          fr: "Séparez les valeurs par des virgules ; mettez entre guillemets plusieurs mots."))
    } else {
      source = .pipeline(try pipeline(inside, at: place))
    }
    try cursor.requireEnd(advice: Text(en: "Write: \(example)", fr: "Écrivez : \(example)"))
    return .loop(name: name, over: source)
  }

  package static func branch(_ tokens: [Token]) throws(Diagnostic) -> ConditionSyntax {
    let example = Text(
      en: "if (… | count) > 10 and $year = 2024 {",
      fr: "si (… | compter) > 10 et $année = 2024 {")
    var cursor = TokenCursor(tokens.dropFirst(), after: tokens[0].place)
    let context = ExpressionContext(isCondition: true, allowsPipelines: true, example: example)
    let condition = try condition(&cursor, context)
    try cursor.requireEnd(advice: Text(en: "Write: \(example)", fr: "Écrivez : \(example)"))
    return condition
  }

  /// Whether values stand there, and no command: a comma comes before any `|`, or there is a
  /// single value that is neither a variable nor begins with a letter.
  private static func isList(_ tokens: ArraySlice<Token>) -> Bool {
    if tokens.count == 1, let word = tokens.first?.word {
      let isName = word.variable != nil || word.bareStart.first?.isLetter == true
      if !isName { return true }
    }
    for token in tokens {
      guard let word = token.word else { return false }
      if OptionWord(word) != nil { return false }
      if word.firstBare(where: isComma) != nil { return true }
    }
    return false
  }
}
