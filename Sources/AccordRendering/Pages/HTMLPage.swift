import AccordLanguage
import AccordWording

/// Outputs as a whole page for a browser or a printer: it says its language, its tables have
/// captions and scopes for screen readers, and it fetches nothing from anywhere.
struct HTMLPage {
  let language: Language
  /// What the page is called, and the caption of a table alone.
  let title: Text

  func page(_ output: Output) -> String {
    let title = Markup.escaped(Escaping.oneLine(pageTitle(output)[language]))
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(HTMLPage.style)
      </style>
      </head>
      <body>
      <main>
      \(content(output))</main>
      </body>
      </html>

      """
  }

  private func pageTitle(_ output: Output) -> Text {
    if case .card(let card) = output { card.title } else { title }
  }

  private func content(_ output: Output) -> String {
    switch output {
    case .none: ""
    case .message(let text), .text(let text): pre(text)
    case .file(let contents): pre(.same(contents.asLines))
    case .records(let records): "<pre>\(Markup.escaped(Output.lines(of: records)))</pre>\n"
    case .table(let table): self.table(table, caption: title)
    case .card(let card):
      heading(card.title, level: 1) + fields(of: card)
        + card.sections.map { section($0, level: 2) }.joined()
    case .page(let sections):
      heading(title, level: 1) + sections.map { section($0, level: 2) }.joined()
    }
  }

  private func section(_ section: Output.Section, level: Int) -> String {
    let body: String
    switch section.content {
    case .none: return ""
    case .message(let text), .text(let text): body = pre(text)
    case .file(let contents): body = pre(.same(contents.asLines))
    case .records(let records):
      body = "<pre>\(Markup.escaped(Output.lines(of: records)))</pre>\n"
    // Its heading is its caption: one would be read twice.
    case .table(let table): return self.table(table, caption: section.title)
    case .card(let card):
      let own = card.title == section.title ? "" : heading(card.title, level: level + 1)
      body =
        own + fields(of: card) + card.sections.map { self.section($0, level: level + 1) }.joined()
    case .page(let sections):
      body = sections.map { self.section($0, level: level + 1) }.joined()
    }
    return "<section>\n" + heading(section.title, level: level) + body + "</section>\n"
  }

  private func heading(_ title: Text, level: Int) -> String {
    let level = min(level, 6)
    return "<h\(level)>\(words(title[language]))</h\(level)>\n"
  }

  private func pre(_ text: Text) -> String {
    let content = text[language]
    guard !content.isEmpty else { return "" }
    guard let blocks = Prose.blocks(of: content) else {
      return "<pre>\(Markup.escaped(content))</pre>\n"
    }
    return blocks.map(paragraph).joined()
  }

  private func paragraph(_ block: Prose.Block) -> String {
    switch block {
    case .paragraph(let lines) where lines == [title[language]]: return heading(title, level: 1)
    case .paragraph(let lines): return "<p>\(lines.map(words).joined(separator: "<br>"))</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(words($0))</li>\n" }.joined() + "</ul>\n"
    }
  }

  private func table(_ table: Table, caption: Text) -> String {
    guard !table.rows.isEmpty || table.whenEmpty == nil else {
      return "<h2>\(words(caption[language]))</h2>\n" + pre(table.whenEmpty ?? .same(""))
    }
    let classes = table.columns.map { column in
      column.type.isNumeric ? " class=\"n\"" : column.type.isWrappable ? "" : " class=\"k\""
    }
    let header = zip(table.columns, classes).map { column, mark in
      "<th scope=\"col\"\(mark)>\(words(column.heading[language]))</th>"
    }
    let rows = table.rows.map { row in
      "<tr>"
        + zip(row, classes).enumerated().map { number, cell in
          // The first cell names the row.
          let tag = number == 0 ? "th" : "td"
          let scope = number == 0 ? " scope=\"row\"" : ""
          return "<\(tag)\(scope)\(cell.1)>\(written(cell.0))</\(tag)>"
        }.joined() + "</tr>\n"
    }
    return """
      <table>
      <caption>\(words(caption[language]))</caption>
      <thead>
      <tr>\(header.joined())</tr>
      </thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private func fields(of card: Card) -> String {
    guard !card.fields.isEmpty else { return "" }
    return "<dl>\n"
      + card.fields.map { field in
        "<div><dt>\(words(field.column.heading[language]))</dt><dd>\(written(field.value))</dd></div>\n"
      }.joined() + "</dl>\n"
  }

  private func words(_ text: String) -> String { Markup.escaped(Escaping.oneLine(text)) }

  private func written(_ value: Value) -> String {
    Markup.escaped(value.written(in: language)).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).joined(separator: "<br>")
  }
}
