import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Who certifies and who orders, and what is looked at again between the two.
@Suite struct `Between certifying and ordering` {
  static let rule = "setting change payments.two-persons yes\n"
  static let ready = PaymentSample.signed + PaymentSample.accounts

  @Test func `one author does both unless the office asks for two`() throws {
    let shell = try PaymentSample.shell(
      Self.ready + "payment certify 2024.ml-caen 2024.ml-rouen --on 2024-01-16\n")
    #expect(shell.run("payment order 2024.ml-caen --on 2024-01-17").exitCode == 0)
    #expect(shell.run("check | where rule = payment.second-person").table?.rows.isEmpty == true)
    shell.runScript(Self.rule)
    let run = shell.run("payment order 2024.ml-rouen --on 2024-01-17")
    #expect(run.errorCodes == ["payments.same-person"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("tester") && run.text.contains("--by"), "\(run.text)")
    let found = shell.run("check | where rule = payment.second-person")
    #expect(found.table?.rows.count == 1 && found.text.contains("2024.ml-caen.1"), "\(found.text)")
  }

  @Test func `two persons may be typed in by one author, which check tells`() throws {
    let shell = try PaymentSample.shell(
      Self.ready + Self.rule
        + """
        payment certify 2024.ml-caen 2024.ml-rouen --on 2024-01-16 --by agente
        payment order 2024.ml-caen --on 2024-01-17 --by david-margueritte --yes

        """)
    let same = shell.run("payment order 2024.ml-rouen --on 2024-01-17 --by agente")
    #expect(same.errorCodes == ["payments.same-person"], "\(same.text)")
    let found = shell.run("check | where rule = payment.second-person")
    #expect(found.table?.rows.count == 1 && found.text.contains("One author"), "\(found.text)")
    shell.run("setting change payments.two-authors yes")
    let two = shell.run("payment order 2024.ml-rouen --on 2024-01-17 --by david-margueritte")
    #expect(two.errorCodes == ["payments.same-person"], "one author typed both in: \(two.text)")
  }

  @Test func `what a report took away since is not ordered`() throws {
    let certified = `A sum to recover`.overpaid.replacing(
      "payment order g --on 2024-01-10 --yes\npayment pay g --on 2024-01-10 --yes\n", with: "")
    let shell = try PaymentSample.shell(certified)
    let run = shell.run("payment order g --on 2024-01-20")
    #expect(run.errorCodes == ["payments.above-due"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("€150,000.00") && run.text.contains("€140,000.00"), "\(run.text)")
    let after = shell.runScript(
      """
      payment hold g --reason "Le compte rendu" --on 2024-01-20
      payment release g --reason "Montant revu" --on 2024-01-20
      payment certify g --on 2024-01-20
      payment order g --on 2024-01-20 --yes
      """)
    #expect(after.exitCode == 0, "\(after.text)")
    #expect(try shell.find(Payment.self, "g.1")?.amount == .euros(140_000))
  }

