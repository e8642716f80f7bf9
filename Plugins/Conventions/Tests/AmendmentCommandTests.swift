import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Amendments of conventions that both have signed. The shells are at 1 July 2024.
@Suite struct `Amendments by command` {
  /// A convention of 90 000 € on an envelope of 100 000 €, in force.
  static let inForce =
    CorrectionTests.draft + """

      agreement open demo --on 2024-01-15
      envelope create e24 --agreement demo --year 2024 --amount 100k€ --title-en E --title-fr E
      convention add c --envelope e24 --beneficiary ml-caen --amount 20000 --object-en A --object-fr A --instalments 50/50 --start 2024-01-01 --end 2024-12-31 --conditions-fr X --control-fr X --unused paid-back
      convention add d --envelope e24 --beneficiary ml-rouen --amount 80000 --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
      convention approve c --decision CP-1 --on 2024-03-18
      convention send c --on 2024-03-20 --yes
      convention enter-into-force c --on 2024-04-01

      """

  private func refused(_ line: String, _ code: String, more: String = "") throws -> String {
    let run = try SamplePlugin.shell(Self.inForce + more).run(line)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(line): \(run.text)")
    return run.text
  }

  @Test(arguments: [
    ("duration", "--change 1000", "duration", "change"),
    ("amount", "--end 2025-06-30", "amount", "end"),
    ("account", "--object-fr Autre", "account", "object"),
    ("schedule", "--beneficiary ml-rouen", "schedule", "beneficiary"),
    ("correction", "--planned-cost 1000", "correction", "planned-cost"),
    ("object", "--day 2=2024-09-30", "object", "days"),
  ])
  func `a type refuses another one’s term, naming both`(
    type: String, option: String, first: String, second: String
  ) throws {
    let text = try refused("amendment draft c --type \(type) \(option)", "amendments.term")
    #expect(text.contains("\"\(first)\"") && text.contains("\"\(second)\""), "\(text)")
  }

