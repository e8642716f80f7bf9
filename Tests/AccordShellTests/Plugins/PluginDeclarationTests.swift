import AccordDocuments
import AccordPlatform
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

struct PluginDeclarationTests {
  private static let columns = [Column("size", fr: "taille", .integer)]

  /// Outputs with a row that does not fit, at every place where a table can be.
  private static func misfits(_ row: [Value]) -> [Output] {
    let table = Table(columns, rows: [[.integer(1)], row])
    let section = Output.Section(Text(en: "Sizes", fr: "Tailles"), .table(table))
    return [
      .table(table), .page([section]), .card(Card(.same("Tea"), [], sections: [section])),
      .table(table.without("size")),
    ]
  }

  @Test(arguments: [([Value](), "0 values"), ([.integer(1), .integer(2)], "2 values")])
  func `a row that does not fit its columns is a fault of the command, and the session goes on`(
    row: [Value], count: String
  ) {
    for output in Self.misfits(row) {
      let list = FaultyPlugin.command("kettle list", fr: "bouilloire lister") { _ in output }
      var world = TestWorld(plugins: [FaultyPlugin(commands: [list])])
      world.width = 200
      world.lines = [.text("kettle list"), .text("version")]
      let result = world.run()
      #expect(
        result.messages.contains(
          "The command \"kettle list\" of the plugin \"faulty\" failed: row 2 of its table has \(count) for 1 column."
        ), "\(result.everything)")
      #expect(result.output.contains(Version.line))
      #expect(world.run("-c", "kettle list").code == .failed)
    }
  }

  @Test func `a panel with such a table is named, and the others are shown`() {
    let wrong = Panel(Text(en: "Kettles", fr: "Bouilloires"), order: 1) { _ in
      Self.misfits([])[0]
    }
    let sound = Panel(Text(en: "Tea", fr: "Thé"), order: 2) { _ in .text(.same("It is cold.")) }
    let result = TestWorld(plugins: [FaultyPlugin(panels: [wrong, sound])]).run("-c", "dashboard")
    #expect(
      result.everything.contains(
        "The panel \"Kettles\" of the plugin \"faulty\" failed: row 2 of its table has 0 values"),
      "\(result.everything)")
    #expect(result.output.contains("It is cold."))
  }

  @Test func `a table with a column of a field that is not there names the field`() {
    let list = FaultyPlugin.command("kettle list", fr: "bouilloire lister") { session in
      .table(OldKettle.table(try session.all(OldKettle.self), "colour", in: session.language))
    }
    let plugin = FaultyPlugin(documents: [OldKettle.self], commands: [list])
    let result = TestWorld(plugins: [plugin]).run("-c", "kettle list")
    #expect(result.code == .failed)
    #expect(
      result.messages.contains("failed: \"kettles\" has no field named \"colour\"."),
      "\(result.messages)")
  }

  /// Commands over a field that is not there.
  private static let fieldless: [Command] = [
    .list(OldKettle.self, .same("List"), columns: ["colour"]),
    .list(OldKettle.self, .same("List"), by: ["colour"]),
  ]

  @Test(arguments: fieldless.indices)
  func `a command over a field that is not there says so when it is called`(index: Int) {
    let plugin = FaultyPlugin(documents: [OldKettle.self], commands: [Self.fieldless[index]])
    let result = TestWorld(plugins: [plugin]).run("-c", "kettle list")
    #expect(result.code == .failed)
    #expect(
      result.messages.contains("\"kettles\" has no field named \"colour\"."), "\(result.messages)")
  }

  /// Plugins that cannot be, and what is told of them.
  static let faulty: [(plugin: FaultyPlugin, fault: String)] = [
    (FaultyPlugin(commands: [FaultyPlugin.command("", fr: "")]), "has no words."),
    (
      FaultyPlugin(commands: [FaultyPlugin.command("kettle list", fr: " ")]),
      "a command (\"kettle list\") has no words."
    ),
    (FaultyPlugin(name: ""), "it has no name."),
  ]

  @Test(arguments: faulty.indices)
  func `a plugin whose declarations cannot be is left out by name, and all else works`(
    index: Int
  ) {
    let (plugin, fault) = Self.faulty[index]
    let world = TestWorld(plugins: [plugin, LibraryPlugin()])
    let result = world.run("-c", "book list")
    #expect(result.code == .done, "\(result.everything)")
    #expect(
      result.messages.contains(
        "warning[plugin.declaration]: The plugin \"\(plugin.name)\" is declared wrongly"),
      "\(result.messages)")
    #expect(result.messages.contains(fault), "\(result.messages)")
    #expect(world.run("--lang", "fr", "-c", "book list").messages.contains("laissé de côté"))
  }

  /// Plugins whose parts of a page cannot be, the page, and what is told of them.
  static let faultyOnPages: [(plugin: FaultyPlugin, page: String, fault: String)] = [
    (FaultyPlugin(checks: [FaultyPlugin.check("")]), "check", "the check \"Look\" has no name."),
    (
      FaultyPlugin(panels: [FaultyPlugin.panel("", "")]), "dashboard",
      "the panel number 1 has no name."
    ),
    (
      FaultyPlugin(panels: [FaultyPlugin.panel("Tea", " ")]), "dashboard",
      "the panel number 1 has no name in French."
    ),
    (
      FaultyPlugin(panels: [
        FaultyPlugin.panel("Kettles", "Bouilloires"), FaultyPlugin.panel("Kettles", "Théières"),
      ]), "dashboard", "it declares twice the panel \"Kettles\"."
    ),
  ]

  @Test(arguments: faultyOnPages.indices)
  func `a plugin whose parts cannot be is left out of the page by name, and told by the doctor`(
    index: Int
  ) throws {
    let (plugin, page, fault) = Self.faultyOnPages[index]
    let world = TestWorld(plugins: [plugin, LibraryPlugin()])
    let result = world.run("-c", page)
    #expect(result.code == .incomplete, "\(result.everything)")
    #expect(
      result.messages.contains(
        "warning[plugin.declaration]: The plugin \"faulty\" is declared wrongly: \(fault)"),
      "\(result.messages)")
    #expect(world.run("--lang", "fr", "-c", page).messages.contains("laissé de côté"))
    let other = world.run("-c", "book list")
    #expect(other.code == .done && !other.messages.contains("faulty"), "\(other.everything)")
    let faults = try CommandCatalogue([plugin, LibraryPlugin()]).declarationFaults
    #expect(faults.map(\.message.en).filter { $0.contains(fault) }.count == 1)
  }

  @Test func `what a document type declares wrongly each command of its plugin says`() throws {
    let plugin = FaultyPlugin(
      documents: [Torn.self],
      commands: [
        FaultyPlugin.command("kettle list", fr: "bouilloire lister"),
        FaultyPlugin.command("kettle test", fr: "bouilloire essayer"),
      ])
    let world = TestWorld(plugins: [plugin, LibraryPlugin()])
    for line in ["kettle test", "kettle list"] {
      let result = world.run("-c", line)
      #expect(result.code == .failed && result.messages.contains("it is torn in two."))
    }
    #expect(world.run("-c", "book list").code == .done)
    let faults = try CommandCatalogue([plugin, LibraryPlugin()]).declarationFaults
    #expect(faults.map(\.message.en).filter { $0.contains("it is torn in two.") }.count == 1)
  }
}

/// A document type whose declaration contradicts itself.
private struct Torn: Document {
  static let schema = Schema("torn", Text(en: "torn page", fr: "page déchirée"), .feminine)
  static var declarationFaults: [Text] {
    [Text(en: "it is torn in two.", fr: "il est déchiré en deux.")]
  }
  var id: ID<Torn>
  var label: String { id.name }
}
