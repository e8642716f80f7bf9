import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// `Scripts/year-2024.accord`: a year from the vote to the last payment. Its own `require` lines check
/// the amounts.
struct YearScriptTests {
  private static func shell() throws -> TestShell {
    var files = try NormandyScript.files()
    for name in [
      "normandie-2024.accord", "year-2024.csv", "year-2024-figures.csv", "year-2024-budgets.csv",
    ] {
      files[name] = try String(
        contentsOf: repository.appending(path: "Scripts/" + name), encoding: .utf8)
    }
    return try TestShell(
      plugins, today: CalendarDate(reading: "2026-11-30"), width: nil, isAgreed: true,
      files: files)
  }

  private static func script() throws -> String {
    try String(
      contentsOf: repository.appending(path: "Scripts/year-2024.accord"), encoding: .utf8)
  }

  @Test func `the year comes to its amounts, and a second run changes nothing`() throws {
    let shell = try Self.shell()
    let run = shell.runScript(try Self.script())
    try #require(run.exitCode == 0, "\(run.text)")
    let again = shell.runScript(try Self.script())
    #expect(again.exitCode == 0, "\(again.text)")
    #expect(again.changes.isEmpty, "\(again.text)")
    #expect(shell.run("agenda").text.contains("2024.ml-dieppe"), "what is late stays")
    #expect(
      shell.run("check | where rule = payment.late | count").table?.rows == [[.integer(1)]])
    #expect(shell.run("undo").exitCode != 0, "what was ordered and paid is not undone")
  }
}