  @Test func `a decision that is not recorded is told, with the one that is near`() throws {
    let draft = "amendment draft c --type amount --change -100 --on 2024-05-01\n"
    let approve = "amendment approve c --decision CP-2024-33 --on 2024-05-02"
    let silent = try SamplePlugin.shell(Self.inForce + draft).run(approve)
    #expect(silent.exitCode == 0 && silent.diagnostics.isEmpty, "\(silent.text)")
    let shell = try SamplePlugin.shell(
      Self.inForce + draft + "decision add cp --number CP-2024-32 --on 2024-05-01\n")
    let run = shell.run(approve)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      run.diagnostics.contains {
        !$0.isError && $0.message.en.contains("No decision \"CP-2024-33\" is recorded")
          && $0.message.en.contains("CP-2024-32") && $0.message.fr.contains("CP-2024-32")
      }, "\(run.text)")
    let known = shell.run("envelope vote e24 1000 --decision CP-2024-32 --on 2024-05-02")
    #expect(known.exitCode == 0 && known.diagnostics.isEmpty, "\(known.text)")
    let twice = shell.run("envelope vote e24 1000 --decision CP-2024-32 --on 2024-05-03")
    #expect(twice.exitCode == 0, "\(twice.text)")
    #expect(
      twice.diagnostics.contains { $0.message.en.contains("has the same amount by the same") })
  }

  @Test func `the next one waits until this one is signed or abandoned`() throws {
    let shell = try SamplePlugin.shell(
      Self.inForce + "amendment draft c --type correction --object-fr Rectifié --on 2024-05-01\n")
    let second = "amendment draft c --type duration --end 2025-06-30 --on 2024-05-02"
    #expect(shell.run(second).errorCodes == ["amendments.open"])
    #expect(shell.run("amendment apply c --on 2024-05-01").exitCode == 0)
    #expect(shell.run(second).exitCode == 0)
    #expect(shell.run("amendment abandon c --reason \" \"").errorCodes == ["amendments.reason"])
    #expect(shell.run("amendment abandon c --reason Essai").exitCode == 0)
    #expect(shell.run(second).exitCode == 0)
    let convention = try #require(try shell.find(Convention.self, "c"))
    #expect(convention.amendments.map(\.number) == [1, 2, 3])
    #expect(convention.terms(on: try CalendarDate(reading: "2024-05-01")).object.fr == "Rectifié")
    let again = shell.run("ensure " + second)
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }

  @Test(arguments: [
    ("amendment draft d --type amount --change 1", "amendments.unsigned"),
    ("amendment draft c --type amount --change 1 --on 2024-03-31", "amendments.unsigned"),
    ("amendment draft c --type amount --change 10000 --on 2024-07-02", "amendments.future"),
    ("amendment draft c --type amount --change 0", "amendments.no-change"),
    ("amendment draft c --type amount --change -20000", "amendments.amount"),
    ("amendment draft c --type schedule --day 3=2024-09-30", "conventions.no-instalment"),
    ("amendment draft c --type schedule --day tomorrow", "reading.shape"),
    ("amendment approve c --decision CP-2", "amendments.unknown"),
  ])
  func `one that cannot be is refused`(line: String, code: String) throws {
    let run = try SamplePlugin.shell(Self.inForce).run(line)
    #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
    if code != "reading.shape" { #expect(run.errorCodes == [code], "\(run.text)") }
  }

  @Test func `none is made after the end`() throws {
    let later = try SamplePlugin.shell(Self.inForce, today: CalendarDate(reading: "2025-01-02"))
    let run = later.run("amendment draft c --type amount --change -1")
    #expect(run.errorCodes == ["amendments.ended"] && run.changes.isEmpty, "\(run.text)")
    #expect(later.run("amendment draft c --type amount --change -1 --on 2024-12-31").exitCode == 0)
    later.run("amendment approve c --decision CP-2 --on 2024-12-31")
  }

  @Test func `ten thousand more on a full envelope are refused at once`() throws {
    let text = try refused(
      "amendment draft c --type amount --change 10000", "envelopes.overdrawn")
    #expect(text.contains("€10,000.00"), "\(text)")
  }

  @Test func `a reduction frees its money when it is in force, not before`() throws {
    let shell = try SamplePlugin.shell(
      Self.inForce + "amendment draft c --type amount --change -10000 --on 2024-05-01\n")
    func left() -> Value? {
      shell.run("envelope list | where id = e24 | select left").table?.rows.first?.first
    }
    #expect(left() == .amount(.zero))
    #expect(shell.run("amendment approve c --decision CP-2 --on 2024-05-10").exitCode == 0)
    #expect(left() == .amount(.zero), "approved is not in force")
    let more =
      "convention add f --envelope e24 --beneficiary ml-dieppe --amount 1 --object-en A --object-fr A"
    #expect(shell.run(more).errorCodes == ["envelopes.overdrawn"])
    #expect(
      shell.run("convention list | where id = c | select amount").table?.rows
        == [[.amount(.euros(20_000))]])
  }

  @Test func `an effect before the decision is refused`() throws {
    let shell = try SamplePlugin.shell(
      Self.inForce
        + "amendment draft c --type amount --change -1 --effect 2024-05-01 --on 2024-05-01\n")
    let run = shell.run("amendment approve c --decision CP-2 --on 2024-05-02")
    #expect(run.errorCodes == ["amendments.effect"] && run.changes.isEmpty, "\(run.text)")
    #expect(shell.run("amendment approve c --decision CP-2 --on 2024-05-01").exitCode == 0)
  }

  @Test func `it is not approved before the day of the decision that is recorded`() throws {
    let shell = try SamplePlugin.shell(
      Self.inForce + """
        amendment draft c --type amount --change -1 --on 2024-05-01
        decision add cp-2 --number CP-2 --on 2024-05-10

        """)
    let run = shell.run("amendment approve c --decision CP-2 --on 2024-05-09")
    #expect(run.errorCodes == ["decisions.later"] && run.changes.isEmpty, "\(run.text)")
    #expect(shell.run("amendment approve c --decision CP-2").exitCode == 0)
    let step = try shell.find(Convention.self, "c")?.amendments.last?.steps.last
    #expect(step?.date.code == "2024-05-10" && step?.decision?.id.name == "cp-2")
  }

  @Test func `days of instalments are those of the schedule that was signed`() throws {
    let shell = try SamplePlugin.shell(
      Self.inForce
        + "amendment draft c --type schedule --day 1=2024-09-30 --day 2=2025-03-31 --on 2024-05-01\n"
    )
    let amendment = try #require(try shell.find(Convention.self, "c")?.amendments.last)
    #expect(amendment.days.map(\.day.code) == ["2024-09-30", "2025-03-31"])
    #expect(amendment.possible == [.sign, .abandon])
    #expect(
      shell.run("amendment approve c --decision CP-2").errorCodes == ["amendments.event"])
  }

  @Test func `a new beneficiary is a party of the agreement`() throws {
    _ = try refused(
      "amendment draft c --type beneficiary --beneficiary ml-nulle-part", "organisations.unknown")
    let shell = try SamplePlugin.shell(
      Self.inForce.replacing(
        "agreement open demo", with: "agreement remove-party demo ml-dieppe\nagreement open demo"))
    let run = shell.run("amendment draft c --type beneficiary --beneficiary ml-dieppe")
    #expect(run.errorCodes == ["conventions.beneficiary"] && run.changes.isEmpty, "\(run.text)")
    #expect(
      shell.run("amendment draft c --type beneficiary --beneficiary ml-rouen").exitCode == 0)
  }
}

