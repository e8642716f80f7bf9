import AccordDocuments
import AccordPlatform
import AccordWording
import Synchronization
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// What was announced, in order.
private final class Announced: Sendable {
  private let notices = Mutex<[[String]?]>([])
  func take(_ notice: InterruptionNotice?) { notices.withLock { $0.append(notice?.texts) } }
  var all: [[String]?] { notices.withLock { $0 } }
}

struct RunningPluginCodeTests {
  private static let plugin = FaultyPlugin(
    documents: [Cup.self],
    commands: [
      FaultyPlugin.command("cup add", fr: "tasse ajouter", .write) { session in
        try session.put(Cup(id: ID("c-1")!))
        return .none
      },
      FaultyPlugin.command("cup break", fr: "tasse casser") { _ in throw ForeignError() },
    ],
    checks: [FaultyPlugin.check("cup.cold")], panels: [FaultyPlugin.panel("Cups", "Tasses")])

  private func announced(_ arguments: String...) -> [[String]?] {
    let announced = Announced()
    var world = TestWorld(plugins: [Self.plugin])
    world.announceInterruption = announced.take
    _ = world.run(arguments)
    return announced.all
  }

  @Test(arguments: [
    (["-c", "cup add"], ["The command \"cup add\"", "The rule \"cup.whole\""]),
    (["-c", "cup break"], ["The command \"cup break\""]),
    (["-c", "check"], ["The rule \"cup.whole\"", "The check \"cup.cold\""]),
    (["-c", "dashboard"], ["The panel \"Cups\"", "The check \"cup.cold\""]),
    (["-c", "version"], []),
  ])
  func `Ctrl-C names each part of a plugin while it runs, and nothing afterwards`(
    arguments: [String], parts: [String]
  ) {
    let announced = Announced()
    var world = TestWorld(plugins: [Self.plugin])
    world.announceInterruption = announced.take
    _ = world.run(arguments)
    let told = announced.all
    #expect(told.count == 2 * parts.count)
    for (index, part) in parts.enumerated() {
      #expect(
        told[2 * index]?.first
          == "\(part) of the plugin \"faulty\" is running. If it does not stop, press Ctrl-C again.\n"
      )
      #expect(told[2 * index + 1] == nil)
    }
  }

  @Test func `the last Ctrl-C names it too, in the language and the format of the session`() {
    let french = announced("--lang", "fr", "-c", "cup break")
    #expect(
      french.first??.last?.contains("la commande « tasse casser » du module « faulty »") == true)
    #expect(
      french.first??.last?.contains("Rien de ce qui était en cours n’a été conservé.") == true)
    let json = announced("--format", "json", "-c", "cup break")
    #expect(json.first??.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}\n") } == true)
  }
}

private struct Cup: Document {
  static let schema = Schema(
    "cups", Text(en: "cup", fr: "tasse"), .feminine,
    guards: [Guard("cup.whole", .same("Cups are whole"), over: [Cup.self]) { _, _ in [] }])
  var id: ID<Cup>
  var label: String { id.name }
}
