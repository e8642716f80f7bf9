import AccordDocuments
import Foundation
import Testing

@testable import AccordJSON
@testable import AccordShell
@testable import accord

/// What the fields of every document type tell the store, beside the listing that is committed: a
/// field that is no longer erased, unique or found is seen in it.
struct SchemaListingTests {
  @Test func `the fields tell the store what is listed`() throws {
    var listing = ""
    var seen: Set<String> = []
    let types = plugins.flatMap(\.documents) + [SavedView.self]
    for type in types where seen.insert(type.schema.collection).inserted {
      let schema = type.schema
      listing += schema.collection + "\n"
      for (name, paths) in [
        ("references", schema.references),
        ("unique", schema.unique.map { $0.path + ($0.isFolded ? " (folded)" : "") }),
        ("indexes", schema.indexes),
        ("personal", schema.personal.map { "\($0.path) → \(JSONText.line($0.replacement))" }),
        ("prose", schema.prose), ("free text", schema.freeText),
      ] where !paths.isEmpty {
        listing += "  \(name): \(paths.sorted().joined(separator: ", "))\n"
      }
    }
    let file = repository.appending(path: "Tests/AccordTranscripts/Files/schemas.txt")
    if ProcessInfo.processInfo.environment["ACCORD_RECORD"] == "1" {
      try listing.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(listing == (try? String(contentsOf: file, encoding: .utf8)))
  }
}
