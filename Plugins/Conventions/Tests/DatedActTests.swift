import AccordConventions
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Days that can be meant, in conventions and agreements. The shells are at 1 July 2024.
struct DatedActTests {
  static let approved =
    CorrectionTests.draft + "\n" + CorrectionTests.conventions + """

      agreement open demo --on 2024-01-15
      convention approve c --decision CP-1 --on 2024-03-18
      """
  static let inForce =
    CorrectionTests.draft + """

      agreement open demo --on 2024-01-15
      envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
      convention add c --envelope e24 --beneficiary ml-caen --amount 20k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
      convention approve c --decision CP-1 --on 2024-03-18
      convention send c --on 2024-03-20
      """

  @Test func `parts that ensure puts back are listed`() throws {
    let shell = try SamplePlugin.shell(CorrectionTests.draft)
    let run = shell.run("ensure agreement axis demo 1 --title-en Work --title-fr Emploi")
    let told = try #require(run.diagnostics.first { !$0.isError })
    #expect(told.message.en.hasPrefix("Put back in the framework agreement \"demo\": "))
    #expect(told.message.en.contains("(\"Work\", not \"Guidance\")"), "\(told.message.en)")
    #expect(
      shell.run("ensure agreement axis demo 1 --title-en Work --title-fr Emploi").diagnostics
        .isEmpty)
    #expect(
      shell.run("ensure agreement axis demo 3 --title-en New --title-fr Neuf").diagnostics.isEmpty)
  }

  @Test func `ensure --keep records no event and edits nothing, and says so`() throws {
    let shell = try SamplePlugin.shell(CorrectionTests.draft + "\n" + CorrectionTests.conventions)
    for line in [
      "convention approve c --decision CP-1 --on 2024-03-18", "convention edit c --amount 90k€",
    ] {
      let run = shell.run("ensure --keep \(line)")
      #expect(run.exitCode == 0 && run.changes.isEmpty, "\(run.text)")
      #expect(run.text.contains("Left the convention \"c\" as it was"), "\(run.text)")
    }
    let axis = shell.run("ensure --keep agreement axis demo 1 --title-en Work --title-fr Emploi")
    #expect(axis.exitCode == 0 && axis.changes.isEmpty, "\(axis.text)")
    #expect(
      shell.run("ensure --keep agreement axis demo 3 --title-en New --title-fr Neuf").changes.count
        == 1)
  }

  @Test func `several scenarios are adopted in one line, or none of them`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + "\n"
        + ["24", "25"].map { year in
          """
          envelope create e\(year) --agreement demo --year 20\(year) --amount 1M€ --title-en E --title-fr E
          allocation compute s\(year) --envelope e\(year) --title-en S --title-fr S
          """
        }.joined(separator: "\n"))
    let run = shell.run("allocation adopt s24 s25")
    #expect(run.exitCode == 0 && run.changes.count == 2, "\(run.text)")
    #expect(run.text.contains("Adopted 2 allocations."), "\(run.text)")
    shell.run("allocation set-aside s25")
    let mixed = shell.run("allocation adopt s24 s25")
    #expect(mixed.errorCodes == ["allocations.is-adopted"] && mixed.changes.isEmpty)
    #expect(mixed.text.contains("Refused for 1 of 2 documents"), "\(mixed.text)")
    #expect(mixed.text.contains("s24: "), "\(mixed.text)")
    let mended = shell.run("ensure allocation adopt s24 s25")
    #expect(mended.exitCode == 0 && mended.changes.count == 1, "\(mended.text)")
    #expect(mended.text.replacing("\n", with: " ").contains("Left as it was: s24."))
  }

  /// The agreement of the other tests, and a second one like it.
  private static let twoAgreements =
    CorrectionTests.draft + "\n"
    + CorrectionTests.draft.replacing(" demo ", with: " second ")
    .split(separator: "\n").filter { $0.contains(" second ") }.joined(separator: "\n")

  @Test func `several agreements are opened in one line, or none of them`() throws {
    let shell = try SamplePlugin.shell(Self.twoAgreements)
    let open = "agreement open demo second --on 2024-01-15"
    let run = shell.run(open)
    #expect(run.exitCode == 0 && run.changes.count == 2, "\(run.text)")
    #expect(run.text.contains("Opened 2 agreements for signature: "), "\(run.text)")
    let again = shell.run(open)
    #expect(again.errorCodes == ["agreements.event"] && again.changes.isEmpty)
    #expect(again.text.contains("refused for 2 of 2 documents"), "\(again.text)")
    #expect(
      shell.run("ensure " + open).text.contains("Left as they were: demo, second."),
      "nothing is left to open")
  }

  @Test func `of several agreements, the one that refuses is named and none is opened`() throws {
    let shell = try SamplePlugin.shell(
      Self.twoAgreements + "\nagreement open demo --on 2024-01-15")
    let run = shell.run("agreement open demo second --on 2024-01-15")
    #expect(run.errorCodes == ["agreements.event"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.diagnostics.first { $0.isError }?.message.en.contains("\"demo\"") == true)
    let mended = shell.run("ensure agreement open demo second --on 2024-01-15")
    #expect(mended.exitCode == 0 && mended.changes.count == 1, "\(mended.text)")
    #expect(
      mended.text.replacing("\n", with: " ").contains("Left as it was: demo."),
      "\(mended.text)")
  }

  @Test func `what was done is not dated after today`() throws {
    let shell = try SamplePlugin.shell(Self.approved)
    let run = shell.run("convention send c --on 20/03/2042")
    #expect(run.errorCodes == ["conventions.future"] && run.changes.isEmpty, "\(run.text)")
    let problem = try #require(run.diagnostics.first { $0.isError })
    #expect(problem.column == "convention send c --on ".count + 1)
    #expect(problem.message.en.contains("20 Mar 2042, a day to come"))
    #expect(problem.message.fr.contains("20/03/2042, jour à venir"))
    #expect(problem.advice?.en == "Give a day up to 1 Jul 2024.")
    #expect(shell.run("convention send c --on 2024-07-01").exitCode == 0)
  }

  @Test func `several that are refused are all told`() throws {
    let shell = try SamplePlugin.shell(
      Self.approved + """

        convention add d --envelope e24 --beneficiary ml-rouen --amount 1000 --object-en A --object-fr A
        convention approve d --decision CP-1 --on 2024-03-18
        """)
    let run = shell.run("convention send c d --on 2024-07-02")
    #expect(run.errorCodes == ["conventions.future"])
    #expect(run.text.contains("refused for 2 of 2 documents"), "\(run.text)")
  }

  @Test(arguments: Convention.lifeCycle.transitions.map(\.event))
  func `the table says which days may lie ahead, and no notification does`(
    event: ConventionEvent
  ) {
    let isEffect = [.enterIntoForce, .terminate].contains(event)
    #expect(Convention.lifeCycle.takingEffect.contains(event) == isEffect)
    #expect(Convention.notifications.isDisjoint(with: Convention.lifeCycle.takingEffect))
    #expect(Application.notifications.isDisjoint(with: Application.lifeCycle.takingEffect))
  }

  @Test func `until its day, a status ahead is told with it and does not hold`() throws {
    let shell = try SamplePlugin.shell(Self.inForce)
    let run = shell.run("convention enter-into-force c --on 2025-01-01")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("Brought into force the convention \"c\""))
    #expect(run.text.contains("from 1 January 2025."), "\(run.text)")
    let ahead = Value.word(
      Value.Word(
        code: "sent",
        text: Text(
          en: "sent, in force from 1 January 2025",
          fr: "envoyée, en vigueur à compter du 1er janvier 2025")))
    #expect(shell.run("convention list | select status").table?.rows == [[ahead]])
    #expect(shell.run("convention show c").exitCode == 0)
    let held = shell.run("convention list | where status = in-force | count")
    #expect(held.table?.rows == [[.integer(0)]])
    #expect(
      shell.run("convention list | where status = sent | count").table?.rows == [[.integer(1)]])
    let convention = try #require(try shell.find(Convention.self, "c"))
    #expect(convention.status(on: onDay("2024-12-31")) == .sent)
    #expect(convention.status(on: onDay("2025-01-01")) == .inForce)
  }

  @Test func `until its day, neither agenda nor check take it for what it is not`() throws {
    let shell = try SamplePlugin.shell(Self.inForce)
    let due = "agenda --days 900 | where what ~ \"financial report\""
    #expect(shell.run("convention enter-into-force c --on 2025-09-01").exitCode == 0)
    #expect(shell.run(due).table?.rows.isEmpty == true, "it is only sent")
    #expect(
      shell.run("agenda --days 900 | where what ~ \"to be signed\"").table?.rows.count == 1)
    let convention = try #require(try shell.find(Convention.self, "c"))
    #expect(!convention.isReportLate(on: onDay("2025-08-31")), "not in force yet")
    #expect(convention.isReportLate(on: onDay("2025-09-01")))
  }

  @Test func `a termination ahead leaves the report due until its day`() throws {
    let shell = try SamplePlugin.shell(
      Self.inForce + "\nconvention enter-into-force c --on 2024-04-01")
    #expect(
      shell.run("convention terminate c --reason Accord --on 2025-12-31").exitCode == 0)
    let due = "agenda --days 900 | where what ~ \"financial report\""
    #expect(shell.run(due).table?.rows.count == 1)
    let convention = try #require(try shell.find(Convention.self, "c"))
    #expect(convention.isReportLate(on: onDay("2025-07-01")))
    #expect(!convention.isReportLate(on: onDay("2025-12-31")))
  }

  @Test func `a notification of a year that never came stops no undo`() throws {
    let folder = TemporaryFolder()
    // The rule of today refuses such a day: the document is stored as on that day.
    do {
      let later = try SamplePlugin.shell(Self.approved, today: onDay("2042-03-20"), in: folder)
      #expect(later.run("convention send c --on 2042-03-20").exitCode == 0)
      #expect(later.run("undo").errorCodes == ["undo.refused"], "it was notified on that day")
    }
    let now = try TestShell(
      [ConventionsPlugin(), SamplePlugin()], today: onDay("2024-07-01"), width: nil, in: folder)
    #expect(try now.find(Convention.self, "c")?.date(of: .send) == onDay("2042-03-20"))
    let undo = now.run("undo")
    #expect(undo.exitCode == 0, "\(undo.text)")
    #expect(try now.find(Convention.self, "c")?.status == .approved)
  }

  @Test func `people read words, programs codes, and both are understood`() throws {
    let shell = try SamplePlugin.shell(Self.approved)
    for word in ["open-for-signature", "ouvert-à-la-signature", "'open for signature'"] {
      let run = shell.run("agreement list | where status = \(word) | select status")
      #expect(run.table?.rows == [[.choice(AgreementStatus.openForSignature)]], "\(run.text)")
    }
    #expect(shell.run("agreement list | as md").output.contains("| open for signature |"))
    let json = shell.run("agreement list | select status | as json")
    #expect(json.output.contains("\"open-for-signature\""), "\(json.output)")
    shell.language = .french
    #expect(shell.run("accord afficher demo").text.contains("ouvert à la signature"))
    #expect(shell.run("tableau-de-bord").text.contains("ouvert à la signature"))
    let refusal = shell.run("accord axe demo 9 --titre-en Other --titre-fr Autre")
    #expect(refusal.text.contains("«\u{A0}ouvert à la signature\u{A0}»"), "\(refusal.text)")
  }

  @Test(arguments: ["1924-03-18", "2022-12-31"])
  func `a year that does not fit is told with the command that mends it`(day: String) throws {
    let shell = try SamplePlugin.shell(CorrectionTests.draft + "\n" + CorrectionTests.conventions)
    let run = shell.run("convention approve c --decision CP-1 --on \(day)")
    #expect(run.exitCode == 0)
    let warning = try #require(run.diagnostics.first { !$0.isError })
    #expect(warning.message.en.contains("convention correct-date c approve DATE --reason …"))
    #expect(warning.message.fr.contains("convention corriger-date c approuver DATE --motif …"))
    let check = shell.run("check | where rule = convention.dates")
    #expect(check.table?.rows.count == 1, "\(check.text)")
    #expect(
      shell.run("convention correct-date c approve 2024-03-18 --reason \"Faute de frappe\"")
        .exitCode == 0)
    #expect(shell.run("check | where rule = convention.dates | count").text.contains("0"))
  }

  @Test func `an instalment of a year that does not fit is told`() throws {
    let shell = try SamplePlugin.shell(CorrectionTests.draft + "\n" + CorrectionTests.conventions)
    let run = shell.run("convention due c 1 1999-07-01")
    #expect(run.diagnostics.contains { $0.message.en.contains("convention due c 1 DATE") })
    #expect(shell.run("convention due c 1 2025-07-01").diagnostics.isEmpty)
  }
}

