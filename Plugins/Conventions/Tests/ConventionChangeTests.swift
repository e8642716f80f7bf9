import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// What a convention goes through beside its straight way. The shells are at 1 July 2024.
@Suite struct `A return for correction` {
  static let approved =
    CorrectionTests.draft + "\n" + CorrectionTests.conventions + """

      agreement open demo --on 2024-01-15
      convention approve c --decision CP-1 --on 2024-03-18

      """
  static let returned = approved + "convention return c --reason Essai --on 2024-03-20\n"

  @Test func `makes a draft again, with its reason`() throws {
    let shell = try SamplePlugin.shell(Self.approved)
    #expect(
      shell.run("convention return c --reason \" \"").errorCodes == ["conventions.return-reason"])
    #expect(shell.run("convention return c --reason Essai --on 2024-03-20").exitCode == 0)
    let convention = try #require(try shell.find(Convention.self, "c"))
    #expect(convention.status == .draft && convention.steps.map(\.event) == [.approve, .sendBack])
    #expect(convention.steps.last?.note == "Essai")
    #expect(convention.approved?.amount == .euros(100_000))
  }

  @Test func `keeps the decision where nothing that it decides changed`() throws {
    let shell = try SamplePlugin.shell(Self.returned)
    shell.run("convention edit c --instalments 80/20 --conditions-fr Autres")
    #expect(shell.run("convention approve c --decision CP-1 --on 2024-03-21").exitCode == 0)
    #expect(try shell.find(Convention.self, "c")?.approved == nil)
  }

  @Test(arguments: [
    ("--amount 90000", "amount"), ("--object-fr Autre", "object"),
    ("--beneficiary ml-rouen", "beneficiary"),
  ])
  func `needs another decision where the amount, the object or the beneficiary changed`(
    option: String, name: String
  ) throws {
    let shell = try SamplePlugin.shell(Self.returned)
    try #require(shell.run("convention edit c \(option)").exitCode == 0)
    for reference in ["CP-1", "cp-1"] {
      let run = shell.run("convention approve c --decision \(reference) --on 2024-03-21")
      #expect(run.errorCodes == ["conventions.new-decision"] && run.changes.isEmpty, "\(run.text)")
      #expect(run.text.contains("(\(name))"), "\(run.text)")
    }
    let batch = shell.run("convention approve --envelope e24 --decision CP-1 --on 2024-03-21")
    #expect(batch.errorCodes == ["conventions.new-decision"], "\(batch.text)")
    #expect(shell.run("convention approve c --decision CP-2 --on 2024-03-21").exitCode == 0)
  }

  @Test func `knows the decision by its identity and by its number`() throws {
    let shell = try SamplePlugin.shell(
      "decision add march --number CP-2024-03 --on 2024-03-18\n"
        + Self.returned.replacing("--decision CP-1", with: "--decision CP-2024-03"))
    shell.run("convention edit c --amount 90000")
    let run = shell.run("convention approve c --decision march --on 2024-03-21")
    #expect(run.errorCodes == ["conventions.new-decision"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `is refused once all have signed`() throws {
    let shell = try SamplePlugin.shell(DatedActTests.inForce)
    shell.run("convention enter-into-force c --on 2024-04-01")
    #expect(shell.run("convention return c --reason Essai").errorCodes == ["conventions.event"])
  }
}

@Suite struct `A renewal` {
  static let year =
    CorrectionTests.draft + """

      envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
      allocation compute s --envelope e24 --title-en S --title-fr S
      allocation adopt s
      convention draft s --object-en A --object-fr A --instalments 50/30/20 --start 2024-01-01 --end 2024-12-31 --conditions-fr X --control-fr X --unused paid-back
      convention due 2024.ml-caen 2 2024-09-30
      convention require 2024.ml-caen --instalment 3 --condition report
      convention approve --envelope e24 --decision CP-1 --on 2024-03-18
      envelope create e25 --agreement demo --year 2025 --amount 1M€ --title-en E --title-fr E

      """

