import AccordConventions
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// What an officer mends while documents are drafts, and what the commands answer.
struct CorrectionTests {
  static let draft = """
    agreement create demo --years 2024-2026 --title-en Demo --title-fr Démo
    agreement party demo region-normandie arml
    agreement party demo --kind mission-locale
    agreement axis demo 1 --title-en Guidance --title-fr Orientation
    agreement axis demo 2 --title-en Training --title-fr Formation
    agreement commit demo --axis 1 --kind mission-locale --text-en Inform --text-fr Informer
    agreement commit demo --axis 2 --party arml --text-en Lead --text-fr Animer
    """
  static let conventions = """
    envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
    convention add c --envelope e24 --beneficiary ml-caen --amount 100k€ --object-en A --object-fr A --instalments 50/50 --conditions-fr X --control-fr X --unused paid-back
    """

  @Test func `parties, axes and commitments are taken out of a draft`() throws {
    let shell = try SamplePlugin.shell(Self.draft)
    #expect(
      shell.run("agreement remove-party demo arml").errorCodes == ["agreements.party-committed"])
    #expect(shell.run("agreement remove-commitment demo --axis 2 --party arml").exitCode == 0)
    #expect(shell.run("agreement remove-party demo arml").exitCode == 0)
    #expect(shell.run("agreement remove-axis demo 1").exitCode == 0)
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "demo"))
    #expect(agreement.parties.count == 6)
    #expect(agreement.axes.map(\.number) == [2])
    #expect(agreement.commitments.isEmpty)
  }

  @Test(arguments: [
    ("agreement remove-party demo arml", "agreements.not-draft"),
    ("agreement remove-axis demo 1", "agreements.not-draft"),
    ("agreement remove-axis demo 7", "agreements.no-axis"),
    ("agreement remove-commitment demo --axis 2", "agreements.no-commitment"),
  ])
  func `what is open for signature no longer changes`(line: String, code: String) throws {
    let shell = try SamplePlugin.shell(
      Self.draft + "\nagreement remove-commitment demo --axis 2\nagreement open demo")
    #expect(shell.run(line).errorCodes == [code])
  }

  @Test func `the terms of a draft change, and its instalments follow`() throws {
    let shell = try SamplePlugin.shell(Self.draft + "\n" + Self.conventions)
    let run = shell.runScript(
      """
      convention due c 1 2024-07-01
      convention edit c --amount 90k€ --object-en Other --instalments 80/20
      """)
    #expect(run.exitCode == 0, "\(run.text)")
    let convention = try #require(try shell.find(Convention.self, "c"))
    #expect(convention.amount == .euros(90_000))
    #expect(convention.object == .pair(en: "Other", fr: "A"))
    #expect(convention.instalments.map(\.amount) == [.euros(72_000), .euros(18_000)])
    #expect(convention.instalments.map { $0.due?.code } == ["2024-07-01", nil])
  }

  @Test(arguments: [
    ("convention edit c --amount 1€", "conventions.not-draft"),
    ("convention edit c --amount 0€", "conventions.amount"),
    ("convention due c 3 2024-07-01", "conventions.no-instalment"),
  ])
  func `what was approved keeps its terms`(line: String, code: String) throws {
    let shell = try SamplePlugin.shell(
      Self.draft + "\n" + Self.conventions + "\nconvention approve c --decision CP-1")
    #expect(shell.run(line).errorCodes == [code])
    #expect(shell.run("convention due c 2 2024-12-01").exitCode == 0)
  }

  @Test func `the day of an instalment is a term once it is sent`() throws {
    let approved = Self.draft + "\n" + Self.conventions + "\nconvention approve c --decision CP-1"
    let shell = try SamplePlugin.shell(approved + "\nconvention send c --yes")
    let run = shell.run("convention due c 2 2024-12-01")
    #expect(run.errorCodes == ["conventions.not-draft"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("convention return c"), "\(run.text)")
  }

  /// Every write command names its document; under `ensure`, or when nothing differs, it says
  /// that the document stays as it was.
  @Test(arguments: [
    (
      "ensure agreement create demo --years 2024-2026 --title-en Demo --title-fr Démo",
      "Left the framework agreement \"demo\" as it was (Démo).",
      "L’accord-cadre « demo » reste inchangé (Démo)."
    ),
    (
      "envelope edit e24 --amount 1M€", "Left the envelope \"e24\" as it was",
      "L’enveloppe « e24 » reste inchangée"
    ),
    (
      "convention edit c --amount 100k€", "Left the convention \"c\" as it was (2024 ml-caen).",
      "La convention « c » reste inchangée (2024 ml-caen)."
    ),
    (
      "ensure convention approve c --decision CP-1",
      "Approved the convention \"c\" (€100,000.00).",
      "La convention « c » (100 000,00 €) a été approuvée."
    ),
    (
      "convention remove c", "Removed the convention \"c\" (2024 ml-caen).",
      "La convention « c » a été supprimée (2024 ml-caen)."
    ),
    (
      "envelope edit e24 --amount 2M€", "Changed the envelope \"e24\": €2,000,000.00.",
      "L’enveloppe « e24 » a été modifiée : 2 000 000,00 €."
    ),
  ])
  func `answers name the document and agree with it`(
    line: String, english: String, french: String
  ) throws {
    for (language, answer) in [(Language.english, english), (.french, french)] {
      let shell = try SamplePlugin.shell(
        Self.draft + "\n" + Self.conventions, language: language)
      let text = shell.run(line).text
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      #expect(text.contains(answer), "\(text)")
    }
  }

  @Test func `drafts that are late are one finding, which names all of them for machines`() throws {
    let shell = try SamplePlugin.shell(today: CalendarDate(reading: "2025-07-01"))
    shell.run("sample everything")
    let run = shell.run(
      "check | where rule = convention.draft-late | select document concerned | as json")
    #expect(run.text.contains("envelopes/conventions-2024"))
    #expect(run.text.contains("conventions/2024.ml-rouen"))
  }

  @Test func `the dashboard ends with what to do next`() throws {
    let shell = try SamplePlugin.shell(today: CalendarDate(reading: "2025-07-01"))
    shell.run("sample everything")
    let text = shell.run("dashboard").text
    #expect(text.contains("To do next"))
    #expect(text.contains("convention approve --envelope conventions-2024"))
  }
}
