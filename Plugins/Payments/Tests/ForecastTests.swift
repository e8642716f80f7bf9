import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// What will be paid when, and what is late.
@Suite struct `What is still to be paid` {
  private func left(_ shell: TestShell, _ language: Language = .english) throws -> Money {
    try PaymentSample.amount(
      "left-to-realise", in: try #require(shell.run("envelope show conventions-2024").card))
  }

  private func forecast(_ shell: TestShell) throws -> Money {
    let run = shell.run("payment forecast --envelope conventions-2024 | sum total")
    guard case .amount(let sum)? = run.table?.rows.first?.first else {
      throw PaymentSample.NoAmount(text: run.text)
    }
    return sum
  }

  /// What happens one after the other; after each the forecast is what is left to realise.
  @Test func `is the same by month and in the envelope, whatever happens`() throws {
    let shell = try PaymentSample.shell(PaymentSample.signed + PaymentSample.accounts)
    #expect(try left(shell) == .euros(450_000))
    for line in [
      "payment certify 2024.ml-caen --on 2024-01-16",
      "payment certify 2024.ml-dieppe --amount 40000 --on 2024-01-16",
      "payment order 2024.ml-caen 2024.ml-dieppe --on 2024-01-17 --yes",
      "payment pay 2024.ml-caen --on 2024-01-18 --yes",
      "payment hold 2024.ml-rouen --instalment 2 --reason Essai --on 2024-01-18",
      "payment cancel 2024.ml-rouen --instalment 3 --reason Essai --on 2024-01-18 --yes",
      "payment reject 2024.ml-dieppe --reason Essai --on 2024-01-18",
      "amendment draft 2024.ml-caen --type amount --change 10000 --on 2024-01-18",
      "amendment approve 2024.ml-caen --decision CP-2 --on 2024-01-19",
      "amendment sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-01-20",
      "amendment sign 2024.ml-caen --party ml-caen --person p-caen --on 2024-01-20",
      "amendment draft 2024.ml-lisieux --type amount --change -10000 --on 2024-01-20",
      "convention terminate 2024.ml-evreux --reason Essai --on 2024-01-21 --yes",
      "convention enter-into-force 2024.ml-rouen --on 2024-01-21",
      "payment certify 2024.ml-rouen --on 2024-01-21",
      "payment order 2024.ml-rouen --on 2024-01-22 --yes",
      "convention report 2024.ml-rouen --on 2024-01-23",
      "convention close 2024.ml-rouen --unpaid Essai --on 2024-01-24 --yes",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode == 0, "\(line): \(run.text)")
      #expect(try forecast(shell) == (try left(shell)), "after \(line)")
    }
    #expect(try left(shell) > .zero)
  }

  @Test func `is in the agenda once, with what is in force, until it is paid`() throws {
    let draft = "convention approve --envelope conventions-2024"
    let shell = try PaymentSample.shell(
      PaymentSample.signed.replacing(
        draft, with: "convention due 2024.ml-caen 1 2024-09-30\n\(draft)")
        + PaymentSample.accounts)
    let entries = "agenda --days 300 | where what ~ 2024.ml-caen and what ~ pay | select what"
    let due = shell.run("agenda --days 300 | where date = 2024-09-30 | select what")
    #expect(due.table?.rows.count == 1, "\(due.text)")
    #expect(shell.run(entries).text.contains("€45,000.00"))
    shell.runScript(
      """
      payment certify 2024.ml-caen --on 2024-01-16
      payment order 2024.ml-caen --on 2024-01-17 --yes
      """)
    #expect(shell.run("agenda --days 300 | where date = 2024-09-30").table?.rows.count == 1)
    shell.run("payment pay 2024.ml-caen --on 2024-01-18")
    let after = shell.run("agenda --days 300 | where date = 2024-09-30")
    #expect(after.table?.rows.isEmpty == true, "\(after.text)")
  }

  @Test func `tells the certain and the conditional apart`() throws {
    let draft = "convention approve --envelope conventions-2024"
    let shell = try PaymentSample.shell(
      PaymentSample.signed.replacing(
        draft,
        with: """
          convention due 2024.ml-caen 2 2024-09-30
          convention require 2024.ml-caen --instalment 3 --condition report
          \(draft)
          """))
    let run = shell.run("payment forecast | where certain = 27k€")
    #expect(run.table?.rows.first?.first == .text("2024-09"), "\(run.text)")
    let report = shell.run("payment forecast | where conditional > 0")
    // 240 days after the end of the year, unless the office says otherwise.
    #expect(report.table?.rows.first?.first == .text("2025-08"), "\(report.text)")
    shell.run("setting change payments.report-delay 30")
    #expect(
      shell.run("payment forecast | where conditional > 0").table?.rows.first?.first
        == .text("2025-01"))
  }

  @Test func `stays late for years, and leaves when it is paid`() throws {
    let folder = TemporaryFolder()
    do {
      let then = try PaymentSample.shell(
        PaymentSample.signed + PaymentSample.accounts
          + "payment certify --envelope conventions-2024 --on 2024-01-16\n", in: folder)
      #expect(then.run("payment list --late").table?.rows.isEmpty == true)
    }
    let later = try TestShell(
      PaymentSample.plugins, today: CalendarDate(reading: "2026-11-02"), width: nil,
      isAgreed: true, in: folder)
    let late = "payment list --late --envelope conventions-2024 | where number = 1"
    let agenda = "agenda | where what ~ \"to pay\" and date < 2026-01-01"
    #expect(later.run(late).table?.rows.count == 5)
    let before = later.run(agenda)
    #expect(before.table?.rows.isEmpty == false, "\(before.text)")
    #expect(later.run("check | where rule = payment.late").table?.rows.isEmpty == false)
    later.run("payment order 2024.ml-caen --on 2026-10-01")
    #expect(later.run(late).table?.rows.count == 5, "ordered is not paid")
    later.run("payment pay 2024.ml-caen --on 2026-10-05")
    #expect(later.run(late).table?.rows.count == 4)
    for place in PaymentSample.places {
      for number in 1...3 {
        later.run(
          "payment cancel 2024.ml-\(place) --instalment \(number) --reason Essai --on 2026-10-06")
      }
    }
    #expect(later.run("payment list --late").table?.rows.isEmpty == true)
    let after = later.run(agenda)
    #expect(after.table?.rows.isEmpty == true, "\(after.text)")
  }
}