/// A supplementary vote, split by itself.
@Suite struct `A supplementary vote` {
  static let voted =
    CorrectionTests.draft + """

      agreement open demo --on 2024-01-15
      envelope create e24 --agreement demo --year 2024 --amount 4M€ --title-en E --title-fr E
      allocation compute s --envelope e24 --title-en S --title-fr S
      allocation adopt s
      convention draft s --object-en A --object-fr A --instalments 50/30/20 --conditions-fr X --control-fr X --unused paid-back
      convention approve --envelope e24 --decision CP-1 --on 2024-03-18
      envelope vote e24 200k€ --decision AP-2 --on 2024-06-01
      allocation compute plus --envelope e24 --title-en P --title-fr P --vote 1 --criterion young-people=1 --year-of-figures 2023
      allocation adopt plus

      """

  @Test func `leaves the first split adopted and is split alone`() throws {
    let shell = try SamplePlugin.shell(Self.voted)
    let adopted = try shell.all(Allocation.self).filter(\.isAdopted)
    #expect(adopted.map(\.id.name) == ["plus", "s"])
    #expect(adopted.map(\.total) == [.euros(200_000), .euros(4_000_000)])
    #expect(try shell.find(Envelope.self, "e24")?.amount == .euros(4_000_000))
    #expect(
      shell.run("envelope list | select amount").table?.rows == [[.amount(.euros(4_200_000))]])
  }

  @Test func `is drafted where conventions are signed, all or none`() throws {
    let shell = try SamplePlugin.shell(Self.voted)
    let run = shell.run("amendment draft-shares plus")
    #expect(run.errorCodes == ["amendments.unsigned"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.diagnostics.first { $0.isError }?.details.count == 5)
    #expect(shell.run("amendment draft-shares s").errorCodes == ["amendments.no-vote"])
    #expect(
      shell.run("convention draft plus --object-en A --object-fr A").errorCodes
        == ["conventions.supplement"])
  }

  @Test func `gives one amendment to each, which add up to it exactly`() throws {
    let small = Self.voted.replacing("4M€", with: "100k€").replacing("200k€", with: "9999,99")
      .replacing(
        "envelope vote",
        with:
          "convention send --envelope e24 --on 2024-03-20 --yes\nconvention enter-into-force --envelope e24 --on 2024-04-01\nenvelope vote"
      )
    let shell = try SamplePlugin.shell(small)
    let run = shell.run("amendment draft-shares plus")
    #expect(run.exitCode == 0 && run.changes.count == 5, "\(run.text)")
    let conventions = try shell.all(Convention.self)
    let changes = conventions.flatMap(\.amendments).compactMap(\.change)
    #expect(changes.count == 5 && changes.total() == Money(cents: 999_999))
    #expect(Set(changes).count > 1, "by the figures")
    let again = shell.run("ensure amendment draft-shares plus")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
    let twice = shell.run("amendment draft-shares plus")
    #expect(twice.errorCodes == ["amendments.open"] && twice.changes.isEmpty, "\(twice.text)")
    let line = "envelope list | select amount reserved committed left"
    #expect(
      shell.run(line).table?.rows == [
        [
          .amount(Money(cents: 10_999_999)), .amount(Money(cents: 999_999)),
          .amount(.euros(100_000)), .amount(.zero),
        ]
      ])
    #expect(
      shell.run("amendment approve --envelope e24 --decision CP-2 --on 2024-06-10").changes.count
        == 5)
    #expect(shell.run("allocation set-aside s").errorCodes == ["allocations.decided"])
  }

  @Test func `is refused as a vote of nothing, on a day to come, or below what is committed`()
    throws
  {
    let shell = try SamplePlugin.shell(Self.voted)
    #expect(shell.run("envelope vote e24 0 --decision AP-3").errorCodes == ["envelopes.empty-vote"])
    #expect(
      shell.run("envelope vote e24 1 --decision AP-3 --on 2024-07-02").errorCodes
        == ["envelopes.future"])
    let less = shell.run("envelope vote e24 -200000,01 --decision AP-3 --on 2024-07-01")
    #expect(less.errorCodes == ["envelopes.overdrawn"], "\(less.text)")
  }
}