/// A day that was typed wrongly is corrected, also where the decision was notified.
struct DateCorrectionTests {
  private func shell() throws -> TestShell {
    try SamplePlugin.shell(DatedActTests.approved + "\nconvention send c --on 2024-06-20")
  }

  @Test func `a day is corrected with a reason, which stays with it`() throws {
    let shell = try shell()
    let run = shell.run("convention correct-date c send 2024-03-20 --reason \"Faute de frappe\"")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      run.text.contains(
        "Corrected the day of \"send\" for \"c\": 20 Mar 2024, not 20 Jun 2024."), "\(run.text)")
    let step = try #require(try shell.find(Convention.self, "c")?.steps.last)
    #expect(step.date == onDay("2024-03-20"))
    #expect(
      step.corrections == [
        try DateCorrection(from: onDay("2024-06-20"), reason: "Faute de frappe")
      ])
    #expect(try shell.find(Convention.self, "c")?.status == .sent)
  }

  @Test func `a correction is undone, a notified decision is not`() throws {
    let shell = try shell()
    shell.run("convention correct-date c send 2024-03-20 --reason \"Faute de frappe\"")
    #expect(shell.run("undo").exitCode == 0)
    #expect(try shell.find(Convention.self, "c")?.date(of: .send) == onDay("2024-06-20"))
    let undo = shell.run("undo 2")
    #expect(undo.exitCode == 1)
  }

  @Test(arguments: [
    ("convention correct-date c send 2024-03-17 --reason X", "conventions.order"),
    ("convention correct-date c approve 2024-06-21 --reason X", "conventions.order"),
    ("convention correct-date c send 2042-03-20 --reason X", "conventions.future"),
    ("convention correct-date c report 2024-03-20 --reason X", "conventions.not-recorded"),
    ("convention correct-date c sign 2024-03-20 --reason X", "correction.signatures"),
    ("convention correct-date c send 2024-03-20 --reason \" \"", "correction.reason"),
    ("convention correct-date c send 2024-03-20", "usage.missing"),
    ("agreement correct-date demo enter-into-force 2024-03-20 --reason X", "correction.signatures"),
  ])
  func `a correction that cannot be is refused`(line: String, code: String) throws {
    let run = try shell().run(line)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `an agreement’s day is corrected too`() throws {
    let shell = try shell()
    #expect(shell.run("agreement correct-date demo open 2024-01-10 --reason Erreur").exitCode == 0)
    #expect(
      try shell.find(FrameworkAgreement.self, "demo")?.date(of: .open) == onDay("2024-01-10"))
  }
}

