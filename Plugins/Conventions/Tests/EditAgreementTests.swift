import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Agreements and envelopes change as far as nothing rests on what changes.
struct EditAgreementTests {
  private static let draft = """
    agreement create demo --years 2024-2026 --title-en Demo --title-fr Démo
    agreement party demo region-normandie arml
    agreement party demo --kind mission-locale
    agreement axis demo 1 --title-en Guidance --title-fr Orientation
    envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
    """

  @Test func `a draft changes its title and its years`() throws {
    let shell = try SamplePlugin.shell(Self.draft)
    let run = shell.run("agreement edit demo --title-en \"Another one\" --years 2024-2027")
    #expect(run.exitCode == 0, "\(run.text)")
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "demo"))
    #expect(agreement.title == .pair(en: "Another one", fr: "Démo"))
    #expect(agreement.years.last == 2027 && agreement.parties.count == 7)
  }

  @Test func `its years keep those of its envelopes, and the refusal names the envelope`() throws {
    let shell = try SamplePlugin.shell(Self.draft)
    let run = shell.run("agreement edit demo --years 2025-2027")
    #expect(run.errorCodes == ["envelopes.year"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("envelope edit e24 --year"), "\(run.text)")
    #expect(shell.run("envelope edit e24 --year 2025").exitCode == 0)
    #expect(shell.run("agreement edit demo --years 2025-2027").exitCode == 0)
  }

  @Test func `an envelope keeps its year and its agreement while a convention draws on it`() throws
  {
    let shell = try SamplePlugin.shell(
      Self.draft + """

        agreement create other --years 2024-2026 --title-en O --title-fr A
        convention add c --envelope e24 --beneficiary ml-caen --amount 1000 --object-en O --object-fr O
        """)
    for change in ["--year 2025", "--agreement other"] {
      let run = shell.run("envelope edit e24 \(change)")
      #expect(run.errorCodes.contains("conventions.envelope"), "\(run.text)")
      #expect(run.changes.isEmpty)
    }
    #expect(shell.run("convention remove c").exitCode == 0)
    #expect(shell.run("envelope edit e24 --year 2025 --agreement other").exitCode == 0)
  }

  @Test func `what is open for signature no longer changes, and may be a draft again`() throws {
    let shell = try SamplePlugin.shell(Self.draft)
    #expect(shell.run("agreement open demo --on 2024-01-15").exitCode == 0)
    let run = shell.run("agreement edit demo --title-en \"Another one\"")
    #expect(run.errorCodes == ["agreements.not-draft"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("Nobody has signed it") && run.text.contains("undo"), "\(run.text)")
    #expect(shell.run("agreement edit demo --title-en Demo --years 2024-2026").exitCode == 0)
    #expect(shell.run("undo").exitCode == 0)
    #expect(shell.run("agreement edit demo --title-en \"Another one\"").exitCode == 0)
  }

  @Test func `what was signed changes by an amendment only`() throws {
    let shell = try SamplePlugin.shell(language: .french)
    #expect(shell.run("exemple tout").exitCode == 0)
    let run = shell.run("accord modifier normandie-2024 --années 2024-2027")
    #expect(run.errorCodes == ["agreements.not-draft"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("7 signatures reposent sur lui"), "\(run.text)")
    #expect(run.text.contains("avenant"), "\(run.text)")
  }

  @Test func `no record changes what is open for signature`() throws {
    let shell = try SamplePlugin.shell(Self.draft)
    #expect(shell.run("agreement open demo --on 2024-01-15").exitCode == 0)
    for members in [
      #""title": {"fr": "Autre"}"#, #""years": "2024-2027""#, #""parties": ["arml"]"#,
    ] {
      let run = shell.run(
        "record put '{\"collection\": \"agreements\", \"id\": \"demo\", \(members)}'")
      #expect(run.exitCode != 0 && run.changes.isEmpty, "\(members): \(run.text)")
    }
  }

  @Test func `neither parties nor the status are options of a change`() throws {
    let shell = try SamplePlugin.shell(Self.draft)
    #expect(shell.run("agreement edit demo --parties arml").exitCode == 2)
    #expect(shell.run("agreement edit demo --status in-force").exitCode == 2)
  }

  @Test func `the conditions of a draft convention change`() throws {
    let shell = try SamplePlugin.shell(
      Self.draft
        + "\nconvention add c --envelope e24 --beneficiary ml-caen --amount 1000 --object-en O --object-fr O"
    )
    #expect(shell.run("convention edit c --conditions-fr Acompte").exitCode == 0)
    #expect(try shell.find(Convention.self, "c")?.conditions?[.french] == "Acompte")
    #expect(shell.run("convention edit c --conditions-en Advance").exitCode == 0)
    #expect(
      try shell.find(Convention.self, "c")?.conditions == .pair(en: "Advance", fr: "Acompte"))
  }
}
