import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordTesting
import AccordWording
import Testing

/// What is listed and saved as CSV can be imported elsewhere, and is the same there.
struct RoundTripTests {
  static let networks = """
    network add spro --name-en "Guidance" --name-fr Orientation
    network add ml --name-en Missions --name-fr Missions
    """

  static let registry = #"""
    organisation add a --kind mission-locale --name "=SUM(1;2)" --short-name "Aa" --alias "L’A" --alias "'=b" --siret 00543000400019 --street "1, rue \"X\"; bât. B" --postal-code 01000 --commune "Bourg" --department 01 --phone "02 31 00 00 00" --email a@exemple.fr --website exemple.fr --network spro --network ml --fictitious
    organisation add b --kind other --name "Structure  fictive é 日本" --commune "-Ville"
    organisation add c --kind other --name "0123"
    organisation close b --on 2024-01-01
    point add a-1 --organisation a --name "1/2" --commune "+Bourg" --phone "02 31 00 00 01" --street "@rue" --postal-code 01000
    activity record a 2022 --young-people 10 --fictitious
    activity record a 2023 --young-people 1200 --at-least --scope network --source "=rapport"
    """#

  @Test(arguments: [
    ("organisation", "csv", Language.english), ("organisation", "csv-office", .french),
    ("organisation", "csv-office", .english), ("organisation", "tsv", .english),
    ("point", "csv", .english), ("point", "csv-office", .french), ("point", "tsv", .french),
    ("activity", "csv", .english), ("activity", "csv-office", .french),
    ("activity", "tsv", .english),
  ])
  func `a saved list imports as the same documents`(
    noun: String, format: String, language: Language
  ) throws {
    let source = try TestShell([RegistryPlugin()], language: language, width: nil, isAgreed: true)
    let made = source.runScript(RoundTripTests.networks + "\n" + RoundTripTests.registry)
    try #require(made.exitCode == 0, "\(made.text)")
    let saved = source.run("\(noun) list | as \(format) | save list.csv")
    try #require(saved.exitCode == 0, "\(saved.text)")
    let file = try #require(source.savedFiles["list.csv"])

    let target = try TestShell(
      [RegistryPlugin()], language: language, width: nil, isAgreed: true,
      files: ["list.csv": file])
    var preparation = RoundTripTests.networks
    if noun != "organisation" {
      preparation +=
        "\n"
        + RoundTripTests.registry.split(separator: "\n").prefix(4)
        .joined(separator: "\n")
    }
    try #require(target.runScript(preparation).exitCode == 0)
    let imported = target.run("\(noun) import list.csv")
    #expect(imported.exitCode == 0, "\(imported.text)\n\(file)")
    switch noun {
    case "organisation": #expect(try target.all(Organisation.self) == source.all(Organisation.self))
    case "point": #expect(try target.all(ReceptionPoint.self) == source.all(ReceptionPoint.self))
    default: #expect(try target.all(Activity.self) == source.all(Activity.self))
    }
  }
}
