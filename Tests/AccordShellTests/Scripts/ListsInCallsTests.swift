import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Commands in parentheses give a call the values of their column.
@Suite struct ListsInCallsTests {
  private static func statuses(after line: String) -> [[String]] {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(line)
    #expect(bench.console.reports == [], "\(line)")
    return bench.rows("book list | where status = lent | sort by id | select id")
  }

  @Test(arguments: [
    "book lend (book list | where copies > 0 | select id)",
    "livre prêter (livre lister | où exemplaires > 0 | choisir id)",
    "book lend e1 (book list | where copies > 0 and id != e1 | select id)",
    "let least = 0\nbook lend (book list | where copies > $least | select id)",
  ])
  func `what is left over takes the values of a list`(_ line: String) {
    // e2 is lent already.
    #expect(Self.statuses(after: line) == [["e1"], ["e2"], ["e3"], ["e4"]])
  }

  @Test func `an option that may be repeated takes them too`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(
      "book add n --title N --tag first --tag (book list | sort by id | take 2 | select id)")
    #expect(bench.console.reports == [])
    let rows = bench.rows("book list | where id = n | select id")
    #expect(rows == [["n"]])
  }

  @Test func `an empty list gives nothing`() {
    let bench = LanguageBench(PipelineTests.script)
    #expect(
      bench.errors("book lend (book list | where copies > 1000 | select id)")
        .allSatisfy { $0.contains("usage.missing") || $0.isEmpty })
    #expect(bench.rows("book list | where status = lent | select id") == [["e2"]])
  }

  @Test func `an empty list is refused as a missing argument, and nothing to do with ensure`() {
    let bench = LanguageBench(PipelineTests.script)
    let line = "book lend (book list | where copies > 1000 | select id)"
    #expect(bench.run(line) == .failed)
    #expect(bench.console.reports == ["usage.missing 1:11 1"], "\(bench.console.reports)")
    #expect(bench.console.diagnostics.last?.message.en == "The list is empty.")
    #expect(bench.run("ensure " + line, .prompt) == .done)
    #expect(bench.console.reports == [])
    #expect(
      bench.console.outputs.last
        == .message(
          Text(
            en: "Nothing to do: the list is empty.", fr: "Rien à faire\u{A0}: la liste est vide.")))
    // What is named beside it is worked on.
    #expect(bench.run("book lend e1 (book list | where copies > 1000 | select id)") == .done)
  }

  @Test(arguments: [
    ("book show (book list | select id)", "usage.list"),
    ("book add x --title (book list | select id)", "usage.list"),
    ("book lend (book list | select id title)", "language.one-value"),
    ("book lend (book list | select nothing)", "pipeline.unknown-column"),
    ("book lend (book list)", "language.parenthesis"),
    ("book lend (e1 e2)", "language.parenthesis"),
    ("(book list | select id)", "language.parenthesis"),
  ])
  func `a list in a wrong place is told before anything runs`(_ line: String, _ code: String) {
    let bench = LanguageBench(PipelineTests.script)
    let errors = bench.errors("book add before --title T\n" + line)
    #expect(errors.contains { $0.hasPrefix(code) }, "\(errors)")
    #expect(bench.rows("book list | where id = before | select id") == [])
  }
}
