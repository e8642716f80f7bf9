import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordShell

/// `group by` and `chart`.
@Suite struct GroupTests {
  @Test(arguments: [
    ("group by status", [["ordered", "2"], ["on-shelf", "1"], ["lent", "1"]]),
    ("grouper par statut", [["ordered", "2"], ["on-shelf", "1"], ["lent", "1"]]),
    (
      "group by status count sum price",
      [["ordered", "2", "100050.00"], ["on-shelf", "1", "-"], ["lent", "1", "2500000.00"]]
    ),
    (
      "group by rare, status sum copies max published",
      [
        ["false", "ordered", "4", "2024-01-29"], ["false", "lent", "0", "-"],
        ["true", "on-shelf", "10", "2023-12-31"],
      ]
    ),
    (
      "grouper par rare moyenne prix min prix, exemplaires",
      [["false", "866683.33", "50.00", "0"], ["true", "-", "-", "10"]]
    ),
    ("group by price", [["50.00", "1"], ["100000.00", "1"], ["2500000.00", "1"], ["-", "1"]]),
    ("where id = none | group by status", []),
    (
      "group by status sum copies | where copies > 0 | sort by copies desc | take 1",
      [["on-shelf", "10"]]
    ),
    ("group by status count, sum copies | sum count copies", [["4", "14"]]),
    ("group by copies sum copies | take 1 | select sum-copies", [["0"]]),
    ("group by status | count", [["3"]]),
  ])
  func `rows are gathered by their keys, in the order of the keys`(
    _ stages: String, _ rows: [[String]]
  ) {
    let bench = LanguageBench(PipelineTests.script)
    #expect(bench.rows("book list | \(stages)") == rows)
    #expect(bench.console.reports == [])
  }

  @Test func `what is worked out keeps its type and tells its name`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("book list | group by status count sum price average price max title")
    let columns = bench.console.tables[0].columns
    #expect(columns.map(\.name.en) == ["status", "count", "price", "average-price", "max-title"])
    #expect(columns.map(\.name.fr) == ["statut", "nombre", "prix", "moyenne-prix", "max-titre"])
    #expect(columns.dropFirst().map(\.type) == [.integer, .amount, .amount, .text])
    #expect(columns[3].heading.fr == "Moyenne (Prix)")
  }

  @Test(arguments: [
    ("group by", "language.expected 1:21 1"), ("group status", "language.expected 1:19 6"),
    ("group by colour", "pipeline.unknown-column 1:22 6"),
    ("group by status, status", "pipeline.repeated-column 1:30 6"),
    ("group by status summ price", "pipeline.aggregate 1:29 4"),
    ("group by status sum", "language.expected 1:32 1"),
    ("group by status sum title", "pipeline.aggregate 1:33 5"),
    ("group by status average copies", "pipeline.aggregate 1:37 6"),
    ("group by status max tags", "pipeline.aggregate 1:33 4"),
    ("group by status count count", "pipeline.repeated-column 1:35 5"),
    ("chart title", "language.expected 1:24 1"),
    ("chart title title", "pipeline.repeated-column 1:25 5"),
    ("chart price title", "pipeline.chart 1:25 5"),
    ("chart title prise", "pipeline.unknown-column 1:25 5"),
    ("grop by status", "language.unknown-stage 1:13 4"),
  ])
  func `what is wrong with a stage is found at its word`(_ stages: String, _ report: String) {
    let bench = LanguageBench(PipelineTests.script)
    #expect(bench.errors("book list | \(stages)") == [report])
  }

  @Test func `a chart is a table of labels, values and shares`() {
    let bench = LanguageBench(PipelineTests.script)
    #expect(
      bench.rows("book list | sort by id | chart title copies")
        == [
          ["Élan", "3", "21.43%"], ["elan", "0", "0%"], ["Zèbre", "10", "71.43%"],
          ["Âne", "1", "7.14%"],
        ])
    #expect(bench.console.tables[0].drawing == .bars)
    #expect(bench.rows("book list | chart title price | select title | take 1") == [["Élan"]])
    #expect(bench.console.tables[0].drawing == nil)
    #expect(bench.rows("book list | where id = e3 | chart title price") == [["Zèbre", "-", "-"]])
  }

  static func chart(
    _ values: [(String, Int)], _ context: RenderingContext, share: Bool = true
  ) -> [String] {
    var table = Table(
      [
        Column("name", fr: "nom", .text), Column("amount", fr: "montant", .amount),
        Column("share", fr: "part", .rate),
      ], rows: [])
    let rows: [[Value]] = values.map { [.text($0.0), .amount(.euros($0.1))] }
    table.rows = Shares.rows(
      of: Table(Array(table.columns.prefix(2)), rows: rows), label: 0, value: 1)
    table.drawing = .bars
    return TableRendering(context: context).lines(table)
  }

  @Test func `bars are fitted to the width, in eighths of a cell`() {
    let lines = GroupTests.chart(
      [("Été", 4), ("Hiver", 2), ("Rien", 0), ("Peu", 1)],
      RenderingContext(language: .english, width: 36))
    #expect(
      lines == [
        "Été    ██████████████  €4.00  57.14%", "Hiver  ███████         €2.00  28.57%",
        "Rien                   €0.00      0%", "Peu    ███▌            €1.00  14.29%",
      ])
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 36 })
  }

  @Test func `negative values go to the left, and have no shares`() {
    let lines = GroupTests.chart(
      [("a", 3), ("b", -1)], RenderingContext(language: .french, width: 24, isASCII: true))
    #expect(lines == ["a     #########   3,00\u{A0}€", "b  ###           -1,00\u{A0}€"])
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 24 })
    #expect(lines.allSatisfy { !$0.contains("%") })
  }

  @Test func `a screen reader gets lines, a file the table`() {
    let values = [("a", 3), ("b", 1)]
    #expect(
      GroupTests.chart(values, RenderingContext(language: .french, width: 40, isPlain: true))
        == ["a\u{A0}: 3,00\u{A0}€ (75\u{A0}%)", "b\u{A0}: 1,00\u{A0}€ (25\u{A0}%)"])
    #expect(
      GroupTests.chart(values, RenderingContext(language: .english)).first == "Name  Amount  Share")
    // Too narrow for bars.
    #expect(
      GroupTests.chart(values, RenderingContext(language: .english, width: 22)).first
        == "a: €3.00 (75%)")
  }
}
