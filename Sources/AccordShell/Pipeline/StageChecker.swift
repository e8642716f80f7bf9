import AccordLanguage
import AccordWording

/// Checks the steps of a pipeline against the columns that reach them.
struct StageChecker {
  let scope: Scope
  let stagesOfPlugins: [OwnStage]
  private(set) var columns: [Column]
  private(set) var stages: [Stage] = []
  private(set) var format: OutputFormat?
  /// The column by which a table is parted into sheets; `nil` where it is one.
  private(set) var sheetColumn: Int?
  var diagnostics: [Diagnostic] = []

  init(_ columns: [Column], in scope: Scope, _ catalogue: CommandCatalogue) {
    stagesOfPlugins = catalogue.stages
    self.columns = columns
    self.scope = scope
  }

  /// Checks one more step; after a wrong one the next are checked against the same columns.
  mutating func check(_ syntax: StageSyntax) {
    let shown = columns
    addLookups(for: syntax)
    defer {
      // What is only asked about is not shown.
      if syntax.kind.keepsColumns, columns.count > shown.count {
        add(.select(Array(shown.indices)), shown, syntax)
      }
    }
    switch syntax.kind {
    case .filter(let condition):
      var checker = ExpressionChecker(scope: scope, columns: columns)
      let checked = checker.condition(condition)
      diagnostics += checker.diagnostics
      if let checked { add(.filter(checked), columns, syntax) }
    case .sort(let keys):
      let checked = keys.compactMap { key in
        column(key.column).map { Stage.SortKey(column: $0, isDescending: key.isDescending) }
      }
      add(.sort(checked), columns, syntax)
    case .select(let words):
      let indices = distinct(words)
      guard indices.count == words.count else { return }
      add(.select(indices), indices.map { columns[$0] }, syntax)
    case .take(let word):
      if let count = rowCount(word) { add(.take(count), columns, syntax) }
    case .count:
      add(.count, [Column("count", fr: "nombre", .integer)], syntax)
    case .sum(let words):
      let indices = distinct(words).filter { isSummable($0, at: words) }
      guard indices.count == words.count else { return }
      add(.sum(indices), indices.map { columns[$0] }, syntax)
    case .group(let keys, let aggregates): group(by: keys, aggregates, syntax)
    case .chart(let chart): self.chart(chart, syntax)
    case .format(let word, let option):
      format = StageChecker.format(word, option: option, &diagnostics)
    case .own(let name, let words): own(name, words, syntax)
    // Where it goes is looked at once the format is known.
    case .save(let save): if let sheets = save.sheets { sheetColumn = column(sheets.column) }
    }
  }

  /// The format that a word names; with an option that of `csv` for spreadsheets, or that
  /// of raw texts.
  static func format(
    _ word: Word, option: Word?, _ diagnostics: inout [Diagnostic]
  ) -> OutputFormat? {
    do throws(ReadingFault) {
      let format = try OutputFormat(reading: word.literal ?? word.shown)
      guard let option else { return format }
      let isRaw = OptionWord(option).map { FormatOption.raw.isNamed($0.name) } ?? false
      switch format {
      case .csv, .csvRaw: if isRaw { return .csvRaw }
      case .tsv, .tsvRaw: if isRaw { return .tsvRaw }
      default: break
      }
      if !isRaw, format == .csv || format == .csvOffice { return .csvOffice }
      diagnostics.append(Diagnostic(isRaw ? .rawWithoutCells : .officeWithoutCSV, at: option.place))
      return nil
    } catch {
      diagnostics.append(Diagnostic(error, at: word.place))
      return nil
    }
  }

  mutating func add(_ kind: Stage.Kind, _ columns: [Column], _ syntax: StageSyntax) {
    stages.append(Stage(kind: kind, columns: columns, place: syntax.place))
    self.columns = columns
  }

  mutating func report(_ fault: Failure, at place: SourcePlace) {
    diagnostics.append(Diagnostic(fault, at: place))
  }

  /// The column that a word names.
  mutating func column(_ word: Word) -> Int? {
    let name = word.literal ?? word.shown
    if let index = columns.index(named: name) { return index }
    report(
      .unknownColumn(name, near: columns.nearest(to: name), columns: columns.names),
      at: word.place)
    return nil
  }

  mutating func distinct(_ words: [Word]) -> [Int] {
    var indices: [Int] = []
    for word in words {
      guard let index = column(word) else { continue }
      if indices.contains(index) {
        report(.repeatedColumn(columns[index].name), at: word.place)
      } else {
        indices.append(index)
      }
    }
    return indices
  }

  private mutating func isSummable(_ index: Int, at words: [Word]) -> Bool {
    let column = columns[index]
    if column.type == .amount || column.type == .integer { return true }
    let word = words.first { columns.index(named: $0.shown) == index } ?? words[0]
    report(.notSummable(column.name, holds: column.type.name), at: word.place)
    return false
  }

  private mutating func rowCount(_ word: Word) -> Stage.RowCount? {
    do throws(Diagnostic) {
      guard let text = try scope.known(word) else { return .later(word) }
      guard let count = try? Int(reading: text), count >= 0 else {
        throw Diagnostic(.takeCount(text), at: word.place)
      }
      return .known(count)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}