/// What a closed organisation can still be concerned by.
struct ClosedBeneficiaryTests {
  @Test func `nothing is approved after the closing, and its affairs are wound up`() throws {
    let shell = try SamplePlugin.shell(
      DatedActTests.inForce + "\nconvention enter-into-force c --on 2024-04-01"
        + "\nsample close ml-caen 2024-05-31")
    #expect(
      shell.run("convention report c --on 2024-06-15").exitCode == 0, "the report still comes")
    #expect(shell.run("convention close c --unpaid Essai --on 2024-06-20").exitCode == 0)
    let other = try SamplePlugin.shell(
      CorrectionTests.draft + "\n" + CorrectionTests.conventions
        + "\nsample close ml-caen 2024-05-31")
    let late = other.run("convention approve c --decision CP-1 --on 2024-06-01")
    #expect(late.errorCodes == ["conventions.closed"], "\(late.text)")
    #expect(late.diagnostics.first?.advice?.en.contains("organisation close ml-caen") == true)
    #expect(other.run("convention approve c --decision CP-1 --on 2024-05-31").exitCode == 0)
    #expect(other.run("convention send c --on 2024-06-01").errorCodes == ["conventions.closed"])
    #expect(other.run("convention terminate c --reason Fermeture --on 2024-06-30").exitCode == 0)
  }

  @Test func `a closing entered later does not stop what follows`() throws {
    let shell = try SamplePlugin.shell(
      DatedActTests.inForce + "\nsample close ml-caen 2024-01-31")
    #expect(shell.run("convention terminate c --reason Fermeture").exitCode == 0)
  }

  @Test func `it becomes no party, and gets no convention of a later year`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + """

        agreement remove-party demo ml-rouen
        envelope create e25 --agreement demo --year 2025 --amount 1M€ --title-en E --title-fr E
        sample close ml-rouen 2024-05-31
        sample close ml-caen 2024-05-31
        """)
    #expect(shell.run("agreement party demo ml-rouen").errorCodes == ["agreements.closed"])
    #expect(
      shell.run(
        "convention add c --envelope e25 --beneficiary ml-caen --amount 1 --object-en A --object-fr A"
      ).errorCodes == ["conventions.closed"])
  }
}

