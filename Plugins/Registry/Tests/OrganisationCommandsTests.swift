import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

struct OrganisationCommandsTests {
  func shell(_ language: Language = .english, isAgreed: Bool = true) throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()], language: language, isAgreed: isAgreed)
    let run = shell.runScript(
      """
      network add ml --name-en "Missions Locales" --name-fr "Missions Locales"
      organisation add ml-a --kind mission-locale --name "Mission Locale d’Essai" \\
        --siret 00543000400019 --phone "02 31 06 98 85" --alias "Ancienne Mission" \\
        --network ml --commune-code 14327 --fictitious
      organisation add ml-b --kind mission-locale --name "Mission Locale Bis" --fictitious
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test(arguments: [
    "siret = 00543000400019", "siret = \"005 430 004 00019\"", "siret in (\"005 430 004 00019\")",
    "siret ~ \"005 430 004\"", "phone = \"02 31 06 98 85\"", "phone = \"+33 2 31 06 98 85\"",
    "phone = +33231069885", "phone ~ \"06 98\"", "name = \"mission locale d essai\"",
    "name ~ \"locale d'essai\"",
  ])
  func `an organisation is found by what it is shown with`(condition: String) throws {
    let run = try shell().run("organisation list | where \(condition) | select id | as csv")
    #expect(run.text == "id\r\nml-a\r\n")
  }

  @Test func `a SIRET names its organisation, also with spaces`() throws {
    let shell = try shell()
    for name in ["00543000400019", "\"005 430 004 00019\""] {
      #expect(shell.run("organisation show \(name)").exitCode == 0)
    }
  }

  @Test func `a reception point is mended, a network without members removed`() throws {
    let shell = try shell(.french)
    let run = shell.runScript(
      """
      point ajouter p --structure ml-a --nom Gare --commune Elbeuf
      point modifier p --structure ml-b --nom Centre
      réseau ajouter essai --nom-en Trial --nom-fr Essai
      réseau supprimer essai
      """)
    #expect(run.exitCode == 0, "\(run.text)")
    let point = try #require(try shell.find(ReceptionPoint.self, "p"))
    #expect(point.organisation.id.name == "ml-b")
    #expect(point.name == "Centre" && point.commune == "Elbeuf")
    #expect(try shell.find(Network.self, "essai") == nil)
    #expect(shell.run("réseau supprimer ml").exitCode != 0)
  }

  @Test func `French sentences agree with the name of the document`() throws {
    let shell = try shell(.french)
    func answer(_ line: String) -> String {
      shell.run(line).text.replacing("\n", with: " ").replacing("\u{A0}", with: " ")
    }
    #expect(
      answer("structure modifier ml-a --nom Autre")
        .contains("La structure « ml-a » a été modifiée (Autre)."))
    #expect(
      answer("structure modifier ml-a --nom Autre").contains(
        "La structure « ml-a » reste inchangée"))
    #expect(
      answer("structure afficher zzzzzzzz")
        .contains("Aucune structure n’a pour nom ou identifiant « zzzzzzzz »."))
    #expect(
      answer("réseau afficher zzzzzzzz")
        .contains("Aucun réseau n’a pour nom ou identifiant « zzzzzzzz »."))
  }

  @Test func `add keeps every field and derives the department`() throws {
    let organisation = try #require(try shell().find(Organisation.self, "ml-a"))
    #expect(organisation.department?.code == "14")
    #expect(organisation.phone?.code == "+33231069885")
    #expect(organisation.networks.map(\.id.name) == ["ml"])
    #expect(organisation.isFictitious)
  }

  @Test(arguments: [
    ("organisation add ml-a --kind other --name X", "documents.exists"),
    ("organisation add x --kind other --name \"MISSION LOCALE D'ESSAI\"", "store.duplicate"),
    ("organisation add x --kind other --name X --siret 00543000400019", "store.duplicate"),
    ("organisation add x --kind other --name X --siret 20005340300017", "reading.siret.key"),
    ("organisation add x --kind other --name \" \"", "registry.blank"),
    (
      "organisation add x --kind other --name X --commune-code 14327 --department 76",
      "registry.department"
    ),
    ("organisation add x --kind other --name X --network spro", "networks.unknown"),
    ("organisation edit ml-z --name X", "organisations.unknown"),
    ("organisation edit ml-b --siret 00543000400019", "store.duplicate"),
    ("organisation edit ml-a --opened 2020-01-01 --clear nothing", "reading.choice"),
    ("organisation import missing.csv --kind other", "file.unknown"),
    ("activity record ml-a 2023 --young-people 10 --rural 11", "activity.parts"),
    ("activity record ml-a 2023", "activity.empty"),
    ("activity record ml-a 2023 --young-people -1", "activity.negative"),
    ("network add n --name-en N --name-fr N --ages 25-16", "reading.shape"),
  ])
  func `bad input gets one error and changes nothing`(line: String, code: String) throws {
    let run = try shell().run(line)
    #expect(run.errorCodes == [code], "\(run.text)")
    #expect(run.exitCode != 0)
    #expect(run.changes.isEmpty)
  }

  @Test func `figures recorded again are refused with the way to replace them`() throws {
    let shell = try shell()
    let line = "activity record ml-a 2023 --young-people 10"
    #expect(shell.run(line + " --fictitious").exitCode == 0)
    let again = shell.run(line)
    #expect(again.errorCodes == ["activity.recorded"], "\(again.text)")
    #expect(!again.text.contains("identity"))
    #expect(shell.run("ensure " + line).changes.isEmpty)
    #expect(try shell.find(Activity.self, "ml-a.2023")?.isFictitious == true)
  }

  @Test func `ensure does not take the mark of invented identifiers away, edit does`() throws {
    let shell = try shell()
    shell.run("ensure organisation add ml-b --kind mission-locale --name \"Mission Locale Bis\"")
    #expect(try shell.find(Organisation.self, "ml-b")?.isFictitious == true)
    shell.run("organisation edit ml-b --no-fictitious")
    #expect(try shell.find(Organisation.self, "ml-b")?.isFictitious == false)
  }

  @Test func `edit changes only what is given and clears what is named`() throws {
    let shell = try shell()
    shell.run("organisation edit \"ancienne mission\" --email a@b.fr --clear phone --no-fictitious")
    let edited = try #require(try shell.find(Organisation.self, "ml-a"))
    #expect(edited.phone == nil)
    #expect(edited.email?.code == "a@b.fr")
    #expect(edited.siret?.code == "00543000400019")
    #expect(!edited.isFictitious)
    #expect(shell.run("organisation edit ml-a --email a@b.fr").changes.isEmpty)
  }

  @Test func `a structure closes once, and opens again on request`() throws {
    let shell = try shell()
    #expect(shell.run("organisation close ml-a --on 2024-06-30").exitCode == 0)
    #expect(
      shell.run("organisation close ml-a --on 2024-07-01").errorCodes == ["organisation.closed"])
    #expect(shell.run("ensure organisation close ml-a").changes.isEmpty)
    #expect(shell.run("organisation edit ml-a --clear closed").exitCode == 0)
    #expect(try shell.find(Organisation.self, "ml-a")?.closed == nil)
  }

  @Test func `what is referred to is not removed`() throws {
    let shell = try shell()
    shell.run("point add p --organisation ml-a --name P --commune C")
    #expect(shell.run("organisation remove ml-a").exitCode == 1)
    #expect(try shell.find(Organisation.self, "ml-a") != nil)
    #expect(shell.run("organisation remove ml-b").exitCode == 0)
  }

  @Test func `removing without agreement asks`() throws {
    let shell = try shell(isAgreed: false)
    #expect(shell.run("organisation remove ml-b", answers: [false]).changes.isEmpty)
    #expect(shell.run("organisation remove ml-b", answers: [true]).changes.count == 1)
  }

  @Test func `the card lists what belongs to the organisation`() throws {
    let shell = try shell(.french)
    shell.run("point ajouter p --structure ml-a --nom Accueil --commune Essai")
    shell.run("activité enregistrer ml-a 2022 --jeunes 10 --fictif")
    shell.run("activité enregistrer ml-a 2023 --jeunes 12 --fictif")
    let card = try #require(shell.run("structure afficher ml-a").card)
    #expect(card.title.fr == "Mission Locale d’Essai")
    #expect(card.sections.map(\.title.fr) == ["Points d’accueil", "Activité en 2023"])
  }

  @Test func `a batch of ensure lines run twice changes nothing`() throws {
    let shell = try TestShell(
      [RegistryPlugin()],
      files: [
        "o.csv": "id;nom;siret;alias\nml-x;Mission Locale Fictive;00543000400019;X|Y\n",
        "p.csv": "id;structure;libelle;commune\np-1;mission locale fictive;P;C\n",
        "a.csv": "structure;annee;jeunes\nX;2023;1 000\n",
      ])
    let script = """
      ensure network add ml --name-en M --name-fr M --ages 16-25
      ensure network audience ml --en drop-outs --fr décrocheurs
      ensure organisation import o.csv --kind mission-locale --network ml
      ensure organisation edit ml-x --phone "02 31 06 98 85"
      ensure organisation close ml-x --on 2024-01-31
      ensure point import p.csv --source essai
      ensure activity import a.csv --fictitious
      ensure activity record ml-x 2022 --young-people 1
      """
    let first = shell.runScript(script)
    #expect(first.exitCode == 0, "\(first.text)")
    #expect(first.changes.count == 5)
    let second = shell.runScript(script)
    #expect(second.exitCode == 0, "\(second.text)")
    #expect(second.changes.isEmpty)
  }
}
