import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct PromptTests {
  @Test func `an input at the prompt is kept at once and answered`() throws {
    let bench = LanguageBench()
    #expect(bench.type("shelf add a --name A") == .done)
    #expect(
      bench.console.outputs == [.message(Text(en: "Added the shelf A.", fr: "Rayon A ajouté."))])
    #expect(bench.console.messages.map(\.en) == ["1 document created (transaction 1)."])
    #expect(bench.console.messages.map(\.fr) == ["1 document créé (transaction 1)."])
    #expect(bench.type("ensure shelf add a --name A") == .done)
    #expect(bench.console.messages.map(\.en) == ["Nothing changed."])
    #expect(bench.type("book list") == .done)
    #expect(bench.console.messages.isEmpty)
    #expect(bench.type("  # nothing") == .done)
  }

  @Test func `what a command says is shown only when what it did is kept`() {
    let bench = LanguageBench("book add one --title T --price 20M€")
    #expect(bench.type("book add two --title U --price 30M€") == .failed)
    #expect(bench.console.reports == ["book.two-dear 1:10 3"])
    #expect(bench.console.outputs.isEmpty && bench.console.messages.isEmpty)
    #expect(bench.type("shelf add a --name A\nbook show nothing") == .failed)
    #expect(bench.console.outputs.isEmpty)
    #expect(bench.type("book list\nbook lend nothing") == .failed)
    #expect(bench.console.tables.count == 1)
  }

  @Test func `commands given on the command line answer like those typed`() {
    let bench = LanguageBench()
    #expect(bench.run("shelf add a --name A", name: nil) == .done)
    #expect(
      bench.console.outputs == [.message(Text(en: "Added the shelf A.", fr: "Rayon A ajouté."))])
    #expect(
      bench.console.messages.map(\.en)
        == ["1 document created, 0 changed, 0 removed (transaction 1)."])
  }

  @Test func `variables live on from line to line`() {
    let bench = LanguageBench()
    #expect(bench.type("let t = Tigre") == .done)
    #expect(bench.type("book add x --title $t") == .done)
    #expect(bench.type("let n = (book list | count)") == .done)
    #expect(bench.type("require $n = 1") == .done)
    #expect(bench.type("let t = Aigle") == .done)
    #expect(bench.type("require $t = Aigle") == .done)
    #expect(bench.type("let u = 1\nbook show nothing") == .failed)
    #expect(bench.type("require $u = 1") == .usage)
    #expect(bench.run("require $t = Aigle") == .usage)
  }

  @Test func `destroying asks first`() throws {
    let bench = LanguageBench("shelf add a --name A")
    bench.console.answer = false
    #expect(bench.type("shelf remove a") == .failed)
    #expect(bench.console.questions.map(\.en) == ["\"shelf remove a\" destroys data. Go on?"])
    #expect(bench.console.messages.map(\.en) == ["Nothing was changed."])
    bench.console.answer = true
    #expect(bench.type("shelf remove a") == .done)
    #expect(bench.console.messages.map(\.en) == ["1 document removed (transaction 2)."])
    #expect(try bench.contents.isEmpty)
  }

  @Test func `where nobody can answer, destroying needs to be agreed beforehand`() throws {
    let bench = LanguageBench("shelf add a --name A\nshelf add b --name B")
    let before = try bench.contents
    #expect(bench.run("shelf add c --name C\nshelf remove a\nrayon supprimer b") == .usage)
    #expect(bench.console.reports == ["usage.needs-yes 2:1 12", "usage.needs-yes 3:1 15"])
    let advice = bench.console.diagnostics[0].advice?.en ?? ""
    #expect(advice.contains("--yes"))
    #expect(bench.console.questions.map(\.en) == ["Go on?"])
    #expect(try bench.contents == before)
    #expect(bench.run("shelf remove a", .plan) == .done)
    #expect(bench.run("plan shelf remove a") == .done)
    #expect(bench.console.questions.isEmpty)
    let agreed = LanguageBench("shelf add a --name A", agreed: true)
    #expect(agreed.run("shelf remove a") == .done)
  }

  @Test func `a run asks once, and lists what it is about`() throws {
    let bench = LanguageBench("shelf add a --name A\nshelf add b --name B\nbook add one --title T")
    bench.console.answer = false
    let script = "book scrap one\nshelf add c --name C\nrayon supprimer b\nplan shelf remove a"
    #expect(bench.run(script) == .failed)
    #expect(bench.console.questions.map(\.en) == ["Go on?"])
    #expect(
      bench.console.messages.first?.en == """
        2 commands ask before they run:
          main.accord:1: book scrap one (cannot be undone)
          main.accord:3: shelf remove b (destroys data)
        """)
    #expect(
      bench.console.messages.first?.fr == """
        2 commandes demandent confirmation\u{A0}:
          main.accord:1\u{A0}: livre pilonner one (ne peut pas être annulé)
          main.accord:3\u{A0}: rayon supprimer b (détruit des données)
        """)
    bench.console.answer = true
    #expect(bench.run(script) == .done)
  }

  @Test func `what cannot be undone asks as what destroys does`() throws {
    let bench = LanguageBench("book add one --title T")
    bench.console.answer = false
    #expect(bench.type("book scrap one --reason \"Fictitious reason\"") == .failed)
    #expect(
      bench.console.questions.map(\.en) == [
        "\"book scrap one --reason 'Fictitious reason'\" cannot be undone. Go on?"
      ])
    bench.console.answer = nil
    #expect(bench.run("book scrap one") == .usage)
    #expect(bench.console.reports == ["usage.needs-yes 1:1 10"])
    #expect(bench.console.diagnostics[0].message.en.contains("cannot be undone"))
  }

  @Test func `the question says what a list names, and is not asked of an empty one`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.console.answer = false
    #expect(bench.type("book discard (book list | select id)") == .failed)
    #expect(
      bench.console.questions.map(\.en) == [
        "\"book discard e1 e2 e3 …\" cannot be undone (4 documents). Go on?"
      ])
    #expect(
      bench.console.questions.map(\.fr) == [
        "«\u{A0}livre éliminer e1 e2 e3 …\u{A0}» ne peut pas être annulé (4 documents). Continuer\u{202F}?"
      ])
    #expect(bench.type("book discard (book list | where copies > 1000 | select id)") == .failed)
    #expect(bench.console.questions.isEmpty)
    #expect(bench.console.diagnostics.last?.code == "usage.missing")
  }

  @Test func `a line may carry the agreement`() throws {
    let bench = LanguageBench("shelf add a --name A\nbook add one --title T")
    #expect(bench.run("shelf remove a --yes\nlivre pilonner --oui one") == .done)
    #expect(bench.console.questions.isEmpty)
    #expect(bench.run("shelf add b --name B --yes") == .usage)
    #expect(bench.console.reports == ["usage.unknown-option 1:22 5"])
    #expect(bench.run("book scrap one --yes=no") == .usage)
    // Only those that are not agreed are listed.
    let some = LanguageBench("shelf add a --name A\nbook add one --title T")
    #expect(some.run("shelf remove a --yes\nbook scrap one") == .usage)
    #expect(some.console.reports == ["usage.needs-yes 2:1 10"])
  }
}
