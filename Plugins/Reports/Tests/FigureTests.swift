import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `Figures of indicators` {
  static let indicators =
    ReportSample.inForce + """
      indicator add contacts --title-fr "Premiers accueils"
      indicator add minors --title-fr Mineurs --within contacts
      indicator add stock --title-fr Stock --kind stock --yearly last
      indicator add cej --title-fr CEJ --yearly cumulated
      indicator add qpv --title-fr QPV --zone priority-district

      """

  private static func done(_ shell: TestShell, _ indicator: String) -> Value? {
    shell.run(
      "figure table 2023 --indicator \(indicator) --organisation ml-caen | select done"
    ).table?.rows.first?.first
  }

  @Test(arguments: [("contacts", 100), ("stock", 40), ("cej", 40)])
  func `make a year as their indicator says`(indicator: String, year: Int) throws {
    let shell = try ReportSample.shell(
      Self.indicators
        + "figure set ml-caen \(indicator) --year 2023 --q1 10 --q2 20 --q3 30 --q4 40\n")
    #expect(Self.done(shell, indicator) == .integer(year))
  }

  @Test func `no data is not zero, and the total says of how many it is`() throws {
    let shell = try ReportSample.shell(
      Self.indicators + """
        figure set ml-caen contacts --year 2023 --q1 10 --target 50
        figure set ml-rouen contacts --year 2023 --q1 0

        """)
    let table = shell.run(
      "figure table 2023 --indicator contacts | select name target done gap known")
    #expect(table.table?.rows.count == 6, "\(table.text)")
    #expect(table.table?.rows.map { $0[2] }.filter { $0 == .missing }.count == 3)
    #expect(table.table?.rows.last?[1...3] == [.integer(50), .integer(10), .integer(-40)])
    #expect(table.text.contains("2 of 5"), "\(table.text)")
  }

  @Test func `of two indicators, and with their total, are never added`() throws {
    let shell = try ReportSample.shell(
      Self.indicators + """
        figure set ml-caen contacts --year 2023 --q1 10
        figure set ml-caen stock --year 2023 --q1 10

        """)
    #expect(
      shell.run("figure table 2023 | where level = structure | sum done").errorCodes
        == ["pipeline.overlap"])
    #expect(
      shell.run("figure table 2023 --indicator stock | sum done").errorCodes
        == ["pipeline.overlap"])
  }

  @Test func `of a part stay within the whole`() throws {
    let shell = try ReportSample.shell(
      Self.indicators + "figure set ml-caen contacts --year 2023 --q1 10\n")
    let run = shell.run("figure set ml-caen minors --year 2023 --q1 11")
    #expect(run.errorCodes == ["figures.part"] && run.changes.isEmpty, "\(run.text)")
    #expect(shell.run("figure set ml-caen minors --year 2023 --q1 10").exitCode == 0)
    #expect(
      shell.run("figure set ml-caen contacts --year 2023 --q1 9").errorCodes == ["figures.part"])
  }

  @Test func `of a stock are not summed, and cumulated ones do not fall`() throws {
    let shell = try ReportSample.shell(Self.indicators)
    #expect(
      shell.run("indicator add s --title-fr S --kind stock --yearly sum").errorCodes
        == ["indicators.stock"])
    #expect(
      shell.run("figure set ml-caen cej --year 2023 --q1 10 --q2 9").errorCodes
        == ["figures.cumulated"])
  }

  @Test func `of a zone carry the zoning, and two zonings are not compared without a word`() throws
  {
    let shell = try ReportSample.shell(Self.indicators)
    #expect(
      shell.run("figure set ml-caen qpv --year 2023 --q1 1").errorCodes == ["figures.zoning"])
    #expect(
      shell.run("figure set ml-caen qpv --year 2023 --q1 1 --zoning frr-2025").errorCodes
        == ["figures.zoning"])
    #expect(
      shell.run("figure set ml-caen contacts --year 2023 --q1 1 --zoning qpv-2014").errorCodes
        == ["figures.zoning"])
    shell.runScript(
      """
      figure set ml-caen qpv --year 2022 --q1 1 --zoning qpv-2014
      figure set ml-caen qpv --year 2023 --q1 3 --zoning qpv-2024
      figure set ml-rouen qpv --year 2022 --q1 1 --zoning qpv-2014
      figure set ml-rouen qpv --year 2023 --q1 3 --zoning qpv-2014
      """)
    let run = shell.run("figure compare qpv 2022 2023 | select name difference")
    #expect(run.text.contains("QPV 2014") && run.text.contains("not compared"), "\(run.text)")
    let differences = run.table?.rows.map { $0[1] }
    #expect(differences?.filter { $0 == .integer(2) }.count == 1, "Rouen alone: \(run.text)")
  }

  @Test func `of a whole table are read row by row, with all faults at once`() throws {
    let good = "Structure;Premiers accueils;stock;qpv\nml-caen;1 010;20;3\nml-rouen;;21;\n"
    let bad =
      "Structure;Premiers accueils;stock\nml-nulle;1;1\nml-caen;x;y\nml-rouen;1;1\nml-rouen;2;2\n"
    let shell = try ReportSample.shell(
      Self.indicators, files: ["good.csv": good, "bad.csv": bad])
    let run = shell.run("figure collect bad.csv --year 2023 --period q1")
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty, "\(run.text)")
    for part in ["row 2", "row 3", "row 5"] { #expect(run.text.contains(part), "\(run.text)") }
    let zone = shell.run("figure collect good.csv --year 2023 --period q1")
    #expect(zone.errorCodes == ["import.rows"] && zone.text.contains("zoning"), "\(zone.text)")
    let read = shell.run("figure collect good.csv --year 2023 --period q1 --zoning qpv-2014")
    #expect(read.exitCode == 0 && read.text.contains("2 rows"), "\(read.text)")
    #expect(read.text.contains("4 documents"), "\(read.text)")
    #expect(try shell.find(IndicatorFigure.self, "ml-caen.2023.contacts")?.first == 1_010)
    #expect(try shell.find(IndicatorFigure.self, "ml-rouen.2023.contacts") == nil)
    let again = shell.run(
      "ensure figure collect good.csv --year 2023 --period q1 --zoning qpv-2014")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }

  @Test func `keep how they make a year once there are some`() throws {
    let shell = try ReportSample.shell(
      Self.indicators + "figure set ml-caen contacts --year 2023 --q1 10\n")
    #expect(
      shell.run("indicator edit contacts --yearly last").errorCodes == ["indicators.counted"])
  }

  @Test func `of a year that has not begun are refused, a target is not`() throws {
    let shell = try ReportSample.shell(Self.indicators)
    #expect(shell.run("figure set ml-caen contacts --year 2025 --q1 1").exitCode != 0)
    #expect(shell.run("figure set ml-caen contacts --year 2025 --target 1").exitCode == 0)
  }
}

