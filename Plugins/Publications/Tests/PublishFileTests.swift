import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `A file of grants` {
  @Test func `has the sixteen columns and a line for each signed grant above the threshold`() throws
  {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + PublicationSample.convention("small", "caen", 1000))
    let run = shell.run("publish file s.csv --year 2023")
    #expect(run.exitCode == 0, "\(run.text)")
    let text = try #require(shell.savedFiles["s.csv"])
    // What caen receives is added up: its smaller convention is published as well.
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == PublicationSample.heading)
    #expect(lines.count == 4)
    #expect(text.hasSuffix("\r\n"))
    let publication = try #require(try shell.find(Publication.self, "scdl-2023.1"))
    #expect(publication.count == 3 && publication.total == .euros(131_000))
    #expect(
      publication.lines.map(\.convention.id.name) == ["2023.ml-caen", "2023.ml-rouen", "small"])
    #expect(publication.file.name == "s.csv")
  }

  @Test func `is written as it is shown`() throws {
    let shell = try PublicationSample.shell(PublicationSample.signed)
    #expect(shell.run("publish file s.csv --year 2023").exitCode == 0)
    #expect(shell.savedFiles["s.csv"] == PublicationSample.published)
    let shown = shell.run("publish scdl --year 2023 | as csv --raw")
    #expect(
      shown.text.filter { $0 != "\r\n" && $0 != "\n" }
        == PublicationSample.published.filter { $0 != "\r\n" && $0 != "\n" }, "\(shown.text)")
  }

  @Test(arguments: [(23_000, 0), (23_001, 1)])
  func `leaves out what does not pass the threshold`(amount: Int, count: Int) throws {
    let shell = try PublicationSample.shell(
      PublicationSample.parties + PublicationSample.convention("c", "caen", amount))
    #expect(shell.run("publish scdl --year 2023 | count").table?.rows == [[.integer(count)]])
  }

  @Test func `counts what is given in kind besides`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.parties
        + PublicationSample.convention("c", "caen", 20_000, "--in-kind 4000"))
    let table = try #require(shell.run("publish scdl --year 2023 | select montant nature").table)
    #expect(table.rows == [[.amount(.euros(24_000)), .text("aide en numéraire;aide en nature")]])
  }

  @Test func `names what keeps a line from being written, and what mends it`() throws {
    let script = PublicationSample.signed.replacing(" --siret 00543000400019", with: "")
    let shell = try PublicationSample.shell(script)
    let left = try #require(shell.run("publish left-out --year 2023").table)
    #expect(left.rows.count == 1)
    #expect(left.rows[0][3] == .text("organisation edit ml-rouen --siret SIRET"))
    #expect(shell.run("publish file s.csv --year 2023 --strict").exitCode == 1)
    #expect(shell.savedFiles["s.csv"] == nil)
    #expect(try shell.all(Publication.self).isEmpty)
    let run = shell.run("publish file s.csv --year 2023")
    #expect(run.exitCode == 0 && run.text.contains("1 grant cannot be published"), "\(run.text)")
    #expect(try shell.find(Publication.self, "scdl-2023.1")?.count == 1)
    // The remedy mends it.
    #expect(shell.run("organisation edit ml-rouen --siret 00543000400019").exitCode == 0)
    #expect(shell.run("publish left-out --year 2023 | count").table?.rows == [[.integer(0)]])
  }

  @Test func `is refused where no line can be written`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed.replacing(" --siret 20005340300057", with: ""))
    let run = shell.run("publish file s.csv --year 2023")
    #expect(
      run.exitCode == 1 && run.text.contains("organisation edit region --siret"), "\(run.text)")
    #expect(shell.savedFiles.isEmpty)
    #expect(shell.run("publish file s.csv --year 2022").exitCode == 1)
    #expect(shell.run("publish file s.csv").exitCode == 1)
    #expect(shell.run("publish file s.csv --kind operations").exitCode == 1)
    #expect(shell.run("publish scdl --year 2023 --on 2030-01-01").exitCode == 1)
  }

  @Test func `a plan writes nothing and says which file would be`() throws {
    let shell = try PublicationSample.shell(PublicationSample.signed)
    let plan = shell.planScript("publish file s.csv --year 2023\n")
    #expect(plan.text.contains("Would save the file \"s.csv\""), "\(plan.text)")
    #expect(shell.savedFiles.isEmpty)
    let planned = shell.run("plan publish file s.csv --year 2023")
    #expect(planned.exitCode == 0, "\(planned.text)")
    #expect(shell.savedFiles.isEmpty)
    #expect(try shell.all(Publication.self).isEmpty)
  }

  @Test func `under ensure the same file is published once`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + "publish file s.csv --year 2023\n")
    let run = shell.run("ensure publish file s.csv --year 2023")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.all(Publication.self).count == 1)
  }

  @Test func `the same content is told and makes no new publication`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + "publish file s.csv --year 2023\n")
    let run = shell.run("publish file copy.csv --year 2023")
    #expect(run.exitCode == 0 && run.text.contains("\"scdl-2023.1\""), "\(run.text)")
    #expect(shell.savedFiles["copy.csv"] == shell.savedFiles["s.csv"], "it is written all the same")
    #expect(try shell.all(Publication.self).map(\.id.name) == ["scdl-2023.1"])
  }

  @Test(arguments: ["s.xlsx", "s.json", "s"])
  func `a name that says another format is refused`(name: String) throws {
    let shell = try PublicationSample.shell(PublicationSample.signed)
    let run = shell.run("publish file \(name) --year 2023")
    #expect(run.errorCodes == ["publications.ending"], "\(run.text)")
    #expect(shell.savedFiles.isEmpty)
  }

  @Test func `is known again by its content`() throws {
    let shell = try PublicationSample.shell(
      PublicationSample.signed + "publish file s.csv --year 2023\n",
      files: [
        "copy.csv": PublicationSample.published, "site/s.csv": PublicationSample.published + "\n",
      ])
    #expect(shell.run("publish verify copy.csv").exitCode == 0)
    let other = shell.run("publish verify site/s.csv")
    #expect(other.exitCode == 1 && other.text.contains("publish show scdl-2023.1"), "\(other.text)")
  }
}
