import AccordDocuments
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordShell
@testable import accord

/// Documents are found by every name that they have, without reading the others.
struct NamingIndexTests {
  private static let script = """
    organisation add region --kind region --name "Région fictive" --alias "Conseil régional fictif"
    organisation add asso --kind mission-locale --name "Mission Locale de Saint-Exemple" --short-name "ML SE" --siret 99999000500012 --alias "ML St Exemple (ancien nom)"
    network add reseau --acronym RF --name-fr "Réseau fictif" --name-en "Fictitious network"
    person add p-1 --given-name Camille --family-name "Fictif-Durand"
    person add p-2 --given-name Ana --family-name Example
    point add pt --organisation asso --name "Antenne de l’Exemple" --commune Rouen
    activity record asso 2023 --young-people 10
    agreement create demo --years 2024-2026 --title-fr "Accord d’exemple"
    agreement party demo region asso
    envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en "Envelope" --title-fr "Enveloppe"
    convention add c --envelope e24 --beneficiary asso --amount 100k€ --object-fr B --instalments 50/50
    mandate add m --person p-1 --organisation region --title-fr "Élue" --from 2024-01-01
    press contact journal --name "Camille Exemple" --role journalist --outlet "Le Journal fictif"
    visit add v --organisation asso --place Siège --notes Vu
    """

  /// What may be typed for a name: as it is, in capitals, without accents and marks.
  private static func spellings(_ name: String) -> [String] {
    [name, name.uppercased(), name.folded, "  \(name) ", name.replacing("-", with: " ")]
  }

  private static func check<D: Document>(
    _ type: D.Type, in transaction: Transaction, _ checked: inout Int
  ) throws {
    guard !D.schema.names.isEmpty else { return }
    let unique = D.fields.filter { $0.traits.uniqueness != nil }
    for document in try transaction.all(D.self) {
      let names =
        [document.label] + document.otherNames
        + unique.flatMap { $0.values(of: document) }.map(\.code)
      for name in names.flatMap(spellings) where !name.isEmpty {
        checked += 1
        let found = try transaction.stored(named: name, in: D.schema.collection).map(\.key)
        #expect(found.contains(document.key), "\(document.key): \(name)")
      }
    }
  }

  @Test func `every name of every type finds its document, committed or not`() throws {
    let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    let shell = try TestShell(plugins, width: nil, isAgreed: true)
    let run = shell.runScript(Self.script)
    #expect(run.exitCode == 0, "\(run.text)")
    let committed = try #require(try shell.documents() as? Transaction)
    var checked = 0
    for type in catalogue.documentTypes { try Self.check(type, in: committed, &checked) }
    #expect(checked > 100)
    let draft = try Workspace(inMemory: catalogue.schemas).begin()
    try draft.take(shellState: committed, catalogue)
    var drafted = 0
    for type in catalogue.documentTypes { try Self.check(type, in: draft, &drafted) }
    #expect(drafted == checked)
  }

  /// The 24 as the open list of the agencies of the Contrat d’engagement jeune spells them, without
  /// accents, hyphens and apostrophes.
  private static let spelledElsewhere = [
    "Mission Locale Caen La Mer Calvados Centre",
    "Mission Locale De Baie De Seine",
    "Mission Locale Du Bocage Au Bessin",
    "Mission Locale Lisieux Normandie",
    "Mission Locale Louviers-Val De Reuil-Andelle",
    "Mission Locale Ouest Eure",
    "Mission Locale Pays D'Evreux Et Eure Sud",
    "Mission Locale Vernon Seine Vexin",
    "Mission Locale Du Bassin D'Emploi Granvillais",
    "Mission Locale Du Centre Manche",
    "Mission Locale Du Cotentin",
    "Mission Locale Du Pays De Coutances",
    "Mission Locale Du Sud Manche",
    "La Mission Locale D'Argentan",
    "Mission Locale De L'Aigle",
    "Mission Locale Des Jeunes Du Bocage",
    "Mission Locale Du Pays D'Alencon",
    "Mission Locale Caux Seine Austreberthe",
    "Mission Locale De L'Agglomération Rouennaise",
    "Mission Locale Dieppe Cote D'Albatre",
    "Mission Locale Du Pays De Caux Vallée De Seine",
    "Mission Locale Elbeuf",
    "Mission Locale Le Havre Estuaire Littoral",
    "Mission Locale Rurale Du Talou",
  ]