@Suite struct `An allocation by indicators` {
  @Test func `follows the figures of a year, each as its quarters make it`() throws {
    let figures = zip(ReportSample.places, [10, 20, 30, 25, 15]).map { place, count in
      """
      figure set ml-\(place) contacts --year 2023 --q1 0 --q2 0 --q3 0 --q4 \(count)
      figure set ml-\(place) stock --year 2023 --q4 1
      """
    }.joined(separator: "\n")
    let shell = try ReportSample.shell(
      `Figures of indicators`.indicators + figures + """

        envelope create e24 --agreement accord-2022-2026 --year 2024 --amount 1000 --title-fr E
        allocation compute a --envelope e24 --title-fr A --year-of-figures 2023 --criterion contacts=50 --criterion stock=50

        """)
    let allocation = try #require(try shell.find(Allocation.self, "a"))
    let caen = try #require(
      allocation.shares.first { $0.organisation.id.name == "ml-caen" })
    // 500 × 10 / 100 + 500 × 1 / 5.
    #expect(caen.figures == [10, 1] && caen.amount == .euros(150))
    #expect(shell.run("allocation explain a ml-caen").text.contains("contacts 2023, weight 50"))
    // A figure that moved after the computation is named.
    shell.run("figure set ml-caen contacts --year 2023 --q4 11")
    #expect(shell.run("check | where rule = allocation.figures-moved").exitCode == 0)
  }

  @Test func `is refused where a quarter lacks, and where there is no such indicator`() throws {
    let shell = try ReportSample.shell(
      `Figures of indicators`.indicators + """
        figure set ml-caen contacts --year 2023 --q1 1
        envelope create e24 --agreement accord-2022-2026 --year 2024 --amount 1000 --title-fr E

        """)
    let missing = shell.run(
      "allocation compute a --envelope e24 --title-fr A --year-of-figures 2023 --criterion contacts=1"
    )
    #expect(missing.errorCodes == ["allocations.missing-figure"] || missing.exitCode == 1)
    #expect(missing.text.contains("ml-caen"), "one quarter is no year: \(missing.text)")
    let unknown = shell.run(
      "allocation compute a --envelope e24 --title-fr A --criterion contact=1")
    #expect(unknown.errorCodes == ["allocations.criterion"], "\(unknown.text)")
    #expect(unknown.text.contains("indicator list") && unknown.text.contains("young-people"))
  }
}
