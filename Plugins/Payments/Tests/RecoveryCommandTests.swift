import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `A sum to recover` {
  /// 150 000 € paid, of which the report shows 140 000 € to be due.
  static let overpaid =
    PaymentSample.sent + PaymentSample.accounts + """
      convention add g --envelope conventions-2024 --beneficiary ml-caen --amount 150000 --calculation proportional --planned-cost 300000 --object-fr Soutien --conditions-fr X --control-fr X --unused paid-back
      convention approve g --decision CP-2 --on 2024-01-05
      convention send g --on 2024-01-06 --yes
      convention sign g --party region-normandie --person david-margueritte --on 2024-01-07
      convention sign g --party ml-caen --person p-caen --on 2024-01-07
      convention enter-into-force g --on 2024-01-08
      payment certify g --on 2024-01-08
      payment order g --on 2024-01-10 --yes
      payment pay g --on 2024-01-10 --yes
      convention report g --real-cost 280000 --on 2024-01-12

      """

  @Test func `is 10 000 where 140 000 were due and 150 000 paid`() throws {
    let shell = try PaymentSample.shell(Self.overpaid)
    let card = try #require(shell.run("payment compute g").card)
    #expect(try PaymentSample.amount("due", in: card) == .euros(140_000))
    #expect(try PaymentSample.amount("overpaid", in: card) == .euros(10_000))
    #expect(try PaymentSample.amount("balance", in: card) == .zero)
    #expect(shell.run("check | where rule = recovery.not-claimed").table?.rows.count == 1)
    let run = shell.run("recovery add r --convention g --ground Essai")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Recovery.self, "r")?.amount == .euros(10_000))
    #expect(shell.run("check | where rule = recovery.not-claimed").table?.rows.isEmpty == true)
    let line = try #require(shell.run("envelope show conventions-2024").card)
    #expect(try PaymentSample.amount("to-recover", in: line) == .euros(10_000))
  }

  @Test func `does not come about by a balance above what is due`() throws {
    let shell = try PaymentSample.shell(
      Self.overpaid.replacing(
        "--planned-cost 300000", with: "--planned-cost 300000 --instalments 50/50"))
    let run = shell.run("payment certify g --instalment 2 --amount 65000,01 --on 2024-01-12")
    #expect(run.errorCodes == ["payments.above-due"] && run.changes.isEmpty, "\(run.text)")
    for figure in ["€140,000.00", "€65,000.00", "€65,000.01"] {
      #expect(run.text.contains(figure), "\(figure): \(run.text)")
    }
    #expect(shell.run("payment certify g --instalment 2 --on 2024-01-12").exitCode == 0)
    #expect(try shell.find(Payment.self, "g.2")?.amount == .euros(65_000))
  }

  @Test func `is announced, answered, titled and settled in parts`() throws {
    let shell = try PaymentSample.shell(
      Self.overpaid + "recovery add r --convention g --ground Essai\n")
    #expect(shell.run("recovery collect r 100").errorCodes == ["recoveries.untitled"])
    #expect(shell.run("recovery announce r --on 2024-01-13").exitCode == 0)
    #expect(
      try shell.find(Recovery.self, "r")?.answerBy?.code == "2024-02-12", "30 days, a setting")
    #expect(shell.run("undo").errorCodes == ["undo.refused"])
    #expect(
      shell.run("recovery title r --number T-1 --on 2024-01-14").errorCodes
        == ["recoveries.too-early"])
    shell.run("recovery answer r --text Essai --on 2024-01-15")
    #expect(shell.run("recovery title r --number T-1 --on 2024-01-16").exitCode == 0)
    #expect(
      shell.run("agenda").text.contains("Title of r to collect"), "a duty stays until it is done")
    #expect(
      shell.run("recovery remit r 1000 --on 2024-01-17").errorCodes == ["recoveries.part-ground"])
    #expect(shell.run("recovery remit r 1000 --note CP-3 --on 2024-01-17").exitCode == 0)
    #expect(shell.run("recovery collect r 9000,01").errorCodes == ["recoveries.exceed"])
    #expect(shell.run("recovery collect r 8500 --on 2024-01-18").exitCode == 0)
    #expect(
      shell.run("recovery write-off r 500 --note CP-4 --on 2024-01-19").exitCode == 0)
    let recovery = try #require(try shell.find(Recovery.self, "r"))
    #expect(recovery.status == .settled && recovery.parts.map(\.manner).count == 3)
  }

  @Test(arguments: ["2024-01-15", "2024-02-01"])
  func `comes back after its title, and not on a day to come`(day: String) throws {
    let shell = try PaymentSample.shell(
      Self.overpaid + """
        recovery add r --convention g --ground Essai
        recovery announce r --on 2024-01-13 --yes
        recovery answer r --text Essai --on 2024-01-15
        recovery title r --number T-1 --on 2024-01-16 --yes

        """)
    let run = shell.run("recovery collect r 100 --on \(day)")
    #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `is refused where nothing was paid too much`() throws {
    let shell = try PaymentSample.shell(Self.overpaid)
    #expect(
      shell.run("recovery add r --convention 2024.ml-rouen --ground Essai").errorCodes
        == ["recoveries.nothing"])
  }

  @Test func `stops the closing of its convention, unless with a reason`() throws {
    let shell = try PaymentSample.shell(
      Self.overpaid + "recovery add r --convention g --ground Essai\n")
    #expect(shell.run("convention close g").errorCodes == ["conventions.unrecovered"])
    #expect(shell.run("convention close g --unrecovered Essai").exitCode == 0)
  }
}

