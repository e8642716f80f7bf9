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

  private static let signed = """
    organisation add r --kind region --name "Région fictive"
    organisation add l --kind mission-locale --name "Mission Locale fictive"
    person add p --given-name Camille --family-name Fictif
    mandate add m --person p --organisation r --title-fr Présidence --from 2024-01-01 --may-sign
    agreement create a --years 2024-2026 --title-fr Accord
    agreement party a r l
    agreement axis a 1 --title-fr Axe
    agreement open a --on 2024-01-15
    agreement sign a --party r --person p --on 2024-01-20 --file abc.pdf --keep
    """

  /// From a workspace whose first transaction made a document about a person, `demo`, and the
  /// second one a view, `writers`, and the third one a setting; then a signature comes with a file
  /// that is kept.
  @Test(arguments: Language.allCases)
  func `every example of the shell itself runs`(language: Language) throws {
    let beginning =
      "press contact demo --name \"Camille Exemple\" --role journalist --outlet \"Le Journal fictif\""
    let records = #"{"collection": "views", "id": "drafts", "text": "log"}"#
    for command in ShellPlugin().commands {
      for example in command.examples {
        let shell = try TestShell(
          plugins, language: language, isAgreed: true,
          files: ["all.jsonl": records, "abc.pdf": "abc"])
        #expect(shell.run(beginning).exitCode == 0)
        let view = "view save writers = commands | where writes | select command"
        #expect(shell.run(view).exitCode == 0)
        #expect(shell.run("setting change visits.patience 70").exitCode == 0)
        for line in Self.signed.split(separator: "\n") {
          let run = shell.run(String(line))
          #expect(run.exitCode == 0, "\(run.text)")
        }
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
