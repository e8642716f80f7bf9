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
}
