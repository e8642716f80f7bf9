import AccordDocuments
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

@Suite struct `What an operation owes and is owed` {
  @Test func `what is ordered is not above what is due then`() throws {
    let shell = try SamplePlugin.shell(
      Steps.accepted("accepted")
        + "operation correct op-accepted --kind expense --amount 8000 --reason X --on 2024-06-01\n")
    let ordered = shell.run("claim order op-accepted.1 --by director --on 2024-06-02 --yes")
    #expect(
      ordered.text.contains("€20,000.00 of the €28,000.00 concluded"), "\(ordered.text)")
    shell.run("claim pay op-accepted.1 --on 2024-06-05 --yes")
    let account = shell.run("operation account op-accepted | as json").text
    #expect(try #require(try shell.find(Claim.self, "op-accepted.1")).amount == .euros(20_000))
    #expect(account.contains("20000.00"), "\(account)")
  }

  @Test func `nothing is ordered where corrections took all of it`() throws {
    let shell = try SamplePlugin.shell(
      Steps.accepted("accepted")
        + "operation correct op-accepted --kind expense --amount 28000 --reason X --on 2024-06-01\n"
    )
    let refused = shell.run("claim order op-accepted.1 --by director --on 2024-06-02 --yes")
    #expect(refused.errorCodes == ["claims.nothing-to-order"], "\(refused.text)")
    #expect(refused.changes.isEmpty && refused.text.contains("€28,000.00"))
  }

  @Test func `what was repaid and is due after all is given back before it is closed`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("done", "--end 2024-05-31") + Steps.final("done") + Steps.settled("done") + """
        operation end op-done --on 2024-05-31
        operation correct op-done --kind expense --amount 10000.01 --reason X --on 2024-06-21
        operation repay op-done 10000 --on 2024-06-22

        """)
    let back = shell.run("operation uncorrect op-done 1 --reason Y --on 2024-06-23")
    #expect(
      back.text.contains("operation repay op-done 10000 --to-beneficiary")
        || back.text.contains("operation repay op-done 10000.00 --to-beneficiary"),
      "\(back.text)")
    let open = shell.run("operation close op-done --on 2024-06-30 --yes")
    #expect(open.errorCodes == ["operations.open"] && open.text.contains("€10,000.00"))
    let above = shell.run("operation repay op-done 10000.01 --to-beneficiary --on 2024-06-24")
    #expect(above.errorCodes == ["operations.given-back-too-much"], "\(above.text)")
    let early = shell.run("operation repay op-done 10000 --to-beneficiary --on 2024-06-22")
    #expect(early.errorCodes == ["operations.repaid-before"], "\(early.text)")
    let plain = shell.run("operation repay op-done 10 --number M-90 --on 2024-06-24")
    #expect(plain.errorCodes == ["operations.orders-nothing"], "\(plain.text)")
    let part =
      "operation repay op-done 4000 --to-beneficiary --number M-90 --by director --on 2024-06-24"
    #expect(shell.run(part).exitCode == 0)
    #expect(shell.run(part).errorCodes == ["claims.order-used"])
    #expect(shell.run("ensure " + part).changes.isEmpty)
    let given = shell.run("operation repay op-done 6000 --to-beneficiary --on 2024-06-24")
    #expect(given.exitCode == 0 && given.text.contains("still to pay: €0.00"), "\(given.text)")
    let account = shell.run("operation account op-done").text
    #expect(account.contains("given back to the beneficiary"), "\(account)")
    #expect(account.contains("M-90"), "\(account)")
    let closed = shell.run("operation close op-done --on 2024-06-30 --yes")
    #expect(closed.exitCode == 0, "\(closed.text)")
  }

  @Test(arguments: [("2024-06-02", false), ("2024-06-09", false), ("2024-06-10", true)])
  func `nothing is repaid before it is owed`(day: String, isTaken: Bool) throws {
    let shell = try SamplePlugin.shell(
      Steps.ordered("owing") + """
        claim pay op-owing.1 --on 2024-06-03 --yes
        operation correct op-owing --kind expense --amount 100 --reason X --on 2024-06-10

        """)
    let run = shell.run("operation repay op-owing 100 --on \(day)")
    #expect(run.errorCodes == (isTaken ? [] : ["operations.repaid-before"]), "\(run.text)")
  }

  @Test func `what stays granted of a terminated operation stays taken from the budget`() throws {
    let shell = try SamplePlugin.shell(
      Steps.ordered("owing") + """
        claim pay op-owing.1 --on 2024-06-03 --yes

        """)
    let before = try #require(Int(shell.run("sample left").text.filter(\.isNumber)))
    shell.run("operation terminate op-owing --kept 30000 --reason X --on 2024-06-10 --yes")
    let ended = try #require(Int(shell.run("sample left").text.filter(\.isNumber)))
    let revoked = shell.run("sample event a-owing withdraw")
    #expect(revoked.exitCode == 0, "\(revoked.text)")
    let after = try #require(Int(shell.run("sample left").text.filter(\.isNumber)))
    #expect(ended > before && after == ended)
  }

  @Test func `an agreement is amended while it runs`() throws {
    let shell = try SamplePlugin.shell(Steps.started("late", "--end 2024-05-31"))
    let amend = "operation amend op-late --end 2024-09-30 --reason X --decided"
    let late = shell.run(amend + " 2024-06-01")
    #expect(late.errorCodes == ["operations.amended-after-end"], "\(late.text)")
    #expect(shell.run(amend + " 2024-05-31").exitCode == 0)
  }

  @Test func `what its publication needs is completed after the closing`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("done", "--end 2024-05-31") + Steps.final("done") + Steps.settled("done") + """
        operation end op-done --on 2024-05-31
        operation close op-done --on 2024-06-30 --yes

        """)
    let edited = shell.run("operation edit op-done --postal-code 76000 --intervention 136")
    #expect(edited.exitCode == 0, "\(edited.text)")
    #expect(
      shell.run("operation edit op-done --achievements-fr Autre").errorCodes
        == ["operations.closed"])
  }
}
