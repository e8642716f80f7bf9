import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `A file of grants of another office` {
  private func shell(_ text: String) throws -> TestShell {
    try PublicationSample.shell("", files: ["o.csv": text])
  }

  @Test func `is read by the headings and in the forms that are in use`() throws {
    let shell = try shell(PublicationSample.otherFile)
    let run = shell.run("publish read o.csv | select row date amount siret start end faults")
    let rows = try #require(run.table, "\(run.text)").rows
    #expect(rows.count == 3)
    let day = try CalendarDate(reading: "2018-01-30")
    #expect(rows.map { $0[1] } == [.date(day), .date(day), .date(day)])
    #expect(rows.map { $0[2] } == [.amount(.euros(40_000)), .missing, .amount(.euros(500))])
    // Damaged, and not repaired.
    #expect(rows[0][3] == .text("45032466000000.0"))
    #expect(rows[0][4] == .date(try CalendarDate(reading: "2018-02-01")))
    #expect(rows[0][5] == .date(try CalendarDate(reading: "2018-03-01")))
    #expect(rows.map { $0[6] } == [.integer(3), .integer(5), .integer(2)])
  }

  @Test func `has all its faults told at once, with row and column`() throws {
    let shell = try shell(PublicationSample.otherFile)
    let run = shell.run("publish faults o.csv | select row column code")
    let rows = try #require(run.table, "\(run.text)").rows
    let told = rows.map { row in row.map(plain).joined(separator: " ") }
    #expect(
      told == [
        "2 N° SIRET scdl.siret", "2 Montant voté scdl.form", "2 Dates de versement scdl.form",
        "3 Date signature de la convention scdl.form", "3 Montant voté scdl.form",
        "3 Nature scdl.word", "3 Notification UE scdl.word", "3 Pourcentage scdl.share",
        "4 N° SIRET scdl.no-number", "4 Dates de versement scdl.reversed",
      ])
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .integer(let number): String(number)
    case .text(let text): text
    default: "–"
    }
  }

  @Test func `has a missing column told once`() throws {
    let shell = try shell(
      "nomBeneficiaire;montant\nClub fictif;10\nAmis fictifs;20\n")
    let run = shell.run("publish faults o.csv | select row code")
    let rows = try #require(run.table, "\(run.text)").rows
    #expect(rows.count == 10 && rows.allSatisfy { $0 == [.integer(2), .text("scdl.column")] })
  }

  @Test func `is sound where Accord wrote it`() throws {
    let shell = try shell(PublicationSample.published)
    let run = shell.run("publish faults o.csv | count")
    #expect(run.table?.rows == [[.integer(0)]], "\(shell.run("publish faults o.csv").text)")
    #expect(
      shell.run("publish read o.csv | sum amount").table?.rows == [[.amount(.euros(130_000))]])
  }
}
