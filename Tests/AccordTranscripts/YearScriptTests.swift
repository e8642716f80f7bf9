import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// `Scripts/year-2024.accord`: a year from the vote to the last payment, and
/// `Scripts/allocation-2025.accord`: how the year after it is shared out;
/// `Scripts/call-2024.accord`: a call from its programme to the closed accounts. Their own `require`
/// lines check the amounts.
struct YearScriptTests {
  private static func shell() throws -> TestShell {
    try NormandyScript.shell(after: [])
  }

  private static func script(_ name: String = "year-2024.accord") throws -> String {
    try String(contentsOf: repository.appending(path: "Scripts/" + name), encoding: .utf8)
  }

  @Test func `the year comes to its amounts, and a second run changes nothing`() throws {
    let shell = try Self.shell()
    let run = shell.runScript(try Self.script())
    try #require(run.exitCode == 0, "\(run.text)")
    let again = shell.runScript(try Self.script())
    #expect(again.exitCode == 0, "\(again.text)")
    #expect(again.changes.isEmpty, "\(again.text)")
    let base = shell.runScript(try Self.script("normandie-2024.accord"))
    #expect(base.exitCode == 0 && base.changes.isEmpty, "the partnership again: \(base.text)")
    #expect(shell.run("agenda").text.contains("2024.ml-dieppe"), "what is late stays")
    #expect(
      shell.run("check | where rule = payment.late | count").table?.rows == [[.integer(1)]])
    #expect(shell.run("undo").exitCode != 0, "what was ordered and paid is not undone")
    // The staff that the convention pays for, in a project on the same days.
    shell.run(
      "application prepare essai --call fse-missions-locales --applicant ml-caen --theme orientation --year 2024 --title-fr Essai --start 2024-03-01 --end 2024-12-31"
    )
    shell.run("application cost essai staff 1000")
    let doubts = shell.run(
      "check | where rule = application.double-funding | select message | as csv")
    #expect(doubts.text.contains("2024.ml-caen") && doubts.text.contains("staff"), "\(doubts.text)")
  }

  @Test func `the year after is shared out to the cent, and a second run changes nothing`() throws {
    let shell = try Self.shell()
    let run = shell.runScript(try Self.script("allocation-2025.accord"))
    try #require(run.exitCode == 0, "\(run.text)")
    let again = shell.runScript(try Self.script("allocation-2025.accord"))
    #expect(again.exitCode == 0, "\(again.text)")
    #expect(again.changes.isEmpty, "\(again.text)")
    let moved = "check | where rule = allocation.figures-moved and document = encadree-2025 | count"
    #expect(shell.run(moved).table?.rows == [[.integer(0)]])
    for name in ["reconduite-2025", "encadree-2025", "criteres-2025"] {
      let split = try #require(try shell.find(Allocation.self, name))
      for share in split.shares {
        #expect(try split.terms(for: share.organisation.id).map(\.amount).total() == share.amount)
      }
    }
  }

  @Test func `the call comes to its figures, and a second run changes nothing`() throws {
    let shell = try Self.shell()
    let run = shell.runScript(try Self.script("call-2024.accord"))
    try #require(run.exitCode == 0, "\(run.text)")
    // From the target of the application to what its operation counted, with what is left.
    let targets = shell.run("operation show op-caen").text
    for (indicator, figures) in [("EECO01", "120 +110 +10"), ("EECR04", "30 +22 +8")] {
      let row = try Regex(indicator + " .*" + figures)
      #expect(targets.contains(row), "\(targets)")
    }
    #expect(targets.contains(/EECO04 .*40 +40 +0/), "what is reached leaves nothing")
    let again = shell.runScript(try Self.script("call-2024.accord"))
    #expect(again.exitCode == 0, "\(again.text)")
    #expect(again.changes.isEmpty, "\(again.text)")
  }

  /// The grants of the year and the operations of the call, published together: a script cannot name a
  /// temporary folder, so that the files are written here.
  @Test func `what is published of the year and the call comes to its figures`() throws {
    let shell = try Self.shell()
    for name in ["year-2024.accord", "call-2024.accord"] {
      let run = shell.runScript(try Self.script(name))
      try #require(run.exitCode == 0, "\(run.text)")
    }
    for line in [
      "publish file subventions-2024.csv --year 2024 --strict",
      "publish file operations.csv --kind operations --strict",
    ] {
      let run = shell.run(line)
      try #require(run.exitCode == 0, "\(run.text)")
    }
    let grants = try #require(try shell.find(Publication.self, "scdl-2024.1"))
    #expect(grants.count == 24 && grants.total == .euros(4_190_000))
    let operations = try #require(try shell.find(Publication.self, "operations.1"))
    #expect(operations.count == 2 && operations.total == Money(cents: 11_954_584))

    // What is read back is what was written.
    let reader = try TestShell(
      plugins, today: CalendarDate(reading: "2026-11-30"), width: nil, isAgreed: true,
      files: shell.savedFiles)
    #expect(
      reader.run("publish read subventions-2024.csv | sum amount").table?.rows
        == [[.amount(grants.total)]])
    #expect(
      reader.run("publish faults subventions-2024.csv | count").table?.rows == [[.integer(0)]])
    #expect(
      reader.run("publish read-operations operations.csv | sum union").table?.rows
        == [[.amount(operations.total)]])
    for name in ["subventions-2024.csv", "operations.csv"] {
      let run = reader.run("grant import \(name)")
      #expect(run.exitCode == 0, "\(run.text)")
    }
    #expect(
      reader.run("grant list --kind scdl | sum amount").table?.rows == [[.amount(grants.total)]])
    #expect(
      reader.run("grant list --kind operations | sum amount").table?.rows
        == [[.amount(operations.total)]])
  }
}
