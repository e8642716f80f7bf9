import AccordDocuments
import AccordPlatform
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Sessions on workspaces that others use too.
struct SessionOnDiskTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  /// Another process, as a command: it commits to the same folder under another name.
  private struct Neighbour: Plugin {
    let name = "neighbour"
    let summary = Text(en: "Somebody else", fr: "Quelqu’un d’autre")
    let folder: String

    var commands: [Command] {
      [
        Command(
          "knock", fr: "frapper", .read, Text(en: "Work elsewhere", fr: "Travailler ailleurs"),
          takes: Argument<String>("id", fr: "id", Text(en: "A shelf", fr: "Un rayon")),
          Flag("twice", fr: "deux-fois", Text(en: "Twice", fr: "Deux fois"))
        ) { [folder] _, id, isTwice in
          let other = try Workspace.open(folder, schemas: [Shelf.schema, Book.schema])
          for each in isTwice ? [id, id + "-2"] : [id] {
            let transaction = try other.begin()
            try transaction.put(Shelf(id: ID<Shelf>(each)!, name: each))
            _ = try other.commit(transaction, author: "camille", command: "shelf add \(each)")
          }
          return .none
        }
      ]
    }
  }

  private func converse(
    in name: String, language: String = "en", saves: BufferFiles = BufferFiles(),
    _ lines: String...
  ) -> TestWorld.Result {
    var world = TestWorld(
      plugins: [LibraryPlugin(), Neighbour(folder: path(name))], folder: path(name))
    world.width = 80
    world.saves = saves
    world.environment["ACCORD_LANG"] = language
    world.lines = lines.map { .text($0) }
    return world.run()
  }

  @Test func `what another process did is told once, at the next prompt`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = converse(
      in: "shared", "shelf add mine --name Mine", "knock theirs", "version", "version")
    let news = "Changed meanwhile by camille, transaction 2: shelf add theirs\n"
    #expect(result.everything.components(separatedBy: news).count == 2)
    #expect(!result.everything.contains("transaction 1: shelf add mine"))
  }

  @Test func `several transactions of others are one line, in the language of the session`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = converse(
      in: "shared", language: "fr", "rayon ajouter mien --nom Mien", "frapper leur --deux-fois")
    #expect(
      result.messages.contains(
        "2 transactions entre-temps\u{202F}; la dernière, 3, de camille\u{A0}: shelf add leur-2"))
  }

  @Test func `a recorded session does the same again`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let saves = BufferFiles()
    let first = converse(
      in: "first", saves: saves, "transcript start day.accord", "shelf add a --name 'First one'",
      "shelf add b --name <<END\nThe second\none\nEND", "shelf add a --name Again", "recall 1",
      "language fr", "rayon ajouter c --nom Trois", "annuler", "livre lister", "quitter")
    #expect(first.code == .done)
    let recording = try #require(saves.text("day.accord"))

    var again = TestWorld(
      plugins: [LibraryPlugin()], folder: path("second"))
    again.files = ["day.accord": recording]
    let replay = again.run("run", "--each", "day.accord")
    #expect(replay.code == .done, "\(recording)\n\(replay.everything)")
    let expected = try shelves(in: "first")
    #expect(try shelves(in: "second") == expected)
    #expect(expected == ["First one", "The second\none"])
  }

  private func shelves(in name: String) throws -> [String] {
    let workspace = try Workspace.open(path(name), schemas: [Shelf.schema, Book.schema])
    return try workspace.begin().all(Shelf.self).map(\.name)
  }
}
