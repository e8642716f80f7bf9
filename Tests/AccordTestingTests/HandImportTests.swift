import AccordDocuments
import AccordJSON
import AccordShell
import AccordTables
import AccordTesting
import AccordWording
import Testing

/// A box of the tests, whose import is written by hand.
private struct Box: Document {
  static let schema = Schema("boxes", Text(en: "box", fr: "boîte"), .feminine)
  let id: ID<Box>
  var size: Int
  var label: String { id.name }

  func validate() throws {
    guard size > 9 else { return }
    throw Failure(
      "boxes.size", Text(en: "A box is at most 9.", fr: "Une boîte fait au plus 9."), about: "size")
  }
}

private struct BoxesPlugin: Plugin {
  let name = "boxes"
  let summary = Text(en: "Boxes of the tests", fr: "Boîtes des tests")
  let documents: [any Document.Type] = [Box.self]
  let commands = [load]

  private static let identity = ImportColumn("box", fr: "boîte", required: true)
  private static let size = ImportColumn("size", fr: "taille", required: true)

  private static let load = Command(
    "box import", fr: "boîte importer", .write, Text(en: "Import boxes", fr: "Importer des boîtes"),
    takes: Argument<FilePath>("file", fr: "fichier", Text(en: "the file", fr: "le fichier"))
  ) { session, file in
    try session.importing(file, columns: [identity, size]) { row, problems -> Box? in
      guard let slug = row.required(identity, as: Slug.self, &problems),
        let size = row.required(size, as: Int.self, &problems)
      else { return nil }
      guard size != 7 else {
        throw Failure(
          "boxes.seven", Text(en: "No box is 7.", fr: "Aucune boîte ne fait 7."), about: "size")
      }
      return Box(id: ID(slug), size: size)
    }
  }
}

struct HandImportTests {
  private func shell(_ rows: String) throws -> TestShell {
    try TestShell([BoxesPlugin()], isAgreed: true, files: ["b.csv": "box;size\n" + rows])
  }

  @Test func `every fault of every row is told at once, and nothing is stored`() throws {
    let shell = try shell("a;1\na;2\nb;much\nc;7\nd;10\n;3\n")
    let run = shell.run("box import b.csv")
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty)
    let details = run.diagnostics.flatMap { $0.details.map(\.en) }
    let places = [
      "row 3", "row 4, column \"size\"", "row 5, column \"size\"",
      "row 6, column \"size\"", "row 7, column \"box\"",
    ]
    #expect(details.count == places.count, "\(details)")
    for (place, detail) in zip(places, details) {
      #expect(detail.lowercased().contains(place), "\(detail)")
    }
  }

  @Test func `what is there already is a fault, and under ensure what the row says`() throws {
    let shell = try shell("a;1\nb;2\n")
    #expect(shell.run("box import b.csv").changes.count == 2)
    #expect(shell.run("box import b.csv").errorCodes == ["import.rows"])
    let again = shell.run("ensure box import b.csv")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }
}
