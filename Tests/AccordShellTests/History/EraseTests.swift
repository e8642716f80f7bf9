import AccordDocuments
import AccordWording
import Foundation
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

  init() throws { try self.init(Workspace(inMemory: EraseTests.catalogue().schemas)) }

  private static func catalogue() throws -> CommandCatalogue {
    try CommandCatalogue([ReadersPlugin(), ShellPlugin()])
  }

  private init(_ workspace: Workspace) throws {
    let catalogue = try EraseTests.catalogue()
    let state = ShellState(catalogue: catalogue, language: .english)
    self.workspace = workspace
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
  private func run(
    _ line: String, _ mode: Interpreter.Mode = .prompt
  ) -> (code: ExitCode, text: String) {
    _ = console.take()
    let code = interpreter.run(SourceText(name: nil, text: line), mode: mode)
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

  private static func open(_ folder: URL, in disk: FailingDisk) throws -> Workspace {
    try Workspace.open(
      folder.path(percentEncoded: false), schemas: catalogue().schemas, access: .readWrite,
      creating: true, lockPatience: 0, in: disk)
  }

  @Test(arguments: ["sync", "write", "rename"])
  func `wherever the disk fails, the end of an erasure says what became of it`(call: String) throws
  {
    var codes: Set<ExitCode> = []
    for allowed in 0..<40 where !codes.contains(.done) {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      let disk = FailingDisk()
      let desk = try EraseTests(EraseTests.open(folder, in: disk))
      (disk.broken, disk.allowed) = ([call], allowed)
      let (code, text) = desk.run("erase reader r-1 --reason 'request 12'", .batch)
      codes.insert(code)
      // Opening carries out what stands on record.
      let again = try EraseTests.open(folder, in: FailingDisk())
      let key = DocumentKey(collection: "readers", slug: try #require(Slug("r-1")))
      let name = try again.begin().stored(key)?.body["name"]
      let when = "\(call) \(allowed): \(text)"
      switch code {
      case .done: #expect(name == .string("…"), "\(when)")
      case .incomplete:
        #expect(name == .string("…"), "\(when)")
        #expect(text.contains("The changes were kept, but not all that goes with them"), "\(when)")
      case .unavailable:
        if text.contains("Nothing was kept: 1 error.") {
          #expect(name == .string("Ana Example"), "\(when)")
        } else {
          #expect(text.contains("Whether the changes were kept is not known"), "\(when)")
        }
      default: Issue.record("\(when): \(code)")
      }
    }
    #expect(codes == [.done, .incomplete, .unavailable])
  }

  @Test func `nothing is erased in a folder that was moved away`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let away = folder.appendingPathExtension("away")
    defer { for each in [folder, away] { try? FileManager.default.removeItem(at: each) } }
    let desk = try EraseTests(
      Workspace.open(
        folder.path(percentEncoded: false), schemas: EraseTests.catalogue().schemas,
        creating: true))
    try FileManager.default.moveItem(at: folder, to: away)
    try FileManager.default.copyItem(at: away, to: folder)
    let journals = [folder, away].map { $0.appending(path: "log/00000001.jsonl") }
    let before = try journals.map { try Data(contentsOf: $0) }
    let (code, text) = desk.run("erase reader r-1 --reason 'request 12'", .batch)
    #expect(code == .unavailable && text.contains("error[workspace.moved]"))
    #expect(text.contains("Nothing was kept: 1 error."))
    #expect(try journals.map { try Data(contentsOf: $0) } == before)
    #expect(try desk.reader?["name"] == .string("Ana Example"))
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
