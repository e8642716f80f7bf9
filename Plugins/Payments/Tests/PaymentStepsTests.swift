import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `The steps of a payment` {
  static let ready = PaymentSample.signed + PaymentSample.accounts
  static let certified = ready + "payment certify 2024.ml-caen --on 2024-01-16\n"
  static let ordered = certified + "payment order 2024.ml-caen --on 2024-01-17 --yes\n"
  static let paid = ordered + "payment pay 2024.ml-caen --on 2024-01-22 --yes\n"

  private func status(_ shell: TestShell, _ name: String = "2024.ml-caen.1") throws
    -> PaymentStatus?
  { try shell.find(Payment.self, name)?.status }

  @Test func `nothing is certified before its conditions, and what lacks is named`() throws {
    let draft = "convention approve --envelope conventions-2024"
    let shell = try PaymentSample.shell(
      PaymentSample.signed.replacing(
        draft,
        with: """
          convention require 2024.ml-caen --instalment 2 --condition signed --condition request --condition pieces
          convention require 2024.ml-caen --instalment 3 --condition report --condition day
          convention due 2024.ml-caen 3 2024-09-30
          \(draft)
          """))
    let second = shell.run("payment certify 2024.ml-caen --instalment 2")
    #expect(second.errorCodes == ["payments.conditions"] && second.changes.isEmpty)
    let told = try #require(second.diagnostics.first { $0.isError })
    #expect(told.message.en.contains("no request for payment was received"))
    #expect(told.message.en.contains("its pieces are not accepted"))
    #expect(!told.message.en.contains("signed"), "it is")
    #expect(told.advice?.en.contains("payment record 2024.ml-caen --instalment 2") == true)
    let third = shell.run("payment certify 2024.ml-caen --instalment 3")
    let words = third.diagnostics.first { $0.isError }?.message.fr ?? ""
    #expect(words.contains("son échéance n’est pas atteinte"), "\(words)")
    #expect(words.contains("le compte rendu n’est pas accepté"), "\(words)")
    shell.run("payment record 2024.ml-caen --instalment 2 --request 2024-01-18 --pieces 2024-01-25")
    let early = shell.run("payment certify 2024.ml-caen --instalment 2 --on 2024-01-24")
    #expect(early.errorCodes == ["payments.conditions"], "the pieces are accepted a day later")
    #expect(
      shell.run("payment certify 2024.ml-caen --instalment 2 --on 2024-01-25").exitCode == 0)
    #expect(try status(shell, "2024.ml-caen.2") == .certified)
  }

  @Test func `what came is of a day that has come`() throws {
    let shell = try PaymentSample.shell(PaymentSample.signed)
    let run = shell.run("payment record 2024.ml-caen --request 2024-12-01")
    #expect(run.errorCodes == ["payments.future"], "\(run.text)")
  }

  @Test func `nothing is paid of what is not signed, but below the threshold in force`() throws {
    let shell = try PaymentSample.shell(PaymentSample.sent + PaymentSample.accounts)
    let run = shell.run("payment certify 2024.ml-caen")
    #expect(run.errorCodes == ["payments.not-payable"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `a refused step says which ones are possible`() throws {
    let shell = try PaymentSample.shell(Self.ready)
    let order = shell.run("payment order 2024.ml-caen")
    #expect(order.errorCodes == ["payments.event"] && order.changes.isEmpty, "\(order.text)")
    #expect(order.text.contains("hold") && order.text.contains("cancel"), "\(order.text)")
  }

  @Test func `without a SIRET nothing is ordered`() throws {
    let shell = try PaymentSample.shell(Self.certified)
    #expect(shell.run("organisation edit ml-caen --clear siret").exitCode == 0)
    let none = shell.run("payment order 2024.ml-caen --on 2024-01-17")
    #expect(none.errorCodes == ["payments.no-siret"] && none.changes.isEmpty, "\(none.text)")
    shell.run("organisation edit ml-caen --siret \(PaymentSample.sirets["caen"] ?? "")")
    #expect(shell.run("payment order 2024.ml-caen --on 2024-01-17").exitCode == 0)
  }

  @Test(arguments: [
    "convention terminate 2024.ml-caen --reason Essai --due=-100",
    "payment compute 2024.ml-caen --real-cost=-5",
    "payment compute 2024.ml-caen --other-resources=-5",
    "convention report 2024.ml-caen --real-cost=-5",
  ])
  func `no amount below zero is taken`(line: String) throws {
    let run = try PaymentSample.shell(Self.certified).run(line)
    #expect(run.errorCodes == ["usage.below-zero"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `an amendment of the amount changes something`() throws {
    let shell = try PaymentSample.shell(Self.certified)
    let run = shell.run("amendment draft 2024.ml-caen --type amount --on 2024-01-25")
    #expect(run.errorCodes == ["amendments.no-change"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `where two authors are asked for, one does not confirm what they entered`() throws {
    let shell = try PaymentSample.shell(Self.certified)
    shell.run("setting change payments.two-authors yes")
    shell.run(
      "account add ml-evreux-1 --organisation ml-evreux --iban \(PaymentSample.iban("5")) --holder \"Structure fictive\" --from 2024-01-01 --entered-by agente"
    )
    let run = shell.run("account confirm ml-evreux-1 --by david-margueritte")
    #expect(run.errorCodes == ["payments.one-author"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `an order needs a confirmed account of its day, and keeps it`() throws {
    let shell = try PaymentSample.shell(
      Self.certified + "payment certify 2024.ml-evreux --on 2024-01-16\n")
    let none = shell.run("payment order 2024.ml-evreux --on 2024-01-17")
    #expect(none.errorCodes == ["payments.no-account"] && none.changes.isEmpty)
    #expect(none.text.contains("account add"), "\(none.text)")
    shell.run(
      "account add ml-evreux-1 --organisation ml-evreux --iban \(PaymentSample.iban("5")) --holder \"Structure fictive\" --from 2024-01-01 --entered-by agente"
    )
    let entered = shell.run("payment order 2024.ml-evreux --on 2024-01-17")
    #expect(entered.errorCodes == ["payments.no-account"])
    #expect(entered.text.contains("account confirm ml-evreux-1"), "\(entered.text)")
    #expect(
      shell.run("account confirm ml-evreux-1 --by agente").errorCodes == ["accounts.same-person"])
    shell.run("account confirm ml-evreux-1 --by david-margueritte --on 2024-01-18")
    #expect(
      shell.run("payment order 2024.ml-evreux --on 2024-01-17").errorCodes
        == ["payments.no-account"], "it was confirmed a day later")
    #expect(shell.run("payment order 2024.ml-evreux --on 2024-01-18").exitCode == 0)
    shell.run("account close ml-caen-1 --on 2024-01-16")
    let ended = shell.run("payment order 2024.ml-caen --on 2024-01-17")
    #expect(ended.errorCodes == ["payments.no-account"], "\(ended.text)")
    shell.runScript(
      """
      account add ml-caen-2 --organisation ml-caen --iban \(PaymentSample.iban("6")) --holder "Structure fictive" --from 2024-01-17 --entered-by agente
      account confirm ml-caen-2 --by david-margueritte --on 2024-01-17
      """)
    #expect(shell.run("payment order 2024.ml-caen --on 2024-01-17").exitCode == 0)
    #expect(try shell.find(Payment.self, "2024.ml-caen.1")?.account?.id.name == "ml-caen-2")
    shell.run("account close ml-caen-2 --on 2024-01-20")
    #expect(shell.run("payment pay 2024.ml-caen --on 2024-01-22").exitCode == 0)
    #expect(try shell.find(Payment.self, "2024.ml-caen.1")?.account?.id.name == "ml-caen-2")
  }

  @Test func `one author on both sides is told, and refused where the office wants two`() throws {
    let shell = try PaymentSample.shell(Self.certified)
    #expect(shell.run("check | where rule = account.one-author").table?.rows.count == 1)
    shell.run("setting change payments.two-authors yes")
    let run = shell.run("payment order 2024.ml-caen --on 2024-01-17")
    #expect(run.errorCodes == ["payments.one-author"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `lists show the last characters of an account, and no more`() throws {
    let shell = try PaymentSample.shell(Self.ordered)
    let iban = PaymentSample.iban("1")
    for line in ["account list", "payment list --convention 2024.ml-caen"] {
      let text = shell.run(line + " | as csv").output
      #expect(text.contains("…" + iban.suffix(4)), "\(line): \(text)")
      #expect(!text.contains(iban.dropFirst(4).prefix(10)), "\(line): \(text)")
    }
  }

  @Test func `an order and a payment stop an undo`() throws {
    for script in [Self.ordered, Self.paid] {
      let shell = try PaymentSample.shell(Self.ready)
      for line in script.dropFirst(Self.ready.count).split(separator: "\n") {
        try #require(shell.run(String(line)).exitCode == 0)
      }
      let undo = shell.run("undo")
      #expect(undo.errorCodes == ["undo.refused"] && undo.changes.isEmpty, "\(undo.text)")
      #expect(undo.text.contains("payment re"), "reject or return: \(undo.text)")
    }
  }

  @Test func `a wrong day is corrected with a reason`() throws {
    let shell = try PaymentSample.shell(Self.paid)
    #expect(
      shell.run("payment correct-date 2024.ml-caen.1 pay 2024-01-23 --reason \" \"").exitCode != 0)
    let run = shell.run("payment correct-date 2024.ml-caen.1 pay 2024-01-23 --reason Essai")
    #expect(run.exitCode == 0, "\(run.text)")
    let step = try #require(try shell.find(Payment.self, "2024.ml-caen.1")?.steps.last)
    #expect(step.date.code == "2024-01-23" && step.corrections?.map(\.reason) == ["Essai"])
  }

  @Test func `the accountant rejects and the bank returns, each with a reason`() throws {
    let shell = try PaymentSample.shell(Self.ordered)
    #expect(
      shell.run("payment reject 2024.ml-caen --reason \" \"").errorCodes == ["payments.reason"])
    #expect(shell.run("payment reject 2024.ml-caen --reason Essai --on 2024-01-18").exitCode == 0)
    #expect(try status(shell) == .certified)
    shell.run("payment order 2024.ml-caen --on 2024-01-19")
    shell.run("payment pay 2024.ml-caen --on 2024-01-22")
    #expect(shell.run("payment return 2024.ml-caen --reason Essai --on 2024-01-23").exitCode == 0)
    #expect(try status(shell) == .ordered)
    let line = try #require(shell.run("envelope show conventions-2024").card)
    #expect(try PaymentSample.amount("paid", in: line) == .zero)
    #expect(try PaymentSample.amount("ordered", in: line) == .euros(45_000))
  }

  @Test func `a payment is held, released and cancelled`() throws {
    let shell = try PaymentSample.shell(Self.certified)
    #expect(shell.run("payment hold 2024.ml-caen --reason Essai --on 2024-01-17").exitCode == 0)
    #expect(shell.run("payment order 2024.ml-caen").errorCodes == ["payments.event"])
    #expect(shell.run("payment release 2024.ml-caen --reason Essai --on 2024-01-18").exitCode == 0)
    #expect(shell.run("payment certify 2024.ml-caen --on 2024-01-19").exitCode == 0)
    let cancelled = shell.run("payment cancel 2024.ml-caen --reason Essai --on 2024-01-20")
    #expect(cancelled.exitCode == 0, "\(cancelled.text)")
    #expect(try status(shell) == .cancelled)
    let line = try #require(shell.run("envelope show conventions-2024").card)
    #expect(try PaymentSample.amount("committed", in: line) == .euros(405_000))
    let again = shell.run("payment certify 2024.ml-caen")
    #expect(again.errorCodes == ["payments.event"], "\(again.text)")
  }

  @Test func `what a cancelled payment gave back is not paid by another one`() throws {
    let shell = try PaymentSample.shell(
      Self.ready + "payment cancel 2024.ml-caen --reason Essai --on 2024-01-16\n")
    let run = shell.run(
      "payment certify 2024.ml-caen --instalment 2 --amount 45000 --on 2024-01-17")
    #expect(run.errorCodes == ["payments.above-instalment"] && run.changes.isEmpty, "\(run.text)")
    #expect(
      shell.run("payment certify 2024.ml-caen --instalment 2 --amount 27000 --on 2024-01-17")
        .exitCode == 0)
  }

  @Test func `one cent above the amount in force is refused with the figures`() throws {
    let shell = try PaymentSample.shell(Self.reduced("-45000,01"))
    let run = shell.run(Self.lastSignature)
    #expect(run.errorCodes == ["payments.exceed"] && run.changes.isEmpty, "\(run.text)")
    let words = try #require(run.diagnostics.first { $0.isError })
    for figure in ["€45,000.00", "€0.01", "€44,999.99"] {
      #expect(words.message.en.contains(figure), "\(figure): \(words.message.en)")
    }
    let exact = try PaymentSample.shell(Self.reduced("-45000"))
    #expect(exact.run(Self.lastSignature).exitCode == 0)
  }

  /// A reduction that was drafted before the first instalment was paid, and waits for a signature.
  private static func reduced(_ change: String) -> String {
    ready + """
      amendment draft 2024.ml-caen --type amount --change \(change) --on 2024-01-16
      amendment approve 2024.ml-caen --decision CP-2 --on 2024-01-16
      amendment sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-01-16
      payment certify 2024.ml-caen --on 2024-01-17
      payment order 2024.ml-caen --on 2024-01-17 --yes

      """
  }

  private static let lastSignature =
    "amendment sign 2024.ml-caen --party ml-caen --person p-caen --on 2024-01-25"

  @Test func `a reduction takes nothing back that was ordered`() throws {
    let shell = try PaymentSample.shell(Self.paid)
    let run = shell.run(
      "amendment draft 2024.ml-caen --type amount --change -45000,01 --on 2024-01-23")
    #expect(run.errorCodes == ["amendments.below-payments"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `of an envelope those are ordered that can be, and the others are named`() throws {
    let shell = try PaymentSample.shell(
      Self.ready
        + "payment certify --envelope conventions-2024 --on 2024-01-16\npayment hold 2024.ml-lisieux --reason Essai --on 2024-01-16\n"
    )
    let run = shell.run(
      "payment order --envelope conventions-2024 --instalment 1 --voucher B-1 --on 2024-01-17")
    #expect(run.exitCode == 0, "\(run.text)")
    let orders = try shell.all(Payment.self).filter { $0.status == .ordered }
    #expect(orders.map(\.id.name) == ["2024.ml-caen.1", "2024.ml-dieppe.1", "2024.ml-rouen.1"])
    #expect(orders.allSatisfy { $0.voucher == "B-1" })
    let warning = try #require(run.diagnostics.first { !$0.isError })
    #expect(warning.message.en.contains("Left 2 conventions"), "\(warning.message.en)")
    #expect(
      warning.details.contains { $0.en.contains("evreux") }
        && warning.details.contains { $0.en.contains("lisieux") })
    #expect(run.text.contains("€135,000.00"), "\(run.text)")
    let again = shell.run(
      "ensure payment order --envelope conventions-2024 --instalment 1 --voucher B-1 --on 2024-01-17"
    )
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }

  @Test func `of several that are named, all are ordered or none`() throws {
    let shell = try PaymentSample.shell(
      Self.ready + "payment certify 2024.ml-caen 2024.ml-evreux --on 2024-01-16\n")
    let run = shell.run("payment order 2024.ml-caen 2024.ml-evreux --on 2024-01-17")
    #expect(run.errorCodes == ["payments.no-account"] && run.changes.isEmpty, "\(run.text)")
    #expect(
      shell.run("payment order 2024.ml-caen 2024.ml-rouen --number M-1").errorCodes
        == ["payments.order-number"])
  }

  @Test func `the statement recapitulates what was paid before`() throws {
    let shell = try PaymentSample.shell(
      Self.paid
        + "payment certify 2024.ml-caen --instalment 2 --on 2024-01-23\npayment order 2024.ml-caen --instalment 2 --number M-2 --on 2024-01-24 --yes\n"
    )
    let first = shell.run("payment statement 2024.ml-caen --instalment 1").output
    #expect(first.contains("Sommes déjà versées : aucune"), "\(first)")
    let text = shell.run("payment statement 2024.ml-caen --instalment 2").output
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    for line in [
      "Décision : CP-2024-01-05 (05/01/2024)", "Montant attribué : 90 000,00 €",
      "versement 1 : 45 000,00 €, payé le 22/01/2024", "Total déjà versé : 45 000,00 €",
      "Présent paiement (versement 2) : 27 000,00 €", "Total après paiement : 72 000,00 €",
      "Reste à verser : 18 000,00 €",
    ] { #expect(text.contains(line), "\(line) in \(text)") }
  }
}
