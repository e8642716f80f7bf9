import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// What `ensure` makes of what is there.
@Suite struct `Ensuring` {
  private static let book =
    "book add x --title T --price 10€ --published 2024-01-02 --copies 3 --status lent --tag a --rare"

  @Test func `what a line declares becomes so, and what was put back is told with both values`()
    throws
  {
    let bench = LanguageBench("shelf add a --name A")
    #expect(bench.run("ensure shelf add a --name B") == .done)
    #expect(bench.console.diagnostics.map(\.severity) == [.warning])
    #expect(
      bench.console.diagnostics.map(\.message.en)
        == ["Put back in the shelf \"a\": name (\"B\", not \"A\")."])
    #expect(
      bench.console.diagnostics.map(\.message.fr)
        == [
          "Rétabli dans le rayon «\u{A0}a\u{A0}»\u{A0}: name («\u{A0}B\u{A0}» et non «\u{A0}A\u{A0}»)."
        ])
  }

  @Test func `what the line does not name stays, a default and a switch too`() throws {
    let bench = LanguageBench(Self.book)
    let before = try bench.contents
    #expect(bench.run("ensure book add x --title T") == .done)
    #expect(bench.console.reports.isEmpty)
    #expect(try bench.contents == before)
  }

  @Test func `a default that is written out counts as named`() throws {
    let bench = LanguageBench(Self.book)
    #expect(bench.run("ensure book add x --title T --copies 1 --no-rare --status ordered") == .done)
    let warned = bench.console.diagnostics.map(\.message.en).joined()
    #expect(warned.contains("copies (1, not 3)"))
    #expect(warned.contains("status (ordered, not lent)"))
    #expect(warned.contains("isRare (no, not yes)"))
    #expect(!warned.contains("price"))
  }

  @Test(arguments: ["ensure --keep", "assurer --garder", "plan ensure --keep"])
  func `--keep creates only`(prefix: String) throws {
    let bench = LanguageBench(Self.book)
    let before = try bench.contents
    #expect(bench.run("\(prefix) book add x --title Other --price 11€") == .done)
    #expect(bench.console.reports.isEmpty)
    #expect(try bench.contents == before)
  }

  @Test func `--keep creates what is missing`() throws {
    let bench = LanguageBench(Self.book)
    #expect(bench.run("ensure --keep shelf add new --name N") == .done)
    #expect(try bench.contents.count == 2)
  }

  @Test(arguments: [
    ("book lend one", "Left the book \"one\" as it was"),
    ("book scrap one --yes", "Left the book \"one\" as it was"),
    ("shelf remove a --yes", "Left the shelf \"a\" as it was"),
  ])
  func `--keep leaves what a command would change, and that is said`(line: String, told: String)
    throws
  {
    let bench = LanguageBench("shelf add a --name A\nbook add one --title T")
    let before = try bench.contents
    #expect(bench.run("ensure --keep \(line)", .prompt) == .done)
    #expect(try bench.contents == before)
    let isTold = bench.console.outputs.contains { output in
      if case .message(let text) = output { text.en.hasPrefix(told) } else { false }
    }
    #expect(isTold, "\(bench.console.outputs)")
  }

  @Test(arguments: [Interpreter.Mode.batch, .plan])
  func `what --keep leaves is told in a script as what is put back is`(mode: Interpreter.Mode)
    throws
  {
    let bench = LanguageBench("shelf add a --name A\nbook add one --title T")
    let before = try bench.contents
    #expect(bench.run("ensure --keep book lend one", mode) == .done)
    #expect(try bench.contents == before)
    let warned = bench.console.diagnostics.map(\.message)
    #expect(warned.count == 1)
    #expect(warned.first?.en.hasPrefix("Left the book \"one\" as it was") == true)
    #expect(warned.first?.fr.contains("reste inchangé") == true)
  }

  @Test func `--keep belongs to ensure`() {
    let bench = LanguageBench()
    #expect(bench.errors("--keep shelf add a --name A").count == 1)
    #expect(bench.errors("plan --keep shelf add a --name A").count == 1)
    #expect(bench.errors("ensure --keep book list") == ["language.prefix 1:1 6"])
  }
}
