import AccordJSON
import AccordLanguage
import AccordWording

/// A report as a page that an elected member reads in two minutes: who, what and as of which day; the
/// figures; what waits; then section by section a finding, its drawing and its table.
struct ReportHTML {
  let report: ReportPage
  let writer: PageWriter
  /// What is no part of a report is written as on any page.
  let otherwise: (Output.Section) -> String

  init(
    report: ReportPage, writer: PageWriter, otherwise: @escaping (Output.Section) -> String
  ) {
    self.report = report
    self.writer = writer
    self.otherwise = otherwise
  }

  private var language: Language { writer.language }

  var pageTitle: String { report.title[language] + " – " + report.day.long(in: language) }

  var body: String {
    let skip = Text(en: "Skip to the report", fr: "Aller au contenu")
    let sections = numbered(report.shown)
    return "<a class=\"skip\" href=\"#main\">\(writer.words(skip))</a>\n" + header
      + "<main id=\"main\">\n" + essentials
      + sections.map { section($0.section, id: $0.id) }.joined() + "</main>\n" + footer
  }

  /// The sections, each with an identity made of its English heading.
  private func numbered(_ sections: [Output.Section]) -> [(section: Output.Section, id: String)] {
    var taken: Set<String> = ["main", "essentials", "origins"]
    return sections.map { section in
      let base = Slug(from: section.title[.english])?.name ?? "section"
      var (id, number) = (base, 2)
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return (section, id)
    }
  }

  private func collect<Part>(_ pick: (ReportPart) -> Part?) -> [Part] {
    report.parts.compactMap(pick)
  }

  private var header: String {
    let over = collect { if case .over(let text) = $0 { text } else { nil } }
    let notices = collect { if case .notice(let text) = $0 { text } else { nil } }
    let asOf = Text(en: "As of", fr: "Situation au")
    let example = Text(en: "Example.", fr: "Exemple.")
    return "<header>"
      + over.map { "<p class=\"over\">\(writer.words($0))</p>\n" }.joined()
      + "<h1>\(writer.words(report.title))</h1>\n<p class=\"date\">\(writer.words(asOf)) "
      + writer.time(report.day, report.day.long(in: language)) + "</p>\n"
      + notices.map {
        "<p class=\"demo\"><b>\(writer.words(example))</b> \(writer.words($0))</p>\n"
      }.joined() + "</header>\n"
  }

  private var essentials: String {
    let leads = collect { if case .lead(let text) = $0 { text } else { nil } }
    let figures = collect { if case .figure(let figure) = $0 { figure } else { nil } }
    let waiting = report.parts.flatMap { if case .waiting(let all) = $0 { all } else { [Text]() } }
    guard !leads.isEmpty || !figures.isEmpty || !waiting.isEmpty else { return "" }
    let title = Text(en: "In short", fr: "L’essentiel")
    let lead = leads.map(writer.words).joined(separator: " ")
    let list = figures.map { figure in
      "<li><b>\(writer.words(figure.value))</b> <span class=\"w\">\(writer.words(figure.what))</span>"
        + (figure.detail.map { " <span class=\"x\">\(writer.words($0))</span>" } ?? "") + "</li>"
    }.joined()
    let waits = Text(en: "What is waiting", fr: "Ce qui attend")
    return "<section id=\"essentials\" aria-labelledby=\"h-essentials\">"
      + "<h2 id=\"h-essentials\" class=\"vh\">\(writer.words(title))</h2>\n"
      + (lead.isEmpty ? "" : "<p class=\"lead\">\(lead)</p>\n")
      + (list.isEmpty ? "" : "<ul class=\"kpis\">\(list)</ul>\n")
      + (waiting.isEmpty
        ? ""
        : "<div class=\"todo\"><h3>\(writer.words(waits))</h3><ul>"
          + waiting.map { "<li>\(writer.words($0))</li>" }.joined() + "</ul></div>\n")
      + "</section>\n"
  }

  private func section(_ section: Output.Section, id: String) -> String {
    guard let parts = parts(of: section) else { return otherwise(section) }
    let finding = parts.compactMap { part -> Text? in
      if case .finding(let text) = part { text } else { nil }
    }.first
    var (shown, below) = ("", "")
    for (number, part) in parts.enumerated() {
      switch part {
      case .sentence(let text): shown += "<p>\(writer.words(text))</p>\n"
      case .drawn(let drawn):
        shown += DrawingHTML(writer: writer, id: "\(id)-\(number)").drawn(drawn)
        below += details(drawn.title, drawn.data, total: drawn.total)
      case .table(let title, let table) where table.rows.count > ReportHTML.openRows:
        below += details(title, table, total: nil)
      case .table(let title, let table):
        shown += writer.table(
          table.upright, caption: title, isSaid: finding == nil && title == section.title)
      case .deadlines(let deadlines): shown += self.deadlines(deadlines)
      case .finding, .lead, .figure, .over, .notice, .waiting: break
      }
    }
    let isLong = parts.contains { if case .drawn(let drawn) = $0 { drawn.isLong } else { false } }
    let mark = isLong ? " class=\"long\"" : ""
    return "<section id=\"\(id)\"\(mark) aria-labelledby=\"h-\(id)\">"
      + "<h2 id=\"h-\(id)\">\(writer.words(finding ?? section.title))</h2>\n\(shown)</section>\n"
      + below
  }

