import AccordDocuments
import AccordLanguage
import AccordPlatform
import AccordTables
import AccordWording

/// A workspace to try a program on: command files that fill one in memory, and what they read.
public struct Demonstration: Sendable {
  /// The command files, in the order in which they are run.
  public let scripts: [String]
  /// All files, by the paths that the command files use.
  public let files: @Sendable () -> [String: [UInt8]]

  /// A demonstration.
  public init(scripts: [String], files: @escaping @Sendable () -> [String: [UInt8]]) {
    self.scripts = scripts
    self.files = files
  }

  /// Who enters it.
  static let author = "exemple"
}

/// The files of a demonstration, and no others.
private struct DemonstrationFiles: FileReading {
  let files: [String: [UInt8]]

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    guard let bytes = files[file.path] else {
      throw FileFault(path: file.path, fault: SystemFault("open", file.path, problem: .notFound))
    }
    guard bytes.count <= bound else {
      throw FileFault(
        path: file.path, fault: SystemFault("read", file.path, problem: .beyondBound(bound)))
    }
    return bytes
  }
}

extension Launch {
  /// Fills a workspace in memory with the demonstration, and goes on as `accord` alone does: nothing
  /// is kept.
  func demonstrate() -> ExitCode {
    guard let demonstration = beginnings.demonstration else {
      console.report(Diagnostic(any: Failure.noDemonstration))
      return .usage
    }
    let workspace = Workspace(inMemory: state.catalogue.schemas)
    do {
      try fill(workspace, demonstration)
    } catch {
      console.report(Diagnostic(any: error))
      return Ending(error).code
    }
    console.say(
      Text(
        en:
          "This is an example: what is not public in it is made up. Nothing that you do here is kept.",
        fr:
          "Ceci est un exemple : ce qui n’y est pas public est inventé. Rien de ce que vous faites ici n’est conservé."
      ))
    return commands(on: workspace)
  }

  /// Runs the command files of the demonstration, one transaction each, without a word.
  private func fill(_ workspace: Workspace, _ demonstration: Demonstration) throws {
    let silent = ShellState(catalogue: state.catalogue, language: state.language)
    silent.workspace = workspace
    let listener = BufferConsole(state: silent)
    let files = DemonstrationFiles(files: demonstration.files())
    let interpreter = Interpreter(
      workspace: workspace, state: silent, console: listener,
      surroundings: Interpreter.RunContext(
        today: world.today, author: Demonstration.author, files: files, isAgreed: true,
        isInterrupted: world.isInterrupted))
    for name in demonstration.scripts {
      guard let text = try files.script(FilePath(name)) else { throw NotText(name: name) }
      let code = interpreter.run(
        SourceText(name: name, text: text), mode: .batch, parameters: [:])
      guard code == .done else {
        let fault = listener.take().diagnostics.first { $0.severity == .error }
        throw Failure.brokenDemonstration(name, fault?.message)
      }
      _ = listener.take()
    }
  }
}

extension Failure {
  fileprivate static let noDemonstration = Failure(
    "demo.none",
    Text(
      en: "This program brings no example.", fr: "Ce programme n’apporte pas d’exemple."))

  fileprivate static func brokenDemonstration(_ name: String, _ reason: Text?) -> Failure {
    Failure(
      "demo.broken",
      Text(
        en: "The example could not be entered: \(name). \(reason ?? .same(""))",
        fr: "L’exemple n’a pas pu être saisi : \(name). \(reason ?? .same(""))"))
  }
}
