import AccordCalls
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Themes and budgets are what applicants were told.
@Suite struct `Themes and budgets of a call` {
  private func shell() throws -> TestShell {
    try SamplePlugin.shell(
      "sample everything\n" + `From a call to its decisions`.call + "\n"
        + `From a call to its decisions`.applications)
  }

  @Test(arguments: [
    "call budget fse 2024 300k€", "call budget fse 2025 300k€",
    "call theme fse other --axis 1 --objective 4.6 --title-fr Autre",
    "ensure call theme fse drop-out --axis 1 --objective 4.6 --title-en Back --title-fr Raccrocher",
  ])
  func `change with a reason once the call is open`(line: String) throws {
    let shell = try shell()
    let run = shell.run(line)
    #expect(run.errorCodes == ["calls.equal-treatment"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("2 applications are filed"), "\(run.text)")
    #expect(shell.run(line + " --reason \" \"").errorCodes == ["calls.change-reason"])
    #expect(shell.run(line + " --reason \"Décision fictive\"").exitCode == 0)
    let call = try #require(try shell.find(CallForProjects.self, "fse"))
    #expect(call.changes?.map(\.reason) == ["Décision fictive"])
    #expect(shell.run("call show fse").text.contains("Décision fictive"))
    // The same again says nothing new.
    #expect(shell.run("ensure " + line.replacing("ensure ", with: "")).changes.isEmpty)
  }

  @Test func `a call that is open and has no application keeps them too`() throws {
    let shell = try SamplePlugin.shell(`From a call to its decisions`.call, language: .french)
    let run = shell.run("appel budget fse 2024 300k€")
    #expect(run.errorCodes == ["calls.equal-treatment"])
    #expect(run.text.contains("il est ouvert"), "\(run.text)")
  }

  @Test func `what is granted bounds a budget, whatever the reason`() throws {
    let run = try shell().run("call budget fse 2024 99999 --reason Essai")
    #expect(run.errorCodes.first == "calls.overcommitted" && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `a record changes them no more than a command does`() throws {
    let run = try shell().run(
      #"record put '{"collection": "calls", "id": "fse", "budgets": [{"year": 2024, "amount": 260000}]}'"#
    )
    #expect(run.errorCodes == ["calls.equal-treatment"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test(arguments: [("", 2027), ("--under-programme normandie-2021", 2029)])
  func `a budget is of a year with eligible costs`(programme: String, last: Int) throws {
    let shell = try SamplePlugin.shell("sample everything")
    if !programme.isEmpty { shell.run("call edit fse-unopened \(programme)") }
    let run = shell.run("call budget fse-unopened \(last + 1) 1000")
    #expect(run.errorCodes == ["calls.budget-year"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("from 2021 to \(last)"), "\(run.text)")
    #expect(shell.run("call budget fse-unopened \(last) 1000").exitCode == 0)
  }

  @Test func `the eligible days of a programme hold the budgets of its calls`() throws {
    let shell = try SamplePlugin.shell("sample everything")
    shell.run("call edit fse-unopened --under-programme normandie-2021")
    let run = shell.run("programme edit normandie-2021 --eligible-until 2023-12-31")
    #expect(run.errorCodes == ["calls.budget-year"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `a programme that is named gives its words`() throws {
    let shell = try SamplePlugin.shell("sample everything")
    let create =
      "call create other --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-years 2021-2027 --eligible mission-locale --title-fr Autre"
    #expect(shell.run(create).errorCodes == ["usage.missing"])
    #expect(shell.run(create + " --under-programme normandie-2021").exitCode == 0)
    let call = try #require(try shell.find(CallForProjects.self, "other"))
    #expect(call.programme.fr == "Programme d’exemple")
  }

  @Test func `what is refused anyway warns of nothing`() throws {
    let run = try shell().run(
      "call open fse --opens 2024-02-01 --closes 2024-03-01 --reason Avance")
    #expect(run.diagnostics.map(\.code) == ["calls.equal-treatment"], "\(run.text)")
  }
}
