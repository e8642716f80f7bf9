import AccordDocuments
import AccordWording
import Foundation
import Testing

@testable import AccordShell

struct PluginClashTests {
  private static let tea = FaultyPlugin(
    name: "tea", documents: [OldKettle.self],
    commands: [FaultyPlugin.command("kettle list", fr: "bouilloire lister")],
    checks: [FaultyPlugin.check("kettle.cold")],
    panels: [FaultyPlugin.panel("Kettles", "Bouilloires")])

  /// What a second plugin claims, and what the refusal names.
  static let clashes: [(other: FaultyPlugin, what: String)] = [
    (FaultyPlugin(name: "Tea"), "the name \"Tea\""),
    (
      FaultyPlugin(
        name: "coffee", commands: [FaultyPlugin.command("Kettle list", fr: "théière lister")]),
      "the command \"Kettle list\""
    ),
    (
      FaultyPlugin(
        name: "coffee", commands: [FaultyPlugin.command("pot list", fr: "bouilloire lister")]),
      "the command \"bouilloire lister\""
    ),
    (
      FaultyPlugin(
        name: "coffee", commands: [FaultyPlugin.command("kettle add", fr: "cafetière ajouter")]),
      "with different meanings the word \"kettle\""
    ),
    (
      FaultyPlugin(
        name: "coffee", commands: [FaultyPlugin.command("bouilloire heat", fr: "café chauffer")]),
      "with different meanings the word \"bouilloire\""
    ),
    (FaultyPlugin(name: "coffee", documents: [Kettle.self]), "the collection \"kettles\""),
  ]

  /// What a second plugin claims that stands on pages, the page, and what the refusal names.
  static let clashesOnPages: [(other: FaultyPlugin, page: String, what: String)] = [
    (
      FaultyPlugin(name: "coffee", checks: [FaultyPlugin.check("kettle.cold")]), "check",
      "the check \"kettle.cold\""
    ),
    (
      FaultyPlugin(name: "coffee", panels: [FaultyPlugin.panel("Pots", "bouilloires")]),
      "dashboard", "the panel \"bouilloires\""
    ),
  ]

