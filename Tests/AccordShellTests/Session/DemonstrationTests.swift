import AccordWording
import Testing

@testable import AccordShell

/// What `accord demo` shows.
@Suite struct DemonstrationTests {
  private static let files = [
    "one.accord": "shelf add a --name A",
    "two.accord": "include more/three.accord\nbook add b --title B",
    "more/three.accord": "shelf add c --name C",
  ]

  private func run(
    _ arguments: String...,
    demonstration: Demonstration? = Demonstration(
      scripts: ["one.accord", "two.accord"]
    ) { files.mapValues { Array($0.utf8) } }
  ) -> TestWorld.Result {
    var world = TestWorld(plugins: [LibraryPlugin()])
    world.demonstration = demonstration
    return world.run(["demo"] + arguments)
  }

  @Test func `is entered in memory, one transaction a file, and no folder is opened`() {
    let result = run("-c", "log | select number author command | as csv")
    #expect(result.code == .done)
    #expect(
      result.output
        == "number,author,command\r\n2,exemple,run two.accord\r\n1,exemple,run one.accord\r\n")
    #expect(result.opened.isEmpty && result.created.isEmpty)
    #expect(result.messages.contains("Nothing that you do here is kept."))
  }

  @Test func `can be changed, by whoever tries it`() {
    let result = run("-c", "shelf add d --name D", "-c", "shelf remove a", "--yes", "--lang", "fr")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.messages.contains("Rien de ce que vous faites ici n’est conservé."))
  }

  @Test func `where a program brings none, or one that is broken, that is told`() {
    #expect(run(demonstration: nil).messages.contains("This program brings no example."))
    let broken = run(
      demonstration: Demonstration(scripts: ["one.accord"]) {
        ["one.accord": Array("shelf add".utf8)]
      })
    #expect(broken.code != .done)
    #expect(broken.messages.contains("The example could not be entered: one.accord."))
    let missing = run(demonstration: Demonstration(scripts: ["none.accord"]) { [:] })
    #expect(missing.code != .done && missing.messages.contains("none.accord"))
  }
}
