import AccordPlatform
import AccordWording
import Testing

@testable import AccordShell

@Suite struct SavingTests {
  @Test func `the name of a file says its format`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run(
      """
      book list | select id price | save list.csv
      livre lister | choisir id prix | enregistrer liste.JSON
      book list | select id | save a.b.tsv
      """)
    #expect(bench.console.reports == [])
    #expect(bench.console.outputs.isEmpty)
    #expect(bench.saved.text("list.csv") == "id,price\r\ndeux,1234.50\r\none,10.00\r\n")
    #expect(bench.saved.text("liste.JSON")?.hasPrefix("[\n  {\"id\": \"deux\"") == true)
    #expect(bench.saved.text("a.b.tsv") == "id\ndeux\none\n")
    #expect(
      bench.console.messages.map(\.en) == [
        "Saved \"list.csv\": 2 rows.", "Saved \"liste.JSON\": 2 rows.",
        "Saved \"a.b.tsv\": 2 rows.",
      ])
    #expect(bench.console.messages[0].fr == "«\u{A0}list.csv\u{A0}» enregistré\u{A0}: 2 lignes.")
  }

  @Test func `a format that is asked for counts more than the name`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run(
      "book list | select price | as csv --office | save list.csv\nbook list | count | as md | save n"
    )
    #expect(bench.console.reports == [])
    #expect(bench.saved.text("list.csv") == "\u{FEFF}Price\r\n1234,50\r\n10,00\r\n")
    #expect(bench.saved.text("n") == "| Count |\n| ---: |\n| 2 |\n")
  }

  @Test func `who reads a CSV file is chosen for the session`() throws {
    let bench = LanguageBench(RunningTests.twoBooks)
    try SessionSetting.csv.take("bureautique", in: bench.state)
    bench.run(
      """
      book list | select price | save list.csv
      book list | select price | as csv | save programs.csv
      """)
    #expect(bench.console.reports == [])
    #expect(bench.saved.text("list.csv") == "\u{FEFF}Price\r\n1234,50\r\n10,00\r\n")
    #expect(bench.saved.text("programs.csv") == "price\r\n1234.50\r\n10.00\r\n")
    #expect(
      bench.console.messages.first
        == Text(
          en: "Saved \"list.csv\": 2 rows, for a French spreadsheet (semicolons, decimal commas).",
          fr:
            "«\u{A0}list.csv\u{A0}» enregistré\u{A0}: 2 lignes, pour un tableur français (points-virgules, virgules décimales)."
        ))
    try SessionSetting.csv.take("machine", in: bench.state)
    bench.run("livre lister | choisir prix | enregistrer liste.csv")
    #expect(bench.saved.text("liste.csv") == "price\r\n1234.50\r\n10.00\r\n")
    #expect(SessionSetting.csv.value(in: bench.state) == "machine")
  }

  @Test(arguments: [(Language.french, true), (.english, true), (.french, false)])
  func `a French officer at the prompt saves for a spreadsheet`(
    language: Language, isConversation: Bool
  ) {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.state.language = language
    bench.state.isConversation = isConversation
    bench.type("book list | select price | save list.csv")
    #expect(
      bench.saved.text("list.csv")?.hasPrefix("\u{FEFF}Prix")
        == (language == .french && isConversation))
  }

  @Test func `a spreadsheet has a sheet for each value of a column`() throws {
    let bench = LanguageBench(
      """
      shelf add a --name "Règle"
      book add one --title One --shelf a
      book add two --title Two --status lent
      book add tri --title Three --shelf a
      """)
    bench.run("book list | save books.fods --sheet-by status --replace")
    #expect(bench.console.reports == [])
    let file = try #require(bench.saved.text("books.fods"))
    let sheets = file.split(separator: "<table:table table:name=\"").dropFirst()
    #expect(sheets.map { String($0.prefix { $0 != "\"" }) } == ["ordered", "lent"])
    #expect(sheets.map { $0.split(separator: "<table:table-row>").count - 2 } == [2, 1])
    let styles = file.matches(of: /style:name="(s[0-9]+co[0-9]+)"/).map { String($0.1) }
    #expect(!styles.isEmpty && Set(styles).count == styles.count)
    bench.run("livre lister | enregistrer livres.fods --feuille-par statut")
    #expect(bench.saved.text("livres.fods")?.contains("table:name=\"lent\"") == true)
  }

  @Test func `a card can be saved, and a message cannot`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run("book show one | save one.md\nshelf add b --name B | save b.txt")
    #expect(bench.console.reports == ["save.no-data 2:29 5"])
    #expect(bench.saved.files.isEmpty)
    bench.run("book show one | save one.md")
    #expect(bench.saved.text("one.md")?.hasPrefix("##") == true)
    #expect(bench.console.messages.map(\.en) == ["Saved \"one.md\"."])
  }

  @Test func `an empty table for people is saved as what they would be told`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run("book list | where copies > 9 | save none.txt\nbook list | take 0 | save none.json")
    #expect(bench.saved.text("none.txt") == "No row matches.\n")
    #expect(bench.saved.text("none.json") == "[]\n")
  }

  @Test(arguments: [
    ("book list | save", "language.expected 1:17 1"),
    ("book list | save list", "save.format 1:18 4"),
    ("book list | save list.xlsx", "save.format 1:18 9"),
    ("book list | save .csv", "save.format 1:18 4"),
    ("book list | save 'folder/'", "save.name 1:18 9"),
    ("book list | save ''", "save.name 1:18 2"),
    ("book list | save a.csv b.csv", "language.unexpected 1:24 5"),
    ("book list | save a.csv --replac", "pipeline.unknown-option 1:24 8"),
    ("book list | save a.csv | count", "language.save-last 1:24 1"),
    ("book list | as csv | count", "language.format-last 1:20 1"),
    ("book list | as xls | save a.csv", "reading.choice 1:16 3"),
    ("book list | as csv --offce", "pipeline.unknown-option 1:20 7"),
    ("book list | save a.csv --replace=yes", "pipeline.unknown-option 1:24 10"),
    ("book list | as json --office", "pipeline.office 1:21 8"),
    ("book list | save a.csv --sheet-by status", "pipeline.sheets 1:24 10"),
    ("book list | as csv | save a.fods --sheet-by status", "pipeline.sheets 1:34 10"),
    ("book list | save a.fods --sheet-by", "language.expected 1:35 1"),
    ("book list | save a.fods --sheet-by shelf", "pipeline.unknown-column 1:36 5"),
    ("book list | save a.fods --replace --replace", "pipeline.repeated-option 1:35 9"),
    ("book list | as json --raw", "pipeline.raw 1:21 5"),
    ("book list | save /tmp/a.csv", "save.outside 1:18 10"),
    ("book list | save ../a.csv", "save.outside 1:18 8"),
    ("book list | save a/../../b.csv", "save.outside 1:18 13"),
    ("let t = (book list | save a.csv)", "pipeline.save-within 1:22 4"),
    ("require (book list | count | save a.csv) = 1", "pipeline.save-within 1:30 4"),
    ("plan book lend one nothing | save a.csv", "pipeline.save-plan 1:1 4"),
    ("book show one | count | save a.csv", "pipeline.no-table 1:17 5"),
  ])
  func `what cannot be saved is found before anything runs`(line: String, report: String) {
    let bench = LanguageBench(RunningTests.twoBooks)
    #expect(bench.run(line) == .usage)
    #expect(bench.console.reports.first == report)
    #expect(bench.saved.files.isEmpty)
  }

  @Test func `a script saves beside itself, and elsewhere where its caller says so`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run("book list | count | save out/n.csv", name: "reports/main.accord")
    #expect(bench.saved.files.keys.sorted() == ["reports/out/n.csv"])
    let script = "param out: file = n.csv\nbook list | count | save $out"
    bench.run(script, .batch, ["out": "/srv/n.csv"], name: "reports/main.accord")
    bench.run(script, name: "reports/main.accord")
    #expect(
      bench.saved.files.keys.sorted() == ["/srv/n.csv", "reports/n.csv", "reports/out/n.csv"])
    bench.run("param out: file = /etc/n.csv\nbook list | count | save $out")
    #expect(bench.console.reports == ["save.outside 2:26 4"])
    bench.run("param out = x\nbook list | count | save /srv/$out.csv", .batch, ["out": "y"])
    #expect(bench.console.reports == ["save.outside 2:26 13"])
    #expect(bench.type("book list | count | save /tmp/n.csv") == .done)
    #expect(bench.saved.text("/tmp/n.csv") != nil)
  }

  @Test func `a file that is there gives way only where that is said`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    #expect(bench.run("book list | count | save n.csv") == .done)
    #expect(bench.run("shelf add b --name B\nbook list | save n.csv") == .failed)
    #expect(bench.console.reports == ["save.exists 2:18 5"])
    #expect(bench.saved.text("n.csv") == "count\r\n2\r\n")
    #expect(bench.rows("shelf add b --name B\nbook list | count").last == ["2"])
    bench.console.answer = false
    #expect(bench.type("book list | save n.csv") == .failed)
    #expect(
      bench.console.questions.map(\.en) == ["The file \"n.csv\" is there already. Replace it?"])
    #expect(bench.saved.text("n.csv") == "count\r\n2\r\n")
    bench.console.answer = true
    #expect(bench.type("book list | select id | save n.csv") == .done)
    #expect(bench.saved.text("n.csv") == "id\r\ndeux\r\none\r\n")
    bench.console.answer = nil
    #expect(bench.run("livre lister | compter | enregistrer n.csv --remplacer") == .done)
    #expect(bench.saved.text("n.csv") == "count\r\n2\r\n")
    let agreed = LanguageBench(RunningTests.twoBooks, agreed: true)
    agreed.run("book list | count | save n.csv")
    #expect(agreed.run("book list | take 0 | save n.csv") == .done)
  }

  @Test func `one run does not save a file twice`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    #expect(bench.run("book list | save n.csv\nbook list | save ./n.csv --replace") == .failed)
    #expect(bench.console.reports == ["save.twice 2:18 7"])
    #expect(bench.saved.files.isEmpty)
  }

  @Test(arguments: [
    "require 1 = 2", "book show nothing", "book add dear --title D --price 20M€",
  ])
  func `a run of which nothing is kept leaves no file`(line: String) throws {
    let bench = LanguageBench(RunningTests.twoBooks + "\nbook add costly --title C --price 20M€")
    let before = try bench.contents
    #expect(bench.run("shelf add b --name B\nbook list | save n.csv\n\(line)") == .failed)
    #expect(bench.saved.files.isEmpty)
    #expect(try bench.contents == before)
  }

  @Test func `a plan says which files it would write, and writes none`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run("book list | count | save old.csv")
    #expect(
      bench.run("shelf add b --name B\nbook list | save new.csv\nbook list | save old.csv", .plan)
        == .done)
    #expect(
      bench.console.messages.map(\.en) == [
        "Would save the file \"new.csv\".", "Would replace the file \"old.csv\".",
      ])
    #expect(bench.saved.files.keys.sorted() == ["old.csv"])
  }

  @Test func `a plan does not guess whether a file is there that it cannot look at`() {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.run("book list | count | save old.csv")
    bench.saved.lookFaults["old.csv"] = [nil, SystemFault("stat", "old.csv", problem: .input)]
    #expect(bench.run("book list | save old.csv\nbook list | save new.csv", .plan) == .unavailable)
    #expect(bench.console.messages.map(\.en) == ["Nothing would be kept: 1 error."])
    #expect(bench.console.reports == ["save.unwritten 1:18 7"])
  }

  @Test(arguments: [
    SystemFault.Problem.diskFull, .notPermitted, .notFound, .readOnlyMedium,
  ])
  func `a file that cannot be written keeps nothing and ends with 3`(
    problem: SystemFault.Problem
  ) throws {
    let bench = LanguageBench(RunningTests.twoBooks)
    let before = try bench.contents
    bench.saved.faults["n.csv"] = SystemFault("write", "n.csv", problem: problem)
    let script = "shelf add b --name B\nbook list | save m.csv\nbook list | save n.csv"
    #expect(bench.run(script) == .unavailable)
    #expect(bench.console.reports == ["save.unwritten 3:18 5"])
    #expect(bench.saved.files.isEmpty)
    #expect(try bench.contents == before)
  }

  @Test func `help shows an example with save in the words of its reader`() {
    let bench = LanguageBench()
    let french = LineTranslation(bench.state.catalogue, to: .french)
    #expect(
      french("book list | select title | as csv --office | save list.csv --replace")
        == "livre lister | choisir titre | en csv --bureautique | enregistrer list.csv --remplacer")
  }
}
