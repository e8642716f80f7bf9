import AccordDocuments
import AccordWording
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

/// What Tab offers at the end of a text.
struct CompletionTests {
  private let world: CompletionWorld

  init() throws { world = try CompletionWorld() }

  @Test(arguments: [
    ("bo", ["book"]), ("book li", ["list"]), ("plan book li", ["list"]),
    ("livre li", ["list"]), ("Lan", ["language"]), ("ens", ["ensure"]), ("ensure book ad", ["add"]),
    ("let x = (book li", ["list"]), ("for x in (book li", ["list"]), ("help scr", ["scripts"]),
  ])
  func `words of commands and of the language are offered`(text: String, words: [String]) {
    #expect(world.words(text) == words)
  }

  @Test(arguments: [
    ("liv", ["livre"]), ("LIVRE lis", ["lister"]), ("book lis", ["lister"]), ("prév", ["prévoir"]),
    ("prev", ["prévoir"]), ("livre lister | tr", ["trier"]), ("livre ajouter x --ti", ["--titre"]),
    ("livre ajouter x --statut pret", ["prêté"]), ("livre lister | où st", ["statut"]),
  ])
  func `in French the French words are offered, whatever was typed`(text: String, words: [String]) {
    #expect(world.words(text, .french) == words)
  }

  @Test(arguments: [
    ("book add x --ti", ["--title"]), ("book add x --title T --ti", []),
    ("book add x --status l", ["lent"]), ("book add x --status=l", ["lent"]),
    ("book add x --shelf nov", ["novels"]), ("book add x --published ", ["2024-01-30"]),
    ("book list | ta", ["take"]), ("book list | where ti", ["title"]),
    ("book list | where status = le", ["lent"]), ("book list | where status=le", ["lent"]),
    ("book list | where status in (or", ["ordered"]),
    ("book list | where title = Ger", ["Germinal"]), ("book list | sort by pri", ["price"]),
    ("book list | sort by price de", ["desc"]), ("book list | select title, sta", ["status"]),
    ("book list | group by status sum pri", ["price"]),
    ("book list | select title | where ", ["title", "not"]),
    ("book list | as js", ["json", "jsonl"]),
  ])
  func `options, values, stages and columns are offered`(text: String, words: [String]) {
    #expect(world.words(text) == words)
  }

  @Test func `a document is offered by its identity and by the words of its name, with its name`() {
    let byIdentity = world.items("book show ger")
    #expect(byIdentity.map(\.text) == ["germinal"])
    #expect(byIdentity.map(\.explanation) == ["Germinal"])
    #expect(world.words("book show étrang") == ["camus-1"])
    #expect(world.words("book show ETRANG") == ["camus-1"])
  }

  @Test func `files are offered after save, include and for a parameter that is a file`() {
    #expect(world.words("book list | save li") == ["lists/"])
    #expect(world.words("book list | save lists/j") == ["lists/january.csv"])
    #expect(world.words("include com") == ["common.accord"])
    #expect(world.words("include 'my") == ["'my file.accord'"])
  }

  @Test func `variables and saved views are offered`() {
    world.run("let total = 12")
    world.run("view save dear = book list | where price > 1")
    #expect(world.words("book show $to") == ["total"])
    #expect(world.words("view de") == ["dear"])
    #expect(world.words("view remove de") == ["dear"])
    #expect(world.words("view dear | where ti") == ["title"])
  }

  @Test func `where nothing can be offered a sentence says what is expected`() {
    #expect(world.completions("book list | take ").hint == "a number of rows")
    #expect(world.completions("book add x --price ").hint?.contains("what it cost") == true)
    #expect(world.completions("zzz").hint == "Nothing known here begins with \"zzz\".")
    #expect(
      world.completions("zzz", .french).hint?.hasPrefix("Rien de connu ici ne commence par") == true
    )
  }

  @Test func `what is put in is quoted where it has to be`() {
    world.run("book add long --title \"Bel Ami\"")
    #expect(world.words("book list | where title = Bel") == ["'Bel Ami'"])
    let opened = world.completions("book list | where title = \"Bel")
    #expect(opened.items.map(\.text) == ["'Bel Ami'"])
    #expect(opened.range == 26..<30)
  }

  @Test func `what is named already is not offered a second time`() {
    let all = world.words("book lend ")
    #expect(all.count > 1)
    #expect(world.words("book lend \(all[0]) ") == Array(all.dropFirst()))
    // It may be what an option means.
    #expect(world.words("book show ") == all)
  }

  @Test func `more than can be shown ends with a sign that letters narrow it down`() {
    world.run((1...250).map { "shelf add room-\($0) --name R\($0)" }.joined(separator: "\n"))
    // All are read first, however long that takes here.
    while world.interpreter.editingHelp.isReadingAhead() {}
    let found = world.completions("shelf remove room")
    #expect(found.items.count == Completer.limit + 1)
    #expect(found.items.last?.label == "…")
    // Nothing is put in of which it is not known that all begin so.
    #expect(found.commonStart == "room")
  }

  @Test func `in a comment nothing is offered`() {
    #expect(world.completions("book list # bo").items.isEmpty)
  }
}

/// A shell with some books, at whose prompt one types.
struct CompletionWorld {
  let interpreter: Interpreter
  private let console: BufferConsole

  init() throws {
    let plugins: [any Plugin] = [LibraryPlugin(), ShellPlugin()]
    let catalogue = try CommandCatalogue(plugins)
    let workspace = Workspace(inMemory: catalogue.schemas)
    let state = ShellState(catalogue: catalogue, language: .english)
    state.workspace = workspace
    console = BufferConsole(state: state)
    let day = CalendarDate(year: 2024, month: 1, day: 30)!
    interpreter = Interpreter(
      workspace: workspace, state: state, console: console,
      surroundings: Interpreter.RunContext(
        today: { day }, author: "demo", files: ListedFiles()))
    run(
      """
      shelf add novels --name Romans
      book add germinal --title Germinal --shelf novels --price 12
      book add camus-1 --title "L’Étranger" --status lent
      """)
  }

  func run(_ text: String) {
    _ = interpreter.run(SourceText(name: nil, text: text), mode: .prompt)
  }

  func completions(_ text: String, _ language: Language = .english) -> Completions {
    interpreter.state.language = language
    defer { interpreter.state.language = .english }
    return interpreter.editingHelp.completions(text, text.count)
  }

  func items(_ text: String) -> [Completions.Item] { completions(text).items }

  func words(_ text: String, _ language: Language = .english) -> [String] {
    completions(text, language).items.map(\.text)
  }
}

/// Some files that can be listed.
private struct ListedFiles: FileReading {
  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] { [] }

  func list(_ folder: String) -> [(name: String, isFolder: Bool)] {
    switch folder {
    case "": [("common.accord", false), ("lists", true), ("my file.accord", false)]
    case "lists/": [("january.csv", false)]
    default: []
    }
  }
}
