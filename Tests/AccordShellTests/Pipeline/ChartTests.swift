import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordShell

struct ChartTests {
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
    table.rows = Shares.rows(rows)
    table.drawing = .bars
    return TableRendering(context: context).lines(table)
  }

  @Test func `bars are fitted to the width, in eighths of a cell`() {
    let lines = ChartTests.chart(
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
    let lines = ChartTests.chart(
      [("a", 3), ("b", -1)], RenderingContext(language: .french, width: 24, isASCII: true))
    #expect(lines == ["a     #########   3,00\u{A0}€", "b  ###           -1,00\u{A0}€"])
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 24 })
    #expect(lines.allSatisfy { !$0.contains("%") })
  }

  @Test func `a screen reader gets lines, a file the table`() {
    let values = [("a", 3), ("b", 1)]
    #expect(
      ChartTests.chart(values, RenderingContext(language: .french, width: 40, isPlain: true))
        == ["a\u{A0}: 3,00\u{A0}€ (75\u{A0}%)", "b\u{A0}: 1,00\u{A0}€ (25\u{A0}%)"])
    #expect(
      ChartTests.chart(values, RenderingContext(language: .english)).first == "Name  Amount  Share")
    // Too narrow for bars.
    #expect(
      ChartTests.chart(values, RenderingContext(language: .english, width: 22)).first
        == "a: €3.00 (75%)")
  }

  private static let years = """
    book add a --title A --copies 1 --published 2023-11-30 --status lent
    book add b --title B --copies 2 --published 2024-01-15
    book add c --title C --copies 4 --published 2024-01-20 --status lent
    book add d --title D --copies 8
    """

  @Test func `days are gathered by month, with nothing between and what has no day last`() {
    let bench = LanguageBench(ChartTests.years)
    #expect(
      bench.rows("book list | chart published copies --month")
        == [
          ["2023-11", "1", "6.67%"], ["2023-12", "0", "0%"], ["2024-01", "6", "40%"],
          ["-", "8", "53.33%"],
        ])
    #expect(
      bench.rows("livre lister | graphique parution exemplaires par statut --courbe --mois")
        .filter { $0[2] != "0" }
        == [
          ["2023-11", "lent", "1"], ["2024-01", "ordered", "2"], ["2024-01", "lent", "4"],
          ["-", "ordered", "8"],
        ])
  }

  @Test func `the months of two years stand side by side, without values before and after`() {
    let bench = LanguageBench(ChartTests.years)
    let rows = bench.rows(
      "book list | where not published is missing | chart published copies --years")
    #expect(rows.count == 24)
    #expect(
      rows.filter { $0[2] != "-" }
        == [
          ["01", "2024", "6"], ["11", "2023", "1"], ["12", "2023", "0"],
        ])
  }

  @Test func `a column parts the values into series, and equal ones are added up`() {
    let bench = LanguageBench(ChartTests.years)
    #expect(
      bench.rows("book list | chart rare copies by status")
        == [["false", "ordered", "10"], ["false", "lent", "5"]])
    #expect(
      bench.rows("book list | chart title price by status --line").map { $0[2] }
        == ["-", "-", "-", "-"])
  }

  @Test(arguments: [
    ("chart title copies --month", "pipeline.chart-days 1:19 5"),
    ("chart published copies by status --years", "pipeline.chart-series 1:39 6"),
    ("chart published discount --month", "pipeline.aggregate 1:29 8"),
    ("chart rare discount by tags", "pipeline.chart-rates 1:13 5"),
    ("chart title copies by", "language.expected 1:34 1"),
    ("chart title copies --line --bars", "pipeline.repeated-option 1:39 6"),
    ("chart title copies --week", "usage.unknown-option 1:32 6"),
  ])
  func `what is wrong with a chart is found at its word`(_ stages: String, _ report: String) {
    let bench = LanguageBench(ChartTests.years)
    #expect(bench.errors("book list | \(stages)") == [report])
  }
}
