import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import accord

/// Whatever has a name, a place or a number is found, and how to show it is said.
struct FindTests {
  private static let script = """
    organisation add asso --kind mission-locale --name "Mission Locale de Saint-Exemple" --short-name "ML SE" --siret 99999000500012 --commune Rouen --phone "02 31 00 00 00"
    organisation add other --kind other --name "Comité d’essai" --alias "Ancien comité"
    person add p-1 --given-name Camille --family-name "Saint-Exemple"
    point add pt --organisation asso --name Antenne --commune "Le Grand-Exemple"
    visit add v --organisation asso --place "Salle des fêtes" --notes "Saint-Exemple vu"
    """

  private func shell(_ language: Language = .english) throws -> TestShell {
    let shell = try TestShell(plugins, language: language, width: nil, isAgreed: true)
    #expect(shell.runScript(Self.script).exitCode == 0)
    return shell
  }

  private func found(_ words: String) throws -> [String] {
    let run = try shell().run("find \(words) | select id")
    #expect(run.exitCode == 0, "\(run.text)")
    return (run.table?.rows ?? []).map { $0[0].code }
  }

  @Test(arguments: [
    ("saint exemple", ["p-1", "asso"]), ("SAINT-EXEMPLE", ["p-1", "asso"]),
    ("st exemple", ["p-1", "asso"]), ("exemple mission", ["asso"]),
    ("ml se", ["asso"]), ("ancien", ["other"]), ("99999000500012", ["asso"]),
    ("'999 990 005 00012'", ["asso"]), ("'02 31 00 00 00'", ["asso"]), ("rouen", ["asso"]),
    ("grand", ["pt"]), ("'salle fetes'", ["v"]), ("camille", ["p-1"]), ("other", ["other"]),
    ("nowhere", []),
  ])
  func `a name, a place or a number finds its documents`(words: String, ids: [String]) throws {
    #expect(try found(words) == ids, "\(words)")
  }

  @Test func `each line says what was found and how to show it`() throws {
    let run = try shell(.french).run("chercher rouen | as csv")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.output.contains("commune,Rouen,"))
    let shown = try shell().run("find rouen | select command")
    let command = try #require(shown.table?.rows.first?[0].code)
    #expect(command == "organisation show asso")
    #expect(try shell().run(command).exitCode == 0)
    let french = try shell(.french).run("chercher rouen | select command")
    #expect(french.table?.rows.first?[0].code == "structure afficher asso")
  }

  @Test func `nothing to look for is refused`() throws {
    #expect(try shell().run("find '…'").errorCodes == ["find.nothing"])
    #expect(try shell().run("find").errorCodes == ["usage.missing"])
  }
}
