import AccordLanguage
import AccordWording

/// Outputs for people: tables fitted to the width, cards, pages with headings, wrapped texts.
struct PeopleRendering {
  let context: RenderingContext

  /// The lines of an output. `depth` is how many headings stand above it; `title` the nearest of
  /// them, which a card of that name does not repeat.
  func lines(_ output: Output, depth: Int = 0, under title: Text? = nil) -> [String] {
    let lines = written(output, depth: depth, under: title)
    return depth == 0 ? lines + note(on: output) : lines
  }

  private func written(_ output: Output, depth: Int, under title: Text?) -> [String] {
    switch output {
    case .none: []
    case .message(let text), .text(let text): self.text(text)
    case .file(let contents): text(.same(contents.asLines))
    case .table(let table) where table.rows.isEmpty: table.whenEmpty.map(text) ?? []
    case .table(let table): TableRendering(context: context, isAlone: depth == 0).lines(table)
    case .card(let card): self.card(card, depth: depth, under: title)
    // Programs read them: no line is broken.
    case .records(let records):
      Output.lines(of: records).split(separator: "\n").map(String.init)
    case .page(let sections): parted(sections.map { section($0, depth: depth) })
    case .parts(let parts): written(parts.plain, depth: depth, under: title)
    case .report(let report): written(.page(report.plain), depth: depth, under: title)
    }
  }

  /// Says once for a whole page that tables in it have columns for which there is no room.
  private func note(on output: Output) -> [String] {
    if case .table = output { return [] }
    guard hidesColumns(output) else { return [] }
    let note = Text(
      en: "Some columns are left out at this width.",
      fr: "Certaines colonnes sont masquées à cette largeur.")
    return [""]
      + Wrapping.lines(of: note[context.language], width: context.width)
      .map { $0.styled(.faint, context.isColoured) }
  }

  private func hidesColumns(_ output: Output) -> Bool {
    switch output {
    case .none, .message, .text, .file, .records: false
    case .table(let table): TableRendering(context: context).hidesColumns(table)
    case .card(let card): card.sections.contains { hidesColumns($0.content) }
    case .page(let sections): sections.contains { hidesColumns($0.content) }
    case .parts(let parts): hidesColumns(parts.plain)
    case .report(let report): hidesColumns(.page(report.plain))
    }
  }

  private func text(_ text: Text) -> [String] {
    var safe = Escaping.visible(text[context.language])
    if safe.utf8.contains(UInt8(ascii: "\t")) { safe = safe.replacing("\t", with: "    ") }
    let trimmed = safe.hasSuffix("\n") ? String(safe.dropLast()) : safe
    return Wrapping.lines(of: trimmed, width: context.width)
  }

  /// A title with a rule below it: a double one for the outermost.
  private func heading(_ title: Text, depth: Int) -> [String] {
    let lines = Wrapping.lines(of: Escaping.oneLine(title[context.language]), width: context.width)
    let styled = lines.map { $0.styled(.heading, context.isColoured) }
    guard !context.isPlain else { return styled }
    let width = lines.map { DisplayWidth.of($0) }.max() ?? 0
    let rule = String(repeating: depth == 0 ? "═" : "─", count: width)
    return styled + [rule.styled(.faint, context.isColoured)]
  }

  private func section(_ section: Output.Section, depth: Int) -> [String] {
    let content = lines(section.content, depth: depth + 1, under: section.title)
    return content.isEmpty ? [] : heading(section.title, depth: depth) + content
  }

  private func card(_ card: Card, depth: Int, under title: Text?) -> [String] {
    let isRepeated = card.title == title
    let own = (isRepeated ? [] : heading(card.title, depth: depth)) + fields(card.fields)
    let below = isRepeated ? depth : depth + 1
    return parted([own] + card.sections.map { section($0, depth: below) })
  }

  private func fields(_ fields: [Card.Field]) -> [String] {
    let pairs = fields.map {
      (
        name: Escaping.oneLine($0.column.heading[context.language]),
        value: $0.value.written(in: context.language).replacing("\t", with: " ")
      )
    }
    let widest = pairs.map { DisplayWidth.of($0.name) }.max() ?? 0
    let start = widest + TableLayout.gap
    // A narrow screen leaves no room for values beside the names.
    guard !context.isPlain, context.width.map({ $0 - start >= 20 }) ?? true else {
      return pairs.flatMap { FieldLine($0.name, $0.value).lines(context) }
    }
    return pairs.flatMap { pair in
      Wrapping.lines(of: pair.value, width: context.width.map { $0 - start })
        .enumerated().map { number, line in
          let name = (number == 0 ? pair.name : "").padded(to: start)
          return (number == 0 ? name.styled(.faint, context.isColoured) : name) + line
        }
    }
  }

  /// The blocks that hold something, with an empty line between them.
  private func parted(_ blocks: [[String]]) -> [String] {
    Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}

extension String {
  /// The contents of a file as lines of a terminal: without a mark at its beginning and carriage
  /// returns.
  package var asLines: String {
    let body = hasPrefix("\u{FEFF}") ? String(dropFirst()) : self
    return body.replacing("\r\n", with: "\n")
  }
}
