import AccordDocuments
import AccordWording
import Testing

@testable import AccordShell

/// A document that its own type writes and does not read.
private struct Picky: Document {
  static let schema = Schema("pickies", Text(en: "picky", fr: "difficile"))
  let id: ID<Picky>
  var colour: Colour
  var label: String { id.name }

  struct Colour: Codable, Sendable, Hashable {
    let name: String

    init(name: String) { self.name = name }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      name = try container.decode(String.self)
      guard name != "99" else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no colour")
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(name)
    }
  }
}

private struct PickyPlugin: Plugin {
  let name = "picky"
  let summary = Text(en: "Picky documents", fr: "Des documents difficiles")
  let documents: [any Document.Type] = [Picky.self]
  let commands = [
    Command(
      "picky add", fr: "difficile ajouter", .write, Text(en: "Add one", fr: "En ajouter un"),
      takes: Argument<Slug>("id", fr: "id", .same("id")),
      Argument<String>("colour", fr: "couleur", .same("c"))
    ) { session, id, colour in
      try session.put(Picky(id: ID(id), colour: Picky.Colour(name: colour)))
      return .none
    },
    Command(
      "picky list", fr: "difficile lister", .read, Text(en: "List them", fr: "Les lister"),
      returns: [Column("id", fr: "id", .identity)]
    ) { session in
      .table(
        Table(
          [Column("id", fr: "id", .identity)],
          rows: try session.all(Picky.self).map { [.identity($0.id.slug)] }))
    },
    Command(
      "picky remove", fr: "difficile supprimer", .write, Text(en: "Remove one", fr: "Supprimer"),
      takes: Argument<ID<Picky>>("picky", fr: "difficile", .same("id"))
    ) { session, id in try session.recordRemoval(id) },
  ]
}

@Suite struct UnreadableDocumentTests {
  /// A workspace with a document that cannot be read, stored as by an earlier version.
  private func bench() throws -> LanguageBench {
    let bench = LanguageBench(
      "picky add good red", agreed: true, plugins: [PickyPlugin(), ShellPlugin()])
    let transaction = try bench.workspace.begin()
    let key = DocumentKey(collection: "pickies", slug: try #require(Slug("bad")))
    try transaction.put(raw: Array(#"{"id":"bad","colour":"99"}"#.utf8), as: key)
    try bench.workspace.commit(transaction, author: "x", command: "x")
    return bench
  }

  @Test func `a document that could not be read again is not stored`() {
    let bench = LanguageBench(plugins: [PickyPlugin()])
    #expect(bench.run("picky add one 99") == .failed)
    #expect(bench.console.diagnostics.map(\.code) == ["documents.not-readable"])
    #expect(bench.console.diagnostics[0].message.en.contains("colour"))
    #expect(bench.rows("picky list") == [])
    #expect(bench.run("picky add one 98") == .done)
  }

  @Test func `a list leaves out what cannot be read, and names it with its field`() throws {
    let bench = try bench()
    #expect(bench.run("picky list") == .done)
    #expect(bench.console.tables.last?.rows.map { $0.map(\.code) } == [["good"]])
    #expect(bench.console.diagnostics.count == 1)
    #expect(bench.console.diagnostics[0].message.en.contains("\"pickies/bad\" is left out"))
    #expect(bench.console.diagnostics[0].message.en.contains("\"colour\""))
    #expect(bench.console.diagnostics[0].message.fr.contains("historique pickies/bad"))
    #expect(bench.run("history pickies/bad") == .done)
  }

  @Test func `what cannot be read is removed or undone, and stands in no other's way`() throws {
    let removing = try bench()
    #expect(removing.run("picky add other blue") == .done)
    #expect(removing.run("picky remove bad") == .done)
    #expect(removing.rows("picky list") == [["good"], ["other"]])
    #expect(removing.console.diagnostics.isEmpty)
    let undoing = try bench()
    #expect(undoing.run("undo 2") == .done)
    #expect(undoing.rows("picky list") == [["good"]])
    #expect(undoing.console.diagnostics.isEmpty)
  }
}
