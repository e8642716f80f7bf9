import AccordPartnership
import AccordPlatform
import AccordWording
import Testing

@testable import AccordShell
@testable import AccordTesting
@testable import accord

/// What the prompt asks for where an application lacks it.
struct ApplicationAskingTests {
  private func ask(_ line: String, _ answers: String...) throws -> Wizard.Outcome {
    let shell = try TestShell(plugins, isAgreed: true)
    let run = shell.runScript(
      """
      organisation add region --kind region --name "Région d’exemple"
      organisation add ml-demo --kind mission-locale --name "Structure d’exemple" --fictitious
      agreement create accord --years 2024-2026 --title-fr Accord
      agreement party accord region ml-demo
      agreement axis accord 1 --title-fr Axe
      call create appel --agreement accord --managed-by region --fund FSE+ --programme-fr P \\
        --programme-years 2021-2027 --eligible mission-locale --title-fr Appel
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    shell.console.lines = answers.map { .text($0) }
    return Wizard(shell.interpreter, console: shell.console).complete(line)
  }

  @Test func `everything that it needs is asked for, the title too`() throws {
    #expect(
      try ask("application prepare", "essai", "appel", "ml-demo", "retour", "2024", "Essai fictif")
        == .completed(
          "application prepare --title-fr 'Essai fictif' --call appel --applicant ml-demo --theme retour --year 2024 essai"
        ))
  }

  @Test func `a title that is given in one language is not asked for`() throws {
    let line =
      "application prepare essai --call appel --applicant ml-demo --theme retour --year 2024 --title-en Trial"
    #expect(try ask(line) == .unchanged)
    #expect(
      try ask(line.replacing(" --title-en Trial", with: ""), "Essai")
        == .completed(
          line.replacing("prepare essai", with: "prepare --title-fr Essai essai")
            .replacing(" --title-en Trial", with: "")))
  }
}
