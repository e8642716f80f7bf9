import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Shares renewed from the year before, and what is said of them. All figures are fictitious.
@Suite struct `Allocations after a year before` {
  /// 100 000 to 400 000 € in force at the end of 2024; ml-rouen has no convention.
  static func shell(language: Language = .english) throws -> TestShell {
    let shell = try SamplePlugin.shell(
      `From an agreement to its conventions`.agreement + """

        ensure envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        ensure envelope create e25 --agreement demo --year 2025 --amount 1M€ --title-en F --title-fr F
        """, today: CalendarDate(reading: "2026-06-01"))
    for (name, amount) in [
      ("ml-caen", 100_000), ("ml-dieppe", 200_000), ("ml-elbeuf", 300_000),
      ("ml-lisieux", 400_000),
    ] {
      let run = shell.runScript(
        """
        convention add 2024.\(name) --envelope e24 --beneficiary \(name) --amount \(amount)€ --object-en A --object-fr B --instalments 50/50
        sample in-force 2024.\(name) 2024-04-02
        """)
      guard run.exitCode == 0 else { throw SamplePlugin.Unprepared(text: run.text) }
    }
    shell.language = language
    return shell
  }

  static let compute =
    "allocation compute s --envelope e25 --title-en S --title-fr S --year-of-figures 2023 --criterion young-people=1"

