import AccordDocuments
import AccordLanguage
import AccordRendering
import AccordShell
import AccordWording

/// Tries the commands of a plugin: their help, their examples, what these store, and wrong usage.
struct ExampleCheck {
  let plugin: any Plugin
  let others: [any Plugin]
  let preparations: [String]
  let files: [String: String]
  let today: CalendarDate?
  let mayRefuse: Bool

  func problems() -> [String] {
    var problems: [String] = []
    do {
      var shell = try prepared()
      var stored = DocumentCheck(plugin)
      let declarations = DeclarationCheck(plugin: plugin, prepared: prepared, files: files)
      try stored.look(into: shell)
      for command in plugin.commands {
        problems += help(of: command, in: shell)
        problems += try wrongUsage(of: command, in: shell)
        for example in command.examples {
          problems += translation(of: example, in: shell)
          problems += try withoutKeeping(example, of: command, in: shell)
          let run = shell.run(example.line)
          problems += outcome(run, of: example, command)
          if !run.changes.isEmpty {
            try stored.look(into: shell)
            problems += undoing(example, of: command, in: shell)
          }
          problems += try declarations.problems(of: example, command, creating: run.changes)
          // Each example finds what the preparation made, and nothing else.
          if !run.changes.isEmpty { shell = try prepared() }
        }
      }
      problems += stored.problems + (mayRefuse ? [] : stored.unseen + stored.unprovedPaths)
    } catch {
      problems.append("The preparation failed: \(error)")
    }
    return problems
  }

  private func prepared() throws -> TestShell {
    let shell = try TestShell([plugin] + others, today: today, isAgreed: true, files: files)
    for preparation in preparations where !preparation.isEmpty {
      let run = shell.runScript(preparation, named: "preparation.accord")
      guard run.exitCode == 0 else { throw PreparationFailed(description: run.text) }
    }
    return shell
  }

  private func help(of command: Command, in shell: TestShell) -> [String] {
    let page = HelpOfCommand(command, in: shell.state.catalogue).text
    return Language.allCases.flatMap { language in
      page[language].split(separator: "\n").filter { DisplayWidth.of($0) > 80 }.map { line in
        "The help of \"\(command.words[language])\" has a line wider than 80 columns: \(line)"
      }
    }
  }

  /// An unknown option, and the command without what it requires.
  private func wrongUsage(of command: Command, in shell: TestShell) throws -> [String] {
    var lines = [command.words.en + " --no-such-option-anywhere x"]
    if command.parameters.contains(where: \.isRequired) { lines.append(command.words.en) }
    return try lines.compactMap { line in
      let (run, isSame) = try shell.watching { shell.runScript(line) }
      guard run.exitCode != ExitCode.usage.rawValue || !isSame else { return nil }
      return
        "\"\(line)\" ends with \(run.exitCode) instead of 2\(isSame ? "" : " and writes"): \(run.text)"
    }
  }

  /// Help shows an example in the words of its reader: they must call the same.
  private func translation(of example: Example, in shell: TestShell) -> [String] {
    let catalogue = shell.state.catalogue
    let french = LineTranslation(catalogue, to: .french)(example.line)
    let back = LineTranslation(catalogue, to: .english)(french)
    guard back == LineTranslation(catalogue, to: .english)(example.line) else {
      return [
        "The example \"\(example.line)\" becomes \"\(french)\" in French, and \"\(back)\" back."
      ]
    }
    return []
  }

  /// Plans an example, and lets it fail: neither may write a byte.
  private func withoutKeeping(
    _ example: Example, of command: Command, in shell: TestShell
  ) throws -> [String] {
    guard command.effect == .write else { return [] }
    var problems: [String] = []
    let (plan, isSame) = try shell.watching { shell.run("plan " + example.line) }
    if !isAccepted(plan.exitCode) || !isSame {
      problems.append(
        "Planning \"\(example.line)\" ends with \(plan.exitCode)\(isSame ? "" : " and writes"): \(plan.text)"
      )
    } else if plan.exitCode == ExitCode.done.rawValue {
      // What the plan shows is what a run changes.
      let trial = try prepared().run(example.line)
      if trial.exitCode == ExitCode.done.rawValue,
        plan.plannedDocuments != trial.changes.map(\.key)
      {
        problems.append(
          "Planning \"\(example.line)\" shows \(plan.plannedDocuments), and it changes \(trial.changes.map(\.key))."
        )
      }
    }
    let failing = example.line + "\nrequire 1 = 2 \"The check wants it to fail.\""
    let (failure, isKept) = try shell.watching { shell.runScript(failing) }
    if failure.exitCode == ExitCode.done.rawValue || !isKept {
      problems.append(
        "When \"\(example.line)\" fails, the store is not as it was: \(failure.text)")
    }
    return problems
  }

  /// Undoes what an example did: refused where help says that it cannot be undone, and only there.
  private func undoing(_ example: Example, of command: Command, in shell: TestShell) -> [String] {
    let undo = shell.run("undo")
    if command.isIrreversible {
      guard undo.errorCodes != ["undo.refused"] else { return [] }
      return [
        "Help says that \"\(command.words.en)\" cannot be undone, and \"undo\" after \"\(example.line)\" ends with \(undo.exitCode): \(undo.text)"
      ]
    }
    guard undo.exitCode != ExitCode.done.rawValue else { return [] }
    return [
      "\"undo\" after \"\(example.line)\" ends with \(undo.exitCode), and help does not say that it cannot be undone: \(undo.text)"
    ]
  }

  /// Whether an example showed what it says.
  private func outcome(_ run: TestRun, of example: Example, _ command: Command) -> [String] {
    guard isAccepted(run.exitCode) else {
      return ["The example \"\(example.line)\" ends with \(run.exitCode): \(run.text)"]
    }
    guard run.exitCode == ExitCode.done.rawValue else { return [] }
    var problems: [String] = []
    if command.effect == .write, run.changes.isEmpty, !mayRefuse {
      problems.append("The example \"\(example.line)\" changes no document.")
    }
    if command.effect == .read, run.text.isEmpty, run.outputs.isEmpty {
      problems.append("The example \"\(example.line)\" shows nothing.")
    }
    if !mayRefuse, let shown = example.shows, !run.text.contains(shown) {
      problems.append(
        "The example \"\(example.line)\" does not show \"\(shown)\": \(run.text)")
    }
    for case .message(let text) in run.outputs {
      problems += TextCheck.problems(of: text, "What \"\(example.line)\" says")
    }
    return problems
  }

  private func isAccepted(_ code: Int32) -> Bool {
    code == ExitCode.done.rawValue || mayRefuse && code == ExitCode.failed.rawValue
  }
}

private struct PreparationFailed: Error, CustomStringConvertible {
  let description: String
}