/// What a convention keeps when it ends before all was paid.
@Suite struct `The end of a convention` {
  static let halfPaid =
    PaymentSample.signed + PaymentSample.accounts + """
      payment certify 2024.ml-caen --on 2024-01-16
      payment order 2024.ml-caen --on 2024-01-17 --yes
      payment pay 2024.ml-caen --on 2024-01-18 --yes

      """

  @Test func `by termination after half was paid gives the rest back`() throws {
    let shell = try PaymentSample.shell(Self.halfPaid)
    let run = shell.run("convention terminate 2024.ml-caen --reason Essai --on 2024-01-20")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Convention.self, "2024.ml-caen")?.retained == .euros(45_000))
    let line = try #require(shell.run("envelope show conventions-2024").card)
    #expect(try PaymentSample.amount("committed", in: line) == .euros(405_000))
    #expect(try PaymentSample.amount("left", in: line) == .euros(595_000))
    let next = shell.run("payment certify 2024.ml-caen --instalment 2 --on 2024-01-21")
    #expect(next.errorCodes == ["payments.nothing-due"], "\(next.text)")
  }

  @Test func `keeps what has fallen due, and not what was cancelled`() throws {
    let late = "2024-03-20"
    let shell = try PaymentSample.shell(
      Self.halfPaid + "payment cancel 2024.ml-caen --instalment 3 --reason Essai --on 2024-01-19\n",
      today: CalendarDate(reading: late))
    let run = shell.run("convention terminate 2024.ml-caen --reason Essai --on \(late)")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Convention.self, "2024.ml-caen")?.retained == .euros(72_000))
  }

  @Test func `proposes the recovery where less is due than was paid`() throws {
    let shell = try PaymentSample.shell(Self.halfPaid)
    let run = shell.run(
      "convention terminate 2024.ml-caen --reason Essai --due 30000 --on 2024-01-20")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      run.diagnostics.contains {
        !$0.isError && $0.message.en.contains("€15,000.00")
          && $0.message.en.contains("recovery add")
      }, "\(run.text)")
    #expect(shell.run("recovery add r --convention 2024.ml-caen --ground Essai").exitCode == 0)
    #expect(try shell.find(Recovery.self, "r")?.amount == .euros(15_000))
  }

  @Test func `lets what was ordered before arrive, and nothing more go out`() throws {
    let shell = try PaymentSample.shell(
      Self.halfPaid.split(separator: "\n").dropLast().joined(separator: "\n")
        + "\npayment certify 2024.ml-caen --instalment 2 --on 2024-01-17\n")
    #expect(
      shell.run("convention terminate 2024.ml-caen --reason Essai --due 30000 --on 2024-01-18")
        .exitCode == 0)
    let paid = shell.run("payment pay 2024.ml-caen --on 2024-01-19")
    #expect(paid.exitCode == 0, "\(paid.text)")
    let order = shell.run("payment order 2024.ml-caen --instalment 2 --on 2024-01-19")
    #expect(order.errorCodes == ["payments.exceed"] && order.changes.isEmpty, "\(order.text)")
  }

  @Test func `by closing is refused while something is open, unless with a reason for each`() throws
  {
    let shell = try PaymentSample.shell(
      Self.halfPaid + """
        payment record 2024.ml-caen --instalment 2 --request 2024-01-18
        convention enter-into-force 2024.ml-caen --on 2024-01-18
        convention report 2024.ml-caen --on 2024-01-20

        """)
    let run = shell.run("convention close 2024.ml-caen")
    #expect(run.errorCodes == ["conventions.unpaid"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("instalment 2") && run.text.contains("€27,000.00"), "\(run.text)")
    let second = shell.run("convention close 2024.ml-caen --unpaid Essai")
    #expect(second.errorCodes == ["conventions.unaccepted"], "\(second.text)")
    let closed = shell.run(
      "convention close 2024.ml-caen --unpaid Essai --unaccepted \"Second essai\"")
    #expect(closed.exitCode == 0, "\(closed.text)")
    let convention = try #require(try shell.find(Convention.self, "2024.ml-caen"))
    #expect(convention.retained == .euros(45_000))
    #expect(convention.steps.last?.note == "Essai ; Second essai")
    let line = try #require(shell.run("envelope show conventions-2024").card)
    #expect(try PaymentSample.amount("committed", in: line) == .euros(405_000))
    #expect(shell.run("payment list --convention 2024.ml-caen --late").table?.rows.isEmpty == true)
  }

  @Test func `by closing leaves what was certified unpaid, with the reason`() throws {
    let shell = try PaymentSample.shell(
      Self.halfPaid + """
        payment certify 2024.ml-caen --instalment 2 --on 2024-01-18
        convention enter-into-force 2024.ml-caen --on 2024-01-18
        convention report 2024.ml-caen --on 2024-01-20

        """)
    let closed = shell.run("convention close 2024.ml-caen --unpaid Essai")
    #expect(closed.exitCode == 0, "\(closed.text)")
  }
}
