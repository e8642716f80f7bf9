import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct ComparisonTests {
  /// The prices come to 2,600,050 €; the title of e5 is an amount written as a text.
  static let script =
    PipelineTests.script + "\nbook add e5 --title 1M€ --copies 2\nbook add e6 --title 3M€"

  @Test(arguments: [
    // A parameter without a type, and one that is declared as a text.
    ("param limit = 1M€\nrequire (book list | sum price) <= $limit", false),
    ("param limit = 3M€\nrequire (book list | sum price) <= $limit", true),
    ("param limit: text = 1M€\nrequire (book list | sum price) <= $limit", false),
    ("param limit: text = 3M€\nrequire $limit >= (book list | sum price)", true),
    // The value of a loop, a name, the text of a cell.
    ("for limit in (3M€, 1M€) {\n  require (book list | sum price) <= $limit\n}", false),
    ("for limit in (3M€, 4M€) {\n  require (book list | sum price) <= $limit\n}", true),
    ("let limit = 1M€\nrequire (book list | sum price) <= $limit", false),
    ("let b = (book list | where id = e5)\nrequire (book list | sum price) <= ${b.title}", false),
    ("let b = (book list | where id = e6)\nrequire (book list | sum price) <= ${b.title}", true),
    ("let b = (book list | where id = e5)\nrequire ${b.title} <= 900 000 €", false),
    ("let b = (book list | where id = e5)\nrequire ${b.title} < 2M€", true),
    // Two without a type.
    ("param a = 4200000\nparam b = 900000\nrequire $a <= $b", false),
    ("param a = 4200000\nparam b = 900000\nrequire $a in ($b, 4200000)", true),
    ("param a = 10\nrequire $a > 9", true), ("require abc < abd", true),
    ("param a: text = 10\nparam b: text = 9\nrequire $a < $b", true),
    // The words of a choice are read as such.
    ("param s = prêté\nlet b = (book list | where id = e2)\nrequire ${b.status} = $s", true),
    ("param s: text = prêté\nlet b = (book list | where id = e2)\nrequire ${b.status} = $s", true),
    ("param n = 3\nlet m = $n + 1\nrequire $m = 4", true),
  ])
  func `a value without a type is read by the type of the other side`(
    _ script: String, _ holds: Bool
  ) {
    let bench = LanguageBench(Self.script)
    #expect(bench.run(script) == (holds ? .done : .failed))
    #expect(bench.console.diagnostics.map(\.code) == (holds ? [] : ["script.requirement"]))
  }

  @Test(arguments: [
    ("require 2025-02-30 < 2025-06-01", ["reading.date.impossible 1:9 10"]),
    ("require 2025-06-01 < 2025-02-30", ["reading.date.impossible 1:22 10"]),
    ("require 500O00 <= 900000", ["reading.integer 1:9 6"]),
    ("require a1 < b2", ["language.order 1:14 2"]),
    ("require a1 < b2 or 2 > c3", ["language.order 1:14 2", "reading.integer 1:24 2"]),
    (
      "param a: date = 2024-01-01\nparam b: amount = 1€\nrequire $a < $b", ["language.types 3:14 2"]
    ),
    (
      "param a: date = 2024-01-01\nparam b: amount = 1€\nrequire $a != $b",
      ["language.types 3:15 2"]
    ),
    ("param a: date = 2024-01-01\nrequire $a in (1€)", ["reading.date 2:16 2"]),
    ("param a = dear\nrequire (book list | sum price) <= $a", ["reading.amount 2:36 2"]),
    ("param a: text = dear\nrequire (book list | sum price) <= $a", ["reading.amount 2:36 2"]),
    ("param a: text = dear\nrequire $a <= 5", ["reading.integer 2:9 2"]),
    ("param s = lost\nlet b = (book list)\nif ${b.status} = $s {\n}", ["reading.choice 3:18 2"]),
    (
      "param d: date = 2024-01-01\nfor x in ($d,) {\n  require 5€ < $x\n}",
      ["reading.amount 3:16 2"]
    ),
    (
      "param d: date = 2024-01-01\nfor x in ($d,) {\n  book list | where price < $x\n}",
      ["pipeline.type 3:29 2"]
    ),
    ("book list | where title > 5", ["pipeline.type 1:27 1"]),
    ("book list | where id < 5€", ["pipeline.type 1:24 2"]),
    ("book list | where 5 < title", ["language.types 1:23 5"]),
    ("book list | where price > title", ["pipeline.type 1:27 5"]),
    ("param d: date = 2024-01-01\nbook list | where title = $d", ["pipeline.type 2:27 2"]),
  ])
  func `what cannot be compared is an error before anything runs`(
    _ script: String, _ reports: [String]
  ) {
    let bench = LanguageBench(Self.script)
    #expect(bench.run(script) == .usage)
    #expect(bench.console.reports == reports)
  }

  @Test(arguments: [
    (
      "for b in (book list | where id = e1) {\n  require ${b.title} <= 5\n}",
      "reading.integer 2:11 10"
    ),
    (
      "let b = (book list | where id = e1)\nbook list | where price < ${b.title}",
      "reading.amount 2:27 10"
    ),
    (
      "let b = (book list | where id = e1)\nrequire (book list | sum price) in (${b.title})",
      "reading.amount 2:37 10"
    ),
  ])
  func `what is known only when it runs is an error at its place`(
    _ script: String, _ report: String
  ) {
    let bench = LanguageBench(Self.script)
    #expect(bench.run(script) != .done)
    #expect(bench.console.reports == [report])
  }

  @Test(arguments: [
    ("require ${b.price} < 5€", false), ("require ${b.price} != 5€", false),
    ("require not (${b.price} < 5€)", false), ("require ${b.price} not in (5€)", false),
    ("require not (not (${b.price} < 5€))", false), ("require ${b.price} is missing", true),
    ("require ${b.price} is missing or ${b.price} < 5€", true),
    ("require ${b.price} is not missing and ${b.price} < 5€", false),
    ("require ${b.copies} = 10 or ${b.price} < 5€", true),
    ("require (book list | where id = e3 | sum price) < 5€", false),
    ("require (book list | where id = none | sum price) < 5€", true),
  ])
  func `a guard never passes on what is missing`(_ script: String, _ holds: Bool) {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("let b = (book list | where id = e3)\n" + script)
    #expect(bench.console.diagnostics.map(\.code) == (holds ? [] : ["script.requirement"]))
  }

  @Test func `a guard on a missing value says so under not`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("let b = (book list | where id = e3)\nrequire not (${b.price} < 5€)")
    #expect(
      bench.console.diagnostics.map { $0.advice?.en }
        == ["A missing value is compared; ask \"is missing\" first."])
  }

  @Test(arguments: [
    ("title = \"saint lo\"", ["t1"]), ("title ~ \"saint lo\"", ["t1"]),
    ("title != \"saint lo\"", ["t2", "t3"]), ("title in (\"SAINT LO\", x)", ["t1"]),
    ("title <= \"saint lo\" and title >= \"saint lo\"", ["t1"]),
    ("title = \"999 990 013 00016\"", ["t2"]), ("title = 99999001300016", ["t2"]),
    ("title in (\"+33 2 31 92 60 55\")", ["t3"]), ("title ~ \"31 92 60\"", ["t3"]),
    ("title = 0231926055", ["t3"]), ("title not in (0231926055)", ["t1", "t2"]),
    ("tags = \"saint jean\"", ["t1"]), ("id = \"T1\"", ["t1"]),
  ])
  func `a text is found as it is shown, stored and typed`(_ condition: String, _ ids: [String]) {
    let bench = LanguageBench(
      """
      book add t1 --title Saint-Lô --tag Saint-Jean
      book add t2 --title 99999001300016
      book add t3 --title "02 31 92 60 55"
      """)
    #expect(bench.rows("book list | where \(condition) | select id").map { $0[0] } == ids)
    #expect(bench.console.reports == [])
  }

  @Test func `a document is named without its hyphens, unless another has just that name`() {
    let bench = LanguageBench("book add t1 --title Saint-Lô\nbook add t2 --title \"Saint Lo\"")
    #expect(bench.run("book lend \"saint lo\"") == .done)
    #expect(bench.run("book lend \"saint-lô\"") == .done)
    #expect(bench.rows("book list | where status = lent | count") == [["2"]])
  }
}
