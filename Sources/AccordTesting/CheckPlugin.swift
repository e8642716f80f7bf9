import AccordDocuments
public import AccordShell
import AccordWording

/// Checks what every plugin owes its users, and says what is missing, one sentence each:
///
/// - every command has a summary and help in both languages, eighty columns wide at most;
/// - no text is missing in either language, and no sentence is left in English;
/// - every command has an example, which shows what it says, and every example runs (or, with `examplesMayBeRefused`, is at
///   least well written);
/// - planning an example of a writing command shows what it would change, and changes nothing;
/// - an unknown option and a missing argument are wrong usage (exit code 2) and change nothing.
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
    var problems = texts()
    do {
      var shell = try prepared()
      for command in plugin.commands {
        problems += help(of: command, in: shell)
        problems += unknownOption(of: command, in: shell)
        problems += missingArgument(of: command, in: shell)
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
          if !mayRefuse, let shown = example.shows, !run.text.contains(shown) {
            problems.append(
              "The example \"\(example.line)\" does not show \"\(shown)\": \(run.text)")
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
      for line in page[language].split(separator: "\n") where DisplayWidth.of(line) > 80 {
        problems.append("The help of \"\(name)\" has a line wider than 80 columns: \(line)")
      }
    }
    return problems
  }

  /// The texts that are missing in a language, or the same sentence in both.
  private func texts() -> [String] {
    var texts = [("The summary of the plugin", plugin.summary)]
    for command in plugin.commands {
      let name = command.words.en
      texts.append(("The summary of \"\(name)\"", command.summary))
      if let discussion = command.discussion {
        texts.append(("The discussion of \"\(name)\"", discussion))
      }
      texts += command.parameters.map { ("\"\($0.name.en)\" of \"\(name)\"", $0.help) }
      texts += command.examples.map { ("The purpose of \"\($0.line)\"", $0.purpose) }
      texts += (command.columns ?? []).map {
        ("The column \"\($0.name.en)\" of \"\(name)\"", $0.heading)
      }
    }
    texts += plugin.checks.map { ("The summary of the check \"\($0.code)\"", $0.summary) }
    texts += plugin.panels.map { ("The title of a panel", $0.title) }
    texts += plugin.documents.map { ("The name of \"\($0.schema.collection)\"", $0.schema.name) }
    return texts.flatMap { what, text in
      var problems = Language.allCases.filter { text[$0].isEmpty }.map {
        "\(what) is missing in \($0.rawValue)."
      }
      if text.en == text.fr, text.en.split(separator: " ").count > 2 {
        problems.append("\(what) is the same in both languages: \(text.en)")
      }
      return problems
    }
  }

  /// A command without what it needs is wrong usage.
  private func missingArgument(of command: Command, in shell: TestShell) -> [String] {
    guard command.parameters.contains(where: \.isRequired) else { return [] }
    let run = shell.run(command.words.en)
    guard run.exitCode != ExitCode.usage.rawValue || !run.changes.isEmpty else { return [] }
    return [
      "\"\(command.words.en)\" without arguments ends with \(run.exitCode) and \(run.changes.count) changes."
    ]
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
