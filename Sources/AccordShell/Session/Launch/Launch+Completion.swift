import AccordDocuments
import AccordEditing
import AccordLanguage
import AccordWording

/// What teaches the shells of the machine to complete the words after `accord`.
extension Launch {
  /// Writes the script for a shell.
  func completionScript() -> ExitCode {
    guard let name = request.words.first else {
      console.report(
        Diagnostic(
          Failure(
            "usage.missing-shell",
            Text(
              en: "\"completion\" needs the name of a shell.",
              fr: "« complétion » attend le nom d’un shell."),
            advice: Text(
              en: "Write: accord completion bash, zsh or fish",
              fr: "Écrivez : accord complétion bash, zsh ou fish"))))
      return .usage
    }
    do throws(ReadingFault) {
      let shell = try CommandLineShell(reading: name)
      world.streams.write(shell.script, to: .output)
      return .done
    } catch {
      console.report(Diagnostic(error))
      return .usage
    }
  }
}

extension Launcher {
  /// The word by which the scripts ask; nobody types it.
  static let completionRequest = ["complete", "--"]

  /// Writes a line for each word that can stand in place of the last of `words`. Whatever fails,
  /// nothing is said: somebody is typing.
  func complete(_ words: [String], catalogue: CommandCatalogue, language: Language) -> ExitCode {
    let completion = CommandLineCompletion(catalogue: catalogue, language: language) {
      [world] options, text in
      Launcher.commands(text, options, catalogue, language, world)
    }
    for word in completion.words(words) { world.streams.write(word.line + "\n", to: .output) }
    return .done
  }

  private static func commands(
    _ text: String, _ options: [LaunchOption: String], _ catalogue: CommandCatalogue,
    _ language: Language, _ world: ProcessContext
  ) -> Completions {
    let place = WorkspacePlace(
      option: options[.workspace], environment: world.environment, home: world.home)
    let found = place.flatMap { place in try? world.open(place.path, true, catalogue.schemas) }
    let workspace = found ?? Workspace(inMemory: catalogue.schemas, isReadOnly: true)
    let state = ShellState(catalogue: catalogue, language: language)
    let interpreter = Interpreter(
      workspace: workspace, state: state, console: BufferConsole(state: state),
      surroundings: Interpreter.RunContext(
        today: world.today, author: world.loginName, files: world.files))
    var completer = interpreter.completer
    // This process is there for one question: it may read for longer than one at a prompt.
    completer.names = NameIndex(
      begin: { try? workspace.begin() }, moment: { 0 }, patience: 1_500_000)
    return withExtendedLifetime(interpreter) { completer.completions(text, text.count) }
  }
}
