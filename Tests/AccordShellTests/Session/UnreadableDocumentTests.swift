import AccordDocuments
import AccordJSON
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// A document that its own type writes and does not read.
private struct Picky: Document {
  /// Whether the rules are those of an earlier version, which had none.
  @TaskLocal static var isUnruled = false

  static let schema = Schema(
    "pickies", Text(en: "picky", fr: "difficile"),
    guards: [
      // Looks at the whole collection, and refuses two of one colour.
      Guard(
        "picky.colour", Text(en: "A picky one has a colour", fr: "Un difficile a une couleur"),
        over: [Picky.self]
      ) { state, changed in
        guard !Picky.isUnruled else { return [] }
        let all = try state.all(Picky.self)
        return all.filter { one in
          changed.contains(one.key) && all.contains { $0.id != one.id && $0.colour == one.colour }
        }.map {
          Violation(
            "picky.colour", Text(en: "Two of one colour.", fr: "Deux de la même couleur."),
            document: $0.key)
        }
      }
    ],
    undoRule: UndoRule(over: Picky.self) { now, _, _ in
      now.colour.name == "kept"
        ? UndoRule.Objection(Text(en: "it is kept", fr: "il est gardé"), advice: .same("")) : nil
    })
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
    ) { session, id in
      try session.recordRemoval(id) {
        if $0.colour.name == "kept" {
          throw Failure("picky.kept", .same("kept"), advice: .same("Leave it."))
        }
      }
    },
  ]
}

@Suite struct UnreadableDocumentTests {
  /// A workspace with documents that cannot be read, each stored as by an earlier version, which
  /// had no rules either.
  private func bench(_ names: String...) throws -> LanguageBench {
    let bench = LanguageBench(
      "picky add good red", agreed: true, plugins: [PickyPlugin(), ShellPlugin()])
    bench.state.workspace = bench.workspace
    for name in names { try Self.spoil(name, in: bench.workspace) }
    return bench
  }

