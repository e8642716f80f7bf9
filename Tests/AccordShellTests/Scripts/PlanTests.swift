import AccordDocuments
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct PlanTests {
  @Test func `a plan shows each document with its line and keeps nothing`() throws {
    let bench = LanguageBench(RunningTests.twoBooks)
    let before = try bench.contents
    let script = "book lend one deux\n\nshelf add b --name B\nbook list"
    #expect(bench.run(script, .plan) == .done)
    #expect(bench.interpreter.lastPlanHadChanges)
    let plan = try #require(bench.console.plans.first)
    #expect(
      plan.items.map { "\($0.change.key) \($0.place?.line ?? 0)" }
        == ["books/deux 1", "books/one 1", "shelves/b 3"])
    #expect(plan.items.map { $0.change.before == nil } == [false, false, true])
    #expect(bench.console.outputs.isEmpty)
    #expect(bench.console.messages.isEmpty)
    #expect(try bench.contents == before)
  }

  @Test func `a plan without changes says so by showing none`() throws {
    let bench = LanguageBench("shelf add a --name A")
    #expect(bench.run("ensure shelf add a --name A", .plan) == .done)
    #expect(!bench.interpreter.lastPlanHadChanges)
    #expect(bench.console.plans.map(\.items.count) == [0])
  }

  @Test func `a plan that would be refused says why`() throws {
    let bench = LanguageBench()
    let script = "book add one --title T --price 20M€\nbook add two --title T --price 30M€"
    #expect(bench.run(script, .plan) == .failed)
    #expect(bench.console.plans.map(\.items.count) == [2])
    #expect(bench.console.reports == ["book.two-dear 2:1 8", "book.two-dear 2:10 3"])
  }

  @Test func `plan before a command does the same for it alone`() throws {
    let bench = LanguageBench("shelf add a --name A")
    let before = try bench.contents
    #expect(bench.type("plan book add x --title T --shelf a") == .done)
    #expect(bench.console.plans.map(\.items.count) == [1])
    #expect(bench.console.messages.isEmpty)
    #expect(bench.console.outputs.isEmpty)
    #expect(bench.interpreter.lastPlanHadChanges)
    #expect(try bench.contents == before)
    #expect(bench.type("prévoir assurer rayon ajouter a --nom A") == .done)
    #expect(bench.console.plans.map(\.items.count) == [0])
    #expect(!bench.interpreter.lastPlanHadChanges)
  }

  @Test func `within a batch it sees what comes before and leaves it alone`() throws {
    let bench = LanguageBench()
    let script = """
      book add x --title T
      plan book lend x
      plan shelf remove a
      shelf add b --name B
      """
    let second = script.replacing("plan shelf remove a\n", with: "")
    #expect(bench.run(script) == .failed)
    #expect(bench.console.reports == ["shelves.unknown 3:19 1"])
    #expect(bench.run(second) == .done)
    let item = try #require(bench.console.plans.first?.items.first)
    #expect(item.change.before != nil)
    #expect(item.place?.line == 2)
    #expect(bench.rows("book list | select status") == [["ordered"]])
    #expect(try bench.contents == ["books/x 1", "shelves/b 1"])
  }
}
