import AccordEditing
import AccordLanguage
import AccordRendering
import AccordWording

/// Colours what is being written: words that are known, words that are not, options and values.
struct Highlighter {
  let catalogue: CommandCatalogue

  /// A text is not coloured beyond this, in bytes: each key would take too long.
  private static let limit = 20_000

  func highlights(_ text: String) -> [Highlight] {
    guard !text.isEmpty, text.utf8.count < Highlighter.limit else { return [] }
    var lexed = Lexer.lex(SourceText(name: nil, text: text))
    for quote in ["\"", "'", "»", "”"] where lexed.openEnd == .quote {
      lexed = Lexer.lex(SourceText(name: nil, text: text + quote))
    }
    if lexed.openEnd == .parenthesis {
      let opened = text.count { $0 == "(" }
      for count in 1...min(max(1, opened), Limits.nesting) where lexed.openEnd == .parenthesis {
        lexed = Lexer.lex(
          SourceText(name: nil, text: text + String(repeating: ")", count: count)))
      }
    }
    var painter = Painter(text)
    for statement in lexed.statements { paint(statement[...], &painter) }
    return painter.highlights
  }

  private func paint(_ tokens: ArraySlice<Token>, _ painter: inout Painter) {
    var segments = tokens.split(omittingEmptySubsequences: false, whereSeparator: \.isPipe)
    guard !segments.isEmpty else { return }
    let first = segments.removeFirst()
    paintStatement(first, &painter)
    for segment in segments {
      if let word = segment.first?.word {
        let isStage =
          word.keyword(among: Keyword.stages) != nil
          || word.bare.map { bare in catalogue.stages.contains { $0.isCalled(bare) } } == true
        let isBegun =
          word.bare.map { bare in
            Highlighter.begins(Keyword.stages, with: bare)
              || catalogue.stages.contains { own in
                [own.stage.name.en, own.stage.name.fr].contains {
                  $0.folded.hasPrefix(bare.folded)
                }
              }
          } ?? false
        painter.paint(word.place, isStage ? .command : isBegun ? nil : .unknown)
      }
      paintValues(segment.dropFirst(), &painter)
    }
  }

  private static func begins(_ keywords: [Keyword], with text: String) -> Bool {
    keywords.contains { keyword in
      [keyword.words.en, keyword.words.fr].contains { $0.folded.hasPrefix(text.folded) }
    }
  }

  private func paintStatement(_ tokens: ArraySlice<Token>, _ painter: inout Painter) {
    var rest = tokens
    while let word = rest.first?.word {
      if word.bare == "}" || word.bare == "{" || word.isKeyword(.else) {
        painter.paint(word.place, .command)
        rest.removeFirst()
        continue
      }
      let bare = rest.prefix { $0.word?.bare != nil }.prefix(4).compactMap { $0.word?.bare }
      let keyword = word.keyword(among: Keyword.statements)
      if let keyword, catalogue.match(bare).map({ $0.count > 1 }) != true {
        painter.paint(word.place, .command)
        rest.removeFirst()
        if keyword == .ensure, let option = rest.first?.word, option.isKeepOption {
          painter.paint(option.place, .option)
          rest.removeFirst()
        }
        if keyword == .ensure || keyword == .plan { continue }
        return paintValues(rest, &painter)
      }
      return paintCommand(rest, bare, &painter)
    }
    paintValues(rest, &painter)
  }

  private func paintCommand(
    _ tokens: ArraySlice<Token>, _ bare: [String], _ painter: inout Painter
  ) {
    let words = tokens.compactMap(\.word)
    guard let (entry, count) = catalogue.match(bare) else {
      paintUnknown(words, bare, &painter)
      return paintValues(tokens.dropFirst(max(1, bare.count)), &painter)
    }
    for word in words.prefix(count) { painter.paint(word.place, .command) }
    for word in words.dropFirst(count) {
      guard let option = OptionWord(word) else { continue }
      let name = option.name.folded
      let isKnown =
        entry.command.option(named: name) != nil || Past.isOption(name)
        || entry.command.needsAgreement && Consent.isOption(name)
        || ["help", "aide"].contains(name)
        || name.hasPrefix("no-") && entry.command.option(named: String(name.dropFirst(3))) != nil
      let isBegun = entry.command.parameters.contains { parameter in
        [parameter.name.en, parameter.name.fr].contains { $0.folded.hasPrefix(name) }
      }
      painter.paint(option.place, isKnown ? .option : isBegun ? nil : .unknown)
    }
    paintValues(tokens.dropFirst(count), &painter)
  }

  /// A word that some command begins with is not wrong as long as it is being written.
  private func paintUnknown(_ words: [Word], _ bare: [String], _ painter: inout Painter) {
    if words.first?.variable != nil { return }
    let known = (1...max(1, bare.count)).last { catalogue.hasPrefix(Array(bare.prefix($0))) } ?? 0
    for word in words.prefix(known) { painter.paint(word.place, .command) }
    guard words.count > known, !bare.isEmpty || known == 0 else { return }
    let word = words[known]
    let written = word.shown.folded
    let before = Array(bare.prefix(known))
    let isBegun =
      catalogue.entries(beginningWith: before).contains { entry in
        [entry.command.words.en, entry.command.words.fr].contains { words in
          let parts = words.split(separator: " ")
          return parts.count > known && parts[known].folded.hasPrefix(written)
        }
      } || known == 0 && Highlighter.begins(Keyword.statements, with: written)
    painter.paint(word.place, isBegun ? nil : .unknown)
  }

  private func paintValues(_ tokens: ArraySlice<Token>, _ painter: inout Painter) {
    for token in tokens {
      guard let word = token.word else { continue }
      for piece in word.pieces {
        switch piece.content {
        case .variable, .list: painter.paint(piece.place, .value)
        case .quoted:
          // With its quotes, up to the end of the word.
          let start = piece.place.column
          let length = word.place.column + word.place.length - start
          painter.paint(
            SourcePlace(
              piece.place.source, line: piece.place.line, column: start, length: length), .value)
        case .bare(let text):
          if text.first?.isNumber == true { painter.paint(piece.place, .value) }
        }
      }
    }
  }
}

/// Turns places of lines into stretches of the text.
private struct Painter {
  private(set) var highlights: [Highlight] = []
  private let starts: [Int]
  private let count: Int

  init(_ text: String) {
    var starts = [0]
    var index = 0
    for character in text {
      index += 1
      if character.isNewline { starts.append(index) }
    }
    self.starts = starts
    count = index
  }

  mutating func paint(_ place: SourcePlace, _ style: Style?) {
    guard let style, starts.indices.contains(place.line - 1) else { return }
    let start = starts[place.line - 1] + place.column - 1
    let end = min(start + place.length, count)
    if start < end { highlights.append(Highlight(range: start..<end, style: style)) }
  }
}
