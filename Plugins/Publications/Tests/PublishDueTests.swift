import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `Grants that are to be published` {
  private func due(_ shell: TestShell, _ options: String = "") throws -> [[Value]] {
    let run = shell.run("publish due \(options) | select convention reason last-day late")
    return try #require(run.table, "\(run.text)").rows
  }

  @Test func `are due three months after the signature, and stay when they are late`() throws {
    let shell = try PublicationSample.shell(PublicationSample.signed)
    let rows = try due(shell)
    #expect(rows.count == 2)
    #expect(rows[0][2] == .date(try CalendarDate(reading: "2023-04-15")))
    #expect(rows[0][3] == .integer(290))
    #expect(try due(shell, "--on 2023-04-15").map { $0[3] } == [.integer(0), .integer(0)])
    #expect(try due(shell, "--on 2023-01-14").isEmpty)
    let check = shell.run("check | where rule = publication.due | count")
    #expect(check.table?.rows == [[.integer(1)]], "\(check.text)")
    #expect(shell.run("agenda").text.contains("publish file FILE --year 2023"))
  }

  @Test func `are done once they are published, and due again after an amendment`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + """
        publish file s.csv --year 2023 --on 2023-02-01

        """)
    #expect(try due(shell).isEmpty)
    #expect(!shell.run("agenda").text.contains("publish file"))
    let amended = shell.runScript(
      """
      amendment draft 2023.ml-caen --type amount --change 10000 --reason Essai --on 2023-05-01
      amendment approve 2023.ml-caen --decision CP-2023-05-10 --on 2023-05-10
      amendment sign 2023.ml-caen --party region --person presidente --on 2023-05-20
      amendment sign 2023.ml-caen --party ml-caen --person p-caen --on 2023-05-20

      """)
    #expect(amended.exitCode == 0, "\(amended.text)")
    let rows = try due(shell)
    try #require(rows.count == 1)
    #expect(rows[0][2] == .date(try CalendarDate(reading: "2023-08-20")))
    #expect(shell.run("publish file t.csv --year 2023").exitCode == 0)
    #expect(try due(shell).isEmpty)
    let last = try #require(try shell.find(Publication.self, "scdl-2023.2"))
    #expect(last.lines[0].amendment == 1 && last.lines[0].amount == .euros(100_000))
  }

  @Test func `have no last day where a name has changed`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + """
        publish file s.csv --year 2023 --on 2023-02-01
        organisation edit ml-rouen --name "Mission Locale fictive renommée"

        """)
    let rows = try due(shell)
    #expect(rows.count == 1 && rows[0][2] == .missing && rows[0][3] == .missing)
    #expect(!shell.run("agenda").text.contains("publish file"))
    let check = shell.run("check | where rule = publication.due | count")
    #expect(check.table?.rows == [[.integer(1)]], "\(check.text)")
  }

  @Test func `are done by hand where they were published elsewhere`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + "convention publish --envelope e23 --on 2023-02-01\n")
    #expect(try due(shell).isEmpty)
  }
}
