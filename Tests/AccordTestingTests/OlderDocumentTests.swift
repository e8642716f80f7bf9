import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// A crate whose schema has had three versions. Everything here is invented.
private struct Crate: Document {
  static let schema = Schema(
    "crates", Text(en: "crate", fr: "caisse"), .feminine, version: 3, fields: fields,
    migrations: [
      Migration(to: 2) { crate in
        crate["weight"] = crate["mass"]
        crate["mass"] = nil
      },
      Migration(to: 3) { crate in
        guard case .integer(let weight)? = crate["weight"] else { throw NoWeight() }
        crate["weight"] = .integer(weight * 1_000)
      },
    ],
    guards: [
      Guard(
        "crate.heavy", Text(en: "A crate is light", fr: "Une caisse est légère"), over: [Crate.self]
      ) { state, changed in
        try state.all(Crate.self).filter { changed.contains($0.key) && $0.weight > 9_000 }.map {
          Violation("crate.heavy", Text(en: "Too heavy.", fr: "Trop lourde."), document: $0.key)
        }
      }
    ])
  static let fields: [Field<Crate>] = [
    Field("weight", fr: "poids", indexed: \.weight, help: Text(en: "in grams", fr: "en grammes")),
    Field(
      "inside", fr: "dans", \.inside, help: Text(en: "what it is in", fr: "ce qui la contient")),
  ]
  let id: ID<Crate>
  var weight: Int
  var inside: Reference<Crate>?
  var label: String { id.name }
}

private struct NoWeight: Fault {
  let code = "crate.weight"
  let message = Text(en: "A crate has a weight.", fr: "Une caisse a un poids.")
}

private struct CratesPlugin: Plugin {
  let name = "crates"
  let summary = Text(en: "Crates of the tests", fr: "Caisses des tests")
  let documents: [any Document.Type] = [Crate.self]
  let commands = [
    Command(
      "crate remove", fr: "caisse supprimer", .write,
      Text(en: "Remove one", fr: "En supprimer une"),
      takes: Argument<ID<Crate>>("crate", fr: "caisse", Text(en: "which", fr: "laquelle")),
      destructive: true
    ) { session, id in try session.recordRemoval(id) }
  ]
}

/// Documents of earlier versions of a schema, which a test puts into a shell.
struct OlderDocumentTests {
  private func shell(_ stored: OlderDocument...) throws -> TestShell {
    try TestShell([CratesPlugin()], isAgreed: true, stored: stored)
  }

  @Test func `each is read through the migrations from its own version on`() throws {
    let shell = try shell(
      OlderDocument("crates/a", version: 1, json: #"{"id":"a","mass":4}"#),
      OlderDocument("crates/b", version: 2, json: "{\n  \"id\": \"b\",\n  \"weight\": 5\n}"),
      OlderDocument("crates/c", version: 3, json: #"{"id":"c","weight":6000}"#))
    #expect(try shell.all(Crate.self).map(\.weight) == [4_000, 5_000, 6_000])
    let found = try shell.documents().documents(
      Crate.where(\.weight, from: 4_500, through: nil))
    #expect(found.map(\.id.name) == ["b", "c"])
  }

  @Test func `no guard of the newest version is asked about what was stored`() throws {
    let shell = try shell(OlderDocument("crates/a", version: 1, json: #"{"id":"a","mass":40}"#))
    #expect(try shell.find(Crate.self, "a")?.weight == 40_000)
    #expect(
      shell.run("check | where severity = error | select document").table?.rows == [
        [.text("crates/a")]
      ])
  }

  @Test func `what it points at stays as long as it is there`() throws {
    let shell = try shell(
      OlderDocument("crates/a", version: 1, json: #"{"id":"a","mass":1}"#),
      OlderDocument(
        "crates/b", version: 1, json: #"{"id":"b","mass":1,"inside":"a"}"#,
        references: ["inside": "crates"]))
    #expect(shell.run("crate remove a").exitCode == 1)
    #expect(shell.run("crate remove b").exitCode == 0)
    #expect(shell.run("crate remove a").exitCode == 0)
  }

  @Test(arguments: [
    (
      OlderDocument("crates", version: 1, json: "{}"),
      "\"crates\" does not name a document."
    ),
    (
      OlderDocument("crates/a", version: 4, json: "{}"),
      "\"crates/a\" is said to be of version 4; its schema has the versions 1 to 3."
    ),
    (
      OlderDocument("crates/a", version: 0, json: "{}"),
      "\"crates/a\" is said to be of version 0; its schema has the versions 1 to 3."
    ),
    (
      OlderDocument("crates/a", version: 1, json: #"{"id":"a","weight":4"#),
      "What is stored as \"crates/a\" is no JSON: "
    ),
    (
      OlderDocument("crates/a", version: 2, json: #"{"id":"a","mass":4}"#),
      "A migration refuses \"crates/a\" of version 2: The migration of \"crates\" to version 3"
    ),
    (
      OlderDocument("crates/a", version: 1, json: #"{"name":"a","mass":4}"#),
      "What the migrations from version 1 to 3 make of \"crates/a\" cannot be read at \"id\"."
    ),
    (
      OlderDocument("crates/a", version: 3, json: #"{"id":"a"}"#),
      "\"crates/a\" is not what version 3 stores: it cannot be read at \"weight\"."
    ),
  ])
  func `one that cannot be read says what the author of the migration must know`(
    document: OlderDocument, message: String
  ) throws {
    let fault = try #require(throws: (any Error).self) { try shell(document) }
    let told = String(describing: fault)
    #expect(told.hasPrefix(message), "\(told)")
    #expect(!told.contains("Another version of Accord"))
  }

  @Test func `one that cannot be read shows what the migrations made of it`() throws {
    let fault = try #require(throws: (any Error).self) {
      try shell(OlderDocument("crates/a", version: 1, json: #"{"name":"a","mass":4}"#))
    }
    #expect(
      String(describing: fault).hasSuffix(
        """
        {"name":"a","weight":4000}
        Mend the migration, or write the JSON as version 1 stored it.
        """), "\(fault)")
  }
}
