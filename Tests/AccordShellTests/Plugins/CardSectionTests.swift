import AccordDocuments
import AccordPlatform
import AccordWording
import Foundation
import Synchronization
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// A teapot, which one plugin shows and another adds to.
private struct Teapot: Document {
  static let schema = Schema("teapots", Text(en: "teapot", fr: "théière"), fields: fields)
  static let fields: [Field<Teapot>] = [
    Field("glaze", fr: "émail", \.glaze, help: Text(en: "its glaze", fr: "son émail"))
  ]
  var id: ID<Teapot>
  var glaze: String
  var label: String { id.name }
}

struct CardSectionTests {
  private static let teapots = FaultyPlugin(
    name: "teapots", documents: [Teapot.self],
    commands: [
      Command.add(Teapot.self, Text(en: "Add a teapot", fr: "Ajouter une théière")),
      Command.show(
        Teapot.self, sections: { _, _ in [Output.Section(.same("Own"), .text(.same("own")))] }),
    ])

  private static func section(
    _ title: String, _ order: Int, _ content: @escaping @Sendable (Session, Teapot) throws -> Output
  ) -> CardSection {
    CardSection(.same(title), of: Teapot.self, order: order, content: content)
  }

  private static func shown(_ sections: [CardSection], _ arguments: String...) -> TestWorld.Result {
    TestWorld(plugins: [teapots, FaultyPlugin(name: "tea", sections: sections)]).run(
      arguments + ["-c", "teapot add t-1 --glaze blue\nteapot show t-1"])
  }

  @Test func `sections of other plugins stand on the card in their order, below its own`() {
    let result = Self.shown([
      Self.section("Last", 30) { .text(.same("of \($1.glaze)")) },
      Self.section("First", 10) { _, _ in .text(.same("before")) },
      Self.section("Left out", 20) { _, _ in .none },
      CardSection(.same("Kettles"), of: OldKettle.self, order: 1) { _, _ in .text(.same("kettle"))
      },
      Self.section("Page", 25) { _, _ in .page([.init(.same("In 2024"), .text(.same("page")))]) },
    ])
    #expect(result.code == .done)
    let places = ["Own", "First", "In 2024", "Last", "of blue"].map {
      result.output.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self).sorted() == places)
    #expect(!result.output.contains("Left out") && !result.output.contains("kettle"))
    #expect(!result.output.contains("Page"))
  }

  @Test func `a section that fails is named with its plugin, and the others are shown`() {
    let result = Self.shown([
      Self.section("Cracks", 10) { _, _ in throw ForeignError() },
      Self.section("Rows", 15) { _, _ in
        .table(Table([Column("a", fr: "a", .text)], rows: [[]]))
      },
      Self.section("Sound", 20) { _, _ in .text(.same("It rings.")) },
    ])
    #expect(result.code == .incomplete)
    #expect(
      result.messages.contains(
        "warning[plugin.failed]: The section \"Cracks\" of the plugin \"tea\" failed: ForeignError()."
      ), "\(result.everything)")
    #expect(result.messages.contains("The section \"Rows\" of the plugin \"tea\" failed: row 1"))
    #expect(result.output.contains("It rings.") && result.output.contains("blue"))
  }

  @Test func `a section that takes longer than its budget is left out by name`() {
    let time = Mutex(0)
    let slow = Self.section("Slow", 10) { session, _ in
      for _ in 0..<5 {
        time.withLock { $0 += 1_000_000 }
        _ = try session.all(Teapot.self)
      }
      return .text(.same("boils"))
    }
    var world = TestWorld(
      plugins: [Self.teapots, FaultyPlugin(name: "tea", sections: [slow])])
    world.steadyTime = { time.withLock { $0 } }
    let result = world.run("-c", "teapot add t-1 --glaze blue\nteapot show t-1")
    #expect(result.code == .incomplete)
    #expect(
      result.messages.contains("The section \"Slow\" of the plugin \"tea\" is left out: it took"))
    #expect(!result.output.contains("boils"))
  }

  @Test func `Ctrl-C names a section while it runs`() {
    let announced = Mutex<[String]>([])
    var world = TestWorld(
      plugins: [
        Self.teapots,
        FaultyPlugin(
          name: "tea", sections: [Self.section("Glazes", 1) { _, _ in .text(.same("shine")) }]),
      ])
    world.announceInterruption = { notice in
      announced.withLock { $0 += [notice?.texts.first].compactMap(\.self) }
    }
    _ = world.run("-c", "teapot add t-1 --glaze blue\nteapot show t-1")
    let told = announced.withLock { $0 }
    #expect(
      told.contains { $0.hasPrefix("The section \"Glazes\" of the plugin \"tea\" is running.") })
  }

  @Test func `two plugins cannot add a section of one name to the same cards`() {
    let sections = [Self.section("Glazes", 1) { _, _ in .none }]
    let world = TestWorld(plugins: [
      Self.teapots, FaultyPlugin(name: "tea", sections: sections),
      FaultyPlugin(name: "coffee", sections: sections),
    ])
    #expect(
      world.run("-c", "teapot add t-1 --glaze blue\nteapot show t-1").messages.contains(
        "The plugins \"tea\" and \"coffee\" both declare in \"teapots\" the section \"Glazes\"."))
  }
}