  @Test func `links each to the year before, unsigned, with its terms`() throws {
    let shell = try SamplePlugin.shell(Self.year)
    let run = shell.run("convention renew e24 --into e25 --same-amount")
    #expect(run.exitCode == 0 && run.changes.count == 5, "\(run.text)")
    let before = try #require(try shell.find(Convention.self, "2024.ml-caen"))
    let after = try #require(try shell.find(Convention.self, "2025.ml-caen"))
    #expect(after.renews?.id == before.id && after.year == 2025)
    #expect(after.status == .draft && after.steps.isEmpty && after.siretAtSignature == nil)
    #expect(after.amount == before.amount && after.object == before.object)
    #expect(after.instalments.map(\.amount) == before.instalments.map(\.amount))
    #expect(after.instalments.map { $0.due?.code } == [nil, "2025-09-30", nil])
    #expect(after.instalments.map(\.conditions) == [[], [], [.report]])
    #expect(after.start?.code == "2025-01-01" && after.end?.code == "2025-12-31")
    let again = shell.run("ensure convention renew e24 --into e25 --same-amount")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }

  @Test func `of two conventions of a beneficiary makes two`() throws {
    let shell = try SamplePlugin.shell(Self.year)
    shell.runScript(
      """
      envelope edit e25 --amount 2M€
      convention terminate 2024.ml-rouen --reason Essai
      convention add more --envelope e24 --beneficiary ml-caen --amount 10000 --object-en A --object-fr A
      """)
    let run = shell.run("convention renew e24 --into e25 --same-amount")
    #expect(run.exitCode == 0, "\(run.text)")
    let names = try shell.all(Convention.self).filter { $0.beneficiary.id.name == "ml-caen" }
      .map(\.id.name)
    #expect(names == ["2024.ml-caen", "2025.ml-caen", "2025.ml-caen-2", "more"])
    #expect(
      shell.run("ensure convention renew e24 --into e25 --same-amount").changes.isEmpty)
  }

  @Test func `takes the amounts of the adopted split, or says that there is none`() throws {
    let shell = try SamplePlugin.shell(Self.year)
    #expect(
      shell.run("convention renew e24 --into e25").errorCodes == ["conventions.no-split"])
    shell.runScript(
      """
      allocation compute t --envelope e25 --title-en T --title-fr T --criterion young-people=1 --year-of-figures 2023
      allocation adopt t
      """)
    let run = shell.run("convention renew e24 --into e25")
    #expect(run.exitCode == 0, "\(run.text)")
    let renewed = try shell.all(Convention.self).filter { $0.year == 2025 }
    #expect(renewed.map(\.amount).total() == .euros(1_000_000))
    let split = try #require(try shell.find(Allocation.self, "t"))
    for convention in renewed {
      #expect(convention.amount == split.share(of: convention.beneficiary.id)?.amount)
      #expect(convention.instalments.map(\.amount).total() == convention.amount)
    }
  }

  @Test func `leaves out what was terminated, and fits the new envelope or is not done`() throws {
    let shell = try SamplePlugin.shell(
      Self.year + "convention terminate 2024.ml-caen --reason Essai --on 2024-06-01 --yes\n")
    #expect(shell.run("convention renew e24 --into e25 --same-amount").changes.count == 4)
    let small = try SamplePlugin.shell(Self.year)
    small.run("envelope edit e25 --amount 999999,99")
    let run = small.run("convention renew e24 --into e25 --same-amount")
    #expect(run.errorCodes == ["envelopes.overdrawn"] && run.changes.isEmpty, "\(run.text)")
  }
}

