import AccordCalls
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Whether a committee has to be heard is a term of the call.
@Suite struct `An opinion of the committee` {
  private func shell(_ option: String) throws -> TestShell {
    try SamplePlugin.shell(
      `The ranking of a call`.call + """

        call edit fse \(option) --title-fr Appel
        call open fse --opens 2024-02-01 --closes 2024-04-30
        \(`The ranking of a call`.submit("a", cost: 1000))
        application admit a --on 2024-05-02
        assessment declare a --by assessor-one --none --on 2024-05-02
        \(`The ranking of a call`.score("a", 5, 5))
        application assess a --on 2024-05-10
        """)
  }

  @Test(arguments: [
    "application select a --on 2024-05-14",
    "application put-on-reserve a --on 2024-05-14",
    "application reject a --reason Besoin --details Exemple --yes --on 2024-05-14",
  ])
  func `is asked before every decision where the call says so`(decision: String) throws {
    let shell = try shell("--opinion required")
    let run = shell.run(decision)
    #expect(run.errorCodes == ["applications.no-opinion"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("application opinion favourable a"), "\(run.text)")
    shell.run("application opinion postponed a --reason Plan --on 2024-05-15")
    shell.run("application assess a --on 2024-05-16")
    let later = decision.replacing("2024-05-14", with: "2024-05-20")
    let postponed = shell.run(later)
    #expect(postponed.errorCodes == ["applications.no-opinion"], "\(postponed.text)")
    #expect(postponed.text.contains("postponed"), "\(postponed.text)")
    let opinion = decision.contains("reject") ? "unfavourable" : "favourable"
    shell.run("application opinion \(opinion) a --reason Essai --on 2024-05-18")
    #expect(shell.run(later).exitCode == 0)
  }

  @Test(arguments: [("", 1), ("--opinion optional", 0)])
  func `is told by check where the call does not say`(option: String, count: Int) throws {
    let shell = try shell(option)
    #expect(shell.run("application select a --on 2024-05-14").exitCode == 0)
    let found = shell.run("check | where rule = application.no-opinion | count")
    #expect(found.table?.rows == [[.integer(count)]])
  }

  @Test func `can be settled once, and not changed after the opening`() throws {
    let shell = try shell("")
    #expect(shell.run("call edit fse --opinion required").exitCode == 0)
    #expect(
      shell.run("call edit fse --opinion optional").errorCodes == ["calls.applications-rest"])
    #expect(shell.run("call show fse").text.contains("required"))
  }
}
