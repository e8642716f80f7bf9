import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import Foundation
import Testing

/// The tables of `Scripts/normandie-2024`.
struct NormandyTablesTests {
  private func shell() throws -> TestShell {
    let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let folder = repository.appending(path: "Scripts/normandie-2024")
    var files: [String: String] = [:]
    for name in ["missions-locales.csv", "points.csv"] {
      files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let shell = try TestShell([RegistryPlugin()], width: nil, files: files)
    let run = shell.runScript(
      """
      organisation import missions-locales.csv --kind mission-locale
      point import points.csv
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `the 24 Missions Locales have a commune code and a short name of their own`() throws {
    let organisations = try shell().all(Organisation.self)
    #expect(organisations.count == 24)
    #expect(Set(organisations.compactMap(\.communeCode)).count == 24)
    #expect(Set(organisations.compactMap(\.shortName)).count == 24)
    for each in organisations {
      let name = try #require(each.shortName)
      // What is left of the official name without "Mission Locale".
      #expect(each.name.hasSuffix(name) && !name.contains("Mission"), "\(each.name)")
      #expect(each.communeCode?.department == each.department)
    }
    let cotentin = organisations.first { $0.id.name == "ml-cotentin" }
    #expect(cotentin?.communeCode?.code == "50129" && cotentin?.miloCode?.code == "50383S00")
  }

  @Test(arguments: [("pa-27375-01", "Val-de-Reuil", "27701"), ("pa-76302-01", "Bréauté", "76141")])
  func `the sites that had the code of another commune have their own`(
    id: String, commune: String, code: String
  ) throws {
    let point = try #require(try shell().find(ReceptionPoint.self, id))
    #expect(point.commune == commune && point.communeCode?.code == code)
  }

  @Test func `each name fits its code, and each commune is known by name`() throws {
    let shell = try shell()
    for rule in ["registry.commune", "registry.postal-code"] {
      #expect(shell.run("check | where rule = \(rule)").table?.rows.isEmpty == true)
    }
    // With the code of its neighbour, each would be found.
    for point in try shell.all(ReceptionPoint.self) {
      let code = point.communeCode?.code == "27375" ? "27701" : "27375"
      shell.run("point edit \(point.id.name) --commune-code \(code)")
    }
    let found = shell.run("check | where rule = registry.commune").table?.rows.count
    #expect(found == 32)
  }
}
