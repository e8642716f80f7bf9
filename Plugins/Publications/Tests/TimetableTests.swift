import AccordCalls
import AccordPartnership
import AccordPublications
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `The timetable of calls` {
  private func shell(_ more: String = "") throws -> TestShell {
    let shell = try TestShell(
      PublicationSample.others + [CallsPlugin(), PublicationsPlugin()], width: nil, isAgreed: true)
    let run = shell.runScript(
      PublicationSample.parties + """
        agreement axis accord 1 --title-fr Axe
        call create appel --agreement accord --managed-by region --fund FSE+ --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --rate 60% --title-fr "Appel, fictif"
        call theme appel retour --axis 1 --objective ESO4.8 --title-fr Retour
        call budget appel 2024 1M€
        call open appel --opens 2024-03-01 --closes 2024-04-30

        """ + more)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `is written with what the regulation asks of each call`() throws {
    let shell = try shell()
    let table = try #require(shell.run("publish timetable | select objectives support").table)
    #expect(table.rows == [[.list([.text("ESO4.8")]), .amount(.euros(1_000_000))]])
    #expect(shell.run("publish file t.csv --kind timetable").exitCode == 0)
    #expect(
      shell.savedFiles["t.csv"]?.split(separator: "\r\n").last.map(String.init)
        == "\"Appel, fictif\",Région fictive,ESO4.8,Mission Locale,1000000.00,2024-03-01,2024-04-30",
      "\(shell.savedFiles)")
    #expect(try shell.find(Publication.self, "timetable.1")?.total == .euros(1_000_000))
  }

  @Test(arguments: [("", 1), ("publish file t.csv --kind timetable --on 2024-01-02\n", 0)])
  func `is told where it was not published for four months`(line: String, count: Int) throws {
    let run = try shell(line).run("check | where rule = publication.timetable | count")
    #expect(run.table?.rows == [[.integer(count)]], "\(run.text)")
  }
}
