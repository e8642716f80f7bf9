import AccordLanguage
import AccordWording

/// Outputs as a whole page for a browser or a printer: it says its language, its tables have
/// captions and scopes for screen readers, and it fetches nothing from anywhere.
struct HTMLPage {
  let language: Language
  /// What the page is called, and the caption of a table alone.
  let title: Text

  func page(_ output: Output) -> String {
    guard case .report(let report) = output else {
      return HTMLPage.document(
        language, title: pageTitle(output)[language], style: HTMLPage.style,
        body: "<main>\n\(content(output))</main>\n")
    }
    let html = ReportHTML(report: report, writer: writer) { section($0, level: 2) }
    return HTMLPage.document(
      language, title: html.pageTitle, style: HTMLPage.style + "\n" + ReportHTML.style,
      body: html.body)
  }

  /// A document that fetches nothing and runs nothing.
  static func document(
    _ language: Language, title: String, style: String, body: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(Markup.escaped(Escaping.oneLine(title)))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)</body>
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
    case .table(let table): self.table(table, caption: title, isAlone: true)
    case .card(let card):
      heading(card.title, level: 1) + fields(of: card)
        + card.sections.map { section($0, level: 2) }.joined()
    case .page(let sections):
      heading(title, level: 1) + sections.map { section($0, level: 2) }.joined()
    case .parts(let parts): content(parts.plain)
    case .report(let report): content(.page(report.plain))
    }
  }

  private func section(_ section: Output.Section, level: Int) -> String {
    let body: String
    switch section.content {
    case .none: return ""
    case .report(let report):
      body = report.plain.map { self.section($0, level: level + 1) }.joined()
    case .parts(let parts):
      return self.section(Output.Section(section.title, parts.plain), level: level)
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

  private func table(_ table: Table, caption: Text, isAlone: Bool = false) -> String {
    guard !table.rows.isEmpty || table.whenEmpty == nil else {
      let level = isAlone ? 1 : 2
      return "<h\(level)>\(writer.words(caption))</h\(level)>\n" + pre(table.whenEmpty ?? .same(""))
    }
    return writer.table(table, caption: caption, isAlone: isAlone)
  }

  private func fields(of card: Card) -> String {
    guard !card.fields.isEmpty else { return "" }
    return "<dl class=\"fields\">\n"
      + card.fields.map { field in
        "<div><dt>\(words(field.column.heading[language]))</dt><dd>\(writer.written(field.value))</dd></div>\n"
      }.joined() + "</dl>\n"
  }

  private func words(_ text: String) -> String { writer.words(text) }

  private var writer: PageWriter { PageWriter(language: language) }
}
