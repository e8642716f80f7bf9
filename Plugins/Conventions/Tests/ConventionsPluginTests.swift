import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Test func `the conventions plugin keeps its promises`() throws {
  let problems = checkPlugin(
    ConventionsPlugin(), with: [SamplePlugin()],
    after: """
      sample everything
      agreement create par-groupes --years 2027-2029 --title-fr "Accord par groupes"
      agreement party par-groupes region-normandie arml
      agreement circuit par-groupes 1 region-normandie
      """,
    files: [
      "conventions.csv": "bénéficiaire;objet;montant\nml-lisieux;Soutien;1 000,00 €\n",
      "deliberations.csv": "numéro;date;organe\nCP-2024-02-05;05/02/2024;commission-permanente\n",
    ],
    on: try CalendarDate(reading: "2026-11-02"))
  #expect(problems == [])
}

@Suite struct `From an agreement to its conventions` {
  static let agreement = """
    ensure agreement create demo --years 2024-2026 --title-en Demo --title-fr Démo
    ensure agreement party demo region-normandie arml
    ensure agreement party demo --kind mission-locale
    ensure agreement axis demo 1 --title-en Guidance --title-fr Orientation
    ensure agreement commit demo --axis 1 --kind mission-locale --text-en Inform --text-fr Informer
    ensure agreement open demo --on 2024-01-15
    """
  static let money = """
    ensure envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
    ensure allocation compute equal --envelope e24 --title-en Equal --title-fr Égales
    ensure allocation compute mixed --envelope e24 --title-en Mixed --title-fr Mixte --fixed 30% --criterion young-people=70 --year-of-figures 2023
    ensure allocation adopt mixed
    ensure convention draft mixed --object-en Support --object-fr Soutien --instalments 50/30/20 --conditions-fr X --control-fr X --unused paid-back
    ensure convention approve --envelope e24 --decision CP-2024-03 --on 2024-03-12
    ensure convention send --yes --envelope e24 --on 2024-03-20
    """