/// What decisions rest on, and what the law counts together.
struct FoundationTests {
  @Test func `an adopted split is not set aside under approved conventions`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        allocation compute s --envelope e24 --title-en S --title-fr S
        allocation adopt s
        convention draft s --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
        allocation set-aside s
        allocation adopt s
        convention approve 2024.ml-caen --decision CP-1
        """)
    let run = shell.run("allocation set-aside s")
    #expect(run.errorCodes == ["allocations.decided"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("2024.ml-caen"))
    let edit = shell.run("envelope edit e24 --amount 1,1M€")
    #expect(edit.errorCodes == ["allocations.sum"], "\(edit.text)")
    let advice = try #require(edit.diagnostics.first { $0.isError }?.advice)
    #expect(advice.en.contains("envelope vote") && !advice.en.contains("set-aside"))
    #expect(advice.fr.contains("enveloppe voter") && !advice.fr.contains("écarter"))
    #expect(
      shell.run("convention terminate 2024.ml-caen --reason Essai --on 2024-12-31").exitCode == 0)
    #expect(
      shell.run("allocation set-aside s").errorCodes == ["allocations.decided"],
      "it is terminated on a later day only")
  }

  @Test func `once the approved conventions are terminated, the split is set aside`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        allocation compute s --envelope e24 --title-en S --title-fr S
        allocation adopt s
        convention draft s --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
        convention approve 2024.ml-caen --decision CP-1
        convention terminate 2024.ml-caen --reason Essai
        """)
    #expect(shell.run("allocation set-aside s").exitCode == 0)
  }

  @Test func `a convention draws on its envelope until the day of its termination`() throws {
    let shell = try SamplePlugin.shell(DatedActTests.inForce)
    let count = "envelope list | where id = e24 | select conventions"
    #expect(
      shell.run("convention terminate c --reason Accord --on 2024-12-31").exitCode == 0)
    #expect(shell.run(count).table?.rows == [[.integer(1)]], "its day is still to come")
    #expect(
      shell.run("envelope edit e24 --amount 10k€").errorCodes == ["envelopes.overdrawn"],
      "until that day its amount is taken")
    let convention = try #require(try shell.find(Convention.self, "c"))
    let envelope = try #require(try shell.find(Envelope.self, "e24"))
    let before = EnvelopeUse(envelope, among: [convention], on: onDay("2024-12-30"))
    #expect(before.committed == .euros(20_000))
    let after = EnvelopeUse(envelope, among: [convention], on: onDay("2024-12-31"))
    #expect(after.committed == .zero)
  }

  @Test func `grants count together until one of them is terminated`() throws {
    let shell = try SamplePlugin.shell(
      DatedActTests.inForce + """

        convention add d --envelope e24 --beneficiary ml-caen --amount 5k€ --object-en A --object-fr A
        """)
    let rule = "check | where rule = convention.unwritten-together"
    #expect(shell.run(rule).table?.rows.count == 1)
    #expect(
      shell.run("convention terminate c --reason Accord --on 2024-12-31").exitCode == 0)
    #expect(shell.run(rule).table?.rows.count == 1, "its day is still to come")
    let all = try ["c", "d"].compactMap { try shell.find(Convention.self, $0) }
    #expect(UnwrittenGrants.all(in: all, on: onDay("2024-12-31")).isEmpty)
  }

  @Test func `a grant above the threshold by itself is no sum of several`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        convention add a --envelope e24 --beneficiary ml-caen --amount 90k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
        """)
    let run = shell.run(
      "convention add b --envelope e24 --beneficiary ml-caen --amount 3k€ --object-en A --object-fr A"
    )
    #expect(run.exitCode == 0 && run.diagnostics.isEmpty, "\(run.text)")
    let rule = "check | where rule = convention.unwritten-together"
    #expect(shell.run(rule).table?.rows.isEmpty == true)
  }

  @Test func `a convention in force under an agreement that is not is a remark`() throws {
    let shell = try SamplePlugin.shell(DatedActTests.inForce)
    let run = shell.run("convention enter-into-force c --on 2024-04-01")
    #expect(run.exitCode == 0)
    #expect(run.diagnostics.contains { $0.message.en.contains("which is not in force that day") })
    #expect(run.diagnostics.contains { $0.message.fr.contains("qui ne l’est pas à cette date") })
    let check = shell.run("check | where rule = convention.agreement-not-in-force")
    #expect(check.table?.rows.count == 1)
  }

  @Test func `two grants of a year that pass the threshold together are a remark`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        envelope create e25 --agreement demo --year 2025 --amount 1M€ --title-en E --title-fr E
        convention add a --envelope e24 --beneficiary ml-caen --amount 20k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
        convention add b --envelope e25 --beneficiary ml-caen --amount 20k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
        convention add d --envelope e24 --beneficiary ml-rouen --amount 20k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
        convention add e --envelope e24 --beneficiary ml-caen --amount 3k€ --object-en A --object-fr A
        """)
    let rule = "check | where rule = convention.unwritten-together"
    #expect(shell.run(rule).table?.rows.isEmpty == true, "23 000 € is not above the threshold")
    let run = shell.run(
      "convention add f --envelope e24 --beneficiary ml-caen --amount 20k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back"
    )
    #expect(run.exitCode == 0)
    let remark = try #require(run.diagnostics.first { !$0.isError })
    #expect(remark.message.en.contains("décret 2001-495 art. 1"))
    #expect(remark.message.en.contains("43,000.00"), "\(remark.message.en)")
    let found = shell.run(rule)
    #expect(found.table?.rows.count == 1, "\(found.text)")
  }
}

private func onDay(_ code: String) -> CalendarDate {
  guard let date = try? CalendarDate(reading: code) else { preconditionFailure("no day: \(code)") }
  return date
}
