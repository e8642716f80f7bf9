import AccordDocuments
import AccordPartnership
import AccordPlatform
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell
@testable import AccordTesting
@testable import accord

/// `organisation merge A --into B` over the documents of all plugins. Everything here is invented.
struct MergeTests {
  private static let preparation = """
    network add ml --name-en "Missions Locales" --name-fr "Missions Locales"
    organisation add region --kind region --name "Région Normandie"
    organisation add ml-double --kind mission-locale --name "ML Caen" --siret 00543000400019 \\
      --phone "02 31 06 98 85" --website www.exemple.fr --network ml --fictitious
    organisation add ml-caen --kind mission-locale --name "Mission Locale de Caen" \\
      --phone "02 31 06 98 86"
    network edit ml --led-by ml-double
    point add gare --organisation ml-double --name Gare --commune Caen
    person add anne --given-name Anne --family-name Exemple
    person add paul --given-name Paul --family-name Exemple
    mandate add anne-double --person anne --organisation ml-double --title-en President \\
      --title-fr Présidente --from 2024-01-01 --may-sign
    mandate add paul-double --person paul --organisation ml-double --title-en Director \\
      --title-fr Directeur --from 2024-01-01 --may-sign
    mandate add paul-part --person paul --organisation ml-double --title-en Deputy \\
      --title-fr Adjoint --from 2024-01-01 --may-sign --delegated-by anne-double
    visit add v-1 --organisation ml-double --place Siège --on 2024-02-01
    activity record ml-double 2022 --young-people 10 --fictitious
    agreement create now --years 2024-2026 --title-en Agreement --title-fr Accord
    agreement party now region ml-double
    agreement axis now 1 --title-en Axis --title-fr Axe
    agreement create next --years 2027-2029 --title-en Next --title-fr Suivant
    agreement party next region ml-double ml-caen
    agreement axis next 1 --title-en Axis --title-fr Axe
    agreement commit next --axis 1 --party ml-double --text-en Inform --text-fr Informer
    agreement commit next --axis 1 --party ml-caen --text-en Inform --text-fr Informer
    agreement open now --on 2024-01-15
    agreement sign now --party ml-double --person anne --on 2024-01-20
    envelope create e --agreement now --year 2024 --amount 1M€ --title-en E --title-fr E
    convention add 2024.ml-double --envelope e --beneficiary ml-double --amount 1000 \\
      --object-en A --object-fr A
    convention add 2024.draft --envelope e --beneficiary ml-double --amount 1000 \\
      --object-en A --object-fr A
    convention approve 2024.ml-double --decision CP-1 --on 2024-05-01
    call create fse --agreement now --managed-by region --fund FSE+ --programme-en P \\
      --programme-fr P --programme-years 2021-2027 --eligible mission-locale --title-en Call \\
      --title-fr Appel
    call theme fse drop-out --axis 1 --objective 4.6 --title-en Back --title-fr Raccrocher
    call budget fse 2024 250k€
    call open fse --opens 2024-02-01 --closes 2024-04-30
    application submit filed --call fse --applicant ml-double --theme drop-out --year 2024 \\
      --cost 100000 --title-en A --title-fr A --on 2024-03-01
    record put '{"collection": "applications", "id": "draft", "call": "fse", "applicant": "ml-double", "theme": "drop-out", "year": 2024, "title": {"fr": "B"}, "cost": 1000, "requested": 1000}'
    """

  private func shell(_ language: Language = .english, and more: String = "") throws -> TestShell {
    let shell = try TestShell(
      plugins, language: .english, today: CalendarDate(reading: "2024-07-01"), isAgreed: true)
    let run = shell.runScript(Self.preparation + "\n" + more)
    try #require(run.exitCode == 0, "\(run.text)")
    shell.language = language
    return shell
  }

  private func merged(_ more: String = "") throws -> (shell: TestShell, run: TestRun) {
    let shell = try shell(and: more)
    let run = shell.run("organisation merge ml-double --into ml-caen")
    try #require(run.exitCode == 0, "\(run.text)")
    return (shell, run)
  }

  private func export(_ shell: TestShell) -> String {
    shell.run("record export | as jsonl").output
  }

  @Test func `what is not decided moves, whatever plugin it is of`() throws {
    let (shell, run) = try merged()
    #expect(try shell.find(ReceptionPoint.self, "gare")?.organisation.id.name == "ml-caen")
    #expect(try shell.find(Mandate.self, "paul-double")?.organisation.id.name == "ml-caen")
    #expect(try shell.find(Convention.self, "2024.draft")?.beneficiary.id.name == "ml-caen")
    #expect(try shell.find(Application.self, "draft")?.applicant.id.name == "ml-caen")
    #expect(try shell.find(Network.self, "ml")?.ledBy?.id.name == "ml-caen")
    #expect(shell.run("visit list --organisation ml-caen | count").table?.rows == [[.integer(1)]])
    let text = run.text.replacing("\n", with: " ").replacing("\u{A0}", with: " ")
    #expect(text.contains("activity (1)") && text.contains("reception point (1)"), "\(text)")
    #expect(text.contains("application (1)") && text.contains("visit (1)"), "\(text)")
  }

  @Test func `a list that would hold the organisation twice holds it once`() throws {
    let agreement = try #require(try merged().shell.find(FrameworkAgreement.self, "next"))
    #expect(agreement.parties.map(\.id.name) == ["region", "ml-caen"])
    #expect(agreement.commitments.map { $0.party?.id.name } == ["ml-caen"])
  }

