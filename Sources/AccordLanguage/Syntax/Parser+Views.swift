import AccordWording

/// `view save NAME = pipeline`, in which the stages belong to what is saved.
extension Parser {
  static func savedView(
    _ call: ArraySlice<Token>, of tokens: ArraySlice<Token>, ensure: SourcePlace?,
    plan: SourcePlace?
  ) throws(Diagnostic) -> PipelineSyntax? {
    guard let start = call.first?.place else { return nil }
    var cursor = TokenCursor(tokens[call.startIndex...], after: start)
    guard let first = cursor.takeWord(), first.isKeyword(.view), let verb = cursor.takeWord(),
      verb.isKeyword(.save)
    else { return nil }
    guard let name = cursor.takeWord(upTo: { $0.first == "=" }), cursor.take("=") else {
      return nil
    }
    guard let begin = cursor.next?.place, let end = cursor.rest.last?.place else {
      throw cursor.expected(
        Text(en: "a command with its stages", fr: "une commande et ses étapes"),
        example: Text(
          en: "view save NAME = COMMAND | where …", fr: "vue enregistrer NOM = COMMANDE | où …"))
    }
    let text = begin.source.text(from: begin, through: end)
    return PipelineSyntax(
      ensure: ensure, plan: plan,
      words: [first, verb, name, Word(text, at: .spanning(begin, end))], stages: [],
      place: first.place, definition: DefinitionSyntax(tokens: cursor.rest, place: begin))
  }
}

extension SourceText {
  /// What is written from the start of one place to the end of another.
  fileprivate func text(from start: SourcePlace, through end: SourcePlace) -> String {
    (start.line...max(start.line, end.line)).map { number in
      var line = Array(lines[number - 1])
      if number == end.line { line = Array(line.prefix(end.column + end.length - 1)) }
      if number == start.line { line = Array(line.dropFirst(start.column - 1)) }
      return String(line)
    }.joined(separator: "\n")
  }
}

extension SourcePlace {
  /// From the start of one place to the end of another, as far as they stand on one line.
  fileprivate static func spanning(_ first: SourcePlace, _ last: SourcePlace) -> SourcePlace {
    guard first.line == last.line else { return first }
    return SourcePlace(
      first.source, line: first.line, column: first.column,
      length: last.column + last.length - first.column)
  }
}
