import AccordDocuments
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// What a run reads to decide what it writes must be the same when it is kept.
@Suite struct ReliedReadingTests {
  /// Runs a script; while it reads a file (`book read x`), somebody else runs `other`.
  private func run(
    _ script: String, meanwhile other: String, separately: Bool = false
  ) -> (code: ExitCode, bench: LanguageBench) {
    let bench = LanguageBench(RunningTests.twoBooks)
    let meanwhile = RunningTests.Meanwhile {
      bench.interpreter.run(SourceText(name: nil, text: other), mode: .prompt)
    }
    let interpreter = Interpreter(
      workspace: bench.workspace, state: bench.state, console: bench.console,
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 29)! }, author: "x", files: meanwhile))
    bench.console.clear()
    var options = Interpreter.Options()
    if separately { options.failure = .separate }
    let code = interpreter.run(SourceText(name: "f", text: script), mode: .batch, options)
    #expect(meanwhile.codes == [.done])
    return (code, bench)
  }

  private static let guards = [
    "let n = (book list | where id ~ kappa | count)\nif $n = 0 {\nbook add kappa-1 --title K\n}",
    "require (book list | where id ~ kappa | count) = 0\nbook add kappa-1 --title K",
    "if (book list | where id ~ kappa | count) = 0 {\nbook add kappa-1 --title K\n}",
    "let n = (book list | count) + 1\nbook add kappa-1 --title \"$n\"",
    "for b in (book list | where id = one) {\nbook add kappa-1 --title K\n}",
    "book lend (book list | where id = one | select id)",
    "let t = (book list)\n$t | count\nbook add kappa-1 --title K",
  ]

  @Test(arguments: guards)
  func `a guard that moved refuses the run with 4`(_ script: String) throws {
    let (code, bench) = run(
      script + "\nbook read x", meanwhile: "book add kappa-2 --title Other")
    #expect(code == .stale)
    let conflict = try #require(bench.console.diagnostics.last)
    #expect(conflict.code == "store.conflict")
    #expect(conflict.message.en.contains("books/kappa-2"))
    #expect(conflict.message.fr.contains("books/kappa-2"))
    #expect(bench.rows("book list | where id ~ kappa | select id") == [["kappa-2"]])
  }

  @Test func `a document that a guard read and somebody changed is named`() throws {
    let (code, bench) = run(
      "require (book list | where status = lent | count) = 0\nbook add k --title K\nbook read x",
      meanwhile: "book lend one")
    #expect(code == .stale)
    let conflict = try #require(bench.console.diagnostics.last)
    #expect(conflict.message.en.contains("books/one"))
  }

  @Test func `what is only shown does not count`() throws {
    let (code, bench) = run(
      "book list\nbook add kappa-1 --title K\nbook read x",
      meanwhile: "book add kappa-2 --title Other")
    #expect(code == .done)
    #expect(
      bench.rows("book list | where id ~ kappa | select id") == [["kappa-1"], ["kappa-2"]])
  }

  @Test func `a run that only reads is never refused`() {
    let (code, _) = run(
      "let n = (book list | count)\nbook read x", meanwhile: "book add kappa-2 --title Other")
    #expect(code == .done)
  }

  @Test func `with each line by itself only the line whose guard moved is refused`() {
    let (code, bench) = run(
      """
      let n = (book list | where id ~ kappa | count)
      if (book list | where id ~ kappa | count) = 0 {
        book add kappa-1 --title K
        book read x
      }
      book lend one
      """, meanwhile: "book add kappa-2 --title Other", separately: true)
    #expect(code == .incomplete)
    #expect(bench.rows("book list | where id ~ kappa | select id") == [["kappa-2"]])
    #expect(bench.rows("book list | where status = lent | select id") == [["one"]])
  }
}