/// What the law asks a convention to say (loi 2000-321, art. 10).
@Suite struct `The contents of a convention` {
  static func sending(
    _ options: String, amount: Int = 30_000, to beneficiary: String = "ml-caen",
    on day: String = "2024-03-20", more: String = ""
  ) throws -> TestShell {
    try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        convention add c --envelope e24 --beneficiary \(beneficiary) --amount \(amount) --object-en A --object-fr A \(options)
        convention approve c --decision CP-1 --on 2024-03-18

        """ + more)
  }
  static let all = "--conditions-fr X --control-fr X --unused paid-back"

  @Test func `are all there for a private body above the threshold, or all that lack are named`()
    throws
  {
    let shell = try Self.sending("")
    let run = shell.run("convention send c --on 2024-03-20")
    #expect(run.errorCodes == ["conventions.contents"] && run.changes.isEmpty, "\(run.text)")
    for option in ["--conditions-fr", "--control-fr", "--unused"] {
      #expect(run.text.contains(option), "\(option): \(run.text)")
    }
    #expect(try Self.sending(Self.all).run("convention send c --on 2024-03-20").exitCode == 0)
  }

  @Test(arguments: ["--conditions-fr X --control-fr X", "--conditions-fr X --unused kept"])
  func `are six: one that lacks is enough`(options: String) throws {
    let run = try Self.sending(options).run("convention send c --on 2024-03-20")
    #expect(run.errorCodes == ["conventions.contents"], "\(run.text)")
  }

  @Test(arguments: [(23_000, true), (23_001, false)])
  func `are a remark up to the threshold`(amount: Int, isSent: Bool) throws {
    let run = try Self.sending("", amount: amount).run("convention send c --on 2024-03-20")
    #expect((run.exitCode == 0) == isSent, "\(run.text)")
    #expect(run.text.contains("does not say"), "\(run.text)")
  }

  @Test func `count the other grants of the year and what is given in kind`() throws {
    let run = try Self.sending("--in-kind 3001", amount: 20_000).run(
      "convention send c --on 2024-03-20")
    #expect(run.errorCodes == ["conventions.contents"], "\(run.text)")
    let other = try Self.sending(
      "", amount: 20_000,
      more:
        "convention add d --envelope e24 --beneficiary ml-caen --amount 3001 --object-en A --object-fr A\n"
    ).run("convention send c --on 2024-03-20")
    #expect(other.errorCodes == ["conventions.contents"], "\(other.text)")
  }

  @Test func `are a remark for a public body`() throws {
    let shell = try SamplePlugin.shell("sample legal-form ml-caen gip\n")
    let run = shell.runScript(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        convention add c --envelope e24 --beneficiary ml-caen --amount 30000 --object-en A --object-fr A
        convention approve c --decision CP-1 --on 2024-03-18
        convention send c --on 2024-03-20 --yes
        """)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("does not say"), "\(run.text)")
  }

  @Test func `are exempt where a convention is entered with its past`() throws {
    let run = try Self.sending("--entered").run("convention send c --on 2024-03-20")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(!run.text.contains("does not say"), "\(run.text)")
  }

  @Test(arguments: [("2021-07-02", 1), ("2021-07-03", 3)])
  func `were four before 3 July 2021`(day: String, count: Int) throws {
    let shell = try Self.sending("")
    let convention = try #require(try shell.find(Convention.self, "c"))
    let missing = convention.missingContents(on: try CalendarDate(reading: day))
    #expect(missing.count == count, "\(missing.map(\.en))")
    var bare = convention
    bare.instalments = []
    #expect(bare.missingContents(on: try CalendarDate(reading: day)).count == count + 1)
  }

  @Test func `that lack are listed for all conventions at once`() throws {
    let drafts =
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        allocation compute s --envelope e24 --title-en S --title-fr S
        allocation adopt s

        """
    let approve = "convention approve --envelope e24 --decision CP-1 --on 2024-03-18\n"
    let shell = try SamplePlugin.shell(
      drafts + "convention draft s --object-en A --object-fr A\n" + approve)
    for line in [
      "convention send --envelope e24 --on 2024-03-20",
      "convention send \(SamplePlugin.locales.map { "2024.\($0)" }.joined(separator: " ")) --on 2024-03-20",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
      let told = try #require(run.diagnostics.first { $0.isError })
      let words = ([told.message] + told.details).map(\.en).joined(separator: "\n")
      for name in SamplePlugin.locales { #expect(words.contains("2024.\(name)"), "\(words)") }
      #expect(words.contains("--control-fr"), "\(words)")
    }
    let whole = try SamplePlugin.shell(
      drafts + "convention draft s --object-en A --object-fr A \(Self.all)\n" + approve)
    #expect(whole.run("convention send --envelope e24 --on 2024-03-20").exitCode == 0)
  }
}

@Suite struct `Decisions` {
  static let drafts =
    CorrectionTests.draft + """

      envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
      allocation compute s --envelope e24 --title-en S --title-fr S
      allocation adopt s
      convention draft s --object-en A --object-fr A
      decision add march --number CP-2024-03 --on 2024-03-12

      """

  @Test func `one covers all conventions of an envelope, line by line`() throws {
    let shell = try SamplePlugin.shell(Self.drafts)
    let lines = shell.run("decision lines march --envelope e24")
    #expect(lines.exitCode == 0 && lines.text.contains("€1,000,000.00"), "\(lines.text)")
    let run = shell.run("convention approve --envelope e24 --decision CP-2024-03")
    #expect(run.exitCode == 0 && run.changes.count == 5, "\(run.text)")
    let steps = try shell.all(Convention.self).compactMap(\.steps.last)
    #expect(steps.allSatisfy { $0.decision?.id.name == "march" && $0.date.code == "2024-03-12" })
    #expect(shell.run("check | where rule = decision.lines").table?.rows.isEmpty == true)
    shell.run("decision line march ml-caen 1000")
    let found = shell.run("check | where rule = decision.lines")
    #expect(found.table?.rows.count == 1, "\(found.text)")
    #expect(shell.run("decision show march").text.contains("2024.ml-rouen"))
    #expect(shell.run("decision remove march").errorCodes == ["store.referenced"])
  }

  @Test func `a returned convention is not held against the lines while it is a draft`() throws {
    let shell = try SamplePlugin.shell(
      Self.drafts + """
        decision lines march --envelope e24
        convention approve --envelope e24 --decision CP-2024-03
        convention return 2024.ml-caen --reason Essai --on 2024-03-20
        convention edit 2024.ml-caen --amount 1000

        """)
    #expect(shell.run("check | where rule = decision.lines").table?.rows.isEmpty == true)
  }

  @Test(arguments: [
    ("decision add x --number \" \" --on 2024-03-12", "decisions.number"),
    (
      "decision add x --number CP-X --on 2024-03-12 --transmitted 2024-03-11",
      "decisions.transmission"
    ),
    ("decision add x --number CP-X --on 2024-07-02", "decisions.future"),
    ("decision add x --number CP-X --on 2024-03-12 --transmitted 2024-07-02", "decisions.future"),
    ("decision line march ml-caen 0", "decisions.line-amount"),
    ("convention approve 2024.ml-caen --decision CP-2024-03 --on 2024-03-11", "decisions.later"),
    ("decision lines march --envelope e99", "envelopes.unknown"),
  ])
  func `one that cannot be is refused`(line: String, code: String) throws {
    let run = try SamplePlugin.shell(Self.drafts).run(line)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `its number is its own, however it is written`() throws {
    let run = try SamplePlugin.shell(Self.drafts).run(
      "decision add again --number cp-2024-03 --on 2024-03-12")
    #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `one that was not sent to the prefect is told until it was`() throws {
    let shell = try SamplePlugin.shell(Self.drafts)
    let rule = "check | where rule = decision.not-sent"
    #expect(shell.run(rule).table?.rows.count == 1)
    #expect(shell.run("decision edit march --transmitted 2024-03-15").exitCode == 0)
    #expect(shell.run(rule).table?.rows.isEmpty == true)
  }

  @Test func `members who withdrew are kept with it`() throws {
    let shell = try SamplePlugin.shell(Self.drafts + "sample person elue\n")
    #expect(shell.run("decision edit march --withdrawn elue").exitCode == 0)
    #expect(try shell.find(Decision.self, "march")?.withdrawn.map(\.id.name) == ["elue"])
    #expect(shell.run("decision edit march --withdrawn personne-d-autre").exitCode != 0)
  }
}
