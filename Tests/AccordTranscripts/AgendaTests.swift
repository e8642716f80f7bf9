import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// What every date of the agenda says, whatever plugin it is of.
struct AgendaTests {
  private static func shell(_ script: String) throws -> TestShell {
    let scripts = script == "call-2024.accord" ? ["year-2024.accord", script] : [script]
    let shell = try NormandyScript.shell(after: scripts)
    for line in [
      "visit add v-1 --organisation ml-caen --on 2024-01-10 --place Caen --next 2024-02-10",
      "organisation edit ml-caen --officer david-margueritte",
      "organisation close ml-falaise --on 2027-03-31",
    ] { shell.run(line) }
    return shell
  }

  @Test(arguments: ["normandie-2024.accord", "year-2024.accord", "call-2024.accord"])
  func `each entry says who must move, and what happens otherwise`(script: String) throws {
    let shell = try Self.shell(script)
    for options in ["", "--structure ml-caen", "--structure region-normandie"] {
      let run = shell.run("agenda --days 3650 \(options) | select who otherwise command what")
      let rows = try #require(run.table?.rows, "\(run.text)")
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(row[0] != .missing, "\(row)")
        #expect(row[1] != .missing, "\(row)")
      }
    }
  }

  @Test func `the page of a structure says what the agenda says of it`() throws {
    let shell = try Self.shell("year-2024.accord")
    let structures = try #require(shell.run("organisation list | select id").table?.rows)
    var told = 0
    for row in structures {
      guard case .identity(let structure) = row[0] else { continue }
      let agenda = shell.run(
        "agenda --days 365 --structure \(structure.name) | select date days what who")
      let card = try #require(shell.run("organisation show \(structure.name)").card)
      let section = card.sections.first {
        $0.title == Text(en: "What is to be done", fr: "À faire")
      }
      var rows: [[Value]] = []
      if case .table(let table) = section?.content { rows = table.rows }
      #expect(rows == agenda.table?.rows, "\(structure.name)")
      told += rows.count
    }
    #expect(told > 24)
  }
}
