import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordRendering
@testable import accord

/// The agenda as a calendar file, and lists of people as an address book.
struct CalendarTests {
  private static func shell(
    _ language: Language = .english, today: String = "2024-01-30", files: [String: String] = [:]
  ) throws -> TestShell {
    var files = try NormandyScript.files().merging(files) { $1 }
    files["main.accord"] = try NormandyScript.main()
    let shell = try TestShell(
      plugins, today: CalendarDate(reading: today), width: nil, isAgreed: true, files: files)
    shell.language = language
    let run = shell.runScript(try #require(files["main.accord"]))
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  private static func events(_ shell: TestShell, _ file: String) throws -> [CalendarEvent] {
    let text = try #require(shell.savedFiles[file])
    return try #require(CalendarFile.events(of: text))
  }

  @Test func `each date of the agenda has a name of its own, the same on other days and in French`()
    throws
  {
    let shell = try Self.shell()
    #expect(shell.run("agenda --days 3650 | save a.ics").exitCode == 0)
    let events = try Self.events(shell, "a.ics")
    let rows = try #require(shell.run("agenda --days 3650").table?.rows)
    #expect(events.count == rows.count && rows.count > 1)
    #expect(Set(events.map(\.uid)).count == events.count)
    let later = try Self.shell(.french, today: "2024-02-05")
    #expect(later.run("agenda --jours 3650 | enregistrer b.ics").exitCode == 0)
    let known = Set(events.map(\.uid))
    let again = try Self.events(later, "b.ics")
    #expect(again.contains { known.contains($0.uid) })
    let moved = again.filter { !known.contains($0.uid) }.map(\.uid)
    #expect(moved == [], "\(moved)")
  }

  @Test func `a file is the same each time, and moves with the document alone`() throws {
    let shell = try Self.shell()
    shell.run(
      "visit add v-1 --organisation ml-caen --on 2024-01-10 --place Caen --next 2024-02-10")
    shell.run("agenda --days 365 | save a.ics")
    shell.run("agenda --days 365 | save b.ics")
    #expect(shell.savedFiles["a.ics"] == shell.savedFiles["b.ics"])
    shell.run("visit edit v-1 --next 2024-03-10")
    shell.run("agenda --days 365 | save c.ics")
    let before = try Self.events(shell, "a.ics")
    let after = try Self.events(shell, "c.ics")
    #expect(Set(before.map(\.uid)) == Set(after.map(\.uid)))
    let changed = after.filter { !before.contains($0) }
    #expect(changed.map(\.uid) == ["visits-v-1-next@accord"])
    #expect(changed.map(\.sequence) == [2])
    #expect(changed.map(\.date.code) == ["2024-03-10"])
  }

  @Test func `what is settled is cancelled, what lies further ahead is not`() throws {
    func prepared(_ files: [String: String] = [:]) throws -> TestShell {
      let shell = try Self.shell(files: files)
      for (visit, structure, next) in [
        ("v-1", "ml-caen", "2024-02-10"), ("v-2", "ml-elbeuf", "2024-08-10"),
      ] {
        let line = "visit add \(visit) --organisation \(structure) --on 2024-01-10 --place Exemple"
        try #require(shell.run(line + " --next " + next).exitCode == 0)
      }
      return shell
    }
    let before = try prepared()
    before.run("agenda --days 365 | save a.ics")
    let all = try Self.events(before, "a.ics")
    let old = try #require(all.first { $0.uid == "visits-v-1-next@accord" })
    let shell = try prepared(["a.ics": try #require(before.savedFiles["a.ics"])])
    #expect(shell.run("visit remove v-1").exitCode == 0)
    #expect(shell.run("agenda --days 30 --last a.ics | save b.ics").exitCode == 0)
    let events = try Self.events(shell, "b.ics")
    let settled = events.filter(\.isCancelled)
    #expect(settled.map(\.uid) == ["visits-v-1-next@accord"])
    #expect(settled.first?.date == old.date && settled.first?.summary == old.summary)
    #expect((settled.first?.sequence ?? 0) > old.sequence)
    #expect(!events.contains { $0.uid == "visits-v-2-next@accord" })
    // Once is enough.
    let later = try prepared(["b.ics": try #require(shell.savedFiles["b.ics"])])
    later.run("visit remove v-1")
    later.run("agenda --days 30 --last b.ics | save c.ics")
    #expect(try Self.events(later, "c.ics").filter(\.isCancelled) == [])
  }

  @Test(arguments: [
    ("organisation list | save a.ics", "pipeline.calendar"),
    ("agenda | select date what | as ics", "pipeline.calendar"),
    ("organisation list | save a.vcf", "pipeline.address-book"),
    ("press list | select name | as vcf", "pipeline.address-book"),
    ("organisation show ml-caen | as ics", "pipeline.calendar"),
    ("agenda --last nothing.csv | save a.ics", "calendar.file"),
  ])
  func `a table that lacks what is needed is refused`(line: String, code: String) throws {
    var files = try NormandyScript.files()
    files["nothing.csv"] = "id;nom\n"
    files["main.accord"] = try NormandyScript.main()
    let shell = try TestShell(plugins, width: nil, isAgreed: true, files: files)
    shell.runScript(try #require(files["main.accord"]))
    let run = shell.run(line)
    #expect(run.errorCodes == [code], "\(run.text)")
    #expect(shell.savedFiles.isEmpty)
  }

  @Test func `people and press contacts are an address book`() throws {
    let shell = try Self.shell(.french)
    shell.run(
      "presse contact c-1 --nom \"Zoé Exemple\" --rôle journaliste --média \"Le Journal fictif\" --rubrique emploi"
    )
    #expect(
      shell.run("presse lister | où rôle = journaliste | enregistrer p.vcf").exitCode == 0)
    let text = try #require(shell.savedFiles["p.vcf"])
    #expect(text.contains("FN:Zoé Exemple\r\nN:Exemple;Zoé;;;\r\nORG:Le Journal fictif\r\n"))
    #expect(text.contains("CATEGORIES:emploi\r\n"))
    #expect(text.contains("UID:press-contacts-c-1@accord\r\n"))
    shell.run("personne lister | enregistrer q.vcf")
    let people = try #require(shell.savedFiles["q.vcf"])
    let count = try #require(shell.run("personne lister").table?.rows.count)
    #expect(people.components(separatedBy: "BEGIN:VCARD").count - 1 == count)
    #expect(people.contains("TITLE:") && people.contains("ADR;TYPE=WORK:;;"))
    let other = shell.runScript("let liste = (presse lister)\n$liste | enregistrer r.vcf")
    #expect(other.exitCode == 0, "\(other.text)")
  }

  @Test func `neither is a format of a session`() throws {
    let shell = try Self.shell()
    #expect(shell.run("set format ics").errorCodes == ["reading.format"])
    #expect(shell.run("set format vcf").errorCodes == ["reading.format"])
  }
}
