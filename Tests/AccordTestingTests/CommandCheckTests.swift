import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// A plugin of the tests with one slip in what it declares.
private struct SlippingPlugin: Plugin {
  enum Slip: CaseIterable {
    case none, argumentOrder, optionName, columnTwice, indexPath, fieldPath
    case ruleUnsaid, migrationMissing
  }

  let slip: Slip
  let name = "jugs"
  let summary = Text(en: "Jugs of the tests", fr: "Cruches des tests")
  var documents: [any Document.Type] { [Jug.self, Tap.self] }

  var commands: [Command] {
    [
      Command(
        "jug add", fr: "cruche ajouter", .write, Text(en: "Add a jug", fr: "Ajouter une cruche"),
        takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
        Flag(
          slip == .optionName ? "in clay" : "clay", fr: "argile",
          Text(en: "it is of clay", fr: "elle est en argile")),
        examples: [Example("jug add j-1", Text(en: "Add one", fr: "En ajouter une"))]
      ) { session, id, _ in
        try session.create(Jug(id: ID(id), colour: "red"))
        try session.create(Tap(id: ID(id), colour: "red"))
        return .none
      },
      listing,
    ]
  }

  private var listing: Command {
    let columns = [
      Column("id", fr: "id", .identity),
      Column("colour", fr: slip == .columnTwice ? "id" : "couleur", .text),
    ]
    let words = Text(en: "a number", fr: "un nombre")
    let examples = [Example("jug list 1 2", Text(en: "See all", fr: "Voir tout"))]
    let summary = Text(en: "List jugs", fr: "Lister les cruches")
    guard slip == .argumentOrder else {
      return Command(
        "jug list", fr: "cruche lister", .read, summary,
        takes: Argument<Int>("a", fr: "a", words), OptionalArgument<Int>("b", fr: "b", words),
        returns: columns, examples: examples
      ) { _, _, _ in .table(Table(columns, rows: [[.identity(Slug("x")!), .text("y")]])) }
    }
    return Command(
      "jug list", fr: "cruche lister", .read, summary,
      takes: OptionalArgument<Int>("a", fr: "a", words), Argument<Int>("b", fr: "b", words),
      returns: columns, examples: examples
    ) { _, _, _ in .none }
  }
}

private enum Slips {
  @TaskLocal static var current = SlippingPlugin.Slip.none
}

/// A type without fields: its paths are proved by what is stored.
private struct Jug: Document {
  static var schema: Schema {
    let slip = Slips.current
    return Schema(
      "jugs", Text(en: "jug", fr: "cruche"), .feminine,
      version: slip == .migrationMissing ? 2 : 1,
      indexes: [slip == .indexPath ? "colr" : "colour"],
      guards: [
        Guard(
          "jug.whole",
          slip == .ruleUnsaid
            ? Text.pair(en: "", fr: "") : Text(en: "A jug is whole", fr: "Une cruche est entière"),
          over: [Jug.self]
        ) { _, _ in [] }
      ])
  }
  var id: ID<Jug>
  var colour: String
  var label: String { id.name }
}

/// A type with fields: its paths are proved by these.
private struct Tap: Document {
  static var schema: Schema {
    Schema(
      "taps", Text(en: "tap", fr: "robinet"),
      indexes: [Slips.current == .fieldPath ? "colour.name" : "colour"])
  }
  static let fields: [Field<Tap>] = [
    Field("colour", fr: "couleur", \.colour, help: Text(en: "its colour", fr: "sa couleur"))
  ]
  var id: ID<Tap>
  var colour: String
  var label: String { id.name }
}

struct CommandCheckTests {
  private static let told: [(slip: SlippingPlugin.Slip, problem: String)] = [
    (
      .argumentOrder,
      "The command \"jug list\" of the plugin \"jugs\": its argument \"b\", which may not be left out, stands after \"a\", which may."
    ),
    (
      .optionName,
      "The command \"jug add\" of the plugin \"jugs\": its option \"--in clay\" cannot be typed."
    ),
    (
      .columnTwice,
      "The command \"jug list\" of the plugin \"jugs\": it has two columns named \"id\"."
    ),
    (
      .indexPath,
      "The schema of \"jugs\": the index \"colr\" leads to nothing that is stored. No example and no preparation writes it."
    ),
    (
      .fieldPath,
      "The collection \"taps\" of the plugin \"jugs\": the index \"colour.name\" leads to nothing that is stored."
    ),
    (.ruleUnsaid, "The summary of \"jug.whole\" is missing in en."),
    (
      .migrationMissing,
      "The plugin \"jugs\": the migration of \"jugs\" to version 2 is missing."
    ),
  ]

  @Test(arguments: told.indices)
  func `what a plugin declares wrongly is told`(index: Int) {
    let (slip, problem) = CommandCheckTests.told[index]
    let problems = Slips.$current.withValue(slip) { checkPlugin(SlippingPlugin(slip: slip)) }
    #expect(problems.contains(problem), "\(problems)")
  }

  @Test func `a plugin without a slip has nothing to be told`() {
    #expect(checkPlugin(SlippingPlugin(slip: .none)) == [])
  }
}
