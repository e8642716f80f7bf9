import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Saved views.
@Suite struct ViewTests {
  static func bench(_ script: String = PipelineTests.script) -> LanguageBench {
    LanguageBench(script, plugins: [LibraryPlugin(), ShellPlugin()])
  }

  @Test func `a view is saved with its stages, and stages may follow it`() {
    let bench = ViewTests.bench()
    bench.run("view save dear = book list | where price >= 100k€ | select id price")
    #expect(bench.console.reports == [])
    #expect(
      bench.rows("view dear | sort by price desc") == [["e2", "2500000.00"], ["e1", "100000.00"]])
    #expect(bench.rows("vue dear | grouper par id | compter") == [["2"]])
    #expect(
      bench.rows(
        "let n = (view dear | count)\nfor b in (view dear | take 1) {\nbook list | where id = ${b.id} | select id\n}"
      ) == [["e1"]])
    #expect(
      bench.rows("view list") == [["dear", "book list | where price >= 100k€ | select id price"]])
    bench.state.language = .french
    #expect(
      bench.rows("vue lister") == [["dear", "livre lister | où prix >= 100k€ | choisir id prix"]])
  }

  @Test func `a view can be saved and used in one script, in either language`() {
    let bench = ViewTests.bench()
    bench.run(
      """
      vue enregistrer rares = livre lister |
        où rare | choisir id
      view rares | count
      view remove rares
      """)
    #expect(bench.console.reports == [])
    #expect(bench.console.tables.map(\.rows) == [[[.integer(1)]]])
    #expect(bench.errors("view rares") == ["view.unknown 1:6 5"])
  }

  @Test func `plans, ensure and history know views`() {
    let bench = ViewTests.bench()
    bench.run("plan view save a = book list | count")
    #expect(bench.console.plans.count == 1)
    #expect(bench.rows("view list") == [])
    #expect(bench.run("view save a = book list | count") == .done)
    #expect(bench.run("ensure view save a = book list | count") == .done)
    #expect(
      bench.console.messages.map(\.en) == [
        "Nothing changed: everything was already as the script says."
      ])
    bench.run("view save a = book list | take 1 | select id")
    #expect(bench.rows("view a") == [["e1"]])
    #expect(bench.run("history view a") == .done)
  }

  @Test(arguments: [
    ("view save x = bok list", "language.unknown-command 1:15 3"),
    ("view save x = book list | where pric > 1€", "pipeline.unknown-column 1:33 4"),
    ("view save x =", "language.expected 1:14 1"),
    ("view save x = book add y --title T", "view.table 1:15 8"),
    ("view save x = book show e1", "view.table 1:15 9"),
    ("view save x = book list | as csv", "view.format 1:27 2"),
    ("view save x = book list | save x.csv", "view.format 1:27 4"),
    ("let n = 1\nview save x = book list | take $n", "view.variable 2:32 2"),
    ("view save list = book list", "view.name 1:11 4"),
    ("view save Été = book list", "reading.identity 1:11 3"),
    ("view save a = book list\nview save b = view a", "view.nested 2:15 6"),
    ("view lst", "view.unknown 1:6 3"), ("view", "language.incomplete-command 1:1 4"),
    ("view save a = book list\nplan view a", "language.prefix 2:1 4"),
    ("view save a = book list\nview a | where colour = x", "pipeline.unknown-column 2:16 6"),
    ("view save a = book list\nview remove a\nview a", "view.unknown 3:6 1"),
    ("view show none", "views.unknown 1:11 4"),
    ("view save x \"book lst\"", "language.unknown-command 1:13 10"),
  ])
  func `what is wrong with a view is found at its word`(_ script: String, _ report: String) {
    let bench = ViewTests.bench()
    bench.run(script)
    #expect(bench.console.reports == [report])
  }

  @Test func `a view whose command is gone says so when it is used`() throws {
    let bench = ViewTests.bench()
    let transaction = try bench.workspace.begin()
    try transaction.put(SavedView(id: ID(Slug("old")!), text: "music list | count"))
    _ = try bench.workspace.commit(transaction, author: "test", command: "")
    #expect(bench.errors("view old | take 1") == ["view.broken 1:1 8"])
    #expect(
      bench.console.diagnostics[0].message.en
        == "The view \"old\" does not work any more: There is no command \"music\".")
    #expect(bench.run("view show old") == .done)
    #expect(bench.run("view list") == .done)
    #expect(bench.errors("view odl") == ["view.unknown 1:6 3"])
    #expect(bench.console.diagnostics[0].advice?.en == "Did you mean \"view old\"?")
  }
}
