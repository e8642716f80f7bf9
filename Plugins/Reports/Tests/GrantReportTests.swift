import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `A report` {
  static let received =
    ReportSample.asked + ReportSample.budget("caen")
    + "grant-report receive 2023.ml-caen --on 2024-01-15\n"
  static let checked =
    received + "grant-report verify 2023.ml-caen --on 2024-01-16 --by agente\n"

  @Test func `does not come before the end of its period, but an intermediate one does`() throws {
    let shell = try ReportSample.shell(ReportSample.asked)
    let run = shell.run("grant-report receive 2023.ml-caen --on 2023-12-31")
    #expect(run.errorCodes == ["reports.too-early"] && run.changes.isEmpty, "\(run.text)")
    #expect(shell.run("grant-report receive 2023.ml-caen --on 2024-01-01").exitCode == 0)
    shell.run("grant-report ask 2023.ml-caen --number 1 --through 2023-06-30")
    #expect(shell.run("grant-report receive 2023.ml-caen.i1 --on 2023-06-15").exitCode == 0)
  }

  @Test func `is checked when its pieces are there, or with a reason`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + ReportSample.budget("caen")
        + "grant-report receive 2023.ml-caen --piece accounts --on 2024-01-15\n")
    let run = shell.run("grant-report verify 2023.ml-caen --on 2024-01-16")
    #expect(run.errorCodes == ["reports.pieces"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("cerfa 15059*02") && run.text.contains("activity report"))
    #expect(!run.text.contains("certified accounts"))
    shell.run("grant-report receive 2023.ml-caen --piece financial-report --piece activity-report")
    #expect(shell.run("grant-report verify 2023.ml-caen --on 2024-01-16").exitCode == 0)
  }

  @Test(arguments: [
    ("60 --actual 79999,99", "reports.unbalanced"),
    ("74 --planned 180000,01", "reports.unbalanced"),
    ("86 --planned 5 --actual 5", "reports.unbalanced"), ("65 --planned 0", "reports.unknown"),
  ])
  func `is checked when its budget balances, to the cent`(line: String, code: String) throws {
    let shell = try ReportSample.shell(Self.received + "grant-report line 2023.ml-caen \(line)\n")
    let run = shell.run("grant-report verify 2023.ml-caen --on 2024-01-16")
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `carries the files of its pieces, and none once it is checked`() throws {
    let shell = try ReportSample.shell(
      Self.received, files: ["comptes.pdf": "abc", "bilan.pdf": "bilan"])
    let run = shell.run("grant-report attach 2023.ml-caen comptes.pdf")
    #expect(run.changes.count == 1, "\(run.text)")
    #expect(shell.run("grant-report attach 2023.ml-caen comptes.pdf").changes.isEmpty)
    #expect(shell.run("grant-report show 2023.ml-caen").text.contains("comptes.pdf"))
    shell.run("grant-report verify 2023.ml-caen --on 2024-01-16 --by agente")
    let late = shell.run("grant-report attach 2023.ml-caen bilan.pdf")
    #expect(late.errorCodes == ["reports.event"] && late.changes.isEmpty, "\(late.text)")
    #expect(shell.run("grant-report attach 2023.ml-caen comptes.pdf --keep").changes.count == 1)
    #expect(shell.run("file list").text.contains("reports/2023.ml-caen"))
  }

  @Test func `is accepted by another person than the one who checked it`() throws {
    let shell = try ReportSample.shell(Self.checked)
    let same = shell.run("grant-report accept 2023.ml-caen --on 2024-01-17 --by agente")
    #expect(same.errorCodes == ["reports.same-person"] && same.changes.isEmpty, "\(same.text)")
    let run = shell.run(
      "grant-report accept 2023.ml-caen --on 2024-01-17 --by david-margueritte")
    #expect(run.exitCode == 0, "\(run.text)")
    // One author typed both in: told by check, and refused where the office wants two.
    #expect(
      shell.run("check | where rule = report.second-person").table?.rows.count == 1)
  }

  @Test func `one author is not two persons without a name, and never where the office wants two`()
    throws
  {
    let unnamed = try ReportSample.shell(
      Self.received + "grant-report verify 2023.ml-caen --on 2024-01-16\n")
    #expect(
      unnamed.run("grant-report accept 2023.ml-caen --on 2024-01-17").errorCodes
        == ["reports.same-person"])
    let two = try ReportSample.shell(Self.checked + "setting change reports.two-authors yes\n")
    #expect(
      two.run("grant-report accept 2023.ml-caen --on 2024-01-17 --by david-margueritte").errorCodes
        == ["reports.same-person"])
  }

  @Test func `goes back with a comment only, and keeps its steps`() throws {
    let shell = try ReportSample.shell(Self.checked)
    #expect(shell.run("grant-report send-back 2023.ml-caen --comment \" \"").exitCode != 0)
    #expect(
      shell.run("grant-report send-back 2023.ml-caen --comment \"À revoir\" --on 2024-01-18")
        .exitCode == 0)
    let report = try #require(try shell.find(GrantReport.self, "2023.ml-caen"))
    #expect(report.status == .asked)
    #expect(report.steps.map(\.event) == [.receive, .verify, .sendBack])
    #expect(report.steps.map { $0.date.code } == ["2024-01-15", "2024-01-16", "2024-01-18"])
  }

  @Test func `accepted, makes its convention reported, with what was spent`() throws {
    let shell = try ReportSample.shell(
      Self.checked + "grant-report accept 2023.ml-caen --on 2024-01-17 --by david-margueritte\n")
    let convention = try #require(try shell.find(Convention.self, "2023.ml-caen"))
    #expect(convention.status == .reported && convention.realCost == .euros(180_000))
    #expect(convention.date(of: .report)?.code == "2024-01-17")
    #expect(
      shell.run("grant-report line 2023.ml-caen 60 --actual 1").errorCodes == ["reports.checked"])
  }

  @Test func `an intermediate one does not move the convention`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + """
        grant-report ask 2023.ml-caen --number 1 --through 2023-06-30
        grant-report receive 2023.ml-caen.i1 --on 2023-06-15
        grant-report verify 2023.ml-caen.i1 --on 2023-06-16 --by agente
        grant-report accept 2023.ml-caen.i1 --on 2023-06-17 --by david-margueritte

        """)
    #expect(try shell.find(Convention.self, "2023.ml-caen")?.status == .inForce)
  }

  @Test func `while it is kept, the convention is not reported by hand`() throws {
    let shell = try ReportSample.shell(ReportSample.asked)
    let run = shell.run("convention report 2023.ml-caen")
    #expect(run.errorCodes == ["conventions.report-kept"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `that spent less proposes what to recover, by the rule of the convention`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + ReportSample.budget("caen", actual: 150_000) + """
        account add c-1 --organisation ml-caen --iban FR7630006000011234567890189 --holder Fictif --from 2023-01-01 --entered-by agente
        account confirm c-1 --by david-margueritte --on 2023-01-10
        payment certify 2023.ml-caen --on 2023-01-17
        payment order 2023.ml-caen --on 2023-01-18 --yes
        payment pay 2023.ml-caen --on 2023-01-20 --yes
        grant-report receive 2023.ml-caen --on 2024-01-15
        grant-report verify 2023.ml-caen --on 2024-01-16 --by agente

        """)
    let run = shell.run("grant-report accept 2023.ml-caen --on 2024-01-17 --by david-margueritte")
    #expect(run.exitCode == 0, "\(run.text)")
    // 90 000 × 150 000 / 180 000 = 75 000 of 90 000 paid.
    #expect(run.text.contains("€75,000.00") && run.text.contains("€15,000.00"), "\(run.text)")
    #expect(run.text.contains("recovery add"), "\(run.text)")
    shell.run("recovery add r --convention 2023.ml-caen --ground Essai")
    #expect(try shell.find(Recovery.self, "r")?.amount == .euros(15_000))
    #expect(try shell.find(Recovery.self, "r")?.found?.code == "2024-01-17")
  }

  @Test func `of a whole file is read heading by heading, with all faults at once`() throws {
    let good =
      "compte rendu;poste;prévu;réalisé\n2023.ml-caen;60;1 000,00 €;900,00\n2023.ml-caen;74;1 000,00;900,00\n2023.ml-rouen;60;5;\n"
    let bad =
      "compte rendu;poste;prévu;réalisé\n2023.ml-caen;61;abc;1\n2023.ml-nulle;60;1;1\n2023.ml-caen;99;1;1\n2023.ml-caen;60;1;1\n2023.ml-caen;60;2;2\n"
    let shell = try ReportSample.shell(
      ReportSample.asked, files: ["good.csv": good, "bad.csv": bad])
    let run = shell.run("grant-report import bad.csv")
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty, "\(run.text)")
    for part in ["row 2", "row 3", "row 4", "row 6"] {
      #expect(run.text.contains(part), "\(part): \(run.text)")
    }
    #expect(shell.run("grant-report import good.csv").exitCode == 0)
    let report = try #require(try shell.find(GrantReport.self, "2023.ml-caen"))
    #expect(report.lines.map(\.heading) == [.purchases, .grants])
    #expect(report.lines.map(\.actual) == [.euros(900), .euros(900)])
    let again = shell.run("ensure grant-report import good.csv")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }

  @Test func `without a budget is not checked, where a financial report is asked`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + "grant-report receive 2023.ml-caen --on 2024-01-15\n")
    let run = shell.run("grant-report verify 2023.ml-caen --on 2024-01-16 --by agente")
    #expect(run.errorCodes == ["reports.no-budget"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `names documents as people type them`() throws {
    let shell = try ReportSample.shell(
      Self.checked + "grant-report accept 2023.ml-caen --on 2024-01-17 --by david-margueritte\n")
    let text = shell.run("check | where rule = report.second-person").text
    #expect(text.contains("2023.ml-caen") && !text.contains("ID<"), "\(text)")
  }

  @Test func `of a flat grant names the clause on unused money`() throws {
    let flat = ReportSample.asked.replacing(
      "--calculation proportional --planned-cost 180000", with: "--calculation flat")
    let shell = try ReportSample.shell(
      flat + ReportSample.budget("caen") + """
        grant-report receive 2023.ml-caen --on 2024-01-15
        grant-report verify 2023.ml-caen --on 2024-01-16 --by agente

        """)
    let run = shell.run(
      "grant-report accept 2023.ml-caen --real-cost 50000 --on 2024-01-17 --by david-margueritte")
    #expect(run.text.contains("flat") && run.text.contains("--due €50,000.00"), "\(run.text)")
  }

  @Test func `shows its gaps in euros and in percent`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + ReportSample.budget("caen", actual: 150_000))
    let text = shell.run("grant-report show 2023.ml-caen").text
    #expect(text.contains("-€30,000.00") && text.contains("-16.67"), "\(text)")
  }
}