  @Test func `a batch enters all of it, and a second run changes nothing`() throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "demo"))
    #expect(agreement.status == .openForSignature)
    #expect(agreement.parties.count == 7)
    let conventions = try shell.all(Convention.self)
    #expect(conventions.map(\.status) == Array(repeating: .sent, count: 5))
    #expect(conventions.map(\.amount).total() == .euros(1_000_000))
    #expect(conventions.allSatisfy { $0.instalments.map(\.amount).total() == $0.amount })
    let again = shell.runScript(Self.agreement + "\n" + Self.money)
    #expect(again.exitCode == 0)
    #expect(again.changes.isEmpty)
  }

  @Test func `the dashboard and the agenda give titles, the day and names`() throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let page = shell.run("dashboard | as html").output
    #expect(page.contains("<title>Dashboard of 1 July 2024</title>"), "\(page)")
    #expect(!page.contains("e24") && page.contains("open for signature"), "\(page)")
    let what = shell.run("agenda --days 1000 | select what").text
    #expect(what.contains("5 conventions to be signed: E\n"), "\(what)")
    #expect(what.contains("End of the agreement \"Demo\""), "\(what)")
  }

  @Test func `scenarios for one envelope are not added up`() throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let run = shell.run("allocation list | sum amount")
    #expect(run.errorCodes == ["pipeline.overlap"], "\(run.text)")
    #expect(run.text.contains("where adopted = yes"))
    #expect(shell.run("allocation list | where adopted = yes | sum amount").exitCode == 0)
    #expect(shell.run("allocation list | group by adopted count").exitCode == 0)
  }

  @Test func `the greatest amounts are refused by the envelope, not by the machine`() throws {
    let big = """
      ensure envelope create big --agreement demo --year 2024 --amount 9999999999999 --title-en A --title-fr B
      ensure envelope create big25 --agreement demo --year 2025 --amount 9999999999999 --title-en A --title-fr B
      ensure convention add c1 --envelope big --beneficiary ml-caen --amount 9999999999999 --object-en E --object-fr S --conditions-fr X --control-fr X --unused paid-back
      ensure convention add c2 --envelope big25 --beneficiary ml-rouen --amount 9999999999999 --object-en E --object-fr S --conditions-fr X --control-fr X --unused paid-back
      """
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + big)
    let second =
      "convention add c3 --envelope big --beneficiary ml-rouen --amount 9999999999999 --object-en E --object-fr S"
    let run = shell.run(second)
    #expect(run.errorCodes == ["envelopes.overdrawn"])
    #expect(run.exitCode == 1)
    let both = Value.amount(Money(cents: 2 * 999_999_999_999_900))
    #expect(shell.run("convention list | sum amount").table?.rows == [[both]])
    let groups = shell.run("convention list | group by status sum amount")
    #expect(groups.table?.rows.first?.last == both)
    for drawing in ["--bars", "--line", "--spark"] {
      #expect(shell.run("convention list | chart beneficiary amount \(drawing)").exitCode == 0)
    }
    for line in [
      "plan envelope create big26 --agreement demo --year 2026 --amount 9999999999999 --title-en A --title-fr B",
      "allocation compute big --envelope big --title-en Big --title-fr Gros --criterion young-people=1000000 --fixed 1% --year-of-figures 2023",
      "allocation show big", "allocation explain big ml-caen", "envelope list",
      "agenda --days 3000",
      "dashboard", "convention approve c1 c2 --decision D --on 2024-03-01",
      "convention send c1 c2 --yes --on 2024-03-02",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode == 0, "\(line): \(run.errorCodes)")
    }
    #expect(
      shell.run(
        "convention add c5 --envelope big --beneficiary ml-caen --amount -5 --object-en E --object-fr S --instalments 50/50"
      ).errorCodes == ["conventions.amount"])
  }

  @Test func `the same words work in French`() throws {
    let shell = try SamplePlugin.shell(language: .french)
    let run = shell.runScript(
      """
      accord créer demo --années 2024-2026 --titre-en Demo --titre-fr Démo
      accord partie demo --type mission-locale
      accord axe demo 1 --titre-en Guidance --titre-fr Orientation
      accord ouvrir demo --le 15/01/2024
      enveloppe créer e24 --accord demo --année 2024 --montant "1 000 000 €" --titre-en E --titre-fr E
      répartition calculer s --enveloppe e24 --titre-en S --titre-fr S --critère jeunes=1
      répartition adopter s
      convention préparer s --objet-en Support --objet-fr Soutien --versements 50/30/20 --conditions-fr X --contrôle-fr X --non-utilisé reversée
      """)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.all(Convention.self).map(\.instalments.count) == [3, 3, 3, 3, 3])
  }

  @Test(arguments: [
    ("convention send 2024.ml-caen --yes", "conventions.event"),
    ("agreement party demo arml", "agreements.party-twice"),
    ("agreement axis demo 1 --title-en A --title-fr A", "agreements.axis-twice"),
    ("agreement axis demo 2 --title-en A --title-fr A", "agreements.not-draft"),
    (
      "agreement commit demo --axis 4 --kind region --text-en A --text-fr A", "agreements.no-axis"
    ),
    ("agreement open demo", "agreements.event"),
    ("envelope edit e24 --amount 999999,99€", "allocations.sum"),
    (
      "convention add more --envelope e24 --beneficiary ml-caen --amount 1€ --object-en A --object-fr A",
      "envelopes.overdrawn"
    ),
    ("convention draft equal --object-en A --object-fr A", "allocations.not-adopted"),
    ("allocation adopt equal", "allocations.adopted"),
    (
      "allocation compute new --envelope e24 --title-en N --title-fr N --criterion first-contacts=1",
      "allocations.figure-missing"
    ),
    (
      "ensure convention draft mixed --object-en Other --object-fr Autre", "conventions.other-terms"
    ),
    ("convention remove 2024.ml-caen", "conventions.not-draft"),
    ("convention enter-into-force 2024.ml-caen --on 2024-04-02", "conventions.unsigned"),
    ("convention terminate 2024.ml-caen --yes --reason \"\" --on 2024-04-02", "conventions.reason"),
    ("convention approve", "usage.missing"),
    ("convention approve --envelope e24 --decision X", "conventions.none"),
    ("convention list | where amount = 2024-01-01", "pipeline.type"),
  ])
  func `a refusal has its code and changes nothing`(line: String, code: String) throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let run = shell.run(line)
    #expect(run.exitCode != 0)
    #expect(run.errorCodes.first == code, "\(run.text)")
    #expect(run.changes.isEmpty)
  }

  @Test func `a script that fails on its last line keeps nothing`() throws {
    let shell = try SamplePlugin.shell()
    let run = shell.runScript(
      Self.agreement + "\n" + Self.money + "\nconvention close 2024.ml-caen")
    #expect(run.exitCode == 1)
    #expect(run.changes.isEmpty)
  }

  @Test func `drafting approves nothing`() throws {
    let shell = try SamplePlugin.shell(
      Self.agreement + "\n" + Self.money.split(separator: "\n").prefix(5).joined(separator: "\n"))
    #expect(try shell.all(Convention.self).allSatisfy { $0.status == .draft && $0.steps.isEmpty })
  }

  @Test func `scenarios are compared and explained`() throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let compared = shell.run("allocation compare equal mixed | sum difference")
    #expect(compared.table?.rows == [[.amount(.zero)]])
    let explained = shell.run("allocation explain mixed ml-caen")
    #expect(explained.table?.rows.count ?? 0 >= 2)
    let total = shell.run("allocation explain mixed ml-caen | sum amount")
    let share = shell.run("allocation show mixed | where organisation = ml-caen | sum amount")
    #expect(total.table?.rows == share.table?.rows)
  }

  @Test func `the list works with stages`() throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let run = shell.run(
      "convention list 2024 | where status != signed and amount >= 100k€ | sort by amount desc | select id amount"
    )
    #expect(run.exitCode == 0)
    #expect(run.table?.rows.count == 5)
  }

  @Test func `what should not stay is found by the checks`() throws {
    let shell = try SamplePlugin.shell(today: CalendarDate(reading: "2025-07-01"))
    shell.run("sample everything")
    let rules = Set(
      shell.run("check | select rule").table?.rows.flatMap { $0 }.map { "\($0)" } ?? [])
    for rule in [
      "convention.draft-late", "convention.report-late", "envelope.not-fully-used",
      "allocation.not-adopted", "agreement.axis-without-commitment",
    ] {
      #expect(rules.contains { $0.contains(rule) }, "\(rule) in \(rules)")
    }
  }

  @Test func `the dashboard shows agreements and envelopes`() throws {
    let shell = try SamplePlugin.shell(Self.agreement + "\n" + Self.money)
    let text = shell.run("dashboard | as md").text + shell.run("dashboard").text
    #expect(text.contains("Demo"))
    #expect(text.contains("| E | 2024 |"), "the envelope by its title")
  }
}