  @Test func `the 24 are found as another list spells them`() throws {
    let table = repository.appending(path: "Scripts/normandie-2024/missions-locales.csv")
    let shell = try TestShell(
      plugins, width: nil, isAgreed: true,
      files: ["ml.csv": String(contentsOf: table, encoding: .utf8)])
    #expect(
      shell.runScript(
        """
        network add missions-locales --name-fr Réseau
        organisation import ml.csv --kind mission-locale
        """
      ).exitCode == 0)
    var found: Set<String> = []
    for name in Self.spelledElsewhere {
      let run = shell.run("organisation show \"\(name)\" | as json")
      #expect(run.exitCode == 0, "\(name): \(run.text)")
      found.insert(run.output)
    }
    #expect(found.count == 24)
  }

  @Test(arguments: [
    "Mission Locale de Saint-Exmple", "Mission Locale de Sait-Exemple",
    "Misison Locale de Saint-Exemple",
    "Missions Locale de Saint-Exemple", "Mission Locale de SaintExemple",
    "Nission Locale de Saint-Exemple",
  ])
  func `a name that is one letter off is proposed among many`(typed: String) throws {
    let shell = try TestShell(plugins, width: nil, isAgreed: true)
    #expect(shell.runScript(Self.script).exitCode == 0)
    var many = ""
    for number in 0..<600 {
      many += "organisation add o-\(number) --kind other --name \"Association fictive \(number)\"\n"
    }
    #expect(shell.runScript(many).exitCode == 0)
    let run = shell.run("organisation show '\(typed)'")
    #expect(run.errorCodes == ["organisations.unknown"])
    #expect(run.text.contains("Did you mean \"Mission Locale de Saint-Exemple\"?"), "\(run.text)")
  }

  @Test func `a name that was taken away finds nothing, one that came does`() throws {
    let shell = try TestShell(plugins, width: nil, isAgreed: true)
    #expect(shell.runScript(Self.script).exitCode == 0)
    let former = try #require(try shell.documents() as? Transaction)
    let run = shell.runScript(
      """
      organisation edit asso --name "Autre nom"
      organisation show "Autre nom"
      organisation edit "autre nom" --name "Mission Locale d’Ailleurs"
      organisation show "MISSION LOCALE AILLEURS"
      """)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(shell.run("organisation show 'Autre nom'").exitCode != 0)
    #expect(shell.run("organisation show 'Mission Locale de Saint Exemple'").exitCode != 0)
    #expect(shell.run("organisation show 'ml saint-exemple ancien nom'").exitCode == 0)
    let name = "Mission Locale de Saint Exemple"
    #expect(try former.stored(named: name, in: "organisations").count == 1, "a state of before")
    let now = try #require(try shell.documents() as? Transaction)
    #expect(try now.stored(named: name, in: "organisations").isEmpty)
    #expect(shell.run("organisation show '999 990 005 00012'").exitCode == 0)
    #expect(shell.run("undo 2").exitCode == 0)
    #expect(shell.run("organisation show 'Mission Locale de Saint Exemple'").exitCode == 0)
  }
}

extension Transaction {
  /// Writes what another state holds.
  fileprivate func take(shellState other: Transaction, _ catalogue: CommandCatalogue) throws {
    func put<D: Document>(_ type: D.Type) throws {
      for document in try other.all(type) { try self.put(document) }
    }
    for type in catalogue.documentTypes { try put(type) }
  }
}
