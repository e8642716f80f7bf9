import AccordEditing
import AccordJSON
import AccordLanguage
import AccordWording

/// What follows a `|`.
extension Completer {
  func stage(_ tokens: [Token], of source: [Token], _ place: WritingPlace) -> Offer {
    guard let first = tokens.first?.word else {
      return Offer(
        Keyword.stages.map { Item($0.words[language], $0.stagePurpose[language]) }
          + catalogue.stages.map { Item($0.stage.name[language], $0.stage.summary[language]) })
    }
    let columns = columns(of: source)
    let words = tokens.dropFirst().compactMap(\.word)
    switch first.keyword(among: Keyword.stages) {
    case .where: return condition(words, columns, source, place)
    case .sort: return sorting(words, columns)
    case .select, .sum: return Offer(items(columns, without: words))
    case .group: return grouping(words, columns)
    case .chart:
      guard words.count >= 2, words.last?.isKeyword(.by) != true else {
        return Offer(items(columns, without: words))
      }
      let options = Drawing.allCases.map(\.option) + ChartPeriod.allCases.map(\.option)
      let chosen = options.map { Item("--" + $0[language]) }
      return Offer((words.count == 2 ? [item(.by)] : []) + chosen)
    case .take: return Offer(hint: Text(en: "a number of rows", fr: "un nombre de lignes"))
    case .as: return Offer(OutputFormat.allCases.map { Item($0.word[language]) })
    case .save: return Offer(files(place.word))
    default:
      guard let own = first.bare.flatMap({ word in catalogue.stages.first { $0.isCalled(word) } }),
        own.stage.taken.indices.contains(words.count)
      else { return Offer() }
      let types = own.stage.taken[words.count]
      return Offer(items(columns.filter { types.contains($0.type) }, without: words))
    }
  }

  func item(_ keyword: Keyword) -> Item { Item(keyword.words[language]) }

  func items(_ columns: [Column], without words: [Word] = []) -> [Item] {
    let used = Set(words.compactMap { columns.index(named: $0.shown) })
    return columns.indices.filter { !used.contains($0) }.map { index in
      Item(columns[index].name[language], columns[index].type.name[language])
    }
  }

  /// The columns that reach a stage.
  func columns(of source: [Token], isView: Bool = false) -> [Column] {
    guard let first = source.first,
      let syntax = try? Parser.pipeline(source[...], at: first.place)
    else { return [] }
    var columns: [Column]?
    if syntax.words.count == 1, let (name, field) = syntax.words[0].variable, field == nil {
      columns = scope[name]?.columns
    } else if syntax.words.count == 2, syntax.words[0].isKeyword(.view), !isView,
      let name = syntax.words[1].bare.flatMap({ Slug($0) }), let text = savedView(name)
    {
      let tokens = Lexer.lex(SourceText(name: nil, text: text)).statements.first
      columns = tokens.map { self.columns(of: $0, isView: true) }
    } else {
      columns = (try? catalogue.lookUp(syntax.words)).flatMap { entry, count in
        CallBinder.bind(entry, to: syntax.words[count...], at: syntax.place, in: scope).call.columns
      }
    }
    guard let columns else { return [] }
    var checker = StageChecker(columns, in: scope, catalogue)
    for stage in syntax.stages { checker.check(stage) }
    return checker.columns
  }

  // MARK: Sorting and grouping

  private func sorting(_ words: [Word], _ columns: [Column]) -> Offer {
    guard let last = words.last, !last.isKeyword(.by) else {
      return Offer(items(columns) + (words.isEmpty ? [item(.by)] : []))
    }
    let directions = [item(.ascending), item(.descending)]
    let isNamed = columns.index(named: last.shown) != nil
    return Offer((isNamed ? directions : []) + items(columns, without: words))
  }

  private func grouping(_ words: [Word], _ columns: [Column]) -> Offer {
    let aggregates = Keyword.aggregates.map { item($0) }
    guard let last = words.last else { return Offer(items(columns) + [item(.by)]) }
    if last.isKeyword(.by) { return Offer(items(columns)) }
    if let aggregate = last.keyword(among: Keyword.aggregates), aggregate != .count {
      let kinds: [ValueType] = [.amount, .integer, .rate, .date, .year]
      return Offer(items(columns.filter { kinds.contains($0.type) }))
    }
    return Offer(aggregates + items(columns, without: words))
  }
}

extension Keyword {
  /// What a stage that begins with it does.
  fileprivate var stagePurpose: Text {
    switch self {
    case .where: Text(en: "keep the rows that fit", fr: "garder les lignes qui conviennent")
    case .sort: Text(en: "put the rows in order", fr: "mettre les lignes en ordre")
    case .select: Text(en: "choose columns", fr: "choisir les colonnes")
    case .take: Text(en: "keep the first rows", fr: "garder les premières lignes")
    case .count: Text(en: "count the rows", fr: "compter les lignes")
    case .sum: Text(en: "add up columns", fr: "additionner des colonnes")
    case .group: Text(en: "one row for each value", fr: "une ligne par valeur")
    case .chart: Text(en: "draw a column as bars", fr: "tracer une colonne en barres")
    case .as: Text(en: "in a format: csv, json, html…", fr: "dans un format : csv, json, html…")
    case .save: Text(en: "into a file", fr: "dans un fichier")
    default: .same("")
    }
  }
}
