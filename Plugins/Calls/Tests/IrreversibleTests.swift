import AccordCalls
import AccordTesting
import AccordWording
import Testing

@Suite struct IrreversibleTests {
  private func shell() throws -> TestShell {
    let shell = try TestShell([CallsPlugin(), SamplePlugin()])
    shell.run("sample agreement")
    shell.run("sample everything")
    return shell
  }

  @Test(arguments: [
    ("application reject 2024.assessed --reason Fictitious --details Exemple", "asks before"),
    ("application notify 2024.selected --on 2024-01-20", "cannot be undone"),
    ("candidature déclarer-irrecevable 2024.submitted --motif Fictif", "asks before"),
    ("application withdraw 2024.submitted --reason Fictitious", "asks before"),
  ])
  func `what creates or ends rights asks before it runs`(line: String, why: String) throws {
    let shell = try shell()
    let unasked = shell.run(line)
    #expect(unasked.exitCode == 2 && unasked.text.contains(why), "\(unasked.text)")
    #expect(shell.run(line, answers: [false]).changes.isEmpty)
    #expect(shell.run("plan " + line).exitCode == 0)
    #expect(shell.run(line + " --yes").changes.count == 1)
  }

  @Test func `what is only recorded on the way asks nothing`() throws {
    let shell = try shell()
    #expect(shell.run("application assess 2024.admissible").changes.count == 1)
  }
}
