import AccordEditing
import AccordJSON
import AccordLanguage
import AccordWording

/// What a condition after `where` can hold: columns, signs, and the values of a column.
extension Completer {
  private static let signs: Set<Character> = ["=", "<", ">", "~", "!", "≠", "≤", "≥"]

  func condition(
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
}