  @Test(arguments: clashes.indices)
  func `two plugins that claim the same are refused with both names`(index: Int) {
    let (other, what) = PluginClashTests.clashes[index]
    let result = TestWorld(plugins: [PluginClashTests.tea, other]).run("-c", "version")
    #expect(result.code == .usage)
    #expect(
      result.messages.hasPrefix(
        "error[plugin.clash]: The plugins \"tea\" and \"\(other.name)\" both declare \(what)."),
      "\(result.messages)")
  }

  @Test(arguments: clashesOnPages.indices)
  func `what two plugins claim on a page is refused by the page, and told by the doctor`(
    index: Int
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let (other, page, what) = PluginClashTests.clashesOnPages[index]
    let world = TestWorld(plugins: [LibraryPlugin(), PluginClashTests.tea, other], folder: path)
    let refusal = "The plugins \"tea\" and \"coffee\" both declare \(what)."
    let result = world.run("-c", page)
    #expect(result.code == .failed)
    #expect(
      result.messages.hasPrefix("error[plugin.clash]: \(refusal)"), "\(result.messages)")
    #expect(!result.messages.contains("no command runs"))
    let elsewhere = world.run("-c", "shelf add roses --name Roses\nversion")
    #expect(elsewhere.code == .done, "\(elsewhere.everything)")
    #expect(!elsewhere.messages.contains("plugin.clash"))
    let doctor = world.run("--workspace", path, "doctor")
    #expect(doctor.code == .failed && doctor.output.contains(refusal), "\(doctor.everything)")
  }

  @Test func `a migration that two plugins declare is refused with both names`() {
    let first = FaultyPlugin(name: "tea", documents: [Kettle.self])
    let second = FaultyPlugin(name: "coffee", documents: [OtherKettle.self])
    let result = TestWorld(plugins: [first, second]).run("-c", "version")
    #expect(result.code == .usage)
    #expect(
      result.messages.contains(
        "The plugins \"tea\" and \"coffee\" both declare the migration to version 2 of \"kettles\"."
      ), "\(result.messages)")
    #expect(result.messages.contains("both declare the collection \"kettles\"."))
  }

  @Test func `all clashes are told at once, in the language of the session`() {
    let twin = FaultyPlugin(
      name: "coffee", commands: PluginClashTests.tea.commands, checks: PluginClashTests.tea.checks)
    var world = TestWorld(plugins: [PluginClashTests.tea, twin])
    world.environment["ACCORD_LANG"] = "fr"
    let messages = world.run("-c", "version").messages
    #expect(
      messages.contains(
        "Les modules «\u{A0}tea\u{A0}» et «\u{A0}coffee\u{A0}» déclarent tous deux la commande «\u{A0}kettle list\u{A0}»."
      ), "\(messages)")
    #expect(messages.contains("le contrôle «\u{A0}kettle.cold\u{A0}»."))
  }

  @Test func `a word of the language is no noun of a plugin, and one plugin claims nothing twice`()
  {
    let greedy = FaultyPlugin(commands: [FaultyPlugin.command("plan tea", fr: "thé prévoir")])
    let result = TestWorld(plugins: [greedy]).run("-c", "version")
    #expect(result.code == .done)
    #expect(result.messages.contains("The plugin \"faulty\" is declared wrongly"))
    #expect(
      result.messages.contains(
        "it claims \"plan\", which is a word of the language. It is left out."))
    let twice = FaultyPlugin(
      commands: PluginClashTests.tea.commands + PluginClashTests.tea.commands)
    #expect(
      TestWorld(plugins: [twice]).run("-c", "version").messages.contains(
        "It declares twice the command \"kettle list\"."))
  }

  @Test(arguments: [
    ([FaultyPlugin(name: "tea"), FaultyPlugin(name: "tea")], "another name, or list it once"),
    (
      [tea, FaultyPlugin(name: "coffee", panels: [FaultyPlugin.panel("Kettles", "Théières")])],
      "Rename it in one of the two"
    ),
  ])
  func `the advice on a clash fits what clashes`(plugins: [FaultyPlugin], advice: String) {
    let messages = TestWorld(plugins: plugins).run("-c", "dashboard").messages
    #expect(messages.contains(advice), "\(messages)")
  }

  @Test func `a plugin that is there twice is told once, by its name`() {
    let result = TestWorld(plugins: [Self.tea, Self.tea]).run("-c", "version")
    #expect(
      result.messages.hasPrefix("error[plugin.clash]: Two plugins have the name \"tea\"."),
      "\(result.messages)")
  }

  @Test func `a clash leaves what needs no plugin usable`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let sound = TestWorld(plugins: [LibraryPlugin()], folder: path)
    #expect(sound.run("-c", "shelf add roses --name Roses").code == .done)

    var clashing = TestWorld(
      plugins: [
        LibraryPlugin(), Self.tea,
        FaultyPlugin(
          name: "coffee", commands: [FaultyPlugin.command("kettle boil", fr: "bouilloire lister")]),
      ])
    clashing.environment["ACCORD_WORKSPACE"] = path
    for words in [["version"], ["--version"], ["--help"], ["backup", path + "-copy"], ["seal"]] {
      let result = clashing.run(words)
      #expect(result.code == .done, "\(words): \(result.messages)")
      #expect(!result.messages.contains("plugin.clash"))
    }
    try? FileManager.default.removeItem(atPath: path + "-copy")
    let doctor = clashing.run("doctor")
    #expect(doctor.code == .done, "\(doctor.everything)")
    #expect(doctor.messages.contains("warning[plugin.clash]: The plugins \"tea\" and \"coffee\""))
    for words in [["-c", "shelf list"], ["run", "a.accord"], ["check", "a.accord"]] {
      let result = clashing.run(words)
      #expect(result.code == .usage && result.output == "", "\(words): \(result.everything)")
      #expect(result.messages.contains("error[plugin.clash]"))
    }
  }

  @Test func `plugins may share a noun and a document type`() {
    let other = FaultyPlugin(
      name: "coffee", documents: [OldKettle.self],
      commands: [FaultyPlugin.command("kettle heat", fr: "bouilloire chauffer")])
    let world = TestWorld(plugins: [PluginClashTests.tea, other])
    #expect(world.run("-c", "bouilloire chauffer").code == .done)
  }
}

private struct OtherKettle: Document {
  static let schema = Schema(
    "kettles", Text(en: "kettle", fr: "bouilloire"), version: 2,
    migrations: [Migration(to: 2) { _ in }])
  var id: ID<OtherKettle>
  var label: String { id.name }
}
