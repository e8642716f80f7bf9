import AccordDocuments
import AccordWording
import Synchronization
import Testing

@testable import AccordShell

/// Commands are made when their noun is called, and found by any of their words.
struct CommandGroupTests {
  /// How often commands were made.
  private final class Count: Sendable { let made = Mutex(0) }

  private struct Kettles: Plugin {
    var name = "kettles"
    let count = Count()
    var words = ("kettle heat", "bouilloire chauffer")
    var summary: Text { Text(en: "Kettles", fr: "Bouilloires") }
    var groups: [CommandGroup] {
      [CommandGroup("kettle", fr: "bouilloire", made())]
    }
    var commands: [Command] { groups.flatMap(\.commands) }

    private func made() -> [Command] {
      count.made.withLock { $0 += 1 }
      return [FaultyPlugin.command(words.0, fr: words.1)]
    }
  }

  @Test func `a start makes no command whose noun is not called`() {
    let plugin = Kettles()
    #expect(TestWorld(plugins: [plugin]).run("-c", "version").code == .done)
    #expect(plugin.count.made.withLock { $0 } == 0)
    #expect(TestWorld(plugins: [plugin]).run("-c", "kettle heat").code == .done)
    #expect(plugin.count.made.withLock { $0 } == 1)
  }

  @Test(arguments: ["kettle heat", "bouilloire chauffer", "kettle chauffer", "BOUILLOIRE heat"])
  func `the words of both languages call it, mixed ones too`(line: String) {
    #expect(TestWorld(plugins: [Kettles()]).run("-c", line).code == .done)
  }

  @Test func `a command that two plugins declare is refused when it is called, with both names`()
    throws
  {
    let plugins: [any Plugin] = [Kettles(), Kettles(name: "stoves")]
    let world = TestWorld(plugins: plugins)
    #expect(world.run("-c", "version").code == .done)
    let result = world.run("-c", "kettle heat")
    #expect(result.code != .done)
    #expect(
      result.messages.contains(
        "\"kettle heat\" is declared twice, by the plugins \"kettles\" and \"stoves\"."),
      "\(result.messages)")
    let told = try CommandCatalogue(plugins).declarationFaults.flatMap {
      [$0.message.en] + $0.details.map(\.en)
    }
    #expect(
      told.contains(
        "The plugins \"kettles\" and \"stoves\" both declare the command \"kettle heat\"."),
      "\(told)")
  }

  private struct Twins: Plugin {
    var name: String { "twins" }
    var summary: Text { Text(en: "Twins", fr: "Jumelles") }
    var groups: [CommandGroup] {
      [
        CommandGroup(
          "kettle", fr: "bouilloire",
          ["chauffer", "bouillir"].map {
            FaultyPlugin.command("kettle heat", fr: "bouilloire " + $0)
          })
      ]
    }
    var commands: [Command] { groups.flatMap(\.commands) }
  }

  @Test func `a command that one plugin declares twice is refused without a second name`() {
    let result = TestWorld(plugins: [Twins()]).run("-c", "kettle heat")
    #expect(result.code != .done)
    #expect(result.messages.contains("\"kettle heat\" is declared twice."), "\(result.messages)")
  }

  @Test func `a command with another noun than its group is told by the doctor`() throws {
    let plugin = Kettles(words: ("pot heat", "casserole chauffer"))
    let told = try CommandCatalogue([plugin]).declarationFaults.map(\.message.en)
    #expect(
      told.contains { $0.contains("does not begin with the noun of its group, \"kettle\"") },
      "\(told)")
  }
}
