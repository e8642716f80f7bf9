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
      let options = Drawing.allCases.map { Item("--" + $0.option[language]) }
      return Offer(words.count < 2 ? items(columns, without: words) : options)
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

  private func item(_ keyword: Keyword) -> Item { Item(keyword.words[language]) }

  private func items(_ columns: [Column], without words: [Word] = []) -> [Item] {
    let used = Set(words.compactMap { columns.index(named: $0.shown) })
    return columns.indices.filter { !used.contains($0) }.map { index in
      Item(columns[index].name[language], columns[index].type.name[language])
    }
  }

  /// The columns that reach a stage.
  private func columns(of source: [Token], isView: Bool = false) -> [Column] {
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
      columns = (try? catalogue.lookUp(syntax.words))?.entry.command.columns
    }
    guard let columns else { return [] }
    var checker = StageChecker(columns, in: scope, catalogue)
    for stage in syntax.stages { checker.check(stage) }
    return checker.columns
  }

  // MARK: Conditions

  private static let signs: Set<Character> = ["=", "<", ">", "~", "!", "≠", "≤", "≥"]

  private func condition(
    _ words: [Word], _ columns: [Column], _ source: [Token], _ place: WritingPlace
  ) -> Offer {
    // `status=op`: the sign stands in the word itself.
    if !place.isQuoted, let sign = place.word.lastIndex(where: { Completer.signs.contains($0) }) {
      let rest = String(place.word[place.word.index(after: sign)...])
      let name = place.word[..<sign].prefix { !Completer.signs.contains($0) }
      let column = name.isEmpty ? words.last?.shown : String(name)
      var offer = values(ofColumn: column ?? "", columns, source)
      offer.word = rest
      return offer
    }
    guard let last = words.last, last.keyword(among: [.and, .or, .not]) == nil else {
      return Offer(items(columns) + [item(.not)])
    }
    if let end = last.bareStart.last, Completer.signs.contains(end) {
      let name = last.bareStart.prefix { !Completer.signs.contains($0) }
      let column = name.isEmpty ? words.dropLast().last?.shown : String(name)
      return values(ofColumn: column ?? "", columns, source)
    }
    let isOperand = words.dropLast().last.map { before in
      before.bareStart.last.map { Completer.signs.contains($0) } == true
    }
    guard isOperand != true, let index = columns.index(named: last.shown) else {
      return Offer([item(.and), item(.or)])
    }
    return Offer(signs(for: columns[index]))
  }

  private func signs(for column: Column) -> [Item] {
    var signs: [(String, Text)] = [
      ("=", Text(en: "is the same as", fr: "est égal à")),
      ("!=", Text(en: "is another than", fr: "est différent de")),
    ]
    switch column.type {
    case .text, .identity, .list:
      signs.append(("~", Text(en: "contains", fr: "contient")))
    case .integer, .year, .amount, .date, .rate:
      signs += [
        ("<", Text(en: "is below", fr: "est inférieur à")),
        ("<=", Text(en: "is at most", fr: "est au plus")),
        (">", Text(en: "is above", fr: "est supérieur à")),
        (">=", Text(en: "is at least", fr: "est au moins")),
      ]
    case .truth, .word: break
    }
    let missing = Keyword.is.words + .same(" ") + Keyword.missing.words
    return signs.map { Item($0.0, $0.1[language]) } + [
      Item(missing[language], Text(en: "holds nothing", fr: "n’est pas renseigné")[language]),
      Item(Keyword.in.words[language], Text(en: "is one of (…)", fr: "est l’un de (…)")[language]),
    ]
  }

  /// The values that a column can have or has.
  private func values(
    ofColumn name: String, _ columns: [Column], _ source: [Token]
  ) -> Offer {
    guard let index = columns.index(named: name) else { return Offer() }
    switch columns[index].type {
    case .word(let words): return Offer(words.map { Item($0.text[language].asWord) })
    case .truth: return Offer(truths)
    default: break
    }
    guard let table = peek(source), let column = table.columns.index(named: name) else {
      return Offer(hint: columns[index].type.name)
    }
    var seen: Set<String> = []
    var items: [Item] = []
    for row in table.rows {
      let text = row[column].code
      if row[column] != .missing, seen.insert(text).inserted { items.append(Item(text.asWord)) }
    }
    return Offer(items.sorted { $0.text.folded < $1.text.folded })
  }

  /// The values in `where column in (…)`.
  func members(_ outer: [Token], _ place: WritingPlace) -> Offer? {
    let segments = outer.split(omittingEmptySubsequences: false, whereSeparator: \.isPipe)
    guard segments.count > 1, let last = segments.last, last.first?.word?.isKeyword(.where) == true,
      last.last?.word?.isKeyword(.in) == true,
      let column = last.dropLast().last?.word
    else { return nil }
    let source = Array(outer.dropLast(last.count + 1))
    return values(ofColumn: column.shown, columns(of: source), source)
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
