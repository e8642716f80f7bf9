package import AccordWording

/// Commands and stages.
extension Parser {
  /// A command call with its stages; `place` is where it begins.
  package static func pipeline(
    _ tokens: ArraySlice<Token>, at place: SourcePlace
  ) throws(Diagnostic) -> PipelineSyntax {
    var segments = segments(of: tokens)
    var call = segments.removeFirst()
    var ensure: SourcePlace?
    var keep: SourcePlace?
    var plan: SourcePlace?
    while let first = call.first?.word, let prefix = first.keyword(among: [.ensure, .plan]) {
      switch prefix {
      case .ensure where ensure == nil: ensure = first.place
      case .plan where plan == nil: plan = first.place
      default: throw Diagnostic(.repeated(prefix.words), at: first.place)
      }
      call.removeFirst()
      if prefix == .ensure, let option = call.first?.word, option.isKeepOption {
        keep = option.place
        call.removeFirst()
      }
    }
    if var saving = try savedView(call, of: tokens, ensure: ensure, plan: plan) {
      saving.keep = keep
      return saving
    }
    let (words, lists) = try given(call, at: place)
    guard !words.isEmpty else { throw Diagnostic(.emptyCommand, at: tokens.first?.place ?? place) }
    var stages: [StageSyntax] = []
    for segment in segments {
      // The `|` stands right before its segment.
      let pipe = tokens[segment.startIndex - 1].place
      switch stages.last?.kind {
      case .save: throw Diagnostic(.saveIsLast, at: pipe)
      case .format where segment.first?.word?.isKeyword(.save) != true:
        throw Diagnostic(.formatIsLast, at: pipe)
      default: break
      }
      stages.append(try stage(segment, after: pipe))
    }
    return PipelineSyntax(
      ensure: ensure, keep: keep, plan: plan, words: words, lists: lists, stages: stages,
      place: words[0].place)
  }

  /// The words of a call. Parentheses that hold commands and a stage stand for one word: the values
  /// that they return.
  private static func given(
    _ tokens: ArraySlice<Token>, at place: SourcePlace
  ) throws(Diagnostic) -> (words: [Word], lists: [SourcePlace: PipelineSyntax]) {
    var words: [Word] = []
    var lists: [SourcePlace: PipelineSyntax] = [:]
    var cursor = TokenCursor(tokens, after: place)
    while let token = cursor.take() {
      if let word = token.word {
        words.append(word)
        continue
      }
      guard token.isOpen, !words.isEmpty else { throw Diagnostic(.parenthesis, at: token.place) }
      let inside = cursor.takeUntilClose()
      guard segments(of: inside).count > 1 else {
        throw Diagnostic(.parenthesis, at: token.place)
      }
      lists[token.place] = try pipeline(inside, at: token.place)
      words.append(.list(at: token.place))
    }
    return (words, lists)
  }

  /// The parts between the `|` that stand in no parentheses.
  private static func segments(of tokens: ArraySlice<Token>) -> [ArraySlice<Token>] {
    var segments: [ArraySlice<Token>] = []
    var (start, depth) = (tokens.startIndex, 0)
    for (index, token) in zip(tokens.indices, tokens) {
      if token.isOpen { depth += 1 }
      if token.isClose { depth -= 1 }
      guard token.isPipe, depth == 0 else { continue }
      segments.append(tokens[start..<index])
      start = index + 1
    }
    return segments + [tokens[start...]]
  }

  private static func stage(
    _ tokens: ArraySlice<Token>, after pipe: SourcePlace
  ) throws(Diagnostic) -> StageSyntax {
    guard let first = tokens.first else { throw Diagnostic(.emptyStage, at: pipe) }
    var cursor = TokenCursor(tokens.dropFirst(), after: first.place)
    let kind: StageSyntax.Kind
    switch first.word?.keyword(among: Keyword.stages) {
    case .where: kind = .filter(try condition(&cursor, conditionInStage))
    case .sort: kind = .sort(try sortKeys(&cursor))
    case .select:
      kind = .select(
        try columns(&cursor, example: Text(en: "select name amount", fr: "choisir nom montant")))
    case .take:
      guard let count = cursor.takeWord() else {
        throw cursor.expected(
          Text(en: "a number of rows", fr: "un nombre de lignes"),
          example: Text(en: "take 10", fr: "prendre 10"))
      }
      kind = .take(count)
    case .count: kind = .count
    case .sum:
      kind = .sum(try columns(&cursor, example: Text(en: "sum amount", fr: "sommer montant")))
    case .group:
      let (keys, aggregates) = try groups(&cursor)
      kind = .group(keys, aggregates)
    case .chart: kind = .chart(try chart(&cursor))
    case .as:
      guard let format = cursor.takeWord() else {
        throw cursor.expected(
          Text(en: "a format", fr: "un format"), example: Text(en: "as csv", fr: "en csv"))
      }
      kind = .format(
        format, option: try cursor.takeOption(named: FormatOption.office, FormatOption.raw))
    case .save:
      guard let file = cursor.takeWord() else {
        throw cursor.expected(
          Text(en: "a file", fr: "un fichier"),
          example: Text(en: "save list.csv", fr: "enregistrer liste.csv"))
      }
      kind = .save(try save(file, &cursor))
    default:
      guard let name = first.word, name.bare != nil, let words = ownColumns(&cursor) else {
        let word = first.word?.shown ?? "("
        let known = Keyword.stages.map(\.words)
        throw Diagnostic(
          .unknownStage(word, near: Spelling.nearest(to: word, amongWords: known)),
          at: first.place)
      }
      kind = .own(name, words)
    }
    try cursor.requireEnd(
      advice: Text(
        en: "Put a value of several words in quotes; begin another step with \"|\".",
        fr:
          "Mettez une valeur de plusieurs mots entre guillemets ; une autre étape commence par « | »."
      ))
    return StageSyntax(kind: kind, place: first.place)
  }

