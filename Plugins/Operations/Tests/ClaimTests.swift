import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `From the grant to the closed account` {
  private func claim(_ shell: TestShell, _ name: String) throws -> Claim {
    try #require(try shell.find(Claim.self, name))
  }

  private func operation(_ shell: TestShell, _ name: String) throws -> Operation {
    try #require(try shell.find(Operation.self, name))
  }

  /// The amounts of `operation account`.
  private func account(_ shell: TestShell, _ name: String) throws -> [String: Money] {
    let run = shell.run("operation account \(name)")
    guard case .card(let card)? = run.outputs.first else { return [:] }
    return card.fields.reduce(into: [:]) { all, field in
      if case .amount(let amount) = field.value { all[field.column.name.en] = amount }
    }
  }

  @Test func `91 200 of 95 000 is accepted, paid at 60 and 40, and 3 800 is released`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("done", "--end 2024-05-31") + Steps.final("done") + """
        claim refuse op-done.1 participants 3800 --reason "No proof of payment"

        """)
    #expect(try claim(shell, "op-done.1").declared == .euros(95_000))
    let left = try Money(reading: shell.run("sample left").text.trimmed)
    let run = shell.runScript(Steps.settled("done"))
    #expect(run.exitCode == 0, "\(run.text)")
    let claim = try claim(shell, "op-done.1")
    #expect(claim.accepted == .euros(91_200))
    #expect(claim.support == .euros(91_200) && claim.amount == .euros(91_200))
    let account = try account(shell, "op-done")
    #expect(account["fund"] == .euros(54_720))
    #expect(account["counterpart"] == .euros(36_480))
    #expect(account["refused"] == .euros(3_800))
    #expect(account["released"] == .euros(3_800))
    #expect(account["left"] == .zero)
    let after = try Money(reading: shell.run("sample left").text.trimmed)
    #expect(after - left == .euros(3_800))
    #expect(shell.run("operation show op-done").text.contains("31 Dec 2029"))
  }

  @Test func `flat rates are applied to what is accepted again`() throws {
    let shell = try SamplePlugin.shell(Steps.received("running"))
    #expect(try claim(shell, "op-running.1").declared == .euros(28_000))
    shell.run("claim refuse op-running.1 staff 1000 --reason \"Hours without proof\"")
    let claim = try claim(shell, "op-running.1")
    #expect(claim.accepted == .euros(26_600) && claim.refused == .euros(1_400))
  }

  @Test func `nothing is released by an intermediate claim, and the advance is cleared`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("running") + """
        operation advance op-running --on 2024-02-20
        claim add op-running --through 2024-04-30
        claim cost op-running.1 staff 20000
        claim receive op-running.1 --on 2024-05-02
        claim verify op-running.1 --by agent --on 2024-05-20
        claim accept op-running.1 --on 2024-05-25 --yes

        """)
    // 30 % of 95 000 is 28 500: the claim of 28 000 is cleared by it.
    var money = try account(shell, "op-running")
    #expect(money["advance"] == .euros(28_500) && money["cleared"] == .euros(28_000))
    #expect(try claim(shell, "op-running.1").amount == .zero)
    #expect(money["released"] == .zero && money["to-recover"] == .zero)
    #expect(
      shell.run("claim order op-running.1 --by director").errorCodes == ["claims.nothing-to-order"])
    shell.runScript(
      """
      claim add op-running --through 2024-06-15
      claim cost op-running.2 staff 10000
      claim receive op-running.2 --on 2024-06-20
      claim verify op-running.2 --by agent --on 2024-06-21
      claim accept op-running.2 --on 2024-06-22 --yes
      """)
    #expect(try claim(shell, "op-running.2").support == .euros(14_000))
    #expect(try claim(shell, "op-running.2").amount == .euros(13_500))
    money = try account(shell, "op-running")
    #expect(money["support"] == .euros(42_000) && money["cleared"] == .euros(28_500))
    #expect(money["left"] == .euros(53_000))
  }

  @Test func `the 80 days stand still while information is missing`() throws {
    let shell = try SamplePlugin.shell(
      Steps.received("running") + """
        claim ask op-running.1 --reason "A contract lacks" --on 2024-05-10

        """)
    #expect(shell.run("agenda").text.contains("op-running.1") == false)
    shell.run("claim answer op-running.1 --on 2024-05-30")
    let claim = try claim(shell, "op-running.1")
    let clock = ClaimClock(claim, on: try CalendarDate(reading: "2024-07-01"))
    #expect(clock.suspended == 20)
    // 2 May and 100 days.
    #expect(clock.lastDay == (try CalendarDate(reading: "2024-08-10")))
    #expect(clock.late == nil)
    #expect(shell.run("agenda").text.contains("op-running.1"))
    let later = ClaimClock(claim, on: try CalendarDate(reading: "2024-08-12"))
    #expect(later.late == 2)
  }

  @Test(arguments: [
    ("claim order op-accepted.1 --by agent --on 2024-06-01", "claims.same-person"),
    ("claim accept op-running.1 --on 2024-06-01", "claims.event"),
    ("claim receive op-draft-claim.1 --on 2024-06-01", "claims.empty"),
    ("claim receive op-written.1 --on 2024-04-30", "claims.too-early"),
    ("claim refuse op-running.1 staff 20001 --reason X", "claims.accepted"),
    ("claim refuse op-running.1 travel 1 --reason X", "claims.not-declared"),
    ("claim refuse op-accepted.1 staff 1 --reason X", "claims.not-in-check"),
    ("claim add op-running --through 2024-04-30", "claims.period"),
    ("claim add op-running --through 2026-01-01", "claims.outside"),
    ("claim add op-done --through 2024-05-31", "claims.after-final"),
    ("claim add op-signed --through 2024-05-31", "operations.not-notified"),
    ("operation close op-running", "operations.open"),
    ("operation amend op-accepted --reduction 70000 --reason X", "operations.below-claims"),
    ("operation amend op-accepted --end 2030-01-31 --reason X", "operations.outside-programme"),
    ("operation amend op-accepted --reason X", "operations.amends-nothing"),
    ("operation advance op-notified", "operations.not-started"),
    ("operation advance op-accepted", "operations.advance-late"),
    ("operation open a-granted --code NOR-running --id new", "store.duplicate"),
    ("operation open a-running --code NEW --id new", "operations.twice"),
    ("operation amend op-running --reduction 5 --reason X", "operations.amendment-open"),
    ("operation terminate op-accepted --kept 100 --reason X", "operations.kept-below-support"),
    (
      "operation correct op-running --kind visibility --amount 1710.01 --reason X",
      "operations.visibility-limit"
    ),
    ("operation repay op-owing 101", "operations.repaid-too-much"),
    ("sample event a-running close", "applications.event"),
    ("sample event a-running report", ""),
    ("sample event a-notified start", "operations.application-ahead"),
    ("sample event a-notified withdraw", "operations.still-open"),
  ])
  func `a refusal has its code and an advice, and changes nothing`(
    line: String, code: String
  ) throws {
    let shell = try SamplePlugin.shell(
      String(Steps.all.dropFirst("sample write\nsample account\n".count)))
    let run = shell.run(line)
    guard !code.isEmpty else {
      #expect(run.exitCode == 0, "\(run.text)")
      return
    }
    #expect(run.errorCodes.first == code, "\(run.text)")
    #expect(run.changes.isEmpty)
    #expect(run.diagnostics.first { $0.isError }?.advice != nil)
  }

  @Test func `visibility costs at most 3 percent of the fund's part`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("done", "--end 2024-05-31") + Steps.final("done") + """
        claim refuse op-done.1 participants 3800 --reason "No proof of payment"

        """ + Steps.settled("done"))
    let run = shell.run(
      "operation correct op-done --kind visibility --amount 1641.61 --reason \"No poster\"")
    #expect(run.errorCodes == ["operations.visibility-limit"])
    let done = shell.run(
      "operation correct op-done --kind visibility --amount 1641.60 --reason \"No poster\"")
    #expect(done.exitCode == 0 && done.text.contains("1,641.60"), "\(done.text)")
    let amount = try Money(reading: "1641.60")
    #expect(try operation(shell, "op-done").corrections.first?.fund == amount)
    #expect(try account(shell, "op-done")["to-recover"] == amount)
    shell.run("operation end op-done --on 2024-05-31")
    #expect(shell.run("operation close op-done --yes").errorCodes == ["operations.open"])
    #expect(shell.run("check | where rule = operation.to-recover | count").text.contains("1"))
    shell.run("operation repay op-done 1641.60")
    let closed = shell.run("operation close op-done --yes")
    #expect(closed.exitCode == 0, "\(closed.text)")
    #expect(try shell.find(Application.self, "a-done")?.status == .closed)
    let undo = shell.run("undo")
    #expect(undo.exitCode == 0, "nobody was told of the closing: \(undo.text)")
  }

  @Test func `an audit corrects a closed operation while documents are kept`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("done", "--end 2024-05-31") + Steps.final("done") + Steps.settled("done") + """
        operation end op-done --on 2024-05-31
        operation close op-done --yes

        """)
    let audit = "operation correct op-done --kind other --amount 500 --reason Audit --on"
    #expect(shell.run(audit + " 2030-01-01").exitCode != 0, "nothing is dated ahead")
    let run = shell.run(audit + " 2024-06-30")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try account(shell, "op-done")["to-recover"] == .euros(500))
    #expect(shell.run("agenda | as csv").text.contains("to recover of op-done"))
    #expect(shell.run("check | where rule = operation.to-recover | count").text.contains("1"))
    #expect(shell.run("operation repay op-done 500").exitCode == 0)
    #expect(try account(shell, "op-done")["to-recover"] == .zero)
    #expect(
      shell.run("operation uncorrect op-done 1 --reason Appeal").exitCode == 0)
  }

  @Test func `another correction is of both parts`() throws {
    let shell = try SamplePlugin.shell(
      Steps.received("running")
        + "operation correct op-running --kind expense --amount 100.01 --reason X\n")
    let correction = try #require(try operation(shell, "op-running").corrections.first)
    #expect(correction.fund == (try Money(reading: "60.00")))
    #expect(correction.counterpart == (try Money(reading: "40.01")))
  }

  @Test func `an amendment is in force from the second signature`() throws {
    let shell = try SamplePlugin.shell(
      Steps.received("running") + """
        operation amend op-running --reduction 5000 --end 2025-03-31 --reason X --decided 2024-06-01
        operation sign op-running beneficiary --amendment 1 --by president --on 2024-06-03

        """)
    #expect(try account(shell, "op-running")["grant"] == .euros(95_000))
    let before = try Money(reading: shell.run("sample left").text.trimmed)
    shell.run("operation sign op-running authority --amendment 1 --by agent --on 2024-06-05")
    let left = try Money(reading: shell.run("sample left").text.trimmed)
    #expect(left - before == .euros(5_000))
    #expect(try account(shell, "op-running")["grant"] == .euros(90_000))
    let operation = try operation(shell, "op-running")
    #expect(operation.end(on: try CalendarDate(reading: "2024-06-04")).year == 2024)
    #expect(operation.end(on: try CalendarDate(reading: "2024-06-05")).year == 2025)
  }

  @Test func `an application is withdrawn once its operation is terminated`() throws {
    let shell = try SamplePlugin.shell(
      Steps.notified("notified")
        + "operation terminate op-notified --kept 0 --reason \"It gives up\" --yes\n")
    #expect(shell.run("sample event a-notified withdraw").exitCode == 0)
    #expect(try account(shell, "op-notified")["grant"] == .zero)
    #expect(try operation(shell, "op-notified").status == .terminated)
  }

  @Test func `what is terminated and not claimed is given back when it is closed`() throws {
    let shell = try SamplePlugin.shell(
      Steps.ordered("ordered") + """
        claim pay op-ordered.1 --on 2024-06-03 --yes
        operation terminate op-ordered --kept 30000 --reason Motif --yes

        """)
    let closed = shell.run("operation close op-ordered --yes")
    #expect(closed.exitCode == 0, "\(closed.text)")
    let money = try account(shell, "op-ordered")
    #expect(money["reduced"] == .euros(65_000) && money["support"] == .euros(28_000))
    #expect(money["released"] == .euros(2_000) && money["left"] == .zero)
  }

  @Test func `nothing is ordered without a confirmed account`() throws {
    let shell = try SamplePlugin.shell(Steps.accepted("accepted"), account: false)
    let run = shell.run("claim order op-accepted.1 --by director")
    #expect(run.errorCodes == ["operations.no-account"])
    shell.run("sample account")
    let done = shell.run("claim order op-accepted.1 --by director")
    #expect(done.exitCode == 0 && done.text.contains("…0189"), "\(done.text)")
  }

  @Test func `what the last payment is of decides how long documents are kept`() throws {
    let day = try CalendarDate(reading: "2026-03-12")
    #expect(Operation.kept(after: day) == (try CalendarDate(reading: "2031-12-31")))
  }

  @Test func `the duties of visibility that nothing shows are named`() throws {
    let shell = try SamplePlugin.shell(Steps.started("running"))
    let found = shell.run("check | where rule = operation.visibility").text
    #expect(found.contains("website, statement, poster"), "\(found)")
    shell.run("operation edit op-running --investment yes")
    // 95 000 € stay below the threshold of the plaque.
    #expect(try operation(shell, "op-running").duties == [.website, .statement, .poster])
    for duty in ["website", "statement", "poster"] {
      #expect(shell.run("operation evidence op-running \(duty) --note Vu").exitCode == 0)
    }
    #expect(shell.run("check | where rule = operation.visibility | count").text.contains("0"))
  }
}

extension String {
  fileprivate var trimmed: String { filter { !$0.isWhitespace } }
}
