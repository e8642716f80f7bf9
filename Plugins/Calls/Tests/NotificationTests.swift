import AccordCalls
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

/// What creates rights is withdrawn by an event, and not undone.
@Suite struct `Decisions that were notified` {
  private func shell(_ language: Language = .english) throws -> TestShell {
    let shell = try SamplePlugin.shell(language: language)
    shell.run("sample everything")
    return shell
  }

  @Test func `an undo leaves them, and names the command that withdraws`() throws {
    let shell = try shell()
    #expect(shell.run("application notify 2024.selected --yes --on 2024-01-20").exitCode == 0)
    let run = shell.run("undo 3")
    #expect(run.exitCode == 1 && run.changes.isEmpty)
    #expect(run.text.contains("error[undo.refused]"))
    #expect(run.text.contains("the decision was notified on 20 Jan 2024 (notify)"))
    #expect(run.text.contains("application withdraw 2024.selected --reason …"))
    #expect(shell.run("application withdraw 2024.selected --yes --reason Mistake").exitCode == 0)
  }

  @Test func `in French too`() throws {
    let shell = try shell(.french)
    shell.run("candidature notifier 2024.rejected --oui --le 20/01/2024")
    let run = shell.run("annuler 3")
    #expect(run.text.contains("la décision a été notifiée le 20/01/2024 (notifier)"))
    #expect(run.text.contains("candidature réexaminer 2024.rejected --motif …"))
  }

  @Test func `what came after the notification can be undone`() throws {
    let shell = try shell()
    shell.run("application notify 2024.selected --yes --on 2024-01-20")
    shell.run("application grant 2024.selected --on 2024-01-21")
    #expect(shell.run("undo 4").exitCode == 0)
    #expect(try shell.find(Application.self, "2024.selected")?.status == .selected)
    #expect(try shell.find(Application.self, "2024.selected")?.steps.last?.event == .notify)
  }

  @Test func `before it everything can`() throws {
    let shell = try shell()
    shell.run("application put-on-reserve 2024.assessed --on 2024-01-20")
    #expect(shell.run("undo 3").exitCode == 0)
    #expect(try shell.find(Application.self, "2024.assessed")?.status == .assessed)
  }

  @Test func `a refusal is taken up again with a reason`() throws {
    let shell = try shell()
    #expect(shell.run("application reconsider 2024.rejected --reason \" \"").exitCode == 1)
    #expect(shell.run("application reconsider 2024.rejected --reason Appeal").exitCode == 0)
    #expect(try shell.find(Application.self, "2024.rejected")?.status == .assessed)
  }
}
