import AccordDocuments
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

@Suite struct `The money of an operation` {
  @Test func `no real cost comes on top of the 40 percent`() throws {
    let shell = try SamplePlugin.shell(Steps.written("written"))
    for (cost, code) in [
      ("external 25000", "costs.remaining-with-real"), ("travel 1", "costs.remaining-with-real"),
      ("lump-sum 100", "claims.not-granted"), ("unit-costs 100", "claims.not-granted"),
    ] {
      let run = shell.run("claim cost op-written.1 \(cost)")
      #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
    }
    #expect(shell.run("claim cost op-written.1 participants 500").exitCode == 0)
    #expect(shell.run("claim cost op-written.1 external 0").exitCode == 0)
  }

  @Test(arguments: [
    (
      "operation correct op-owing --kind expense --amount 5 --reason X --on 2024-02-01",
      "operations.before-signature"
    ),
    ("operation evidence op-owing poster --note X --on 2024-02-01", "operations.before-signature"),
    ("operation inform op-owing --on 2024-02-01", "operations.before-signature"),
    ("operation inform op-draft", "operations.not-signed"),
    ("operation inform op-owing --on 2025-02-01", "operations.future"),
    ("claim correct-date op-owing.1 receive 2024-04-30 --reason X", "claims.too-early"),
    ("operation close op-done --on 2024-06-15 --yes", "operations.closed-before-payment"),
    ("operation advance op-started --on 2024-02-04", "operations.before-start"),
    (
      "operation open a-free --code F --id op-free --end 2025-01-31",
      "operations.end-after-application"
    ),
    (
      "operation open a-free --code F --id op-free --start 2023-01-31",
      "operations.start-outside-application"
    ),
    (
      "claim order op-accepted.1 --number M-7 --by director --on 2024-06-01 --yes",
      "claims.order-used"
    ),
    (
      "operation correct op-owing --kind expense --amount 100 --reason Fictitious --on 2024-06-10",
      "operations.same-correction"
    ),
    ("operation uncorrect op-owing 2 --reason X", "operations.no-correction"),
    (
      "operation uncorrect op-owing 1 --reason X --on 2024-06-09",
      "operations.taken-back-before"
    ),
  ])
  func `a refusal has its code and an advice, and changes nothing`(
    line: String, code: String
  ) throws {
    let shell = try SamplePlugin.shell(
      Steps.open("draft") + Steps.started("started") + Steps.started("done", "--end 2024-05-31")
        + Steps.final("done") + Steps.settled("done")
        + "operation end op-done --on 2024-05-31\n" + Steps.accepted("accepted")
        + Steps.accepted("owing") + """
          claim order op-owing.1 --number M-7 --by director --on 2024-05-28 --yes
          claim pay op-owing.1 --on 2024-06-03 --yes
          operation correct op-owing --kind expense --amount 100 --reason Fictitious --on 2024-06-10

          """)
    let run = shell.run(line)
    #expect(run.errorCodes.first == code, "\(run.text)")
    #expect(run.changes.isEmpty)
    #expect(run.diagnostics.first { $0.isError }?.advice != nil)
  }

  @Test func `conclusions stay as they were concluded`() throws {
    let shell = try SamplePlugin.shell(
      Steps.accepted("accepted")
        + "operation correct op-accepted --kind expense --amount 100 --reason X --on 2024-06-01\n")
    let claim = try #require(try shell.find(Claim.self, "op-accepted.1"))
    #expect(claim.conclusions?.corrections == .zero && claim.conclusions?.support == .euros(28_000))
    let shown = shell.run("claim show op-accepted.1").text
    #expect(!shown.contains("27,900"), "\(shown)")
    shell.runScript(
      """
      claim order op-accepted.1 --number M-9 --by director --on 2024-06-02 --yes
      claim pay op-accepted.1 --on 2024-06-05 --yes
      """)
    let paid = shell.run("claim show op-accepted.1").text
    // The conclusions stay; what is ordered is what is due on that day.
    #expect(paid.contains("order M-9, €27,900.00 paid on 5 Jun 2024"), "\(paid)")
    #expect(paid.contains("taken off since") && paid.contains("€28,000.00"), "\(paid)")
    let list = shell.run("claim list | select id, order, paid | as csv").text
    #expect(list.contains("op-accepted.1,M-9,2024-06-05"), "\(list)")
  }

  @Test func `every movement is listed, and a correction is taken back`() throws {
    let shell = try SamplePlugin.shell(
      Steps.ordered("owing") + """
        claim pay op-owing.1 --on 2024-06-03 --yes
        operation correct op-owing --kind expense --amount 100 --reason Motif --on 2024-06-10

        """)
    let repaid = shell.run("operation repay op-owing 40 --on 2024-06-12")
    #expect(repaid.text.contains("still to recover: €60.00"), "\(repaid.text)")
    let back = shell.run("operation uncorrect op-owing 1 --reason Preuve --on 2024-06-20")
    #expect(back.text.contains("€40.00 of what is due"), "\(back.text)")
    let account = shell.run("operation account op-owing").text
    for words in [
      "Movements", "payment of op-owing.1", "…0189", "correction, expense", "Motif", "repayment",
      "correction taken back", "Preuve",
    ] { #expect(account.contains(words), "\(words): \(account)") }
    let operation = try #require(try shell.find(Operation.self, "op-owing"))
    #expect(operation.standingCorrections.isEmpty && operation.corrections.count == 1)
    // What was taken back can be found again.
    let again = shell.run(
      "operation correct op-owing --kind expense --amount 100 --reason Motif --on 2024-06-10")
    #expect(again.exitCode == 0, "\(again.text)")
  }

  @Test func `a short operation has one final claim, which comes in time`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("late", "--end 2024-05-31"), today: "2025-03-01")
    let intermediate = shell.run("claim add op-late --through 2024-04-30")
    #expect(intermediate.exitCode == 0)
    #expect(intermediate.text.contains("one final claim only"), "\(intermediate.text)")
    shell.runScript(
      """
      claim remove op-late.1
      claim add op-late --final
      claim cost op-late.1 staff 1000
      """)
    let late = shell.run("claim receive op-late.1 --on 2025-01-15")
    #expect(late.exitCode == 0 && late.text.contains("was due by 30 Nov 2024"), "\(late.text)")
  }
}
