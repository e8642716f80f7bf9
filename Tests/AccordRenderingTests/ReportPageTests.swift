import AccordWording
import TestSupport
import Testing

@testable import AccordLanguage
@testable import AccordRendering

/// The page of a report made by hand, with names that look like markup.
struct ReportPageTests {
  private static let name = "Structure <b> & \"fictive\""

  private static func part(_ number: Int) -> RegionMap.Place {
    RegionMap.Place(
      name, note: .same(name), at: .init(x: Double(100 * number), y: 200),
      amount: .euros(100_000 * number), shade: .full)
  }

  private static let map = RegionMap(
    .same(name), description: .same(name), width: 640, height: 504,
    outlines: [.init(name, path: "M0 0L10 10Z", at: .init(x: 300, y: 300))],
    places: (1...5).map(part), sites: [.init(x: 20, y: 20)], source: .same("Source"))

  private static let data = Table(
    [Column("name", fr: "nom", .text), Column("amount", fr: "montant", .amount)],
    rows: [[.text(name), .amount(.euros(10))]])

  private static func drawn(_ drawing: ReportDrawing) -> ReportPart {
    .drawn(
      Drawn(
        [.init(drawing, .same(name))], key: [KeyEntry(.disc(.ring), .same(name), count: 2)],
        note: .same(name), title: .same(name), data: data,
        total: [.text(name), .amount(.euros(10))]))
  }

  static let parts: [ReportPart] = [
    .notice(.same(name)), .over(.same(name)), .lead(.same(name)),
    .figure(KeyFigure(.same("4"), .same(name), detail: .same(name))), .waiting([.same(name)]),
    .finding(Text(en: "A finding", fr: "Un constat")), .sentence(.same(name)),
    drawn(.bars([.init(.same(name), .euros(10), .half, state: .same("open"))])),
    drawn(.stack([.init(.same(name), .euros(1), .full), .init(.same(name), .euros(2), .light)])),
    drawn(
      .budgets(
        BudgetDrawing(
          .same(name), asked: .same(name), reached: .same(name), budget: .same(name),
          left: .same(name),
          rows: [
            .init(
              .same(name), asked: .amount(.euros(30)), reached: .amount(.euros(10)),
              budget: .amount(.euros(20)), left: .amount(.euros(10)))
          ]))),
    drawn(.matrix([.init(.same(name), [.init(name, isDone: true, state: .same("done"))])])),
    drawn(.map(map)), .table(.same(name), data),
  ]

  private static func page(_ context: RenderingContext) throws -> String {
    let day = try CalendarDate(reading: "2024-10-01")
    let deadlines = [ReportPart.Deadline(day, .same(name), who: .same(name), days: -260)]
    let report = ReportPage(
      Text(en: "Report", fr: "Rapport"), on: day,
      [
        .init(.same("Part"), .parts(parts)), .init(.same("Part"), .parts([.deadlines(deadlines)])),
        .init(.same("Table"), .table(data)), .init(.same("Other"), .text(.same(name))),
      ], origins: [.init(.same("Map"), .same(name), isCode: true)])
    return context.render(.report(report), as: .html).data
  }

  @Test(arguments: [Samples.english, Samples.french])
  func `every tag closes, nothing is fetched, and each drawing has its table`(
    context: RenderingContext
  ) throws {
    let page = try Self.page(context)
    let check = PageCheck(page)
    #expect(check.problems == [])
    #expect(!page.contains("<b> &"), "names are words, not markup")
    #expect(check.text.contains("Structure &lt;b&gt; &amp; &quot;fictive&quot;"))
    #expect(check.elements.count { $0.name == "h1" } == 1)
    #expect(check.elements.count { $0.name == "details" } == 5)
    #expect(page.contains("<html lang=\"\(context.language.rawValue)\">"))
    #expect(page == (try Self.page(context)), "the same report has the same bytes")
  }

  @Test func `a page that is wrong is found out`() {
    let wrong = [
      "<p>", "<p></b></p>", "<p id=\"a\"></p><p id=\"a\"></p>", "<p>a & b</p>", "<p title=x></p>",
      "<p style=\"color:red\"></p>", "<a href=\"#no\"></a>", "<p onclick=\"x\"></p>",
      "<i class=\"stack\"></i>", "<script></script>",
    ]
    for body in wrong { #expect(PageCheck("<!DOCTYPE html>\n" + body).problems != [], "\(body)") }
    #expect(PageCheck("<!DOCTYPE html>\n<p id=\"a\">a &amp; b<br></p>").problems == [])
  }

  @Test func `what is late says so in a word, and days have their date for programs`() throws {
    let page = try Self.page(Samples.french)
    #expect(page.contains("<time datetime=\"2024-10-01\">1er octobre 2024</time>"))
    #expect(page.contains("▲</span> en retard de 260 jours</span>"))
    #expect(page.contains("33,3\u{202F}%") && page.contains("66,7\u{202F}%"))
  }

  @Test func `at the prompt the same parts are sentences and tables`() {
    let lines = Samples.english.render(.parts(Self.parts), as: .table).data
    #expect(lines.contains("A finding.") && lines.contains("€10.00"))
    #expect(!lines.contains("<figure") && !lines.contains("4 Structure"))
    let json = Samples.english.render(.parts([.table(.same("T"), Self.data)]), as: .json).data
    #expect(json.contains("\"amount\": 10.00"), "one table is its rows: \(json)")
  }

  @Test func `a length in a style is a share of the whole, and nothing of nothing is none`() {
    #expect(DrawingHTML.percent(1, of: 3) == "33.33%")
    #expect(DrawingHTML.percent(3, of: 3) == "100.00%")
    #expect(DrawingHTML.percent(-5, of: 3) == "0.00%")
    #expect(DrawingHTML.percent(0, of: 0) == "0%")
  }
}
