import AccordDocuments
public import AccordShell
import AccordWording

/// Checks what every plugin owes its users, and says what is missing, one sentence each:
///
/// - every command has a summary and help in both languages, eighty columns wide at most;
/// - every command has an example, and every example runs (or, with `examplesMayBeRefused`, is at
///   least well written);
/// - planning an example of a writing command shows what it would change, and changes nothing;
/// - an unknown option is wrong usage (exit code 2) and changes nothing.
///
/// ```swift
/// @Test func `the plugin keeps its promises`() {
///   #expect(checkPlugin(VisitsPlugin(), with: [RegistryPlugin()], after: "organisation add …") == [])
/// }
/// ```
///
/// - Parameters:
///   - plugin: the plugin.
///   - others: the plugins whose commands `preparation` uses.
///   - preparation: a script that makes what the examples need.
///   - files: the files that the examples read, by path.
///   - mayRefuse: whether an example may be refused (exit code 1) for what the preparation does
///     not make; it must be well written all the same (never exit code 2).
public func checkPlugin(
  _ plugin: any Plugin, with others: [any Plugin] = [], after preparation: String = "",
  files: [String: String] = [:], examplesMayBeRefused mayRefuse: Bool = false
) -> [String] {
  let check = PluginCheck(
    plugin: plugin, others: others, preparation: preparation, files: files, mayRefuse: mayRefuse)
  return check.problems()
}

private struct PluginCheck {
  let plugin: any Plugin
  let others: [any Plugin]
  let preparation: String
  let files: [String: String]
  let mayRefuse: Bool

  func problems() -> [String] {
    var problems: [String] = []
    do {
      var shell = try prepared()
      for command in plugin.commands {
        problems += help(of: command, in: shell)
        problems += unknownOption(of: command, in: shell)
        for example in command.examples {
          let (planned, wrong) = plan(example, of: command, in: shell)
          problems += wrong
          problems += translation(of: example, in: shell)
          let run = shell.run(example.line)
          if let planned, run.exitCode == ExitCode.done.rawValue,
            planned != run.changes.map(\.key)
          {
            problems.append(
              "Planning \"\(example.line)\" shows \(planned), and it changes \(run.changes.map(\.key))."
            )
          }
          if !isAccepted(run.exitCode) {
            problems.append(
              "The example \"\(example.line)\" ends with \(run.exitCode): \(run.text)")
          }
          // Each example finds what the preparation made, and nothing else.
          if !run.changes.isEmpty { shell = try prepared() }
        }
      }
    } catch {
      problems.append("The preparation failed: \(error)")
    }
    return problems
  }

  private func prepared() throws -> TestShell {
    let shell = try TestShell([plugin] + others, isAgreed: true, files: files)
    guard !preparation.isEmpty else { return shell }
    let run = shell.runScript(preparation, named: "preparation.accord")
    guard run.exitCode == 0 else { throw PreparationFailed(description: run.text) }
    return shell
  }

  private func help(of command: Command, in shell: TestShell) -> [String] {
    var problems: [String] = []
    if command.examples.isEmpty { problems.append("\"\(command.words.en)\" has no example.") }
    let page = HelpOfCommand(command, in: shell.state.catalogue).text
    for language in Language.allCases {
      let name = command.words[language]
      if name.isEmpty { problems.append("A command has no words in \(language.rawValue).") }
      if command.summary[language].isEmpty {
        problems.append("\"\(name)\" has no summary in \(language.rawValue).")
      }
      for parameter in command.parameters where parameter.help[language].isEmpty {
        problems.append(
          "\"\(parameter.name[language])\" of \"\(name)\" has no help in \(language.rawValue).")
      }
      for line in page[language].split(separator: "\n") where DisplayWidth.of(line) > 80 {
        problems.append("The help of \"\(name)\" has a line wider than 80 columns: \(line)")
      }
    }
    return problems
  }

  private func unknownOption(of command: Command, in shell: TestShell) -> [String] {
    let line = command.words.en + " --no-such-option-anywhere x"
    let run = shell.run(line)
    guard run.exitCode != ExitCode.usage.rawValue || !run.changes.isEmpty else { return [] }
    return ["\"\(line)\" ends with \(run.exitCode) and \(run.changes.count) changes."]
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

  /// The documents that planning an example shows; `nil` where it is not planned or is refused.
  private func plan(
    _ example: Example, of command: Command, in shell: TestShell
  ) -> (documents: [DocumentKey]?, problems: [String]) {
    guard command.effect == .write else { return (nil, []) }
    let before = shell.workspace.transactionCount
    let plan = shell.run("plan " + example.line)
    guard isAccepted(plan.exitCode), plan.changes.isEmpty,
      shell.workspace.transactionCount == before
    else {
      let problem =
        "Planning \"\(example.line)\" ends with \(plan.exitCode) and \(plan.changes.count) changes: \(plan.text)"
      return (nil, [problem])
    }
    return (plan.exitCode == ExitCode.done.rawValue ? plan.plannedDocuments : nil, [])
  }

  private func isAccepted(_ code: Int32) -> Bool {
    code == ExitCode.done.rawValue || mayRefuse && code == ExitCode.failed.rawValue
  }
}

private struct PreparationFailed: Error, CustomStringConvertible {
  let description: String
}
