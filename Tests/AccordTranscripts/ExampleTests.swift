import AccordTesting
import AccordWording
import Testing

@testable import AccordShell
@testable import accord

/// What help shows is true. The tests of each plugin run its examples; here are those of the shell
/// itself.
struct ExampleTests {
  @Test func `every command has an example`() {
    let commands = (plugins + [ShellPlugin()]).flatMap(\.commands)
    let silent = commands.filter(\.examples.isEmpty).map(\.words.en)
    #expect(silent == [])
  }

  /// From a workspace whose first transaction made a document about a person, `demo`, and the
  /// second one a view, `writers`, and the third one a setting.
  @Test(arguments: Language.allCases)
  func `every example of the shell itself runs`(language: Language) throws {
    let beginning =
      "press contact demo --name \"Camille Exemple\" --role journalist --outlet \"Le Journal fictif\""
    let records = #"{"collection": "views", "id": "drafts", "text": "log"}"#
    for command in ShellPlugin().commands {
      for example in command.examples {
        let shell = try TestShell(
          plugins, language: language, isAgreed: true, files: ["all.jsonl": records])
        #expect(shell.run(beginning).exitCode == 0)
        let view = "view save writers = commands | where writes | select command"
        #expect(shell.run(view).exitCode == 0)
        #expect(shell.run("setting change visits.patience 70").exitCode == 0)
        let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
        let line = LineTranslation(catalogue, to: language)(example.line)
        if command.effect == .write {
          let plan = shell.run((language == .french ? "prévoir " : "plan ") + line)
          #expect(plan.exitCode == 0 && plan.changes.isEmpty, "\(line): \(plan.text)")
        }
        let run = shell.run(line)
        #expect(run.exitCode == 0, "\(line): \(run.text)")
        #expect(run.changes.isEmpty == (command.effect == .read), "\(line): \(run.text)")
        let english = LineTranslation(catalogue, to: .english)
        #expect(english(line) == english(example.line))
      }
    }
  }
}
