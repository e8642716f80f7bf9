import AccordDocuments
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct RunningTests {
  static let twoBooks = """
    shelf add a --name "First shelf"
    book add one --title "L’Aigle" --shelf a --price 10€
    livre ajouter deux --titre 'Le "Tigre"' --rayon "first shelf" --prix "1 234,50 €" --rare
    """

  @Test func `a batch is one transaction and says what it kept`() throws {
    let bench = LanguageBench()
    #expect(bench.run(RunningTests.twoBooks) == .done)
    #expect(bench.console.reports == [])
    #expect(
      bench.console.messages.map(\.en)
        == ["3 documents created, 0 changed, 0 removed (transaction 1)."])
    #expect(
      bench.console.messages.map(\.fr)
        == ["3 documents créés, 0 modifié, 0 supprimé (transaction 1)."])
    #expect(bench.console.outputs.isEmpty)
    #expect(try bench.contents == ["books/deux 1", "books/one 1", "shelves/a 1"])
    #expect(
      bench.rows("book list | select title, price, rare")
        == [["Le \"Tigre\"", "1234.50", "true"], ["L’Aigle", "10.00", "false"]])
  }

  @Test func `messages of a batch are shown where that is asked`() {
    let bench = LanguageBench("shelf add a --name A", verbose: true)
    #expect(
      bench.console.outputs == [.message(Text(en: "Added the shelf A.", fr: "Rayon A ajouté."))])
  }

  @Test func `a batch that only reads says nothing`() {
    let bench = LanguageBench("book list")
    #expect(bench.console.messages.isEmpty)
    #expect(bench.console.outputs.count == 1)
  }

  @Test(arguments: [
    ("book show nothing", "books.unknown 3:11 7"),
    ("book add one --title T --copies -1", "book.copies 3:33 2"),
    ("book lend one nothing", "books.unknown 3:15 7"),
    ("shelf add a --name B", "documents.exists 3:11 1"),
    ("book add two --title T --shelf nowhere", "shelves.unknown 3:32 7"),
    ("book spoil x", "plugin.effect 3:1 10"),
    ("require 1 = 2", "script.requirement 3:1 7"),
    ("book read missing.txt", "files.missing 3:1 9"),
    ("book add two --title T --price 20M€", "book.two-dear 3:10 3"),
  ])
  func `a script that fails on a line leaves the workspace as it was`(
    _ line: String, _ report: String
  ) throws {
    let bench = LanguageBench(RunningTests.twoBooks + "\nbook add dear --title D --price 20M€")
    let before = try bench.contents
    let script = "shelf add b --name B\nensure book lend one\n\(line)\n"
    #expect(bench.run(script) == .failed)
    #expect(bench.console.reports == [report])
    #expect(try bench.contents == before)
    #expect(bench.console.messages.map(\.en) == ["Nothing was kept: 1 error."])
    #expect(bench.console.messages.map(\.fr) == ["Rien n’a été conservé\u{A0}: 1 erreur."])
  }

  @Test func `a failed run ends with what came of it and the number of errors`() {
    let bench = LanguageBench()
    func ending(_ script: String, _ mode: Interpreter.Mode, name: String? = "f") -> [String] {
      bench.run(script, mode, name: name)
      return bench.console.messages.map(\.en)
    }
    let dear = "book add a --title A --price 20M€\nbook add b --title B --price 20M€"
    #expect(ending(dear, .batch) == ["Nothing was kept: 2 errors."])
    #expect(ending(dear, .plan) == ["Nothing would be kept: 2 errors."])
    #expect(ending("nonsense\nmore nonsense", .batch) == ["Nothing was run: 2 errors."])
    #expect(ending("nonsense", .plan) == ["Nothing was run: 1 error."])
    #expect(
      ending(String(repeating: "nonsense\n", count: 1_200), .batch)
        == ["… and 1,100 more.", "Nothing was run: 1,200 errors."])
    #expect(ending("nonsense", .batch, name: nil) == [])
    #expect(ending("book show nothing", .batch) == [])
    #expect(ending("shelf add a", .prompt, name: nil) == [])
    bench.console.clear()
    #expect(bench.interpreter.check([SourceText(name: "f", text: "nonsense")]) == .usage)
    #expect(bench.console.messages.map(\.en) == ["Nothing was run: 1 error."])
  }

  @Test func `what the commit refuses is reported at the line that broke the rule`() throws {
    let bench = LanguageBench()
    let script = """
      book add one --title T --price 20M€
      shelf add a --name A

        ensure book add two --title U --price 30M€
      """
    #expect(bench.run(script) == .failed)
    #expect(bench.console.reports == ["book.two-dear 4:10 8", "book.two-dear 4:19 3"])
    #expect(try bench.contents.isEmpty)
  }

  @Test func `what is referred to cannot be removed`() throws {
    let bench = LanguageBench(RunningTests.twoBooks, agreed: true)
    let before = try bench.contents
    #expect(bench.run("shelf remove a") == .failed)
    #expect(bench.console.reports == ["store.referenced 1:14 1"])
    #expect(try bench.contents == before)
  }

  @Test func `a script under ensure runs twice and changes nothing`() throws {
    let script = RunningTests.twoBooks.split(separator: "\n").map { "ensure " + $0 }
      .joined(separator: "\n")
    let bench = LanguageBench(script)
    let before = try bench.contents
    #expect(bench.run(script) == .done)
    #expect(
      bench.console.messages.map(\.en)
        == ["Nothing changed: everything was already as the script says."])
    #expect(try bench.contents == before)
    #expect(
      bench.run(script.replacing("10€", with: "11€").replacing("ensure", with: "assurer")) == .done)
    #expect(
      bench.console.messages.map(\.en)
        == ["0 documents created, 1 changed, 0 removed (transaction 2)."])
  }

  @Test func `warnings of a command are shown at its place`() {
    let bench = LanguageBench("book add x --title T --copies 13")
    #expect(bench.console.reports == ["command.warning 1:1 8"])
    #expect(bench.console.diagnostics[0].severity == .warning)
  }

  @Test func `an interrupted script keeps nothing`() throws {
    let bench = LanguageBench()
    bench.statementsBeforeInterruption = 1
    #expect(bench.run("shelf add a --name A\nshelf add b --name B") == .interrupted)
    #expect(bench.console.diagnostics.map(\.message.en) == ["Interrupted: nothing was kept."])
    #expect(try bench.contents.isEmpty)
  }

  @Test func `several files are one transaction`() throws {
    let bench = LanguageBench()
    let sources = ["shelf add a --name A", "shelf add b --name B"].enumerated().map {
      SourceText(name: "\($0.offset)", text: $0.element)
    }
    #expect(bench.interpreter.run(sources, mode: .batch) == .done)
    #expect(
      bench.console.messages.map(\.en) == [
        "2 documents created, 0 changed, 0 removed (transaction 1)."
      ])
  }

  @Test func `checking runs nothing`() throws {
    let bench = LanguageBench()
    #expect(bench.interpreter.check([SourceText(name: "f", text: "shelf add a --name A")]) == .done)
    #expect(bench.interpreter.check([SourceText(name: "f", text: "shelf ad a")]) == .usage)
    #expect(try bench.contents.isEmpty)
  }

  @Test func `a change by somebody else stops the commit`() throws {
    let bench = LanguageBench(RunningTests.twoBooks)
    let other = ChangingFiles(bench)
    let interpreter = Interpreter(
      workspace: bench.workspace, state: bench.state, console: bench.console,
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 29)! }, author: "other", files: other))
    bench.console.clear()
    let script = SourceText(name: "f", text: "book add one2 --title T\nbook lend one\nbook read x")
    #expect(interpreter.run(script, mode: .batch) == .stale)
    #expect(bench.console.reports == ["store.conflict 2:11 3"])
    #expect(bench.rows("book list | select id") == [["deux"], ["one"]])
  }

  @Test func `several documents that another changed meanwhile are one error`() throws {
    let bench = LanguageBench(RunningTests.twoBooks)
    let meanwhile = Meanwhile {
      bench.interpreter.run(
        SourceText(
          name: nil,
          text: "ensure book add one --title Changed\nensure book add deux --title Changed"),
        mode: .batch)
    }
    let interpreter = Interpreter(
      workspace: bench.workspace, state: bench.state, console: bench.console,
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 29)! }, author: "x", files: meanwhile))
    bench.console.clear()
    let script = SourceText(name: "f", text: "book lend one\nbook lend deux\nbook read x")
    #expect(interpreter.run(script, mode: .batch) == .stale)
    #expect(meanwhile.codes == [.done])
    // The first two are what the other was told.
    #expect(
      bench.console.reports == [
        "command.warning 1:8 8", "command.warning 2:8 8", "store.conflict 2:11 4",
      ])
    let conflict = try #require(bench.console.diagnostics.last)
    #expect(conflict.message.en.hasPrefix("2 documents have been changed by somebody else"))
    #expect(conflict.details.map(\.en).map { $0.prefix(10) } == ["books/deux", "books/one:"])
    #expect(conflict.details[1].en.hasSuffix(" (f:1)"))
  }

  @Test func `a change through another opening of the folder stops the commit with 4`() throws {
    let path = "/tmp/accord-conflict-\(UInt64.random(in: 0...UInt64.max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bench = LanguageBench()
    let schemas = bench.workspace.schemas
    func interpreter(_ workspace: Workspace, _ files: any FileReading) -> Interpreter {
      Interpreter(
        workspace: workspace, state: bench.state, console: bench.console,
        surroundings: Interpreter.RunContext(
          today: { CalendarDate(year: 2024, month: 1, day: 29)! }, author: "x", files: files))
    }
    let mine = try Workspace.open(path, schemas: schemas, creating: true)
    let theirs = try Workspace.open(path, schemas: schemas)
    let first = interpreter(mine, bench.files)
    #expect(first.run(SourceText(name: "f", text: RunningTests.twoBooks), mode: .batch) == .done)
    let meanwhile = Meanwhile {
      interpreter(theirs, bench.files).run(
        SourceText(name: nil, text: "ensure book add one --title Changed"), mode: .prompt)
    }
    let script = SourceText(name: "f", text: "book lend one\nbook read x")
    #expect(interpreter(mine, meanwhile).run(script, mode: .batch) == .stale)
    #expect(meanwhile.codes == [.done])
    // The line of the other opening tells what it put back.
    #expect(bench.console.reports == ["command.warning 1:8 8", "store.conflict 1:11 3"])
    #expect(bench.console.messages.last?.en == "Nothing was kept: 1 error.")
  }

  /// What happens while a script reads a file.
  final class Meanwhile: FileReading {
    let event: () -> ExitCode
    private(set) var codes: [ExitCode] = []

    init(_ event: @escaping () -> ExitCode) { self.event = event }

    func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
      codes.append(event())
      return []
    }
  }

  /// Somebody who changes a book while another script reads a file.
  private final class ChangingFiles: FileReading {
    let bench: LanguageBench

    init(_ bench: LanguageBench) { self.bench = bench }

    func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
      let transaction = try bench.workspace.begin()
      var book: Book = try transaction.document(ID("one")!)!
      book.title = "Changed"
      try transaction.put(book)
      try bench.workspace.commit(transaction, author: "x", command: "x")
      return []
    }
  }
}
