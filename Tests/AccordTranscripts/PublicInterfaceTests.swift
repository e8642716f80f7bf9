#if os(Linux)
  import Foundation
  import Testing

  /// The modules that plugins and their tests may import.
  private let modules = [
    "AccordWording", "AccordDocuments", "AccordPartnership", "AccordShell", "AccordTesting",
  ]

  struct PublicInterfaceTests {
    /// `Scripts/public-api` writes the listing anew.
    @Test func `the public interface is the one that is listed`() throws {
      let file = repository.appending(path: "Tests/AccordTranscripts/Files/public-interface.txt")
      let parts = try modules.map { module in
        let lines = try SymbolGraph(of: module).lines
        return (["# \(module): \(lines.count) lines"] + lines).joined(separator: "\n")
      }
      let listing = parts.joined(separator: "\n\n") + "\n"
      if ProcessInfo.processInfo.environment["ACCORD_RECORD"] == "1" {
        try listing.write(to: file, atomically: true, encoding: .utf8)
      }
      let listed = Set(
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init))
      let found = Set(listing.split(separator: "\n").map(String.init))
      #expect(listed.subtracting(found).sorted() == [], "no longer public; run Scripts/public-api")
      #expect(found.subtracting(listed).sorted() == [], "new; run Scripts/public-api")
    }

    /// The fields of the shared documents and the words of their lists are named in the terms of
    /// the field, and may stand without.
    @Test(arguments: modules)
    func `every public symbol says what it is`(module: String) throws {
      let undocumented = try SymbolGraph(of: module).written.filter { $0.docComment == nil }
      let isField = Set(["swift.property", "swift.enum.case"])
      let owing = undocumented.filter {
        module != "AccordPartnership" || !isField.contains($0.kind.identifier)
      }
      #expect(owing.map(\.path) == [])
    }
  }
#endif