  /// A table with more rows than these opens when it is asked for.
  private static let openRows = 12

  /// The parts of a section; a table alone is one. `nil` where it is something else.
  private func parts(of section: Output.Section) -> [ReportPart]? {
    switch section.content {
    case .parts(let parts): parts
    case .table(let table): [.table(section.title, table)]
    default: nil
    }
  }

  private func details(_ title: Text, _ table: Table, total: [Value]?) -> String {
    let summary = Text(en: "The data: \(title)", fr: "Les données : \(title)")
    return "<details><summary>\(writer.words(summary))</summary>"
      + writer.table(
        total == nil ? table.upright.fitted : table, caption: title, total: total, isSaid: true)
      + "</details>\n"
  }

  private func deadlines(_ deadlines: [ReportPart.Deadline]) -> String {
    let headings = [
      Text(en: "Day", fr: "Échéance"), Text(en: "What", fr: "Objet"),
      Text(en: "Who must move", fr: "Qui agit"), Text(en: "Time left", fr: "Délai"),
    ]
    let caption = Text(en: "Deadlines", fr: "Échéances")
    let rows = deadlines.map { deadline in
      "<tr role=\"row\"><td role=\"cell\">"
        + writer.time(deadline.date, deadline.date.long(in: language))
        + "</td><th role=\"rowheader\" scope=\"row\">\(writer.words(deadline.what))</th>"
        + "<td role=\"cell\">\(writer.words(deadline.who))</td>"
        + "<td role=\"cell\">\(delay(deadline.days))</td></tr>\n"
    }
    return "<table role=\"table\" class=\"plain dl\"><caption class=\"vh\">\(writer.words(caption))"
      + "</caption><thead role=\"rowgroup\"><tr role=\"row\">"
      + headings.map { "<th role=\"columnheader\" scope=\"col\">\(writer.words($0))</th>" }.joined()
      + "</tr></thead><tbody role=\"rowgroup\">\n" + rows.joined() + "</tbody></table>\n"
  }

  private func delay(_ days: Int) -> String {
    let left = days.magnitude > UInt(Int32.max) ? Int(Int32.max) : abs(days)
    let number = Text.plural(
      left, Text(en: "\(count: left) day", fr: "\(count: left) jour"),
      Text(en: "\(count: left) days", fr: "\(count: left) jours"))
    guard days < 0 else {
      return writer.words(
        days == 0
          ? Text(en: "today", fr: "aujourd’hui") : Text(en: "in \(number)", fr: "dans \(number)"))
    }
    return "<span class=\"late\"><span aria-hidden=\"true\">▲</span> "
      + writer.words(Text(en: "\(number) late", fr: "en retard de \(number)")) + "</span>"
  }

  private var footer: String {
    let title = Text(en: "Where these figures come from", fr: "D’où viennent ces chiffres")
    let lines = report.origins.map { origin in
      let value = writer.words(origin.value)
      return "<div><dt>\(writer.words(origin.name))</dt>"
        + "<dd>\(origin.isCode ? "<code>\(value)</code>" : value)</dd></div>\n"
    }
    return "<footer><h2 id=\"origins\">\(writer.words(title))</h2>\n<dl class=\"prov\">\n"
      + lines.joined() + "</dl></footer>\n"
  }
}

extension Drawn {
  /// Whether it fills a sheet of paper.
  fileprivate var isLong: Bool { figures.count > 1 && data.rows.count > 12 }
}

extension Table {
  /// Without the columns that matter least, where there are more than a sheet of paper has room for.
  fileprivate var fitted: Table {
    let mostImportant = columns.indices.sorted { (columns[$0].rank, $0) < (columns[$1].rank, $1) }
    let kept = mostImportant.prefix(Table.columnsOfSheet).sorted()
    guard kept.count < columns.count else { return self }
    return Table(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private static let columnsOfSheet = 8

  /// One row of many columns as a table of their headings and values.
  fileprivate var upright: Table {
    guard rows.count == 1, columns.count > 6, rows[0].count == columns.count else { return self }
    return Table(
      [
        Column("figure", fr: "donnée", .text, heading: Text(en: "Figure", fr: "Donnée")),
        Column("value", fr: "valeur", .amount, heading: Text(en: "Value", fr: "Valeur")),
      ],
      rows: zip(columns, rows[0]).map { column, value in
        [.coded(Value.Word(code: column.name.en, text: column.heading)), value]
      })
  }
}
