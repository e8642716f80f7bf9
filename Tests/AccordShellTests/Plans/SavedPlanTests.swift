import AccordDocuments
import AccordJSON
import AccordPlatform
import AccordWording
import Foundation
import Testing

@testable import AccordShell

@Suite struct SavedPlanTests {
  static let shelf = "shelf add a --name A"
  static let script = """
    param dear: amount = 30 "what it costs"
    book add one --title "L’été" --shelf a --price $dear
    book add two --title B
    book lend two
    """

  private func bench() throws -> PlanBench {
    let bench = try PlanBench(Self.shelf)
    bench.files["s.accord"] = Self.script
    return bench
  }

  private func save(_ bench: PlanBench, _ arguments: String...) -> TestWorld.Result {
    bench.run(["--as", "ana", "plan"] + arguments + ["--save", bench.path("p.json")], on: "work")
  }

  @Test func `planning changes no byte, whole or with a command typed`() throws {
    let bench = try bench()
    let before = try bench.bytes()
    let plan = bench.run("plan", "s.accord", "--exit-code")
    #expect(plan.code == .changes)
    #expect(plan.output.contains("+ books/one: created, s.accord:2"))
    #expect(plan.output.contains("+ books/two: created, s.accord:4, also s.accord:3"))
    #expect(
      plan.output.hasSuffix(
        """
        Totals
            book: 0 → 2 documents; price €0.00 → €30.00

        2 to create, 0 to change, 0 to remove.

        """))
    #expect(bench.run("plan", "-c", "shelf add b --name B").output.contains("+ shelves/b"))
    #expect(save(bench, "s.accord").code == .done)
    #expect(try bench.bytes() == before)
  }

  @Test func `a saved plan gives the same documents as a direct run`() throws {
    let bench = try bench()
    #expect(bench.run(["-c", Self.shelf], on: "direct").code == .done)
    #expect(bench.run(["run", "s.accord", "dear=45,50"], on: "direct").code == .done)
    let saved = save(bench, "s.accord", "dear=45,50")
    #expect(saved.code == .done)
    #expect(saved.messages.contains("The plan was saved: \(bench.path("p.json"))"))
    let applied = bench.run("--as", "bob", "apply", bench.path("p.json"))
    #expect(applied.code == .done)
    #expect(applied.messages == "2 documents created, 0 changed, 0 removed (transaction 2).\n")
    #expect(try bench.documents() == bench.documents(of: "direct"))
    let journal = bench.run("-c", "transactions --last 1 | as json").output
    #expect(journal.contains("bob"))
    #expect(journal.contains("planned by ana at "))
    #expect(journal.contains("run s.accord dear=45,50"))
  }

  @Test func `a plan that writes what a line read before is stale, with the line that moved it`()
    throws
  {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    bench.run("--as", "eve", "-c", "ensure shelf add a --name New")
    let before = try bench.bytes()
    let applied = bench.run("apply", bench.path("p.json"))
    #expect(applied.code == .stale)
    #expect(applied.messages.contains("error[plan.stale]"))
    #expect(applied.messages.contains("shelves/a: "))
    #expect(applied.messages.contains("by eve (transaction 2): ensure shelf add a --name New"))
    #expect(applied.messages.hasSuffix("Nothing was kept: 1 error.\n"))
    #expect(try bench.bytes() == before)
    let shown = bench.run("plan", "show", bench.path("p.json"))
    #expect(shown.code == .done)
    #expect(shown.output.contains("+ books/one: created, s.accord:2"))
    #expect(shown.output.contains("by ana"))
    #expect(shown.messages.contains("warning[plan.stale]"))
    let json = bench.run("prévoir", "afficher", bench.path("p.json"), "--format", "json").output
    #expect(json.contains("\"is-stale\": true"))
    #expect(json.contains("\"planned-by\": \"ana\""))
  }

  @Test func `what the plan did not look at may move`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    bench.run("-c", "shelf add other --name Other")
    #expect(bench.run("plan", "show", bench.path("p.json")).messages.isEmpty)
    #expect(bench.run("apply", bench.path("p.json")).code == .done)
  }

  @Test func `a document more in a collection that a line went through makes it stale`() throws {
    let bench = try bench()
    bench.files["q.accord"] = "require (book list | count) = 0\nshelf add b --name B\n"
    #expect(save(bench, "q.accord").code == .done)
    bench.run("-c", "book add late --title Late")
    let applied = bench.run("apply", bench.path("p.json"))
    #expect(applied.code == .stale)
    #expect(applied.messages.contains("books/late: "))
  }

  @Test func `a plan is applied once`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    #expect(bench.run("--as", "bob", "apply", bench.path("p.json")).code == .done)
    let again = bench.run("appliquer", bench.path("p.json"), "--lang", "fr")
    #expect(again.code == .stale)
    #expect(again.messages.contains("a déjà été appliqué\u{A0}: par bob"))
  }

  @Test func `a plan's file has fields in the one encoding beside the documents to store`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    let text = try bench.text("p.json")
    #expect(text.contains(#"{"field":"price","before":null,"after":30.00}"#), "\(text)")
    #expect(text.contains(#""stored":{"before":null,"after":{"#))
    #expect(text.contains(#""amounts":[{"field":"price","before":0.00,"after":30.00}]"#))
  }

  @Test func `a plan of the first format is still read and applied`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    var plan = try JSON(parsing: Array(try bench.text("p.json").utf8))
    plan = plan.mapped("accord-plan") { _ in .integer(1) }
      .mapped("sha256") { _ in nil }
      .mapped("totals") { totals in
        totals.elements { $0.mapped("amounts") { $0.elements { $0.renamed("field", "path") } } }
      }
      .mapped("changes") { changes in
        changes.elements { change in
          let stored = change["stored"]
          return change.mapped("fields") { _ in nil }.mapped("stored") { _ in nil }
            .adding("before", stored?["before"] ?? .null)
            .adding("after", stored?["after"] ?? .null)
        }
      }
    plan = plan.adding("sha256", .string(ContentDigest.hexadecimal(plan.bytes)))
    try bench.write(String(decoding: plan.bytes, as: UTF8.self), to: "p.json")
    let shown = bench.run("plan", "show", bench.path("p.json"))
    #expect(shown.output.contains("price €0.00 → €30.00"), "\(shown.everything)")
    #expect(bench.run("apply", bench.path("p.json")).code == .done)
    #expect(try bench.documents().count == 3)
  }

  @Test func `a plan changed by hand, and a file that is none, are refused`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    let text = try bench.text("p.json")
    try bench.write(
      text.replacing("\"cents\"", with: "\"c\"").replacing("3000", with: "300"), to: "p.json")
    let applied = bench.run("apply", bench.path("p.json"))
    #expect(applied.code == .usage)
    #expect(applied.messages.hasPrefix("error[plan.altered]"))
    // Spaces do not count: a program may have laid it out anew.
    try bench.write(text.replacing("\n    ", with: " "), to: "p.json")
    #expect(bench.run("plan", "show", bench.path("p.json")).code == .done)
    try bench.write("book list", to: "script.accord")
    #expect(
      bench.run("apply", bench.path("script.accord")).messages.hasPrefix("error[plan.unreadable]"))
    #expect(bench.run("apply", bench.path("none")).messages.hasPrefix("error[file.unknown]"))
    #expect(bench.run("apply").code == .usage)
    #expect(bench.run("apply", "a", "b").code == .usage)
  }

  @Test func `a file that is no plan is never written over`() throws {
    let bench = try bench()
    try bench.write("precious", to: "p.json")
    let saved = save(bench, "s.accord")
    #expect(saved.code == .failed)
    #expect(saved.messages.contains("error[plan.exists]"))
    #expect(try bench.text("p.json") == "precious")
  }

  @Test func `a plan is written under a name of its own, and what a killed process left goes`()
    throws
  {
    let bench = try bench()
    try bench.write("precious", to: "p.json.new")
    try bench.write("half", to: ".p.json.99.part")
    // Another process is about to save the same plan.
    let other = try PartFile(for: bench.path("p.json"), [0x7B], isPrivate: true)
    #expect(save(bench, "s.accord").code == .done)
    other.discard()
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.path("")).sorted()
    #expect(names.filter { $0 != "work" } == ["p.json", "p.json.new"])
    #expect(try bench.text("p.json.new") == "precious")
    #expect(bench.run("plan", "show", bench.path("p.json")).code == .done)
  }

  @Test func `a plan that cannot take its place leaves nothing beside it`() throws {
    let bench = try bench()
    let saved = bench.run(
      ["plan", "s.accord", "--save", bench.path("none/p.json")], on: "work")
    #expect(saved.messages.contains("error[plan.unwritten]"), "\(saved.everything)")
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.path(""))
    #expect(names == ["work"])
  }

  @Test func `a plan with errors is not saved`() throws {
    let bench = try bench()
    bench.files["s.accord"] = "book add x --title T --price 20M€\nbook add y --title T --price 30M€"
    let saved = save(bench, "s.accord")
    #expect(saved.code == .failed)
    #expect(saved.messages.hasSuffix("The plan was not saved: 2 errors.\n"))
    #expect((try? bench.text("p.json")) == nil)
  }

  @Test func `a plan belongs to one workspace and one history`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    #expect(bench.run(["-c", Self.shelf], on: "other").code == .done)
    let other = bench.run(["apply", bench.path("p.json")], on: "other")
    #expect(other.code == .failed)
    #expect(other.messages.hasPrefix("error[plan.workspace]"))
  }

  @Test func `a plan lists what it destroys and does for good, and needs no other word`() throws {
    let bench = try bench()
    bench.run("-c", "book add one --title T")
    bench.files["r.accord"] =
      "for b in (book list | select id) {\n  book scrap $b\n}\nshelf remove a"
    let saved = save(bench, "r.accord")
    #expect(saved.code == .done)
    let list = """
      A run asks before
          r.accord:2: book scrap one (cannot be undone)
          r.accord:4: shelf remove a (destroys data)
      """
    #expect(saved.output.contains(list))
    #expect(bench.run("plan", "show", bench.path("p.json")).output.contains(list))
    let french = bench.run("plan", "show", bench.path("p.json"), "--lang", "fr").output
    #expect(french.contains("r.accord:2\u{A0}: livre pilonner one"))
    let json = bench.run("plan", "show", bench.path("p.json"), "--format", "json").output
    #expect(json.contains("\"command\": \"book scrap one\""))
    bench.today = .init(year: 2024, month: 2, day: 1)!
    let applied = bench.run("apply", bench.path("p.json"))
    #expect(applied.code == .done)
    #expect(applied.messages.hasPrefix("warning[plan.day]"))
    #expect(try bench.documents().count == 1)
  }

  @Test func `applying writes the files that the plan announced, as they were then`() throws {
    let bench = try bench()
    bench.files["s.accord"] = Self.script + "\nbook list | select id price | save books.csv"
    let saved = save(bench, "s.accord")
    #expect(saved.messages.contains("Would save the file \"books.csv\"."))
    #expect(bench.saves.files.isEmpty)
    let shown = bench.run("plan", "show", bench.path("p.json"))
    #expect(shown.messages.contains("Would save the file \"books.csv\"."))
    let json = bench.run("plan", "show", bench.path("p.json"), "--format", "json").output
    #expect(json.contains("\"file\": \"books.csv\""))
    #expect(bench.saves.files.isEmpty)
    let applied = bench.run("apply", bench.path("p.json"))
    #expect(applied.code == .done)
    #expect(applied.messages.contains("Saved \"books.csv\": 2 rows."))
    let direct = try self.bench()
    direct.files["s.accord"] = bench.files["s.accord"]
    #expect(direct.run("run", "s.accord").code == .done)
    #expect(bench.saves.text("/books.csv") != nil)
    #expect(bench.saves.text("/books.csv") == direct.saves.text("books.csv"))
  }

  @Test func `a shown plan does not guess whether a file is there that it cannot look at`() throws {
    let bench = try bench()
    bench.files["s.accord"] = Self.script + "\nbook list | save books.csv"
    #expect(save(bench, "s.accord").code == .done)
    bench.saves.lookFaults["/books.csv"] = [SystemFault("stat", "books.csv", problem: .input)]
    let shown = bench.run("plan", "show", bench.path("p.json"))
    #expect(shown.code == .unavailable)
    #expect(shown.output.isEmpty)
    #expect(!shown.messages.contains("Would"))
  }

  @Test func `a plan that is stale, or whose file is there by now, writes nothing`() throws {
    let bench = try bench()
    bench.files["s.accord"] = "shelf add b --name B\nbook list | save books.csv"
    #expect(save(bench, "s.accord").code == .done)
    _ = try bench.saves.prepare([0x78], for: "/books.csv", isPrivate: false).keep()
    let before = try bench.bytes()
    let refused = bench.run("apply", bench.path("p.json"))
    #expect(refused.code == .failed)
    #expect(refused.messages.contains("error[save.exists]"))
    #expect(try bench.bytes() == before)
    #expect(bench.saves.text("/books.csv") == "x")
    bench.run("-c", "book add late --title Late")
    #expect(bench.run("apply", bench.path("p.json"), "--yes").code == .stale)
    #expect(bench.saves.text("/books.csv") == "x")
  }

  @Test func `a plan given where a command file is due says how it is applied`() throws {
    let bench = try bench()
    #expect(save(bench, "s.accord").code == .done)
    bench.files["y.plan"] = try bench.text("p.json")
    for verb in ["run", "plan", "check"] {
      let refused = bench.run(verb, "y.plan")
      #expect(refused.code == .usage)
      #expect(refused.messages.hasPrefix("error[plan.no-script]"))
      #expect(refused.messages.contains("accord apply y.plan"))
    }
  }

  @Test func `the exit code tells of changes however something is planned`() throws {
    let bench = try bench()
    bench.files["p.accord"] = "plan shelf add b --name B"
    let line = "plan shelf add b --name B"
    #expect(bench.run("--exit-code", "-c", line).code == .changes)
    #expect(bench.run("run", "p.accord", "--exit-code").code == .changes)
    #expect(bench.run("run", "p.accord").code == .done)
    #expect(bench.run("--exit-code", "-c", "plan ensure shelf add a --name A").code == .done)
    #expect(bench.run("--exit-code", "-c", "\(line)\nplan shelf add a --name A").code == .failed)
    #expect(bench.run("check", "p.accord", "--exit-code").code == .usage)
    var world = TestWorld(plugins: [LibraryPlugin()])
    world.lines = [.text(line)]
    world.isPiped = true
    #expect(world.run("--exit-code").code == .changes)
    #expect(world.run().code == .done)
  }

  @Test func `a lock that another process holds ends with 4, after as long as is said`() throws {
    let bench = try bench()
    let system = PosixFileSystem()
    let lock = try system.open(bench.path("work") + "/lock", .update)
    defer { system.close(lock) }
    let start = Platform.now
    #expect(try system.tryLock(lock))
    let line = "shelf add b --name B"
    let at = bench.run("--wait", "0", "-c", line)
    #expect(at.code == .stale)
    #expect(at.messages.contains("error[workspace.locked]"))
    #expect(Platform.now - start < 1_500_000)
    let later = bench.run("--attendre=1", "-c", line)
    #expect(later.code == .stale)
    #expect(Platform.now - start > 900_000)
    #expect(save(bench, "s.accord").code == .done)
    #expect(bench.run("apply", bench.path("p.json"), "--wait", "0").code == .stale)
    system.unlock(lock)
    #expect(bench.run("--wait", "0", "-c", line).code == .done)
    for wrong in ["-1", "86401", "soon"] {
      #expect(bench.run("--wait", wrong, "-c", line).code == .usage)
    }
    #expect(bench.run("plan", "s.accord", "--wait", "1").code == .usage)
  }

  @Test func `Ctrl-C ends the waiting for a lock at once, and nothing is written`() throws {
    let bench = try bench()
    let before = try bench.documents()
    let system = PosixFileSystem()
    let lock = try system.open(bench.path("work") + "/lock", .update)
    defer { system.close(lock) }
    #expect(try system.tryLock(lock))
    let start = Platform.now
    var world = TestWorld(plugins: [LibraryPlugin()], folder: bench.path("work"))
    // By then the command waits.
    world.isInterrupted = { Platform.now - start > 1_000_000 }
    let result = world.run("--wait", "60", "-c", "shelf add b --name B")
    #expect(result.code == .interrupted, "\(result.messages)")
    let took = Platform.now - start
    #expect(took > 1_000_000 && took < 10_000_000)
    #expect(!result.messages.contains("workspace.locked"), "\(result.messages)")
    system.unlock(lock)
    #expect(try bench.documents() == before)
  }

  @Test func `a plan without a workspace makes it when it is applied`() throws {
    let bench = try PlanBench()
    bench.files["s.accord"] = "shelf add a --name A"
    #expect(save(bench, "s.accord").code == .done)
    #expect(bench.run("apply", bench.path("p.json")).code == .done)
    #expect(try bench.documents().count == 1)
  }
}

extension JSON {
  /// The object with one member changed; `nil` leaves it out.
  fileprivate func mapped(_ name: String, _ change: (JSON) -> JSON?) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        guard member.name == name else { return member }
        return change(member.value).map { JSON.Member(name, $0) }
      })
  }

  fileprivate func renamed(_ name: String, _ other: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.name == name ? JSON.Member(other, $0.value) : $0 })
  }

  fileprivate func adding(_ name: String, _ value: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [JSON.Member(name, value)])
  }

  fileprivate func elements(_ change: (JSON) -> JSON) -> JSON {
    guard case .array(let elements) = self else { return self }
    return .array(elements.map(change))
  }
}
