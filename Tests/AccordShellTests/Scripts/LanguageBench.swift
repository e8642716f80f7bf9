import AccordDocuments
import AccordPlatform
import AccordWording

@testable import AccordLanguage
@testable import AccordShell

/// A shell in memory with the library plugin, which keeps everything that it says.
final class LanguageBench {
  let workspace: Workspace
  let state: ShellState
  let console = KeepingConsole()
  let files = FilesInMemory()
  let saved = BufferFiles()
  var isAgreed = false
  var isVerbose = false
  /// After how many statements Ctrl-C is pressed.
  var statementsBeforeInterruption = Int.max
  private(set) lazy var interpreter = Interpreter(
    workspace: workspace, state: state, console: console,
    surroundings: Interpreter.RunContext(
      today: { CalendarDate(year: 2024, month: 1, day: 29)! }, author: "test", files: files,
      saves: saved,
      isAgreed: isAgreed, isVerbose: isVerbose,
      isInterrupted: { [unowned self] in
        statementsBeforeInterruption -= 1
        return statementsBeforeInterruption < 0
      }))

  init(
    _ script: String = "", agreed: Bool = false, verbose: Bool = false,
    plugins: [any Plugin] = [LibraryPlugin()], workspace: Workspace? = nil
  ) {
    guard let catalogue = try? CommandCatalogue(plugins) else {
      fatalError("the library plugin clashes with itself")
    }
    self.workspace = workspace ?? Workspace(inMemory: catalogue.schemas)
    state = ShellState(catalogue: catalogue, language: .english)
    isAgreed = agreed
    isVerbose = verbose
    if !script.isEmpty { run(script) }
  }

  @discardableResult
  func run(
    _ text: String, _ mode: Interpreter.Mode = .batch,
    _ parameters: [String: String] = [:], name: String? = "main.accord"
  ) -> ExitCode {
    console.clear()
    return interpreter.run(SourceText(name: name, text: text), mode: mode, parameters: parameters)
  }

  /// A line at the prompt.
  @discardableResult
  func type(_ line: String) -> ExitCode { run(line, .prompt, name: nil) }

  /// The errors of a script as `code line:column length`.
  func errors(_ text: String, name: String? = "main.accord") -> [String] {
    run(text, name: name)
    return console.reports
  }

  /// The table that a line returns, as rows of words.
  func rows(_ line: String) -> [[String]] {
    run(line)
    return (console.tables.last?.rows ?? []).map { $0.map { $0 == .missing ? "-" : $0.code } }
  }

  /// All documents, as they are in the workspace now.
  var contents: [String] {
    get throws {
      let transaction = try workspace.begin()
      return try ["books", "shelves"].flatMap { collection in
        try transaction.keys(in: collection).map { key in
          "\(key) \(try transaction.stored(key)!.revision)"
        }
      }
    }
  }
}

final class KeepingConsole: Console {
  var outputs: [Output] = []
  var formats: [OutputFormat?] = []
  var plans: [PlannedChanges] = []
  var diagnostics: [Diagnostic] = []
  var messages: [Text] = []
  /// How runs ended, in words for programs.
  var endings: [String] = []
  var questions: [Text] = []
  var answer: Bool?
  /// What is typed where a line is asked for, in order.
  var lines: [LineReader.Line] = []
  var lineQuestions: [Question] = []

  func clear() {
    (outputs, formats, plans, diagnostics, messages, questions) = ([], [], [], [], [], [])
    endings = []
  }

  func show(_ output: Output, as format: OutputFormat?, titled title: Text?) {
    outputs.append(output)
    formats.append(format)
  }

  func show(_ plan: PlannedChanges, as format: OutputFormat?) { plans.append(plan) }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func say(_ message: Text) { messages.append(message) }

  func conclude(_ message: Text, ending: String, isTold: Bool) {
    if !isTold { messages.append(message) }
    endings.append(ending)
  }

  var canAsk: Bool { answer != nil }

  func confirm(_ question: Text) -> Bool? {
    questions.append(question)
    return answer
  }

  func ask(_ question: Question) -> LineReader.Line? {
    lineQuestions.append(question)
    return lines.isEmpty ? nil : lines.removeFirst()
  }

  /// The outputs that are tables.
  var tables: [Table] {
    outputs.compactMap { output -> Table? in
      guard case .table(let table) = output else { return nil }
      return table
    }
  }

  var reports: [String] {
    diagnostics.map { each in
      guard let place = each.place else { return each.code }
      return "\(each.code) \(place.line):\(place.column) \(place.length)"
    }
  }
}

final class FilesInMemory: FileReading {
  var files: [String: String] = [:]

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    guard let text = files[file.path] else {
      throw Failure(
        "files.missing",
        Text(en: "There is no file \"\(file.path)\".", fr: "Aucun fichier « \(file.path) »."))
    }
    return Array(text.utf8)
  }
}