  @Test func `what is decided or signed keeps the former name, and says so`() throws {
    let (shell, run) = try merged()
    #expect(try shell.find(Convention.self, "2024.ml-double")?.beneficiary.id.name == "ml-double")
    #expect(try shell.find(Signature.self, "now.ml-double")?.party.id.name == "ml-double")
    #expect(try shell.find(Application.self, "filed")?.applicant.id.name == "ml-double")
    let parties = try shell.find(FrameworkAgreement.self, "now")?.parties.map(\.id.name)
    #expect(parties == ["region", "ml-double"])
    let remarks = run.diagnostics.map(\.message.en)
    #expect(
      remarks.contains(
        "Stays under the former name \"ml-double\": agreements/now, applications/filed, conventions/2024.ml-double, signatures/now.ml-double. It is decided."
      ), "\(remarks)")
  }

  @Test func `a mandate that a signature rests on stays, with what is delegated by it`() throws {
    let (shell, run) = try merged()
    for mandate in ["anne-double", "paul-part"] {
      #expect(try shell.find(Mandate.self, mandate)?.organisation.id.name == "ml-double")
      #expect(
        run.diagnostics.contains { $0.message.en.contains("mandates/\(mandate). ") }, "\(run.text)")
    }
  }

  @Test func `what stays under the former name goes on`() throws {
    let shell = try merged().shell
    let run = shell.runScript(
      """
      convention send 2024.ml-double --on 2024-07-01
      application admit filed --on 2024-07-01
      """)
    #expect(run.exitCode == 0, "\(run.text)")
    // The mandates of the organisation sign for its former name.
    let sign = shell.run("convention sign 2024.ml-double --party ml-double --person paul")
    #expect(sign.exitCode == 0, "\(sign.text)")
  }

  @Test func `undo gives the same state, and a plan changes nothing`() throws {
    let shell = try shell()
    let before = export(shell)
    let plan = shell.run("plan organisation merge ml-double --into ml-caen")
    #expect(plan.exitCode == 0 && export(shell) == before)
    let run = shell.run("organisation merge ml-double --into ml-caen")
    #expect(Set(plan.plannedDocuments) == Set(run.changes.map(\.key)))
    #expect(export(shell) != before)
    #expect(shell.run("undo").exitCode == 0)
    #expect(export(shell) == before)
  }

  @Test func `nothing new refers to a former name`() throws {
    let shell = try merged().shell
    for line in [
      "point add p --organisation ml-double --name P --commune C",
      "visit add v-2 --organisation \"ML Caen\" --place Siège --on 2024-02-01",
      "activity record ml-double 2023 --young-people 1",
      "convention add c --envelope e --beneficiary ml-double --amount 1 --object-en A --object-fr A",
      "agreement party next ml-double", "network edit ml --led-by ml-double",
    ] {
      let run = shell.run(line)
      #expect(run.errorCodes == ["organisations.merged"], "\(line): \(run.text)")
      #expect(run.diagnostics.first?.message.en.hasSuffix("was merged into \"ml-caen\".") == true)
    }
    shell.language = .french
    let run = shell.run("point ajouter p --structure ml-double --nom P --commune C")
    #expect(
      run.diagnostics.first?.message.fr
        == "La structure «\u{A0}ml-double\u{A0}» a été fusionnée dans «\u{A0}ml-caen\u{A0}».")
  }

  @Test func `a beneficiary is a party under its former name`() throws {
    let run = try merged().shell.run(
      "convention add c --envelope e --beneficiary ml-caen --amount 1 --object-en A --object-fr A")
    #expect(run.exitCode == 0, "\(run.text)")
  }

  @Test func `two figures of a year are asked for at the prompt`() throws {
    let figures = "activity record ml-caen 2022 --young-people 12"
    let shell = try shell(and: figures)
    func ask(_ line: String, _ answer: String) -> Wizard.Outcome {
      shell.console.lines = [.text(answer)]
      return Wizard(shell.interpreter, console: shell.console).complete(line)
    }
    #expect(
      ask("plan organisation merge ml-double --into ml-caen", "ml-caen")
        == .completed(
          "plan organisation merge --figures-of ml-caen ml-double --into ml-caen"))
    let said = shell.console.take()
    #expect(
      said.messages.contains { $0.en.contains("2022: young people (10, not 12)") },
      "\(said.messages)")
    shell.language = .french
    #expect(
      ask("structure fusionner ml-double --dans ml-caen", "ml-double")
        == .completed("structure fusionner --chiffres-de ml-double ml-double --dans ml-caen"))
    #expect(
      ask("structure fusionner ml-caen --dans region", "ml-double") == .unchanged)
  }

  @Test func `one that was merged into another moves on with it`() throws {
    let shell = try merged("organisation add ml-3 --kind mission-locale --name Trois").shell
    #expect(shell.run("organisation merge ml-caen --into ml-3").exitCode == 0)
    for former in ["ml-double", "ml-caen"] {
      #expect(try shell.find(Organisation.self, former)?.mergedInto?.id.name == "ml-3")
    }
    let run = shell.run(
      "convention add c --envelope e --beneficiary ml-3 --amount 1 --object-en A --object-fr A")
    #expect(run.exitCode == 0, "\(run.text)")
  }
}
