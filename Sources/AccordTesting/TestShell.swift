public import AccordDocuments
import AccordJSON
import AccordLanguage
public import AccordShell
public import AccordWording

/// A shell for tests: a workspace in memory, a fixed day, author and width, no colours.
///
/// ```swift
/// let shell = try TestShell([VisitsPlugin()])
/// let run = shell.run("visit add ml-demo --on 2024-01-29")
/// #expect(run.exitCode == 0)
/// #expect(try shell.all(Visit.self).count == 1)
/// ```
public final class TestShell {
  /// The commands of the plugins and of the shell itself.
  let state: ShellState
  let workspace: Workspace
  let console: BufferConsole
  let interpreter: Interpreter
  let saves = BufferFiles()
  let today: CalendarDate
  let author: String
  let width: Int?
  private let folder: TemporaryFolder?
  private let clock = TestClock()

  /// The minutes since midnight, in UTC, of what commands see of the time: ten in the morning, an hour
  /// before what Paris has in winter.
  public var minute: Int {
    get { clock.minute }
    set { clock.minute = newValue }
  }

  /// A shell with these plugins and nothing in its workspace.
  ///
  /// - Parameters:
  ///   - plugins: the plugins; the shell's own commands are there always.
  ///   - language: the language of the session.
  ///   - today: the day; 30 January 2024 when left out.
  ///   - author: who gives the commands.
  ///   - width: the columns of the terminal; `nil` for output that goes to a pipe.
  ///   - isAgreed: whether commands that destroy run without asking, as with `--yes`.
  ///   - files: the files that commands and scripts can read, by path, beside those that they wrote.
  ///   - folder: where the workspace is on the disk; in memory where `nil`. Two shells one after
  ///     the other on one folder see the same documents.
  ///   - stored: documents of earlier versions of their schemas, which are there from the
  ///     beginning. No guard is asked about them.
  /// - Throws: `Failure` when two plugins claim the same words or ask for another contract; a
  ///   `Fault` when a stored document cannot be read through its migrations.
  public convenience init(
    _ plugins: [any Plugin], language: Language = .english, today: CalendarDate? = nil,
    author: String = "tester", width: Int? = 80, isAgreed: Bool = false,
    files: [String: String] = [:], in folder: TemporaryFolder? = nil,
    stored: [OlderDocument] = []
  ) throws {
    try self.init(
      plugins, language: language, today: today, author: author, width: width, isAgreed: isAgreed,
      reading: TestFiles(files), in: folder)
    try workspace.sow(stored.map(\.seed), author: author)
  }

  init(
    _ plugins: [any Plugin], language: Language, today: CalendarDate? = nil,
    author: String = "tester", width: Int?, isAgreed: Bool, reading files: any FileReading,
    in folder: TemporaryFolder? = nil
  ) throws {
    let catalogue = try CommandCatalogue(
      plugins + [ShellPlugin()], lookingAt: [.start, .ofPages])
    if let refusal = catalogue.refused.first { throw refusal }
    let day = try today ?? CalendarDate(reading: "2024-01-30")
    self.today = day
    self.author = author
    self.width = width
    state = ShellState(catalogue: catalogue, language: language)
    // The journal's time stands still too: ten in the morning, UTC.
    self.folder = folder
    workspace =
      try folder.map { try Workspace.open($0.path, schemas: catalogue.schemas, creating: true) }
      ?? Workspace(
        inMemory: catalogue.schemas, clock: { (day.dayNumber * 24 + 10) * 3_600_000_000 })
    state.workspace = workspace
    state.saves = saves
    console = BufferConsole(state: state, width: width)
    var surroundings = Interpreter.RunContext(
      today: { day }, author: author, files: WrittenFilesToo(given: files, saves: saves),
      saves: saves,
      isAgreed: isAgreed)
    let clock = clock
    surroundings.now = { (day.dayNumber * 1440 + clock.minute) * 60_000_000 }
    interpreter = Interpreter(
      workspace: workspace, state: state, console: console, surroundings: surroundings)
  }

  /// What the stage `save` wrote, by path: in memory, and nowhere else.
  public var savedFiles: [String: String] {
    saves.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The language of the session.
  public var language: Language {
    get { state.language }
    set { state.language = newValue }
  }

  /// Runs one input as at the prompt, a transaction of its own.
  ///
  /// - Parameters:
  ///   - input: what is entered.
  ///   - answers: what is answered to questions, in order.
  @discardableResult
  public func run(_ input: String, answers: [Bool] = []) -> TestRun {
    console.answers = answers
    return record { interpreter.run(SourceText(name: nil, text: input), mode: .prompt) }
  }

  /// Runs a script: checked whole, then one transaction.
  @discardableResult
  public func runScript(
    _ text: String, named name: String = "test.accord", parameters: [String: String] = [:]
  ) -> TestRun {
    record {
      interpreter.run(SourceText(name: name, text: text), mode: .batch, parameters: parameters)
    }
  }

  /// Shows what a script would change, and changes nothing.
  @discardableResult
  public func planScript(
    _ text: String, named name: String = "test.accord", parameters: [String: String] = [:]
  ) -> TestRun {
    record {
      interpreter.run(SourceText(name: name, text: text), mode: .plan, parameters: parameters)
    }
  }

  /// The documents as they are now.
  public func documents() throws -> any DocumentReader { try workspace.begin() }

  /// All documents of a type, in the order of their identities.
  public func all<D: Document>(_ type: D.Type = D.self) throws -> [D] { try documents().all(type) }

  /// The document of that identity; `nil` when there is none.
  public func find<D: Document>(_ type: D.Type, _ name: String) throws -> D? {
    try ID<D>(name).flatMap { try documents().document($0) }
  }

  /// Runs something, and tells whether every byte of the store is as it was before.
  func watching(_ body: () -> TestRun) throws -> (run: TestRun, isSame: Bool) {
    let before = try workspace.journalBytes()
    let run = body()
    return (run, try workspace.journalBytes() == before)
  }

  private func record(_ body: () -> ExitCode) -> TestRun {
    let before = contents()
    _ = console.take()
    let code = body()
    return TestRun(
      console.take(), code: code, changes: TestShell.changes(from: before, to: contents()))
  }

  /// Every document of every declared collection.
  func contents() -> [DocumentKey: JSON] {
    var contents: [DocumentKey: JSON] = [:]
    guard let reader = try? workspace.begin() else { return contents }
    for schema in state.catalogue.schemas {
      for key in (try? reader.keys(in: schema.collection)) ?? [] {
        contents[key] = (try? reader.stored(key))?.body
      }
    }
    return contents
  }

  private static func changes(
    from before: [DocumentKey: JSON], to after: [DocumentKey: JSON]
  ) -> [Change] {
    Set(before.keys).union(after.keys).sorted().compactMap { key in
      before[key] == after[key]
        ? nil : Change(key: key, before: before[key], after: after[key], origin: 0)
    }
  }
}

/// What commands see of the time of the day.
private final class TestClock {
  var minute = 600
}
