import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// The share of each row in a total. Everything here is invented.
struct ShareStageTests {
  private func shell() throws -> TestShell {
    try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        convention add x --envelope e24 --beneficiary ml-caen --amount 1k€ --object-en A --object-fr B
        convention add y --envelope e24 --beneficiary ml-rouen --amount 2k€ --object-en A --object-fr B
        """)
  }

  @Test func `shares add up to the whole, and can be sorted and chosen by`() throws {
    let shell = try shell()
    let run = shell.run("convention list | share amount | sort by share desc | select id share")
    #expect(
      run.table?.rows.map { $0[1] } == [
        .rate(Rate(basisPoints: 6667)), .rate(Rate(basisPoints: 3333)),
      ], "\(run.text)")
    #expect(shell.run("convention lister | part montant | choisir part").table?.rows.count == 2)
  }

  @Test(arguments: [
    ("convention list | share", "pipeline.stage-columns"),
    ("convention list | share amount year", "pipeline.stage-columns"),
    ("convention list | share beneficiary", "pipeline.stage-type"),
    ("convention list | share amont", "pipeline.unknown-column"),
    ("convention list | shar amount", "language.unknown-stage"),
    ("convention list | share amount | select part-of", "pipeline.unknown-column"),
  ])
  func `what is wrong is told before anything runs`(line: String, code: String) throws {
    let run = try shell().run(line)
    #expect(run.exitCode == 2 && run.errorCodes == [code], "\(run.text)")
  }

  @Test func `any amounts have shares of exactly the whole, and no others have any`() {
    for weights in [[1], [1, 1, 1], [0, 7, 0], [Int.max / 2, 1, 3], Array(1...997)] {
      let shares = Apportionment.shares(of: weights)
      #expect(shares?.map(\.basisPoints).reduce(0, +) == 10_000)
    }
    for weights in [[], [0, 0], [5, -1]] { #expect(Apportionment.shares(of: weights) == nil) }
  }
}
