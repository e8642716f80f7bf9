import AccordWording

/// The stages that gather rows and draw them.
extension Parser {
  private static let groupExample = Text(
    en: "group by status count sum amount", fr: "grouper par statut compter sommer montant")

  /// The keys of `group by`, and what is worked out of each group: the number of its rows where
  /// nothing else is asked for.
  static func groups(
    _ cursor: inout TokenCursor
  ) throws(Diagnostic) -> ([Word], [AggregateSyntax]) {
    guard cursor.take(.by) else {
      throw cursor.expected(Text(en: "the word by", fr: "le mot par"), example: groupExample)
    }
    var keys: [Word] = []
    repeat { keys.append(try column(&cursor)) } while cursor.take(",")
    var aggregates: [AggregateSyntax] = []
    while let word = cursor.takeWord(upTo: { $0.first == "," }) {
      guard let keyword = word.keyword(among: Keyword.aggregates) else {
        throw Diagnostic(
          .unknownAggregate(
            word.shown,
            near: Spelling.nearest(
              to: word.shown, among: Keyword.aggregates.flatMap { [$0.words.en, $0.words.fr] })),
          at: word.place)
      }
      let function = Aggregate(keyword)
      guard function != .count else {
        aggregates.append(AggregateSyntax(function: .count, column: nil, place: word.place))
        _ = cursor.take(",")
        continue
      }
      // After a comma another column of the same, or another aggregate.
      repeat {
        aggregates.append(
          AggregateSyntax(function: function, column: try column(&cursor), place: word.place))
      } while cursor.take(",") && cursor.next?.word?.keyword(among: Keyword.aggregates) == nil
    }
    return (keys, aggregates)
  }

  static func chart(_ cursor: inout TokenCursor) throws(Diagnostic) -> ChartSyntax {
    let example = Text(en: "chart name amount", fr: "graphique nom montant")
    guard let label = cursor.takeWord(upTo: { $0.first == "," }) else {
      throw cursor.expected(
        Text(en: "the column of the labels", fr: "la colonne des libellés"), example: example)
    }
    _ = cursor.take(",")
    guard let value = cursor.takeWord() else {
      throw cursor.expected(
        Text(en: "the column of the values", fr: "la colonne des valeurs"), example: example)
    }
    var series: Word?
    if cursor.take(.by) {
      series = cursor.takeWord()
      guard series != nil else {
        throw cursor.expected(
          Text(en: "a column", fr: "une colonne"),
          example: Text(en: "chart name amount by year", fr: "graphique nom montant par année"))
      }
    }
    let (drawing, period) = try chartOptions(&cursor)
    return ChartSyntax(
      label: label, value: value, series: series, drawing: drawing, period: period)
  }

  /// How it is drawn (`--line`, `--spark`, `--bars`), and by what days are gathered (`--month`,
  /// `--years`): one of each, in any order.
  private static func chartOptions(
    _ cursor: inout TokenCursor
  ) throws(Diagnostic) -> (drawing: Word?, period: Word?) {
    var (drawing, period): (Word?, Word?) = (nil, nil)
    let known = Drawing.allCases.map(\.option) + ChartPeriod.allCases.map(\.option)
    while let word = cursor.next?.word, let option = OptionWord(word) {
      let isDrawing = Drawing(option: option.name) != nil
      guard !option.hasSign, isDrawing || ChartPeriod(option: option.name) != nil else {
        let near = Spelling.nearest(to: option.name, among: known.flatMap { [$0.en, $0.fr] })
        throw Diagnostic(
          .unknownOption(
            "--" + option.name, near: near.map { "--" + $0 },
            options: known.map { .same("--") + $0 }.joined(separator: ", ")),
          at: option.place)
      }
      guard (isDrawing ? drawing : period) == nil else {
        throw Diagnostic(.repeatedStageOption(word.shown), at: option.place)
      }
      if isDrawing { drawing = word } else { period = word }
      _ = cursor.takeWord()
    }
    return (drawing, period)
  }

  private static func column(_ cursor: inout TokenCursor) throws(Diagnostic) -> Word {
    guard let column = cursor.takeWord(upTo: { $0.first == "," }) else {
      throw cursor.expected(Text(en: "a column", fr: "une colonne"), example: groupExample)
    }
    return column
  }
}

extension Aggregate {
  fileprivate init(_ keyword: Keyword) {
    switch keyword {
    case .sum: self = .sum
    case .average: self = .average
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    default: self = .count
    }
  }
}
