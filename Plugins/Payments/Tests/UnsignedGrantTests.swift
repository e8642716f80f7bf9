import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Grants that both have not signed, and the threshold of 23 000 €.
@Suite struct `Unsigned grants of a year` {
  /// Two conventions of one beneficiary, in force unsigned, the first one certified.
  static func grants(_ first: Int, _ second: Int, inKind: Int? = nil) -> String {
    PaymentSample.sent + PaymentSample.accounts + """
      convention terminate 2024.ml-caen --reason Essai --on 2024-01-09 --yes
      convention add a --envelope conventions-2024 --beneficiary ml-caen --amount \(first) --object-fr Soutien --conditions-fr X --control-fr X --unused paid-back\(inKind.map { " --in-kind \($0)" } ?? "")
      convention approve a --decision CP-2 --on 2024-01-10
      convention send a --on 2024-01-10 --yes
      convention enter-into-force a --on 2024-01-11
      payment certify a --on 2024-01-12
      convention add b --envelope conventions-2024 --beneficiary ml-caen --amount \(second) --object-fr Soutien --conditions-fr X --control-fr X --unused paid-back
      convention approve b --decision CP-3 --on 2024-01-20

      """
  }

  @Test func `two of 20 000 are refused together, naming both`() throws {
    let shell = try PaymentSample.shell(Self.grants(20_000, 20_000))
    let run = shell.run("payment order a --on 2024-01-20")
    #expect(run.errorCodes == ["payments.unsigned"] && run.changes.isEmpty, "\(run.text)")
    let words = try #require(run.diagnostics.first { $0.isError }).message.en
    #expect(words.contains("a (€20,000.00), b (€20,000.00)"), "\(words)")
    #expect(words.contains("€40,000.00") && words.contains("€23,000.00"), "\(words)")
  }

  @Test func `grants of another region do not count`() throws {
    let other = """
      organisation add region-autre --kind region --name "Autre région fictive"
      agreement create autre --years 2024-2026 --title-fr Autre
      agreement party autre region-autre ml-caen
      envelope create autre-2024 --agreement autre --year 2024 --amount 1M€ --title-fr Autre
      """
    let grants = Self.grants(20_000, 20_000).replacing(
      "convention add b --envelope conventions-2024",
      with: other + "\nconvention add b --envelope autre-2024")
    let shell = try PaymentSample.shell(grants)
    #expect(shell.run("payment order a --on 2024-01-20").exitCode == 0)
  }

  @Test func `what is decided later does not count, and check tells it then`() throws {
    let shell = try PaymentSample.shell(Self.grants(20_000, 20_000))
    #expect(shell.run("payment order a --on 2024-01-19").exitCode == 0)
    let found = shell.run("check | where rule = payment.unsigned-grants")
    #expect(found.table?.rows.count == 1, "\(found.text)")
  }

  @Test(arguments: [
    (20_000, 3_000, nil, true), (20_000, 3_001, nil, false), (20_000, 2_000, 1_001, false),
  ])
  func `the threshold is passed strictly, in cash and in kind`(
    first: Int, second: Int, inKind: Int?, isOrdered: Bool
  ) throws {
    let shell = try PaymentSample.shell(Self.grants(first, second, inKind: inKind))
    let run = shell.run("payment order a --on 2024-01-20")
    #expect(run.errorCodes == (isOrdered ? [] : ["payments.unsigned"]), "\(run.text)")
  }

  @Test func `one that is terminated does not count`() throws {
    let shell = try PaymentSample.shell(
      Self.grants(20_000, 20_000)
        + "convention terminate b --reason Essai --on 2024-01-21 --yes\n")
    #expect(shell.run("payment order a --on 2024-01-22").exitCode == 0)
  }

  @Test func `a stricter rule of the office asks for both signatures always`() throws {
    let shell = try PaymentSample.shell(Self.grants(5_000, 1_000))
    shell.run("setting change payments.signed-always yes")
    let run = shell.run("payment order a --on 2024-01-20")
    #expect(run.errorCodes == ["payments.unsigned"] && run.changes.isEmpty, "\(run.text)")
    shell.run("setting change payments.signed-always no")
    #expect(shell.run("payment order a --on 2024-01-20").exitCode == 0)
  }

  @Test func `whether European grants count is a setting`() throws {
    let shell = try PaymentSample.shell(Self.grants(20_000, 1_000), more: [GrantingPlugin()])
    shell.run("grant european ml-caen 5000")
    let run = shell.run("payment order a --on 2024-01-20")
    #expect(run.errorCodes == ["payments.unsigned"], "\(run.text)")
    #expect(run.text.contains("europe"), "\(run.text)")
    shell.run("setting change payments.count-european no")
    #expect(shell.run("payment order a --on 2024-01-20").exitCode == 0)
  }
}

/// What a command says of several payments that do not all come out alike.
@Suite struct `Several payments` {
  @Test func `that were certified before are named beside those that are now`() throws {
    let shell = try PaymentSample.shell(PaymentSample.signed)
    #expect(shell.run("payment certify 2024.ml-caen --on 2024-01-16").exitCode == 0)
    let run = shell.run("ensure payment certify 2024.ml-caen 2024.ml-rouen --on 2024-01-16")
    #expect(run.exitCode == 0 && run.changes.count == 1, "\(run.text)")
    #expect(run.text.contains("Certified the payment \"2024.ml-rouen.1\""), "\(run.text)")
    #expect(run.text.contains("Left as it was: 2024.ml-caen.1."), "\(run.text)")
    let refused = shell.run("payment certify 2024.ml-caen 2024.ml-dieppe --on 2024-01-16")
    #expect(refused.exitCode == 1 && refused.changes.isEmpty, "all or none: \(refused.text)")
  }

  @Test func `of an envelope where none is a draft are no empty answer`() throws {
    let shell = try PaymentSample.shell(PaymentSample.sent)
    for line in [
      "convention require --envelope conventions-2024 --instalment 1 --condition signed",
      "convention publish --envelope conventions-2024",
    ] {
      #expect(shell.run(line).errorCodes == ["conventions.none"], "\(line)")
    }
  }
}
