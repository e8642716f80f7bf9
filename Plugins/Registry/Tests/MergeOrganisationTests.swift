import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// What a merge makes of the two organisations and of their figures. Everything here is invented.
struct MergeOrganisationTests {
  private func shell(
    _ language: Language = .english, and more: String = "", with plugins: [any Plugin] = []
  ) throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()] + plugins, isAgreed: true)
    let run = shell.runScript(
      """
      network add ml --name-en "Missions Locales" --name-fr "Missions Locales"
      organisation add ml-a --kind mission-locale --name "ML Essai" --siret 00543000400019 \\
        --phone "02 31 06 98 85" --email a@exemple.fr --street "1 rue X" --commune Caen \\
        --network ml --fictitious
      organisation add ml-b --kind mission-locale --name "Mission Locale d’Essai" \\
        --phone "02 31 06 98 86" --commune Caen
      organisation add autre --kind other --name Autre

      """ + more)
    try #require(run.exitCode == 0, "\(run.text)")
    shell.language = language
    return shell
  }

  private func organisation(_ name: String, _ shell: TestShell) throws -> Organisation {
    try #require(try shell.find(Organisation.self, name))
  }

  @Test func `the former one is closed and keeps its name and numbers`() throws {
    let shell = try shell()
    #expect(shell.run("organisation merge ml-a --into ml-b --on 2024-01-15").exitCode == 0)
    let former = try organisation("ml-a", shell)
    #expect(former.mergedInto?.id.name == "ml-b")
    #expect(former.closed?.code == "2024-01-15")
    #expect(former.name == "ML Essai" && former.siret?.code == "00543000400019")
    #expect(former.networks.isEmpty)
    for name in ["\"ml essai\"", "00543000400019", "\"005 430 004 00019\"", "ml-a"] {
      let card = try #require(shell.run("organisation show \(name)").card)
      #expect(card.title.en == "ML Essai")
      #expect(card.fields.contains { $0.column.name.en == "merged-into" })
    }
  }

  @Test func `the other one takes over what it lacks, and lists its former names`() throws {
    let shell = try shell()
    let run = shell.run("organisation merge ml-a --into ml-b")
    let current = try organisation("ml-b", shell)
    #expect(current.aliases == ["ML Essai"])
    #expect(current.phone?.code == "+33231069886")
    #expect(current.email?.code == "a@exemple.fr" && current.street == "1 rue X")
    #expect(current.networks.map(\.id.name) == ["ml"])
    #expect(current.siret == nil && !current.isFictitious)
    let text = run.text.replacing("\n", with: " ")
    #expect(text.contains("Taken over: networks, street, email."), "\(text)")
    #expect(run.diagnostics.map(\.message.en).contains { $0.contains("has no SIRET") })
    let card = try #require(shell.run("organisation show ml-b").card)
    #expect(card.sections.map(\.title.en) == ["Former names"])
  }

  @Test func `addresses that contradict each other are not mixed`() throws {
    let shell = try shell(and: "organisation edit ml-b --commune Bayeux")
    shell.run("organisation merge ml-a --into ml-b")
    #expect(try organisation("ml-b", shell).street == nil)
  }

  @Test(arguments: [
    ("organisation merge ml-a --into ml-a", "organisation.merge-itself"),
    ("organisation merge ml-a --into autre", "organisation.merge-kinds"),
    ("organisation merge ml-a --into ml-b --on 2024-02-01", "organisation.merge-ahead"),
    ("organisation merge ml-a --into fermee", "organisation.merge-closed"),
    ("organisation merge ancien --into ml-b", "organisation.merged"),
    ("organisation merge ml-a --into ancien", "organisation.merged"),
    ("organisation merge ml-b --into ancien", "organisation.merged"),
    ("organisation merge ml-a --into ml-b --figures-of autre", "organisation.merge-neither"),
    ("organisation edit ancien --clear closed", "organisation.former-name"),
  ])
  func `what makes no sense is refused, and changes nothing`(line: String, code: String) throws {
    let shell = try shell(
      and: """
        organisation add fermee --kind mission-locale --name Fermée --closed 2023-12-31
        organisation add ancien --kind mission-locale --name Ancien
        organisation merge ancien --into ml-b
        """)
    let run = shell.run(line)
    #expect(run.errorCodes == [code], "\(run.text)")
    #expect(run.changes.isEmpty)
  }

  @Test func `again under ensure changes nothing`() throws {
    let shell = try shell()
    shell.run("organisation merge ml-a --into ml-b")
    let run = shell.runScript(
      """
      ensure organisation add ml-a --kind mission-locale --name "ML Essai" --network ml
      ensure organisation merge ml-a --into ml-b
      """)
    #expect(run.exitCode == 0 && run.changes.isEmpty, "\(run.text)")
  }

  private static let figures = """
    activity record ml-a 2021 --young-people 10
    activity record ml-a 2022 --young-people 12 --source "A"
    activity record ml-b 2022 --young-people 12 --source "B"
    activity record ml-a 2023 --young-people 14
    activity record ml-b 2023 --young-people 15 --rural 3
    """

  @Test func `different figures of one year are refused, all of them listed`() throws {
    let shell = try shell(.french, and: Self.figures)
    let run = shell.run("structure fusionner ml-a --dans ml-b")
    #expect(run.errorCodes == ["organisation.merge-figures"], "\(run.text)")
    #expect(run.changes.isEmpty)
    let fault = try #require(run.diagnostics.first)
    #expect(
      fault.details.map(\.fr) == [
        "2023\u{A0}: jeunes accompagnés (14 et non 15), communes rurales (rien et non 3)"
      ])
    #expect(fault.advice?.fr.contains("--chiffres-de ml-a") == true)
  }

  @Test(arguments: [("ml-a", 14), ("ml-b", 15)])
  func `it is said whose figures stay; equal ones need no word`(kept: String, count: Int) throws {
    let shell = try shell(and: Self.figures)
    let run = shell.run("organisation merge ml-a --into ml-b --figures-of \(kept)")
    #expect(run.exitCode == 0, "\(run.text)")
    let all = try shell.all(Activity.self)
    #expect(all.map(\.id.name) == ["ml-b.2021", "ml-b.2022", "ml-b.2023"])
    #expect(all.map(\.youngPeople) == [10, 12, count])
    #expect(Set(all.map(\.organisation.id.name)) == ["ml-b"])
    #expect(all[1].source == "B")
  }

  @Test func `a plugin that is compiled in later is handled as well`() throws {
    let shell = try shell(
      and: """
        parcel add x --sender ml-a --borrower ml-a --borrower autre --borrower ml-b
        """, with: [ParcelsPlugin()])
    #expect(shell.run("organisation merge ml-a --into ml-b").exitCode == 0)
    let parcel = try #require(try shell.find(Parcel.self, "x"))
    #expect(parcel.sender.id.name == "ml-b")
    #expect(parcel.borrowers.map(\.id.name) == ["ml-b", "autre"])
    #expect(shell.run("undo").exitCode == 0)
    #expect(
      try shell.find(Parcel.self, "x")?.borrowers.map(\.id.name) == ["ml-a", "autre", "ml-b"])
  }

  @Test func `a network with the name of the organisation is another document`() throws {
    let shell = try shell(
      and: "organisation add ml --kind mission-locale --name Ml\nnetwork edit ml --led-by ml")
    #expect(shell.run("organisation merge ml --into ml-b").exitCode == 0)
    #expect(try organisation("ml-a", shell).networks.map(\.id.name) == ["ml"])
    #expect(try shell.find(Network.self, "ml")?.ledBy?.id.name == "ml-b")
  }

  @Test func `the check on double entries names the command, and is settled by it`() throws {
    let shell = try shell(
      and: "organisation add ml-c --kind mission-locale --name \"Mission-Locale d'Essai\"")
    let check = "check | where rule = registry.twice | select remedy"
    #expect(
      shell.run(check).table?.rows == [
        [
          .text(
            "If they are one, merge one into the other: \"organisation merge ml-c --into ml-b\".")
        ]
      ])
    #expect(shell.run("organisation merge ml-c --into ml-b").exitCode == 0)
    #expect(shell.run(check).table?.rows == [])
  }
}

private struct Parcel: Document {
  static let schema = Schema("parcels", Text(en: "parcel", fr: "colis"), fields: fields)
  static let fields: [Field<Parcel>] = [
    Field(
      "sender", fr: "expéditeur", \.sender, help: Text(en: "who sends it", fr: "qui l’envoie")),
    Field(
      "borrowers", fr: "emprunteurs", one: Text(en: "borrower", fr: "emprunteur"), \.borrowers,
      help: Text(en: "who borrows", fr: "qui emprunte"),
      .option("borrower", fr: "emprunteur")),
  ]
  let id: ID<Parcel>
  var sender: Reference<Organisation>
  var borrowers: [Reference<Organisation>]
  var label: String { id.name }
}

private struct ParcelsPlugin: Plugin {
  let name = "parcels"
  let summary = Text(en: "Parcels", fr: "Colis")
  let documents: [any Document.Type] = [Parcel.self]
  let commands = [Command.add(Parcel.self, Text(en: "Send", fr: "Envoyer"))]
}