  private static func spoil(_ name: String, in workspace: Workspace) throws {
    let transaction = try workspace.begin()
    let key = DocumentKey(collection: "pickies", slug: try #require(Slug(name)))
    try transaction.put(raw: Array(#"{"id":"\#(name)","colour":"99"}"#.utf8), as: key)
    try Picky.$isUnruled.withValue(true) {
      _ = try workspace.commit(transaction, author: "x", command: "x")
    }
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
    let bench = try bench("bad")
    #expect(bench.run("picky list") == .done)
    #expect(bench.console.tables.last?.rows.map { $0.map(\.code) } == [["good"]])
    #expect(bench.console.diagnostics.count == 1)
    #expect(bench.console.diagnostics[0].message.en.contains("\"pickies/bad\" is left out"))
    #expect(bench.console.diagnostics[0].message.en.contains("\"colour\""))
    #expect(bench.console.diagnostics[0].message.fr.contains("historique pickies/bad"))
    #expect(bench.run("history pickies/bad") == .done)
  }

  @Test func `what cannot be read is removed or undone`() throws {
    let removing = try bench("bad")
    #expect(removing.run("picky remove bad") == .done)
    #expect(removing.rows("picky list") == [["good"]])
    #expect(removing.console.diagnostics.isEmpty)
    #expect(removing.run("picky add other blue") == .done)
    // What can be read is looked at before it goes.
    #expect(removing.run("picky add one kept") == .done)
    #expect(removing.run("picky remove one") == .failed)
    #expect(removing.console.diagnostics.map(\.code) == ["picky.kept"])
    let undoing = try bench("bad")
    #expect(undoing.run("undo 2") == .done, "\(undoing.console.diagnostics)")
    #expect(undoing.rows("picky list") == [["good"]])
    #expect(undoing.console.diagnostics.isEmpty)
  }

  @Test func `a version that cannot be read gives way to the one before it`() throws {
    let bench = try bench("good")
    #expect(bench.rows("picky list") == [])
    #expect(bench.run("undo 2") == .done, "\(bench.console.diagnostics)")
    #expect(bench.rows("picky list") == [["good"]])
    #expect(bench.console.diagnostics.isEmpty)
  }

  @Test func `a rule over the whole collection refuses with the document and the remedy`() throws {
    let bench = try bench("bad")
    #expect(bench.run("picky add other blue") == .unavailable)
    #expect(bench.console.diagnostics.map(\.code) == ["store.unreadable"])
    let refusal = bench.console.diagnostics[0]
    #expect(refusal.message.en.contains("\"pickies/bad\"") && refusal.message.en.contains("colour"))
    #expect(refusal.advice?.en.contains("Remove it") == true)
    #expect(refusal.advice?.fr.contains("«\u{A0}historique pickies/bad\u{A0}»") == true)
    #expect(bench.run("plan picky add other blue") != .done)
    #expect(bench.console.diagnostics.contains { $0.code == "store.unreadable" })
    #expect(bench.rows("picky list") == [["good"]])
  }

  @Test func `of two documents that cannot be read, each is removed or undone alone`() throws {
    let bench = try bench("bad", "worse")
    #expect(bench.run("picky remove worse") == .done, "\(bench.console.diagnostics)")
    #expect(bench.run("undo 2") == .done, "\(bench.console.diagnostics)")
    #expect(bench.rows("picky list") == [["good"]])
    #expect(bench.console.diagnostics.isEmpty)
    // What can be read waits, since the rule cannot be worked out.
    try Self.spoil("bad", in: bench.workspace)
    #expect(bench.run("picky remove good") == .unavailable)
    #expect(bench.console.diagnostics.map(\.code) == ["store.unreadable"])
  }

  @Test func `mending one document breaks no rule over those that can be read`() throws {
    let bench = try bench("bad", "good")
    #expect(bench.run("picky list") == .done)
    // The version before is red; another red one stands beside it meanwhile.
    let transaction = try bench.workspace.begin()
    let key = DocumentKey(collection: "pickies", slug: try #require(Slug("twin")))
    try transaction.put(raw: Array(#"{"id":"twin","colour":"red"}"#.utf8), as: key)
    try Picky.$isUnruled.withValue(true) {
      _ = try bench.workspace.commit(transaction, author: "x", command: "x")
    }
    #expect(bench.run("undo 3") == .failed)
    #expect(bench.console.diagnostics.map(\.code) == ["picky.colour"])
  }

  @Test func `check names what cannot be read, and goes on`() throws {
    let bench = try bench("bad")
    let rows = bench.rows("check | select document rule")
    #expect(rows == [["pickies/bad", "picky.colour"]])
  }

  @Test func `the help on the doctor says what becomes of what cannot be read`() throws {
    let page = try Help(catalogue: CommandCatalogue([PickyPlugin(), ShellPlugin()]))
      .page(for: ["doctor"])
    let (en, fr) = (page.en.replacing("\n", with: " "), page.fr.replacing("\n", with: " "))
    for words in ["lists leave it out", "\"remove\"", "\"undo\"", "with the field and the remedy"] {
      #expect(en.contains(words), "\(words)")
    }
    for words in ["les listes l’écartent", "«\u{A0}annuler\u{A0}»", "avec le champ et le remède"] {
      #expect(fr.contains(words), "\(words)")
    }
  }

  @Test func `the doctor names what cannot be read with its field and the remedy`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "accord-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let world = TestWorld(plugins: [PickyPlugin()], folder: path)
    #expect(world.run("--workspace", path, "-c", "picky add good red").code == .done)
    #expect(world.run("--workspace", path, "doctor").code == .done)
    let schemas = try CommandCatalogue([PickyPlugin()]).schemas
    try Self.spoil("bad", in: Workspace.open(path, schemas: schemas))
    let found = world.run("--workspace", path, "doctor")
    #expect(found.code == .unavailable)
    #expect(found.output.contains("The document \"pickies/bad\" cannot be read at \"colour\""))
    #expect(found.output.contains("history pickies/bad"))
    #expect(!found.output.contains("pickies/good"))
    #expect(
      world.run("--workspace", path, "doctor", "--format", "json").output.contains(
        "doctor.unreadable"))
    #expect(world.run("--workspace", path, "--yes", "-c", "picky remove bad").code == .done)
    #expect(world.run("--workspace", path, "doctor").code == .done)
  }
}