  @Test func `no more is certified than the instalment`() throws {
    let shell = try PaymentSample.shell(Self.ready)
    let run = shell.run(
      "payment certify 2024.ml-caen --instalment 2 --amount 27000,01 --on 2024-01-16")
    #expect(run.errorCodes == ["payments.above-instalment"] && run.changes.isEmpty, "\(run.text)")
    #expect(
      shell.run("payment certify 2024.ml-caen --instalment 2 --amount 27000 --on 2024-01-16")
        .exitCode
        == 0)
  }

  @Test func `what a decision claims back is not paid again`() throws {
    let shell = try PaymentSample.shell(
      `The steps of a payment`.paid
        + "recovery add r --convention 2024.ml-caen --due 40000 --ground Essai\n")
    let run = shell.run("payment certify 2024.ml-caen --instalment 2 --on 2024-01-25")
    #expect(run.errorCodes == ["payments.nothing-due"] && run.changes.isEmpty, "\(run.text)")
    let card = try #require(shell.run("payment compute 2024.ml-caen").card)
    #expect(try PaymentSample.amount("due", in: card) == .euros(40_000))
    #expect(try PaymentSample.amount("overpaid", in: card) == .euros(5_000))
    shell.run("recovery drop r --reason Essai")
    #expect(shell.run("payment certify 2024.ml-caen --instalment 2 --on 2024-01-25").exitCode == 0)
  }

  @Test func `a reduction below what is paid is refused when it is drafted`() throws {
    let shell = try PaymentSample.shell(`The steps of a payment`.paid)
    let run = shell.run(
      "amendment draft 2024.ml-caen --type amount --change -45000,01 --on 2024-01-25")
    #expect(run.errorCodes == ["amendments.below-payments"] && run.changes.isEmpty, "\(run.text)")
    #expect(
      shell.run("amendment draft 2024.ml-caen --type amount --change -45000 --on 2024-01-25")
        .exitCode
        == 0)
    let close = shell.run("convention close 2024.ml-caen --unpaid Essai")
    #expect(close.exitCode != 0, "an amendment is open")
  }

  @Test func `the second orders of several come with a statement each`() throws {
    let shell = try PaymentSample.shell(
      Self.ready + "payment certify --envelope conventions-2024 --instalment 2 --on 2024-01-16\n")
    let run = shell.run("payment order --envelope conventions-2024 --instalment 2 --on 2024-01-17")
    let ordered = shell.run("payment list | where status = ordered and number = 2 | count")
    let statements = run.text.split(separator: "DÉCOMPTE\n").count - 1
    #expect(
      statements > 1 && ordered.text.contains("\(statements)"), "\(ordered.text)\n\(run.text)")
  }

  @Test func `the statement comes with the second order, and stays that of its day`() throws {
    let shell = try PaymentSample.shell(
      `The steps of a payment`.ordered
        + "payment certify 2024.ml-caen --instalment 2 --on 2024-01-23\n")
    let run = shell.run("payment order 2024.ml-caen --instalment 2 --on 2024-01-24")
    #expect(run.text.contains("\nDÉCOMPTE\n") && run.text.contains("mandaté le"), "\(run.text)")
    shell.run("payment pay 2024.ml-caen --on 2024-01-25")
    shell.run("payment pay 2024.ml-caen --instalment 2 --on 2024-01-26")
    let again = shell.run("payment statement 2024.ml-caen --instalment 2").output
    #expect(again.contains("mandaté le") && !again.contains("payé le"), "\(again)")
  }
}

@Suite struct `A beneficiary in force` {
  /// Caen hands its convention to Rouen on 10 January, which has one of its own.
  @Test func `its grants of a year count together`() throws {
    let shell = try PaymentSample.shell(
      PaymentSample.sent + PaymentSample.accounts + """
        convention terminate 2024.ml-caen 2024.ml-rouen --reason Essai --on 2024-01-09 --yes
        convention add a --envelope conventions-2024 --beneficiary ml-caen --amount 20000 --object-fr Soutien
        convention approve a --decision CP-2 --on 2024-01-09
        convention send a --on 2024-01-09 --yes
        convention sign a --party region-normandie --person david-margueritte --on 2024-01-09
        convention sign a --party ml-caen --person p-caen --on 2024-01-09
        amendment draft a --type succession --beneficiary ml-rouen --on 2024-01-10
        amendment sign a --party region-normandie --person david-margueritte --on 2024-01-12
        amendment sign a --party ml-rouen --person p-rouen --on 2024-01-12
        convention add b --envelope conventions-2024 --beneficiary ml-rouen --amount 20000 --object-fr Soutien
        convention approve b --decision CP-3 --on 2024-01-09
        convention send b --on 2024-01-09 --yes
        convention enter-into-force b --on 2024-01-10
        payment certify b --on 2024-01-11

        """)
    #expect(shell.run("plan payment order b --on 2024-01-11").exitCode == 0)
    let run = shell.run("payment order b --on 2024-01-13")
    #expect(run.errorCodes == ["payments.unsigned"], "\(run.text)")
    #expect(run.text.contains("a (€20,000.00), b (€20,000.00)"), "\(run.text)")
  }
}

@Suite struct `The day on which a sum to recover was found` {
  @Test func `it is to recover from then on, not before`() throws {
    let shell = try PaymentSample.shell(
      `A sum to recover`.overpaid
        + "recovery add r --convention g --ground Essai --found 2024-01-14\n")
    func toRecover(_ day: String) throws -> Money {
      let card = try #require(
        shell.run("envelope show conventions-2024 --in-force \(day)").card)
      return try PaymentSample.amount("to-recover", in: card)
    }
    #expect(try toRecover("2024-01-13") == .zero)
    #expect(try toRecover("2024-01-14") == .euros(10_000))
    let early = shell.run("recovery announce r --on 2024-01-13")
    #expect(early.errorCodes == ["recoveries.found"], "\(early.text)")
    let ahead = shell.run("recovery add s --convention g --ground Essai --found 2024-02-01")
    #expect(ahead.errorCodes == ["recoveries.future"], "\(ahead.text)")
  }
}
