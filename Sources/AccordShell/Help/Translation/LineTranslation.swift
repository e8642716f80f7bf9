import AccordLanguage
package import AccordWording

/// Writes a line of the command language in the words of one language: commands, options, words
/// of choices, prefixes, stages and columns. Values, quotes and spaces stay as they are, and the
/// line still says the same.
package struct LineTranslation {
  private let catalogue: CommandCatalogue
  private let language: Language

  package init(_ catalogue: CommandCatalogue, to language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The line in the words of the language; one that is no sound command line stays as it is.
  package func callAsFunction(_ line: String) -> String {
    let lexed = Lexer.lex(SourceText(name: nil, text: line))
    guard lexed.diagnostics.isEmpty, lexed.statements.count == 1,
      let tokens = lexed.statements.first, let words = replacements(in: tokens)
    else { return line }
    return LineTranslation.line(line, with: words)
  }

  private func replacements(in tokens: [Token]) -> Replacements? {
    guard case .pipeline(let syntax)? = try? Parser.statement(tokens).kind else { return nil }
    var words = Replacements(language)
    guard put(syntax, &words) else { return nil }
    keywords(tokens, &words)
    return words
  }

  /// Puts the words of a command and of its stages; `false` where it is none.
  private func put(_ syntax: PipelineSyntax, _ words: inout Replacements) -> Bool {
    guard let (entry, count) = try? catalogue.lookUp(syntax.words) else { return false }
    words.put(entry.command.words, at: .spanning(syntax.words[..<count]))
    let call = CallBinder.bind(
      entry, to: syntax.words[count...], at: syntax.place, in: Scope())
    guard call.diagnostics.isEmpty else { return false }
    if let definition = syntax.definition {
      words.keep(syntax.words[2])
      guard let saved = try? Parser.pipeline(definition.tokens, at: definition.place) else {
        return false
      }
      return put(saved, &words)
    }
    options(syntax.words[count...], of: entry.command, &words)
    for (parameter, given) in zip(entry.command.parameters, call.call.given) {
      for word in given { words.put(choice: word, of: parameter.type) }
    }
    for stage in syntax.stages { columns(stage, among: call.call.columns ?? [], &words) }
    return true
  }

  private func options(
    _ words: ArraySlice<Word>, of command: Command, _ replacements: inout Replacements
  ) {
    for word in words {
      if word.bare == "--" { return }
      guard let option = OptionWord(word) else { continue }
      let wanted = option.name.folded
      if command.needsAgreement, Consent.isOption(wanted) {
        replacements.put(.same("--") + Consent.option, at: option.place)
      }
      for parameter in command.parameters {
        let names = [parameter.name.en.folded, parameter.name.fr.folded]
        let sign = option.hasSign ? "=" : ""
        if names.contains(wanted) {
          replacements.put(.same("--") + parameter.name + .same(sign), at: option.place)
        } else if wanted.hasPrefix("no-"), names.contains(String(wanted.dropFirst(3))) {
          replacements.put(.same("--no-") + parameter.name + .same(sign), at: option.place)
        }
      }
    }
  }

  private func chart(
    _ chart: ChartSyntax, among columns: [Column], _ words: inout Replacements
  ) {
    for name in [chart.label, chart.value] + (chart.series.map { [$0] } ?? []) {
      words.put(column: name, among: columns)
    }
    for option in [chart.drawing, chart.period].compactMap({ $0 }) {
      guard let name = OptionWord(option)?.name,
        let known = Drawing(option: name)?.option ?? ChartPeriod(option: name)?.option
      else { continue }
      words.put(.same("--") + known, at: option.place)
    }
  }

  /// The columns of a stage, and the words that they are compared with.
  private func columns(
    _ stage: StageSyntax, among columns: [Column], _ words: inout Replacements
  ) {
    switch stage.kind {
    case .filter(let condition): self.columns(condition, among: columns, &words)
    case .sort(let keys): for key in keys { words.put(column: key.column, among: columns) }
    case .select(let names), .sum(let names):
      for name in names { words.put(column: name, among: columns) }
    case .group(let keys, let aggregates):
      for name in keys + aggregates.compactMap(\.column) { words.put(column: name, among: columns) }
    case .chart(let chart): self.chart(chart, among: columns, &words)
    case .take(let count): words.keep(count)
    case .format(let format, let option):
      words.put(choice: format, of: OutputFormat.self)
      if let option {
        let name = OptionWord(option).map(\.name) ?? ""
        let known = FormatOption.raw.isNamed(name) ? FormatOption.raw : FormatOption.office
        words.put(.same("--") + known, at: option.place)
      }
    case .save(let save):
      words.keep(save.file)
      if let replace = save.replace {
        words.put(.same("--") + FormatOption.replace, at: replace.place)
      }
      if let sheets = save.sheets {
        words.put(.same("--") + FormatOption.sheets, at: sheets.option.place)
        words.put(column: sheets.column, among: columns)
      }
    case .own(let name, let columnWords):
      let own = name.bare.flatMap { word in catalogue.stages.first { $0.isCalled(word) } }
      if let own { words.put(own.stage.name, at: name.place) }
      for column in columnWords { words.put(column: column, among: columns) }
    case .count: break
    }
  }

  private func columns(
    _ condition: ConditionSyntax, among columns: [Column], _ words: inout Replacements
  ) {
    switch condition {
    case .compare(.word(let column), _, _, .word(let value)):
      words.put(column: column, among: columns)
      words.put(value: value, of: column, among: columns)
    case .compare(let left, _, _, let right):
      self.columns(left, among: columns, &words)
      self.columns(right, among: columns, &words)
    case .member(let operand, let values):
      self.columns(operand, among: columns, &words)
      guard case .word(let column) = operand else { return }
      for value in values { words.put(value: value, of: column, among: columns) }
    case .missing(let operand), .truth(let operand):
      self.columns(operand, among: columns, &words)
    case .not(let inner): self.columns(inner, among: columns, &words)
    case .and(let left, let right), .or(let left, let right):
      self.columns(left, among: columns, &words)
      self.columns(right, among: columns, &words)
    }
  }

  private func columns(
    _ expression: ExpressionSyntax, among columns: [Column], _ words: inout Replacements
  ) {
    switch expression {
    case .word(let word): words.put(column: word, among: columns)
    case .operation(let left, _, _, let right):
      self.columns(left, among: columns, &words)
      self.columns(right, among: columns, &words)
    case .period, .pipeline: break
    }
  }

  /// The prefixes before the command, and the words of stages that are neither columns nor values.
  private func keywords(_ tokens: [Token], _ words: inout Replacements) {
    for token in tokens {
      guard let bare = token.word?.bare, !words.covers(token.place) else { continue }
      let text = bare.hasSuffix(",") ? String(bare.dropLast()) : bare
      // The words of the command itself end the prefixes.
      guard let keyword = Keyword.allCases.first(where: { $0.matches(text) }) else { continue }
      let place = SourcePlace(
        token.place.source, line: token.place.line, column: token.place.column, length: text.count)
      words.put(keyword.words, at: place)
    }
  }

  private static func line(_ line: String, with words: Replacements) -> String {
    var lines = line.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    let ordered = words.texts.sorted { ($0.key.line, $0.key.column) > ($1.key.line, $1.key.column) }
    for (place, text) in ordered where place.line <= lines.count {
      let start = place.column - 1
      let end = min(start + place.length, lines[place.line - 1].count)
      guard start < end else { continue }
      lines[place.line - 1].replaceSubrange(start..<end, with: Array(text))
    }
    return lines.map { String($0) }.joined(separator: "\n")
  }
}