  @Test func `nine tenths follow the amounts in force, and who had none is named`() throws {
    let shell = try Self.shell()
    let run = shell.run(Self.compute + " --renewed 90% --from 2024")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      run.text.contains(
        "Nothing in force on 31 December 2024: ml-rouen. So their renewed share is zero."),
      "\(run.text)")
    let split = try #require(try shell.find(Allocation.self, "s"))
    #expect(
      split.shares.map(\.before) == [100_000, 200_000, 300_000, 400_000].map { .euros($0) } + [nil])
    #expect(split.total == .euros(1_000_000))
    let terms = try split.terms(for: split.shares[3].organisation.id)
    #expect(terms[0].part == .euros(900_000) && terms[0].amount == .euros(360_000))
    let explained = shell.run("allocation explain s ml-lisieux").text
    #expect(
      explained.contains("renewed from 2024: €400,000.00 of €1,000,000.00"), "\(explained)")
  }

  @Test func `the lines of every share add up, in both languages`() throws {
    let shell = try Self.shell()
    let run = shell.run(
      Self.compute
        + " --renewed 80% --fixed 5% --from 2024 --floor -3% --cap 5% --unit 100 --share ml-elbeuf=150000,50"
    )
    #expect(run.exitCode == 0, "\(run.text)")
    let split = try #require(try shell.find(Allocation.self, "s"))
    for share in split.shares {
      let name = share.organisation.id.name
      let sum = shell.run("allocation explain s \(name) | sum amount").table?.rows
      #expect(sum == [[.amount(share.amount)]])
    }
    shell.language = .french
    let text = shell.run("répartition expliquer s ml-elbeuf").text
    #expect(text.contains("part imposée") && !text.contains("by hand"), "\(text)")
    let held = shell.run("répartition expliquer s ml-caen").text
    #expect(held.contains("plafond"), "\(held)")
  }

  @Test func `a changed amount of the year before is told by check`() throws {
    let shell = try Self.shell()
    shell.run(Self.compute + " --renewed 90% --from 2024")
    #expect(shell.run("allocation adopt s").exitCode == 0)
    let rule = "check | where rule = allocation.figures-moved | count"
    #expect(shell.run(rule).table?.rows == [[.integer(0)]])
    #expect(
      shell.run("convention terminate 2024.ml-caen --yes --reason X --due 40k€ --on 2024-11-01")
        .exitCode == 0)
    #expect(shell.run(rule).table?.rows == [[.integer(1)]])
    #expect(shell.run("check").text.contains("ml-caen"))
  }

  @Test(arguments: [
    ("--renewed 90%", "allocations.no-year-before"),
    ("--from 2024", "allocations.year-before-unused"),
    ("--renewed 90% --from 2025", "allocations.not-before"),
    ("--renewed 90% --from 2023", "allocations.nothing-before"),
    ("--renewed 90% --fixed 20% --from 2024", "allocations.parts"),
    ("--floor -5% --cap=-6% --from 2024", "allocations.floor-above-cap"),
    ("--floor 5% --from 2024", "allocations.floors"),
    ("--cap=-50% --from 2024 --share ml-rouen=0", "allocations.caps"),
    ("--unit 0", "allocations.unit"),
    ("--share ml-elbeuf=2M€", "allocations.by-hand-above"),
    ("--share ml-elbeuf=1 --share ml-elbeuf=2", "allocations.by-hand-twice"),
    ("--share region-normandie=1", "allocations.by-hand-for-nobody"),
    ("--share ml-elbuf=1", "organisations.unknown"),
    ("--share ml-elbeuf", "reading.given-share"),
  ])
  func `a refusal names the value and points at its option`(options: String, code: String) throws {
    for language in Language.allCases {
      let shell = try Self.shell(language: language)
      let run = shell.run(Self.compute + " " + options)
      let problem = try #require(run.diagnostics.first { $0.isError }, "\(run.text)")
      #expect(problem.code == code, "\(run.text)")
      #expect(problem.advice != nil && run.changes.isEmpty)
    }
  }

  @Test func `the year before may stand under the agreement before`() throws {
    let shell = try Self.shell()
    shell.runScript(
      """
      agreement create next --years 2026-2028 --title-en N --title-fr S
      agreement party next --kind mission-locale
      agreement party next region-normandie
      envelope create e26 --agreement next --year 2026 --amount 1M€ --title-en G --title-fr G
      """)
    let compute =
      "allocation compute n --envelope e26 --title-en S --title-fr S --renewed 100% --from 2024"
    #expect(shell.run(compute).errorCodes == ["allocations.nothing-before"])
    let run = shell.run(compute + " --from-agreement demo")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      shell.run("allocation show n | where organisation = ml-lisieux | select amount").table?.rows
        == [[.amount(.euros(400_000))]])
    // An amount of 2024 that moved is named under the earlier agreement too.
    #expect(!shell.run("check").text.contains("allocations.figures-moved"))
    #expect(
      shell.run(
        "allocation compute o --envelope e26 --title-en S --title-fr S --fixed 100% --from-agreement demo"
      ).errorCodes == ["allocations.agreement-before-unused"])
  }

  @Test func `a supplementary vote has no floor`() throws {
    let shell = try Self.shell()
    shell.run("decision add d --number D --on 2025-03-01")
    shell.run("envelope vote e25 100k€ --decision D")
    let run = shell.run(Self.compute + " --vote 1 --floor 0% --from 2024")
    #expect(run.errorCodes == ["allocations.bounds-of-vote"], "\(run.text)")
    #expect(
      shell.run(Self.compute + " --vote 1 --renewed 90% --from 2024").exitCode == 0)
  }

  @Test func `three scenarios have a column each, and a chart tells who gains and who loses`()
    throws
  {
    let shell = try Self.shell()
    shell.run(Self.compute)
    shell.run(Self.compute.replacing("compute s", with: "compute t") + " --renewed 90% --from 2024")
    shell.run(Self.compute.replacing("compute s", with: "compute u") + " --fixed 50%")
    let run = shell.run("allocation compare s t u")
    #expect(
      run.table?.columns.map(\.name.en) == [
        "organisation", "name", "first", "second", "difference", "scenario-3", "difference-3",
      ])
    #expect(run.table?.columns.map(\.heading.fr).contains("u") == true)
    for column in ["difference", "difference-3"] {
      #expect(
        shell.run("allocation compare s t u | sum \(column)").table?.rows == [[.amount(.zero)]])
    }
    shell.language = .french
    #expect(shell.run("répartition comparer s t u | trier par différence-3").exitCode == 0)
    #expect(shell.run("allocation compare s t | sum difference-3").exitCode == 2)
    #expect(shell.run("allocation compare s").errorCodes == ["allocations.nothing-to-compare"])
    let chart = shell.run(
      "allocation compare s t | sort by difference | chart organisation difference")
    #expect(try chart.table?.rows.first?[0] == .identity(#require(Slug("ml-rouen"))))
  }

  @Test func `a scenario of version 1 is read, shown and explained`() throws {
    let shell = try TestShell(
      [ConventionsPlugin(), SamplePlugin()], width: nil, isAgreed: true,
      stored: [
        OlderDocument(
          "allocations/old", version: 1,
          json: #"""
            {"id":"old","envelope":"e","title":{"en":"O","fr":"O"},"fixedPart":10000,"criteria":[],
            "shares":[{"organisation":"ml-caen","figures":[],"amount":100}],"isAdopted":false}
            """#)
      ])
    shell.run("sample organisations")
    let old = try #require(try shell.find(Allocation.self, "old"))
    #expect(old.renewedPart == .percent(0) && !old.shares[0].isByHand && old.unit == nil)
    let explained = shell.run("allocation explain old ml-caen")
    #expect(explained.table?.rows.count == 1, "\(explained.text)")
  }
}