  /// The options after the file of `save`, in any order, each once.
  private static func save(
    _ file: Word, _ cursor: inout TokenCursor
  ) throws(Diagnostic) -> SaveSyntax {
    var (replace, sheets): (Word?, (option: Word, column: Word)?)
    while let option = try cursor.takeOption(named: FormatOption.replace, FormatOption.sheets) {
      let isSheets = OptionWord(option).map { FormatOption.sheets.isNamed($0.name) } ?? false
      if isSheets, sheets == nil {
        guard let column = cursor.takeWord() else {
          throw cursor.expected(
            Text(en: "a column", fr: "une colonne"),
            example: Text(
              en: "save list.fods --sheet-by status",
              fr: "enregistrer liste.fods --feuille-par statut"))
        }
        sheets = (option, column)
      } else if !isSheets, replace == nil {
        replace = option
      } else {
        throw Diagnostic(.repeatedStageOption(option.shown), at: option.place)
      }
    }
    return SaveSyntax(file: file, replace: replace, sheets: sheets)
  }

  /// The columns after the word of a stage of a plugin; `nil` where something else stands there.
  private static func ownColumns(_ cursor: inout TokenCursor) -> [Word]? {
    var columns: [Word] = []
    while let column = cursor.takeWord(upTo: { $0.first == "," }) {
      columns.append(column)
      _ = cursor.take(",")
    }
    return cursor.next == nil ? columns : nil
  }

  private static func sortKeys(_ cursor: inout TokenCursor) throws(Diagnostic) -> [SortKeySyntax] {
    let example = Text(en: "sort by amount desc, name", fr: "trier par montant décroissant, nom")
    guard cursor.take(.by) else {
      throw cursor.expected(Text(en: "the word by", fr: "le mot par"), example: example)
    }
    var keys: [SortKeySyntax] = []
    repeat {
      guard let column = cursor.takeWord(upTo: { $0.first == "," }) else {
        throw cursor.expected(Text(en: "a column", fr: "une colonne"), example: example)
      }
      let isDescending = cursor.takeDirection()
      keys.append(SortKeySyntax(column: column, isDescending: isDescending))
    } while cursor.take(",")
    return keys
  }

  private static func columns(
    _ cursor: inout TokenCursor, example: Text
  ) throws(Diagnostic) -> [Word] {
    var columns: [Word] = []
    repeat {
      guard let column = cursor.takeWord(upTo: { $0.first == "," }) else {
        throw cursor.expected(Text(en: "a column", fr: "une colonne"), example: example)
      }
      columns.append(column)
    } while cursor.take(",") || cursor.next?.word != nil
    return columns
  }
}

extension Word {
  /// Whether it is the option of `ensure` that creates only: `--keep`.
  package var isKeepOption: Bool {
    guard let option = OptionWord(self), !option.hasSign else { return false }
    return Text(en: "keep", fr: "garder").isNamed(option.name)
  }
}

/// The options of the stages `as` and `save`.
package enum FormatOption {
  /// `as csv --office`: for the spreadsheets of an office.
  package static let office = Text(en: "office", fr: "bureautique")
  /// `as csv --raw`, `as tsv --raw`: texts as they are, without an apostrophe before formulas.
  package static let raw = Text(en: "raw", fr: "brut")
  /// `save FILE --replace`: in place of what is there.
  package static let replace = Text(en: "replace", fr: "remplacer")
  /// `save FILE.fods --sheet-by COLUMN`: a sheet for each value of a column.
  package static let sheets = Text(en: "sheet-by", fr: "feuille-par")
}

extension Text {
  /// Whether a person wrote this name, in either language.
  package func isNamed(_ name: String) -> Bool { [en.folded, fr.folded].contains(name.folded) }
}

extension TokenCursor {
  /// Takes the option of one of those names, written without a value.
  ///
  /// - Throws: where there is another one.
  mutating func takeOption(named names: Text...) throws(Diagnostic) -> Word? {
    guard let word = next?.word, let option = OptionWord(word) else { return nil }
    guard !option.hasSign, names.contains(where: { $0.isNamed(option.name) }) else {
      let known = Text.each { language in
        names.map { "--" + $0[language] }.joined(separator: ", ")
      }
      throw Diagnostic(
        .unknownStageOption("--" + option.name, known: known), at: option.place)
    }
    return takeWord()
  }

  /// Takes `asc` or `desc`, which a comma may follow at once; whether it was `desc`.
  mutating func takeDirection() -> Bool {
    var ahead = self
    guard let word = ahead.takeWord(upTo: { $0.first == "," }) else { return false }
    guard let direction = word.keyword(among: [.ascending, .descending]) else { return false }
    self = ahead
    return direction == .descending
  }
}
