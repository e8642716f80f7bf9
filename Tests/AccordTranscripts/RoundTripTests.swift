import AccordLanguage
import AccordTesting
import AccordWording
import Testing

@testable import accord

/// Lists written as CSV are read again, and change nothing. Everything here is invented.
struct RoundTripTests {
  private static let made = """
    organisation add region --kind region --name "Région fictive" --siret 99999001300016
    network add locales --name-en Network --name-fr Réseau
    organisation add asso --kind mission-locale --name "Association fictive" --network locales
    point add centre --organisation asso --name Centre --commune Caen
    person add p-1 --given-name Camille --family-name Exemple
    mandate add m-1 --person p-1 --organisation asso --title-en Chair --title-fr Présidente --from 2023-01-01
    press contact c-1 --name "Dominique Fictif" --role journalist --outlet "Le Journal fictif"
    visit add v-1 --organisation asso --place Siège --on 2024-01-15 --follow-up "Send; \\"all\\""
    """

  @Test func `a list that is narrowed to nothing does not say that there is nothing`() throws {
    let shell = try TestShell(plugins, language: .french, width: nil, isAgreed: true)
    func none(_ line: String) -> String? { shell.run(line).table?.whenEmpty?.fr }
    #expect(
      none("visite lister")?.hasPrefix("Aucune visite pour l’instant. Ajoutez-en une") == true)
    #expect(shell.runScript(RoundTripTests.made).exitCode == 0)
    #expect(none("visite lister --structure region") == "Aucune visite ne correspond.")
    #expect(none("mandat lister --structure region") == "Aucun mandat ne correspond.")
  }

  @Test func `the sections of all plugins stand on the card of a structure, in their order`() throws
  {
    let shell = try TestShell(plugins, language: .english, width: nil, isAgreed: true)
    #expect(shell.runScript(RoundTripTests.made).exitCode == 0)
    let card = try #require(shell.run("organisation show asso").card)
    #expect(card.sections.map(\.title.en) == ["Mandates", "Reception points", "Latest visits"])
  }

  @Test(arguments: Language.allCases)
  func `each list is read again, and nothing is another or lost`(language: Language) throws {
    let lists = [
      "organisation": "organisations", "point": "reception-points", "person": "people",
      "mandate": "mandates", "press": "press-contacts", "visit": "visits",
    ]
    let first = try TestShell(plugins, language: language, width: nil, isAgreed: true)
    let run = first.runScript(RoundTripTests.made)
    #expect(run.exitCode == 0, "\(run.text)")
    for (noun, collection) in lists {
      let csv = first.run("\(noun) list | as csv").output
      #expect(csv.split(whereSeparator: \.isNewline).count > 1, "\(noun): \(csv)")
      let shell = try TestShell(
        plugins, language: language, width: nil, isAgreed: true, files: ["list.csv": csv])
      #expect(shell.runScript(RoundTripTests.made).exitCode == 0)
      let before = shell.run("record export \(collection)").output
      let again = shell.run("ensure \(noun) import list.csv")
      #expect(again.exitCode == 0 && again.changes.isEmpty, "\(noun): \(again.text)")
      #expect(shell.run("record export \(collection)").output == before)
    }
  }
}
