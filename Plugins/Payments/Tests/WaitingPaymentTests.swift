import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// What waits and what is held, where people look for it.
@Suite struct `A payment without a day` {
  private static let waiting = PaymentSample.signed.replacing(
    "convention approve --envelope conventions-2024",
    with:
      "convention require --envelope conventions-2024 --instalment 2 --condition request --condition pieces\nconvention approve --envelope conventions-2024"
  )

  private func whats(_ shell: TestShell, _ options: String) -> [Value] {
    (shell.run("agenda \(options) | select what").table?.rows ?? []).compactMap(\.first)
  }

  @Test func `is shown to its structure while a request or pieces are awaited`() throws {
    let shell = try PaymentSample.shell(Self.waiting + PaymentSample.accounts)
    let expected =
      "Instalment 2 of 2024.ml-caen waits (€27,000.00): no request for payment was received, its pieces are not accepted"
    #expect(whats(shell, "--structure ml-caen").contains(.text(expected)))
    #expect(whats(shell, "--for p-caen").contains(.text(expected)))
    let run = shell.run("agenda --structure ml-caen | where what ~ waits | select who otherwise")
    #expect(
      run.table?.rows == [[.text("Mission Locale fictive de caen"), .text("it is not paid")]])
    // All see it together, when the forecast expects it.
    let all = shell.run("agenda --days 300 | where what ~ wait | select date who what")
    #expect(all.table?.rows.count == 1, "\(all.text)")
    #expect(all.text.contains("5 instalments of conventions-2024 wait"), "\(all.text)")
    shell.run(
      "payment record 2024.ml-caen --instalment 2 --request 2024-01-20 --pieces 2024-01-20")
    #expect(!whats(shell, "--structure ml-caen").contains(.text(expected)))
    #expect(
      shell.run("agenda --days 300 | where what ~ wait").text.contains("4 instalments"))
  }

  @Test func `says on the dashboard why it is held`() throws {
    let shell = try PaymentSample.shell(PaymentSample.signed + PaymentSample.accounts)
    #expect(!shell.run("dashboard").text.contains("Payments held"))
    shell.run("payment hold 2024.ml-caen --reason \"Comptes attendus\" --on 2024-01-20")
    let dashboard = shell.run("dashboard").text
    #expect(dashboard.contains("Payments held") && dashboard.contains("Comptes attendus"))
    let entry = "Instalment 1 of 2024.ml-caen held (€45,000.00): Comptes attendus"
    #expect(whats(shell, "--structure ml-caen").contains(.text(entry)))
    shell.run("payment release 2024.ml-caen --reason Essai --on 2024-01-21")
    #expect(!shell.run("dashboard").text.contains("Payments held"))
    #expect(!whats(shell, "--structure ml-caen").contains(.text(entry)))
  }

  @Test func `of an envelope, what is left as it was is listed a line each`() throws {
    let shell = try PaymentSample.shell(Self.waiting + PaymentSample.accounts)
    let run = shell.run(
      "payment certify --envelope conventions-2024 --instalment 1 --on 2024-01-20")
    #expect(run.exitCode == 0, "\(run.text)")
    let more = shell.run("payment order --envelope conventions-2024 --on 2024-01-21 --yes")
    let warning = try #require(more.diagnostics.first { !$0.isError }, "\(more.text)")
    #expect(warning.message.en.hasSuffix("as it was:") && warning.details.count == 1)
  }

  @Test func `without a word, says what it needs before it asks to go on`() throws {
    let shell = try TestShell(PaymentSample.plugins, width: nil, isAgreed: false)
    let run = shell.run("payment pay")
    #expect(run.errorCodes.first != "usage.needs-yes" && run.exitCode != 0, "\(run.text)")
    #expect(run.text.contains("--envelope"), "\(run.text)")
  }

  @Test(arguments: [
    ("recovery collect r -10", "usage.not-above-zero"),
    ("recovery collect r 0", "usage.not-above-zero"),
    ("recovery remit r -1 --note X", "usage.not-above-zero"),
    ("recovery write-off r 0 --note X", "usage.not-above-zero"),
    ("payment certify 2024.ml-caen --amount -1", "usage.not-above-zero"),
    ("payment certify 2024.ml-caen --amount 0", "usage.not-above-zero"),
    ("recovery add r2 --convention g --ground X --due -1", "usage.below-zero"),
    ("envelope credit conventions-2024 2024 -1", "usage.below-zero"),
  ])
  func `an amount that cannot be is refused as such`(line: String, code: String) throws {
    let shell = try PaymentSample.shell(
      `A sum to recover`.overpaid
        + "recovery add r --convention g --ground Essai\nrecovery announce r --on 2024-01-13\n")
    let run = shell.run(line)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(line): \(run.text)")
  }
}
