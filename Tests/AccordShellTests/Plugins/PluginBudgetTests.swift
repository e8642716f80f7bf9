import AccordWording
import Synchronization
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// A clock that only a test moves.
private final class Clock: Sendable {
  private let time = Mutex(0)
  var now: Int { time.withLock { $0 } }
  func pass(seconds: Int) { time.withLock { $0 += seconds * 1_000_000 } }
}

struct PluginBudgetTests {
  private let clock = Clock()

  /// Parts that take as many seconds as they read, a second each, and others that take none.
  private func world(seconds: Int, isSwallowing: Bool = false) -> TestWorld {
    let clock = clock
    let read: @Sendable (Session) throws -> Void = { session in
      for _ in 0..<seconds {
        clock.pass(seconds: 1)
        if isSwallowing {
          _ = try? session.all(OldKettle.self)
        } else {
          _ = try session.all(OldKettle.self)
        }
      }
    }
    let plugin = FaultyPlugin(
      documents: [OldKettle.self],
      checks: [
        Check("kettle.slow", Text(en: "Slow", fr: "Lent")) { session in
          try read(session)
          return [Finding(.notice, Text(en: "It boils.", fr: "Elle bout."))]
        },
        Check("tea.cold", Text(en: "Cold tea", fr: "Thé froid")) { session in
          _ = try session.all(OldKettle.self)
          return [Finding(.notice, Text(en: "It is cold.", fr: "Il est froid."))]
        },
      ],
      panels: [
        Panel(Text(en: "Kettles", fr: "Bouilloires"), order: 1) { session in
          try read(session)
          return .text(.same("It boils."))
        },
        Panel(Text(en: "Tea", fr: "Thé"), order: 2) { session in
          _ = try session.all(OldKettle.self)
          return .text(.same("It is cold."))
        },
      ],
      agenda: [
        AgendaSource { session in
          try read(session)
          return [AgendaEntry(session.today, Text(en: "Boil", fr: "Bouillir"))]
        },
        AgendaSource { [AgendaEntry($0.today, Text(en: "Pour", fr: "Verser"))] },
      ])
    var world = TestWorld(plugins: [plugin])
    world.steadyTime = { clock.now }
    return world
  }

  static let parts = [
    ("check", "The check \"kettle.slow\"", "It is cold."),
    ("dashboard", "The panel \"Kettles\"", "It is cold."),
    ("agenda", "The agenda", "Pour"),
  ]

  @Test(arguments: parts)
  func `a part that takes longer than its budget is named and left out, and the others are shown`(
    command: String, part: String, other: String
  ) {
    for format in ["table", "json", "csv"] where format != "csv" || command != "dashboard" {
      let result = world(seconds: 5).run("--format", format, "-c", command)
      #expect(result.code == .incomplete)
      #expect(result.messages.contains("plugin.slow"), "\(result.messages)")
      let plain = result.messages.replacing("\\\"", with: "\"")
      #expect(
        plain.contains(
          "\(part) of the plugin \"faulty\" is left out: it took 3.0\u{A0}s, and its budget is 2\u{A0}s."
        ), "\(plain)")
      #expect(plain.contains("set budget 10"))
      #expect(result.output.contains(other), "\(result.output)")
      #expect(!result.output.contains("It boils.") && !result.output.contains("Boil\t"))
    }
  }

  @Test(arguments: parts)
  func `a part that keeps to its budget is shown, and so is one with a greater budget`(
    command: String, part: String, other: String
  ) {
    #expect(world(seconds: 2).run("-c", command).code == .done)
    let result = world(seconds: 5).run("-c", "set budget 5", "-c", command)
    #expect(result.code == .done, "\(result.everything)")
    #expect(!result.everything.contains("is left out"))
  }

  @Test func `a part that goes on when it is stopped is left out all the same`() {
    let result = world(seconds: 5, isSwallowing: true).run("-c", "check")
    #expect(result.code == .incomplete)
    #expect(
      result.messages.contains("The check \"kettle.slow\" of the plugin \"faulty\" is left out"))
    #expect(!result.output.contains("It boils."))
  }

  @Test func `a budget is a number of seconds`() {
    let result = TestWorld().run("-c", "set budget 0")
    #expect(result.code == .failed)
    #expect(result.messages.contains("error[usage.budget]: 0 seconds is no budget."))
    #expect(TestWorld().run("-c", "set budget auto").output.contains("auto"))
  }
}
