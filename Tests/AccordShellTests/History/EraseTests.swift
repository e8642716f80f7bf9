import AccordDocuments
import AccordJSON
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Readers of a library, who may ask to be forgotten.
private struct Reader: Document {
  static let schema = Schema(
    "readers", Text(en: "reader", fr: "lecteur"),
    personal: [
      PersonalField("name", replacement: .string("…")), PersonalField("email"),
      PersonalField("phone"),
    ])
  let id: ID<Reader>
  var name: String
  var email: String?
  var phone: String?
  var label: String { name }
}

/// What is noted of a reader, in somebody's own words.
private struct Note: Document {
  static let schema = Schema(
    "notes", Text(en: "note", fr: "note"), references: ["reader"], freeText: ["text"])
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
      RequiredOption<String>("name", fr: "nom", Text(en: "the name", fr: "le nom")),
      Option<String>("email", fr: "courriel", Text(en: "the address", fr: "l’adresse")),
      Option<String>("phone", fr: "téléphone", Text(en: "the number", fr: "le numéro"))
    ) { session, id, name, email, phone in
      try session.recordNew(Reader(id: ID(id), name: name, email: email, phone: phone))
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

/// What is kept of inputs, in memory.
private final class KeptLines: InputKeeping {
  private(set) var bytes: [UInt8] = []
  func load() -> [UInt8] { bytes }
  func add(_ more: [UInt8]) { bytes += more }
  /// What happens elsewhere when the person is forgotten here.
  var meanwhile: () -> Void = {}
  func replace(_ change: ([UInt8]) -> [UInt8]) {
    bytes = change(bytes)
    meanwhile()
  }
}

struct EraseTests {
  private let workspace: Workspace
  private let console: BufferConsole
  private let interpreter: Interpreter

  init() throws { try self.init(Workspace(inMemory: EraseTests.catalogue().schemas)) }

  private static func catalogue() throws -> CommandCatalogue {
    try CommandCatalogue([ReadersPlugin(), ShellPlugin()])
  }

  private init(_ workspace: Workspace, _ files: any FileReading = MemoryFiles(files: [:])) throws {
    let catalogue = try EraseTests.catalogue()
    let state = ShellState(catalogue: catalogue, language: .english)
    self.workspace = workspace
    state.workspace = workspace
    console = BufferConsole(state: state, width: nil)
    interpreter = Interpreter(
      workspace: workspace, state: state, console: console,
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 30)! }, author: "ana",
        files: files, isAgreed: true))
    run("ensure reader add r-1 --name 'Ana Example'")
    run("ensure shelf add s --name S")
  }

  @discardableResult
  private func run(
    _ line: String, _ mode: Interpreter.Mode = .prompt
  ) -> (code: ExitCode, text: String) {
    _ = console.take()
    let code = interpreter.run(SourceText(name: nil, text: line), mode: mode)
    return (code, console.take().everything)
  }

  /// Runs a line as somebody else does, in a shell that has the same workspace open.
  private func run(_ line: String, as author: String) throws -> ExitCode {
    let state = ShellState(catalogue: interpreter.state.catalogue, language: .english)
    state.workspace = workspace
    return Interpreter(
      workspace: workspace, state: state, console: BufferConsole(state: state, width: nil),
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 30)! }, author: author,
        files: MemoryFiles(files: [:]), isAgreed: true)
    ).run(SourceText(name: nil, text: line), mode: .prompt)
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

  private func note(_ name: String) throws -> String? {
    let key = DocumentKey(collection: "notes", slug: try #require(Slug(name)))
    return try workspace.begin().stored(key)?.body["text"]?.string
  }

  @Test func `nothing is erased as long as nothing is said of a document that names the person`()
    throws
  {
    run("note add n-1 --reader r-1 --text 'Lent to EXAMPLE  Ána on Monday'")
    run("note add n-2 --reader r-1 --text 'Lent on Tuesday'")
    let (code, text) = run("erase reader r-1 --reason 'request 12'")
    #expect(code == .failed && text.contains("error[erase.undecided]"))
    #expect(text.contains("\"notes/n-1\" (text: \"EXAMPLE  Ána\")") && !text.contains("n-2"))
    #expect(try reader?["name"] == .string("Ana Example"))
    #expect(workspace.summary.transactions == 4)
  }

  @Test func `documents are erased with --also and keep their words with --leave`() throws {
    run("note add n-1 --reader r-1 --text 'Lent to Ana Example'")
    run("note add n-2 --reader r-1 --text 'Another Ana Example'")
    let (code, text) = run(
      "erase reader r-1 --reason 'request 12' --also notes/n-1 --leave notes/n-2")
    #expect(code == .done)
    #expect(
      text.contains("\"notes/n-1\" names the person (text: \"Ana Example\"): erased there too"))
    #expect(text.contains("\"notes/n-2\" names the person (text: \"Ana Example\"): left as it is"))
    #expect(text.contains("Out of reach: backups"))
    #expect(try note("n-1") == "…" && note("n-2") == "Another Ana Example")
    let commands = try (1...4).map { try workspace.transaction($0)?.command }
    #expect(commands[0] == "…" && commands[2] == "…")
    #expect(commands[3]?.contains("Another Ana Example") == true)
  }

  @Test func `at the prompt it is asked for each document`() throws {
    run("note add n-1 --reader r-1 --text 'Lent to Ana Example'")
    run("note add n-2 --reader r-1 --text 'Another Ana Example'")
    console.answers = [true, false]
    #expect(run("erase reader r-1 --reason 'request 12'").code == .done)
    #expect(try note("n-1") == "…" && note("n-2") == "Another Ana Example")
  }

  @Test func `a family name alone counts in free text only`() throws {
    run("note add n-1 --reader r-1 --text 'Ms Example called'")
    run("shelf add example --name Example")
    let (code, text) = run("erase reader r-1 --reason 'request 12'")
    #expect(code == .failed && text.contains("notes/n-1") && !text.contains("shelves/example"))
  }

  @Test func `commands, inputs and the transcript lose what names the person`() throws {
    let kept = KeptLines()
    let history = SessionHistory(kept)
    let files = BufferFiles()
    let transcript = try TranscriptRecorder(FilePath("t.accord"), files)
    for line in ["reader add r-1 --name 'Ana Example'", "note list", "find ana.example"] {
      history.add(line)
      try transcript.add(line, isReplayed: true)
    }
    interpreter.state.history = history
    interpreter.state.transcript = transcript
    run("shelf add t --name 'Gift of Example Ana'")
    let (code, text) = run("erase reader r-1 --reason 'request 12' --also shelves/t")
    #expect(code == .done, "\(text)")
    #expect(text.contains("2 in the input history, 2 in the transcript"))
    #expect(try workspace.transaction(3)?.command == "…")
    #expect(history.own == ["note list"])
    #expect(!String(decoding: kept.bytes, as: UTF8.self).folded.contains("example"))
    try transcript.add("reader find 'Ana Example'", isReplayed: true)
    let recorded = try #require(files.text("t.accord"))
    #expect(!recorded.folded.contains("example") && recorded.contains("note list"))
  }

  @Test func `an identity and an author that name the person are told and change no code`() throws {
    run("reader add ana-example --name 'Ana Example'")
    let (code, text) = run("erase readers/r-1 --reason 'request 12' --leave readers/ana-example")
    #expect(code == .done)
    #expect(text.contains("Cannot be erased: the identity \"readers/ana-example\""))
    #expect(try workspace.transaction(3)?.command.contains("Ana Example") == true)
  }

  @Test func `an author who is the person is told and stays`() throws {
    #expect(try run("shelf add t --name T", as: "Example, Ana") == .done)
    let (code, text) = run("erase reader r-1 --reason 'request 12'")
    #expect(code == .done, "\(text)")
    #expect(text.contains("Cannot be erased: the author \"Example, Ana\" of transactions."))
    #expect(try workspace.transaction(3)?.author == "Example, Ana")
  }

  @Test(arguments: [
    "write to ANA@example.ORG", "tel. +33 2-31-44-55-66", "call 02.31.44.55.66 at noon",
    "(02) 31 44 55 66",
  ])
  func `an address or a telephone number names the person in any field`(name: String) throws {
    run("reader add r-2 --name Bea --email ana@example.org --phone '02 31 44 55 66'")
    run("shelf add t --name '\(name)'")
    let (code, text) = run("erase reader r-2 --reason 'request 12'")
    #expect(code == .failed && text.contains("\"shelves/t\" (name: "), "\(text)")
    #expect(run("erase reader r-2 --reason 'request 12' --also shelves/t").code == .done)
    #expect(try workspace.transaction(4)?.command == "…")
  }

  @Test func `a former name is sought where the person says it`() throws {
    run("note add n-1 --reader r-1 --text 'Lent to Ana Former'")
    let (code, text) = run("erase reader r-1 --reason 'request 12' --seek 'Former Ana'")
    #expect(code == .failed && text.contains("\"notes/n-1\" (text: \"Ana Former\")"))
  }

  /// A plan with these changes, as it stands in a file.
  private func plan(_ line: String, parameters: [String: String] = [:]) throws -> String {
    var bytes: [UInt8] = []
    var options = Interpreter.Options()
    options.save = { bytes = $0.bytes() }
    // Only a script has parameters.
    let source = SourceText(name: parameters.isEmpty ? nil : "s.accord", text: line)
    #expect(interpreter.run([source], mode: .plan, parameters: parameters, options) == .done)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Plans in files, one of which can be deleted or replaced while an erasure runs.
  private final class PlanFiles: FileReading {
    var files: [String: String]
    init(_ files: [String: String]) { self.files = files }
    func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
      try MemoryFiles(files: files).contents(of: file, atMost: bound)
    }
  }

  @Test(arguments: Language.allCases)
  func `a plan that names the person is listed, and nothing counts as erased while it is there`(
    language: Language
  ) throws {
    run("reader add r-2 --name 'Bea Other'")
    let files = try PlanFiles([
      "a.plan": plan("note add n-1 --reader r-2 --text 'Seen with Ms Example'"),
      "b.plan": plan("note add n-2 --reader r-2 --text 'Nobody'"),
      "c.plan": plan("param who = 'x'\nshelf add t --name T", parameters: ["who": "Ana Example"]),
      "list.csv": "Ana Example",
    ])
    let desk = try EraseTests(workspace, files)
    desk.interpreter.state.language = language
    let isFrench = language == .french
    let start =
      isFrench
      ? "effacer reader r-1 --motif 'demande 12'" : "erase reader r-1 --reason 'request 12'"
    let all = start + " --plan a.plan --plan b.plan --plan c.plan"
    let planned = desk.run((isFrench ? "prévoir " : "plan ") + all)
    #expect(planned.code == .done)
    for shown in isFrench
      ? [
        "«\u{A0}a.plan\u{A0}» nomme la personne (", "notes/n-1, text\u{A0}: «\u{A0}Example\u{A0}»",
        "«\u{A0}b.plan\u{A0}» ne nomme pas la personne.", "supprimez-le",
        "«\u{A0}c.plan\u{A0}» nomme la personne (", "parameters",
      ]
      : [
        "\"a.plan\" names the person (", "notes/n-1, text: \"Example\"",
        "\"b.plan\" does not name the person.", "delete it, and plan anew",
        "\"c.plan\" names the person (", "parameters",
      ]
    {
      #expect(planned.text.contains(shown), "\(shown) in \(planned.text)")
    }
    #expect(try reader?["name"] == .string("Ana Example"))
    let (code, text) = desk.run(all, .batch)
    #expect(code == .failed && text.contains("[erase.not-erased]"), "\(text)")
    #expect(text.contains(isFrench ? "Non effacé\u{A0}:" : "Not erased:"))
    #expect(
      text.contains(
        isFrench
          ? "le plan «\u{A0}a.plan\u{A0}»\u{A0}: supprimez-le" : "the plan \"a.plan\": delete it"))
    #expect(!text.contains("b.plan\": delete"))
    #expect(try reader?["name"] == .string("…"))
  }

  @Test func `a plan that is deleted before the end holds nothing back`() throws {
    let files = try PlanFiles(["a.plan": plan("note add n-1 --reader r-1 --text 'Ana Example'")])
    let desk = try EraseTests(workspace, files)
    let kept = KeptLines()
    let history = SessionHistory(kept)
    history.add("find 'Ana Example'")
    desk.interpreter.state.history = history
    kept.meanwhile = { files.files = [:] }
    let (code, text) = desk.run("erase reader r-1 --reason 'request 12' --plan a.plan")
    #expect(code == .done, "\(text)")
    #expect(text.contains("\"a.plan\" names the person"))
  }

  @Test func `all personal fields of the document count in a plan, and those it leaves do not`()
    throws
  {
    run("reader add r-2 --name Bea --phone 12")
    let files = try PlanFiles([
      "a.plan": plan("ensure reader add r-2 --name Bea --phone 13"),
      "b.plan": plan("note add n-1 --reader r-2 --text x"),
      "c.plan": "{\"accord-plan\": 9, \"changes\": [\"Bea\", {\"who\": \"bea@example.org\"}]}",
      "d.plan":
        "{\"accord-plan\": 1, \"changes\": [{\"document\": \"readers/r-2\", \"before\": null, \"after\": {\"name\": \"Bea\"}}]}",
      "list.csv": "Bea",
    ])
    let desk = try EraseTests(workspace, files)
    let erase = "plan erase reader r-2 --reason x --seek bea@example.org"
    let text = desk.run(erase + " --plan a.plan --plan b.plan --plan c.plan --plan d.plan").text
    #expect(text.contains("\"a.plan\" names the person (readers/r-2, name: \"Bea\""), "\(text)")
    #expect(text.contains("readers/r-2, phone: \"12\""), "\(text)")
    #expect(text.contains("\"b.plan\" does not name the person."))
    #expect(text.contains("\"c.plan\" names the person (changes)."), "\(text)")
    // A plan of the first format.
    #expect(text.contains("\"d.plan\" names the person (readers/r-2, name: \"Bea\""), "\(text)")
    for (file, fault) in [("list.csv", "plan.unreadable"), ("none", "file.unknown")] {
      let refused = desk.run("erase reader r-2 --reason x --plan \(file)")
      #expect(refused.code == .failed && refused.text.contains("error[\(fault)]"), "\(refused)")
    }
    #expect(workspace.summary.transactions == 3)
  }

  @Test(arguments: Language.allCases)
  func `what is there after the second search is not erased`(language: Language) throws {
    let kept = KeptLines()
    let history = SessionHistory(kept)
    history.add("reader add r-1 --name 'Ana Example'")
    interpreter.state.history = history
    interpreter.state.language = language
    // Between the search and the end somebody else writes.
    kept.meanwhile = { [workspace] in
      let transaction = try? workspace.begin()
      let note = Note(
        id: ID("n-9")!, reader: ID<Reader>("r-1")!.reference, text: "Seen: Ana Example")
      try? transaction?.put(note)
      _ = try? transaction.map { try workspace.commit($0, author: "bob", command: "note add") }
    }
    let (code, text) = run(
      language == .french
        ? "effacer reader r-1 --motif 'demande 12'" : "erase reader r-1 --reason 'request 12'",
      .batch)
    #expect(code == .failed && code.rawValue == 1)
    // The erasure stands on record all the same.
    #expect(!text.contains("Nothing was kept") && !text.contains("Rien n’a été conservé"))
    #expect(text.contains("error[erase.not-erased]") || text.contains("erreur[erase.not-erased]"))
    #expect(text.contains("notes/n-9: text"))
    #expect(text.contains(language == .french ? "Non effacé\u{A0}:" : "Not erased:"))
    #expect(text.contains(language == .french ? "--rechercher" : "--seek"))
    #expect(!text.contains("Erased the personal data"))
    // As the advice says.
    interpreter.state.language = .english
    let again = run(
      "erase reader r-1 --reason 'request 12' --seek 'Ana Example' --also notes/n-9")
    #expect(again.code == .done, "\(again.text)")
    #expect(try note("n-9") == "…")
  }

  @Test(arguments: [
    (
      Language.english, "plan erase reader r-1 --reason 'request 12'",
      [
        "\"notes/n-1\" names the person (text: \"Ana Example\"): to be decided with --also or --leave.",
        "The command of transaction 3 names the person (note add", "): erased.",
        "Cannot be erased: the identity \"readers/ana-example\".",
        "1 in the input history, 0 in the transcript", "Out of reach: backups",
      ]
    ),
    (
      .french, "prévoir effacer reader r-1 --motif 'demande 12'",
      [
        "«\u{A0}notes/n-1\u{A0}» nomme la personne (text\u{A0}: «\u{A0}Ana Example\u{A0}»)\u{A0}: à décider par --aussi ou --laisser.",
        "La commande de la transaction 3 nomme la personne (note add", "effacée.",
        "Ne peut pas être effacé\u{A0}: l’identifiant «\u{A0}readers/ana-example\u{A0}».",
        "1 dans l’historique des saisies, 0 dans la transcription", "Hors d’atteinte\u{A0}:",
      ]
    ),
  ])
  func `a plan shows the same list in both languages and changes nothing`(
    language: Language, line: String, shown: [String]
  ) throws {
    run("note add n-1 --reader r-1 --text 'Lent to Ana Example'")
    run("reader add ana-example --name 'Bea'")
    let history = SessionHistory(KeptLines())
    history.add("find 'Ana Example'")
    interpreter.state.history = history
    interpreter.state.language = language
    let (code, text) = run(line)
    #expect(code == .done)
    for words in shown { #expect(text.contains(words), "\(text)") }
    #expect(try note("n-1") == "Lent to Ana Example" && workspace.summary.transactions == 4)
    #expect(history.own == ["find 'Ana Example'"])
  }

  @Test func `what is undecided is told in French`() throws {
    run("note add n-1 --reader r-1 --text 'Lent to Ana Example'")
    interpreter.state.language = .french
    let (code, text) = run("effacer reader r-1 --motif 'demande 12'")
    #expect(code == .failed && text.contains("Rien n’a été effacé\u{A0}:"))
    #expect(text.contains("Ajoutez --aussi") && text.contains("--laisser"))
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
      desk.interpreter.state.hasKept = false
      (disk.broken, disk.allowed) = ([call], allowed)
      let (code, text) = desk.run("erase reader r-1 --reason 'request 12'", .batch)
      codes.insert(code)
      // What a session whose terminal fails ends by.
      #expect(desk.interpreter.state.hasKept == (code == .done || code == .incomplete))
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
    ("erase reader r-1 --reason 'for Ana Example'", .failed, "erase.reason"),
    ("erase reader r-1 --reason x --also shelves/s", .failed, "erase.no-trace"),
    ("erase reader r-1 --reason x --also shelves/s --leave shelves/s", .failed, "erase.both"),
    ("erase reader r-2 --reason x", .failed, "readers.unknown"),
    ("erase reader r-1 --reason x\nshelf add t --name T", .usage, "usage.mixed"),
  ])
  func `what cannot be erased is refused`(line: String, code: ExitCode, fault: String) throws {
    let result = run(line)
    #expect(result.code == code && result.text.contains("error[\(fault)]"))
    #expect(workspace.summary.transactions == 2)
  }
}
