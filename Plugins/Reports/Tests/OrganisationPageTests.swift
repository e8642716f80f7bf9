import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// The page of a structure, and whose duties the agenda tells.
@Suite struct `The duties of a structure` {
  static let asked =
    ReportSample.asked + """
      organisation edit ml-caen --officer agente
      setting change reports.notice 200

      """

  @Test func `its page says what is to be done, what it waits for and what is asked of it`() throws
  {
    let shell = try ReportSample.shell(Self.asked)
    let text = shell.run("organisation show ml-caen").text
    for part in [
      "What is to be done", "The report on 2023.ml-caen is awaited", "Payments awaited",
      "Reports and pieces asked", "cerfa", "Followed by", "Mandates", "Conventions",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
    let other = shell.run("organisation show region-normandie").text
    #expect(!other.contains("Payments awaited"), "\(other)")
  }

  private static func whats(_ shell: TestShell, _ options: String) -> [String] {
    (shell.run("agenda --days 300 \(options) | select what").table?.rows ?? []).compactMap {
      guard case .text(let text)? = $0.first else { return nil }
      return text
    }
  }

  @Test func `the agenda of a structure is what concerns it`() throws {
    let shell = try ReportSample.shell(Self.asked)
    shell.run("grant-report receive 2023.ml-rouen --on 2024-01-15")
    let rouen = Self.whats(shell, "--structure ml-rouen")
    #expect(rouen.contains { $0.contains("Check the report of Mission Locale fictive de rouen") })
    #expect(!rouen.contains { $0.contains("is awaited") }, "its report came: \(rouen)")
    #expect(
      Self.whats(shell, "--structure ml-caen").contains("The report on 2023.ml-caen is awaited"))
    let run = shell.run("agenda --structure ml-nulle-part")
    #expect(run.errorCodes == ["agenda.unknown"], "\(run.text)")
  }

  @Test func `the agenda of a person is that of those for whom they sign or whom they follow`()
    throws
  {
    let shell = try ReportSample.shell(Self.asked)
    // P-caen signs for Caen, which must hand in its report; the officer follows it.
    #expect(Self.whats(shell, "--for p-caen").contains("The report on 2023.ml-caen is awaited"))
    #expect(Self.whats(shell, "--for agente").contains("The report on 2023.ml-caen is awaited"))
    #expect(
      !Self.whats(shell, "--for david-margueritte").contains {
        $0.contains("2023.ml-caen is awaited")
      })
    #expect(shell.run("agenda --for personne").errorCodes == ["agenda.unknown"])
  }

  @Test func `each entry says who must move and what happens otherwise`() throws {
    let shell = try ReportSample.shell(Self.asked)
    let run = shell.run("agenda --days 300 | where what ~ awaited | select who otherwise")
    #expect(
      run.table?.rows == [
        [
          .text("5 structures"),
          .text("the grant may be claimed back (loi 2000-321, art. 10)"),
        ]
      ], "\(run.text)")
  }

  @Test func `for a timer it ends with 10 where something is due, and says nothing otherwise`()
    throws
  {
    let shell = try ReportSample.shell(Self.asked)
    #expect(shell.run("agenda --days 300 --exit-code").exitCode == 10)
    let nothing = shell.run("agenda --from 2031-01-01 --until 2031-01-02 --exit-code")
    #expect(nothing.exitCode == 0 && nothing.output.isEmpty, "\(nothing.text)")
    // Where something is asked of the list, it is the list without rows.
    let none = "agenda --from 2031-01-01 --until 2031-01-02 --exit-code"
    #expect(shell.run(none + " | count").table?.rows == [[.integer(0)]])
    #expect(shell.run(none + " | as json").output == "[]\n")
    #expect(shell.run(none + " | count").exitCode == 0)
    #expect(shell.run("agenda --days 300 --exit-code | where days > 10000").exitCode == 0)
    #expect(shell.run("agenda --days 300 --exit-code | where days > 0 | count").exitCode == 10)
  }

  @Test func `what stands still is told with its days, and leaves when it moves`() throws {
    let draft =
      ReportSample.inForce + """
        envelope create e24 --agreement accord-2022-2026 --year 2024 --amount 1M€ --title-fr Enveloppe
        convention add 2024.ml-caen --envelope e24 --beneficiary ml-caen --amount 9000 --object-fr Soutien

        """
    let shell = try ReportSample.shell(
      draft + "convention approve 2024.ml-caen --decision CP-1 --on 2023-12-20\n")
    let voted = Self.whats(shell, "")
    #expect(voted.contains { $0.contains("convention voted 41 days ago and not sent") }, "\(voted)")
    shell.run("convention send 2024.ml-caen --on 2023-12-21 --yes")
    let sent = Self.whats(shell, "")
    #expect(!sent.contains { $0.contains("not sent") })
    #expect(sent.contains { $0.contains("convention sent 40 days ago and not signed") }, "\(sent)")
    shell.run("setting change conventions.patience 50")
    #expect(!Self.whats(shell, "").contains { $0.contains("days ago") })
  }

  @Test func `the months of the vote and of the signature are the office's own`() throws {
    let shell = try ReportSample.shell(
      ReportSample.inForce + """
        envelope create e24 --agreement accord-2022-2026 --year 2024 --amount 1M€ --title-fr Enveloppe
        convention add 2024.ml-caen --envelope e24 --beneficiary ml-caen --amount 9000 --object-fr Soutien
        setting change conventions.vote-month 2

        """)
    let run = shell.run("agenda --days 300 | where what ~ approve | select date")
    #expect(run.table?.rows == [[.date(day("2024-02-29"))]], "\(run.text)")
  }

  private func day(_ code: String) -> CalendarDate {
    (try? CalendarDate(reading: code)) ?? .init(year: 1900, month: 1, day: 1)!
  }
}
