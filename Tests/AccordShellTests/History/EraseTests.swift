import AccordDocuments
import AccordWording
import Testing

@testable import AccordShell

/// Readers of a library, who may ask to be forgotten.
private struct Reader: Document {
  static let schema = Schema(
    "readers", Text(en: "reader", fr: "lecteur"),
    personal: [PersonalField("name", replacement: .string("…")), PersonalField("email")])
  let id: ID<Reader>
  var name: String
  var email: String?
  var label: String { name }
}

/// What is noted of a reader, in somebody's own words.
private struct Note: Document {
  static let schema = Schema("notes", Text(en: "note", fr: "note"), references: ["reader"])
  let id: ID<Note>
  var reader: Reference<Reader>
  var text: String
  var label: String { id.name }
}

private struct ReadersPlugin: Plugin {
  let name = "readers"
  let summary = Text(en: "Readers", fr: "Lecteurs")
  let documents: [any Document.Type] = [Reader.self, Note.self, Shelf.self]
  let commands = [
    Command(
      "reader add", fr: "lecteur ajouter", .write, Text(en: "Add", fr: "Ajouter"),
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<String>("name", fr: "nom", Text(en: "the name", fr: "le nom"))
    ) { session, id, name in
      try session.recordNew(Reader(id: ID(id), name: name, email: nil))
    },
    Command(
      "note add", fr: "note ajouter", .write, Text(en: "Add", fr: "Ajouter"),
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<ID<Reader>>("reader", fr: "lecteur", Text(en: "who", fr: "qui")),
      RequiredOption<String>("text", fr: "texte", Text(en: "the words", fr: "les mots"))
    ) { session, id, reader, text in
      try session.recordNew(Note(id: ID(id), reader: reader.reference, text: text))
    },
    LibraryPlugin.shelves[0],
  ]
}

struct EraseTests {
  private let workspace: Workspace
  private let console: BufferConsole
  private let interpreter: Interpreter

  init() throws {
    let catalogue = try CommandCatalogue([ReadersPlugin(), ShellPlugin()])
    let state = ShellState(catalogue: catalogue, language: .english)
    workspace = Workspace(inMemory: catalogue.schemas)
    state.workspace = workspace
    console = BufferConsole(state: state, width: nil)
    interpreter = Interpreter(
      workspace: workspace, state: state, console: console,
      surroundings: Interpreter.Surroundings(
        today: { CalendarDate(year: 2024, month: 1, day: 30)! }, author: "ana",
        files: MemoryFiles(files: [:]), isAgreed: true))
    run("reader add r-1 --name 'Ana Example'")
    run("shelf add s --name S")
  }

  @discardableResult
  private func run(_ line: String) -> (code: ExitCode, text: String) {
    _ = console.take()
    let code = interpreter.run(SourceText(name: nil, text: line), mode: .prompt)
    return (code, console.take().everything)
  }

  private var reader: JSON? {
    get throws {
      let key = DocumentKey(collection: "readers", slug: try #require(Slug("r-1")))
      return try workspace.begin().stored(key)?.body
    }
  }

  @Test func `what a person asks to be erased is gone`() throws {
    let (code, text) = run("erase reader 'Ana Example' --reason 'request 12'")
    #expect(code == .done)
    #expect(text.hasPrefix("Erased the personal data of \"readers/r-1\" (transaction 3)."))
    #expect(try reader?["name"] == .string("…"))
    // The line that was typed names the person.
    #expect(workspace.summary.lastCommit?.command == "erase readers/r-1 (request 12)")
  }

  @Test func `documents that repeat what is erased in their own words are named`() throws {
    run("note add n-1 --reader r-1 --text 'Lent to Ana Example on Monday'")
    run("note add n-2 --reader r-1 --text 'Lent on Tuesday'")
    let (code, text) = run("erase reader r-1 --reason 'request 12'")
    #expect(code == .done)
    #expect(text.contains("The person is named in \"notes/n-1\", in words that stay"))
    #expect(!text.contains("n-2"))
    #expect(try reader?["name"] == .string("…"))
  }

  @Test func `a plan shows what would go and erases nothing`() throws {
    let (code, text) = run("plan erase reader r-1 --reason 'request 12'")
    #expect(code == .done && text.contains("name: \"Ana Example\" → \"…\""))
    #expect(try reader?["name"] == .string("Ana Example"))
    #expect(workspace.summary.transactions == 2)
  }

  @Test(arguments: [
    ("erase reader r-1", ExitCode.usage, "usage.missing"),
    ("erase reader r-1 --reason ' '", .failed, "erase.reason"),
    ("erase shelf s --reason x", .failed, "erase.nothing-personal"),
    ("erase reader r-2 --reason x", .failed, "readers.unknown"),
    ("erase reader r-1 --reason x\nshelf add t --name T", .usage, "usage.mixed"),
  ])
  func `what cannot be erased is refused`(line: String, code: ExitCode, fault: String) throws {
    let result = run(line)
    #expect(result.code == code && result.text.contains("error[\(fault)]"))
    #expect(workspace.summary.transactions == 2)
  }
}
