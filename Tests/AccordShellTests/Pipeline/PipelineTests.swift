import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct PipelineTests {
  static let script = """
    shelf add a --name A
    book add e1 --title "Élan" --price 100k€ --published 29/01/2024 --copies 3 --tag Faune
    book add e2 --title "elan" --price 2,5M€ --copies 0 --status lent --tag Flore --tag "Bois mort"
    book add e3 --title "Zèbre" --published 2023-12-31 --copies 10 --status on-shelf --rare
    book add e4 --title "Âne" --price 50€ --copies 1
    """

  static func ids(_ stages: String) -> [String] {
    let bench = LanguageBench(script)
    return bench.rows("book list | \(stages) | select id").map { $0[0] }
  }

  @Test(arguments: [
    ("where price >= 100k€", ["e1", "e2"]),
    ("where price>=100k€", ["e1", "e2"]),
    ("où prix ≥ 100 000,00 €", ["e1", "e2"]),
    ("where price >= 100 000 €", ["e1", "e2"]),
    ("where price < \"100 000 €\"", ["e4"]),
    ("where price != 50€", ["e1", "e2", "e3"]),
    ("where not price = 50€", ["e1", "e2", "e3"]),
    ("where price is missing", ["e3"]),
    ("où prix est absent", ["e3"]),
    ("where price is not missing", ["e1", "e2", "e4"]),
    ("où prix est non absent", ["e1", "e2", "e4"]),
    ("where not price is missing", ["e1", "e2", "e4"]),
    ("where price > 1€ or price is missing", ["e1", "e2", "e3", "e4"]),
    ("where title = elan", ["e1", "e2"]),
    ("where title = \"ÉLAN\"", ["e1", "e2"]),
    ("where title ~ an", ["e1", "e2", "e4"]),
    ("where title > m", ["e3"]),
    ("where id = e4", ["e4"]),
    ("where id ~ 'E'", ["e1", "e2", "e3", "e4"]),
    ("where published >= 29/01/2024", ["e1"]),
    ("where published < 2024-01-01", ["e3"]),
    ("where parution <= 29.01.2024", ["e1", "e3"]),
    ("where copies > 1 and copies < 10", ["e1"]),
    ("where copies = 0", ["e2"]),
    ("where discount = 5%", ["e1", "e2", "e3", "e4"]),
    ("where discount > 4,5 %", ["e1", "e2", "e3", "e4"]),
    ("where status = lent", ["e2"]),
    ("where status = prêté", ["e2"]),
    ("où statut != PRETE", ["e1", "e3", "e4"]),
    ("where status = on-shelf", ["e3"]),
    ("where status ~ commande", ["e1", "e4"]),
    ("where status in (lent, on-shelf)", ["e2", "e3"]),
    ("where status in (lent,on-shelf)", ["e2", "e3"]),
    ("où statut dans (\"prêté\", commandé)", ["e1", "e2", "e4"]),
    ("where status not in (lent)", ["e1", "e3", "e4"]),
    ("where price in (50€, 2,5M€)", ["e2", "e4"]),
    ("where price not in (50€)", ["e1", "e2", "e3"]),
    ("where tags = faune", ["e1"]),
    ("where tags ~ bois", ["e2"]),
    ("où mots-cles ~ \"bois\"", ["e2"]),
    ("where rare", ["e3"]),
    ("where not rare and copies < 2", ["e2", "e4"]),
    ("where rare = oui", ["e3"]),
    ("where worth > price", ["e1"]),
    ("where worth = price", ["e4"]),
    ("where (copies = 0 or copies = 10) and not (rare)", ["e2"]),
    ("where copies = 0 or copies = 10 and rare", ["e2", "e3"]),
    ("sort by price", ["e4", "e1", "e2", "e3"]),
    ("sort by price desc", ["e2", "e1", "e4", "e3"]),
    ("trier par prix décroissant", ["e2", "e1", "e4", "e3"]),
    ("sort by title", ["e4", "e1", "e2", "e3"]),
    ("sort by title desc", ["e3", "e1", "e2", "e4"]),
    ("sort by title, copies", ["e4", "e2", "e1", "e3"]),
    ("sort by rare, copies desc", ["e1", "e4", "e2", "e3"]),
    ("sort by rare desc,copies", ["e3", "e2", "e4", "e1"]),
    ("sort by status", ["e1", "e4", "e3", "e2"]),
    ("sort by discount", ["e1", "e2", "e3", "e4"]),
    ("take 2", ["e1", "e2"]),
    ("prendre 0", []),
    ("take 100", ["e1", "e2", "e3", "e4"]),
    ("where price > 1€ | sort by copies | take 2", ["e2", "e4"]),
  ])
  func `stages keep and order rows`(_ stages: String, _ expected: [String]) {
    #expect(PipelineTests.ids(stages) == expected)
  }

  @Test(arguments: [
    ("select title copies", [["Élan", "3"], ["elan", "0"], ["Zèbre", "10"], ["Âne", "1"]]),
    ("choisir exemplaires, id | prendre 1", [["3", "e1"]]),
    ("count", [["4"]]),
    ("where price is missing | compter", [["1"]]),
    ("count | count", [["1"]]),
    ("sum price", [["2600050.00"]]),
    ("sommer prix exemplaires", [["2600050.00", "14"]]),
    ("where price is missing | sum price", [["-"]]),
    ("where id = none | sum price copies", [["0.00", "0"]]),
    ("sum copies | select copies", [["14"]]),
    ("where id = none | count", [["0"]]),
  ])
  func `stages change columns`(_ stages: String, _ expected: [[String]]) {
    let bench = LanguageBench(PipelineTests.script)
    #expect(bench.rows("book list | \(stages)") == expected)
    #expect(bench.console.reports == [])
  }

  @Test func `the columns of a sum and of a count have names and types`() throws {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("book list | sum price\nbook list | count")
    let columns = bench.console.tables.map(\.columns)
    #expect(columns.map { $0.map(\.name.en) } == [["price"], ["count"]])
    #expect(columns.map { $0.map(\.type) } == [[.amount], [.integer]])
  }

  @Test(arguments: [
    ("as json", OutputFormat.json), ("en csv", .csv), ("as jsonl", .jsonl), ("as tsv", .tsv),
    ("as md", .md), ("en tableau", .table),
  ])
  func `a format is passed on`(_ stage: String, _ format: OutputFormat) {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("book list | take 1 | \(stage)\nbook show e1 | \(stage)")
    #expect(bench.console.reports == [])
    #expect(bench.console.formats == [format, format])
  }

  @Test func `what a person is told when nothing matches is not what an empty list says`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("book list | where id = none\nbook list | where copies > 1 | select id")
    let empty = bench.console.tables.map { $0.whenEmpty?.en }
    #expect(empty == ["No row matches.", "No row matches."])
    let none = LanguageBench()
    none.run("book list | where copies > 1")
    #expect(none.console.tables.map { $0.whenEmpty?.en } == ["No books."])
  }

  @Test func `a sum that cannot be held is refused`() {
    let bench = LanguageBench(
      (1...11).map { "book add b\($0) --title T --copies 1000000000000000" }.joined(separator: "\n")
    )
    #expect(bench.rows("book list | sum copies") == [["11000000000000000"]])
    let dear = Table(
      [Column("a", fr: "a", .amount)],
      rows: Array(repeating: [.amount(Money(cents: Money.limit))], count: 1_001))
    let place = SourcePlace(SourceText(name: nil, text: "sum a"), line: 1, column: 1, length: 3)
    let stage = Stage(kind: .sum([0]), columns: dear.columns, place: place)
    let documents = LookedUp(language: .english) { throw Failure.interrupted }
    #expect(throws: Diagnostic.self) {
      try stage.applied(to: dear, in: Scope(), documents: documents)
    }
  }

  @Test func `variables take part in conditions with their types`() {
    let bench = LanguageBench(PipelineTests.script)
    let script = """
      let limit = 100k€
      let dear = (book list | where price >= $limit | sort by price desc | take 1)
      let n = 2
      book list | where price < ${dear.price} and published is not missing | take $n | select id
      """
    bench.run(script)
    #expect(bench.console.reports == [])
    #expect(bench.console.tables.map(\.rows) == [[[.identity(Slug("e1")!)]]])
  }

  @Test func `a variable of a known type is checked against the column`() {
    let bench = LanguageBench(PipelineTests.script)
    #expect(
      bench.errors("let d = (book list | take 1)\nbook list | where price = ${d.published}")
        == ["pipeline.type 2:27 14"])
    #expect(
      bench.errors("param d: date = 2024-01-01\nbook list | where price = $d")
        == ["pipeline.type 2:27 2"])
  }
}
