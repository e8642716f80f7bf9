import AccordDocuments
import AccordPlatform
import AccordWording
import Foundation
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

struct PluginFaultTests {
  @Test func `a plugin of another contract is left out by name and the session goes on`() {
    let old = FaultyPlugin(
      name: "old", contract: 7,
      commands: [FaultyPlugin.command("relic list", fr: "relique lister")])
    let world = TestWorld(plugins: [old, LibraryPlugin()])
    let result = world.run("-c", "book list")
    #expect(result.code == .done)
    #expect(
      result.messages.hasPrefix(
        "warning[plugin.contract]: The plugin \"old\" asks for version 7 of the plugin contract; this shell has version \(PluginContract.version). It is left out.\n"
      ), "\(result.messages)")
    let left = world.run("-c", "relic list")
    #expect(left.code == .usage && left.messages.contains("There is no command \"relic\"."))
  }

  @Test func `an error that a command throws is named with its plugin and keeps nothing`() {
    let commands = [
      FaultyPlugin.command("kettle break", fr: "bouilloire casser", .write) { session in
        try session.put(OldKettle(id: ID("k-1")!))
        throw ForeignError()
      },
      FaultyPlugin.command("kettle count", fr: "bouilloire compter") { session in
        .message(.same("\(try session.all(OldKettle.self).count) kettles"))
      },
    ]
    var world = TestWorld(plugins: [FaultyPlugin(documents: [OldKettle.self], commands: commands)])
    world.width = 80
    world.lines = [.text("kettle break"), .text("kettle count")]
    let result = world.run()
    // The terminal is narrower than the sentence.
    let messages = result.messages.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(
      messages.contains(
        "error[plugin.failed]: The command \"kettle break\" of the plugin \"faulty\" failed: ForeignError()."
      ), "\(messages)")
    // The next command of the same session runs, and finds nothing.
    #expect(result.everything.contains("0 kettles"))
  }

  @Test func `a check that fails is a finding with its plugin, and the others go on`() {
    let sound = Check("tea.cold", Text(en: "Cold tea", fr: "Thé froid")) { _ in
      [Finding(.notice, Text(en: "It is cold.", fr: "Il est froid."))]
    }
    let world = TestWorld(
      plugins: [FaultyPlugin(checks: [FaultyPlugin.check("kettle.cold"), sound])])
    let result = world.run("-c", "check | select message rule")
    // What was left out is missing, and the messages say so whatever becomes of the table.
    #expect(result.code == .incomplete)
    #expect(
      result.messages.contains("warning[plugin.failed]: The check \"kettle.cold\" of the plugin"))
    #expect(
      result.output.contains(
        "The check \"kettle.cold\" of the plugin \"faulty\" failed: ForeignError().\tkettle.cold"),
      "\(result.everything)")
    #expect(result.output.contains("It is cold.\ttea.cold"))
    #expect(world.run("-c", "check --strict").code == .failed)
  }

  @Test func `a panel that fails says so with its plugin, and the others are shown`() {
    let sound = Panel(Text(en: "Tea", fr: "Thé"), order: 2) { _ in .text(.same("It is cold.")) }
    let result = TestWorld(
      plugins: [FaultyPlugin(panels: [FaultyPlugin.panel("Kettles", "Bouilloires"), sound])]
    ).run("-c", "dashboard")
    #expect(result.code == .incomplete)
    #expect(
      result.messages.contains("warning[plugin.failed]: The panel \"Kettles\" of the plugin"))
    #expect(
      result.output.contains(
        "The panel \"Kettles\" of the plugin \"faulty\" failed: ForeignError()."),
      "\(result.everything)")
    #expect(result.output.contains("It is cold."))
  }

  @Test func `a rule that fails refuses the commit with its plugin`() {
    let add = FaultyPlugin.command("vase add", fr: "vase ajouter", .write) { session in
      try session.put(Vase(id: ID("v-1")!))
      return .none
    }
    let world = TestWorld(plugins: [FaultyPlugin(documents: [Vase.self], commands: [add])])
    let result = world.run("-c", "vase add")
    #expect(result.code == .failed)
    #expect(
      result.messages.contains(
        "The rule \"vase.whole\" of the plugin \"faulty\" failed: ForeignError()."),
      "\(result.messages)")
  }

  @Test func `a refusal that a rule throws is its plugin's fault too: what it refuses it returns`()
  {
    let add = FaultyPlugin.command("jug add", fr: "cruche ajouter", .write) { session in
      try session.put(Jug(id: ID("j-1")!))
      return .none
    }
    let world = TestWorld(plugins: [FaultyPlugin(documents: [Jug.self], commands: [add])])
    let result = world.run("-c", "jug add")
    #expect(result.code == .failed)
    #expect(
      result.messages.contains(
        "The rule \"jug.whole\" of the plugin \"faulty\" failed: It is chipped."),
      "\(result.messages)")
  }

  @Test(arguments: [
    (Kettle.Manner.throwing, "ForeignError()."), (.spoiling, "size"),
  ])
  func `a wrong migration is named with its plugin and leaves the workspace as it is`(
    manner: Kettle.Manner, cause: String
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let add = FaultyPlugin.command("kettle add", fr: "bouilloire ajouter", .write) { session in
      try session.put(OldKettle(id: ID("k-1")!))
      return .none
    }
    let before = TestWorld(
      plugins: [LibraryPlugin(), FaultyPlugin(documents: [OldKettle.self], commands: [add])],
      folder: path)
    #expect(before.run("-c", "kettle add\nshelf add roses --name Roses").code == .done)
    let journal = folder.appending(path: "log/00000001.jsonl")
    let bytes = try Data(contentsOf: journal)

    let touch = FaultyPlugin.command("kettle fill", fr: "bouilloire remplir", .write) { session in
      for var kettle in try session.all(Kettle.self) {
        kettle.size += 1
        try session.put(kettle)
      }
      return .none
    }
    try Kettle.$manner.withValue(manner) { () throws in
      let after = TestWorld(
        plugins: [LibraryPlugin(), FaultyPlugin(documents: [Kettle.self], commands: [touch])],
        folder: path)
      let result = after.run("-c", "kettle fill")
      #expect(result.code == .failed)
      #expect(
        result.messages.contains(
          "The migration of \"kettles\" to version 2 of the plugin \"faulty\" failed: "),
        "\(result.messages)")
      #expect(result.messages.contains(cause), "\(result.messages)")
      #expect(try Data(contentsOf: journal) == bytes)
      // All else works.
      #expect(after.run("-c", "shelf add tulips --name Tulips").code == .done)
    }
  }

  @Test func `a slow command is told of and stopped with its plugin`() throws {
    let slow = FaultyPlugin.command("kettle boil", fr: "bouilloire chauffer", .write) { session in
      for second in 0..<1_000_000 { try session.progress(second, of: 1_000_000) }
      return .none
    }
    let catalogue = try CommandCatalogue([FaultyPlugin(commands: [slow])])
    let state = ShellState(catalogue: catalogue, language: .english)
    let console = BufferConsole(state: state)
    let streams = BufferStreams(width: 80)
    var time = 0
    var polls = 0
    let meter = ProgressMeter(streams: streams, language: { .english }) {
      time += 300_000
      return time
    }
    let interpreter = Interpreter(
      workspace: Workspace(inMemory: catalogue.schemas), state: state, console: console,
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 30)! }, author: "demo",
        files: MemoryFiles(files: [:]),
        isInterrupted: {
          polls += 1
          return polls > 20
        }, meter: meter))
    let code = interpreter.run(SourceText(name: nil, text: "kettle boil"), mode: .prompt)
    #expect(code == .interrupted)
    #expect(streams.messages.contains("\"kettle boil\" (plugin faulty): "))
    #expect(
      console.take().messageText.contains(
        "It was in the command \"kettle boil\" of the plugin \"faulty\"."))
  }
}

private struct Jug: Document {
  static let schema = Schema(
    "jugs", Text(en: "jug", fr: "cruche"),
    guards: [
      Guard("jug.whole", .same("Jugs are whole"), over: [Jug.self]) { _, _ in
        throw Failure("jug.chipped", Text(en: "It is chipped.", fr: "Elle est ébréchée."))
      }
    ])
  var id: ID<Jug>
  var label: String { id.name }
}

private struct Vase: Document {
  static let schema = Schema(
    "vases", Text(en: "vase", fr: "vase"),
    guards: [
      Guard("vase.whole", Text(en: "A vase is whole", fr: "Un vase est entier"), over: [Vase.self])
      {
        _, _ in throw ForeignError()
      }
    ])
  var id: ID<Vase>
  var label: String { id.name }
}
