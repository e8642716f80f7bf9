import Foundation
import Testing

/// What a plugin can touch, symbol by symbol, beside the listing that is committed.
struct PublicInterfaceTests {
  private static let modules = [
    "AccordWording", "AccordJSON", "AccordLanguage", "AccordTables", "AccordDocuments",
    "AccordTemplates", "AccordPartnership", "AccordShell", "AccordTesting",
  ]

  @Test func `the public interface is the one that is listed, and every symbol is documented`()
    throws
  {
    var listing = ""
    var undocumented: [String] = []
    for module in PublicInterfaceTests.modules {
      let symbols = try PublicSymbol.all(of: module)
      #expect(!symbols.isEmpty, "\(module) has no public symbols")
      listing += "# \(module): \(symbols.count) symbols\n"
      listing += symbols.map { "\($0.path)\t\($0.declaration)\n" }.sorted().joined() + "\n"
      undocumented += symbols.filter { !$0.isDocumented && !$0.isSelfEvident }
        .map { "\(module).\($0.path)" }
    }
    #expect(undocumented.sorted() == [], "symbols without a documentation comment")
    let file = repository.appending(path: "Tests/AccordTranscripts/Files/public-interface.txt")
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard listing != known else { return }
    if ProcessInfo.processInfo.environment["ACCORD_RECORD"] == "1" {
      try listing.write(to: file, atomically: true, encoding: .utf8)
    }
    let (old, new) = (Set(known.split(separator: "\n")), Set(listing.split(separator: "\n")))
    Issue.record(
      """
      The public interface differs from \(file.lastPathComponent). If that is meant, record it with \
      Scripts/public-api, and raise PluginContract.version where plugins would have to change.
      gone: \(old.subtracting(new).sorted().joined(separator: "\n      "))
      new: \(new.subtracting(old).sorted().joined(separator: "\n     "))
      """)
  }
}

/// A symbol as the compiler describes it.
private struct PublicSymbol {
  let path: String
  let declaration: String
  let isDocumented: Bool

  /// Whether its words say it all: what keeps the promise of a protocol is documented there, and a
  /// case of a choice has its word in both languages.
  var isSelfEvident: Bool {
    let name = path.split(separator: ".").last.map(String.init) ?? path
    return PublicSymbol.promised.contains(name) || declaration.hasPrefix("case ")
  }

  /// What the protocols of the house and of Swift ask for.
  private static let promised: Set<String> = [
    "code", "message", "advice", "parameter", "details", "kind", "written(in:)", "init(reading:)",
    "label", "otherNames", "schema", "id", "validate()", "ensuring(_:)", "name", "word",
    "init(from:)", "encode(to:)", "init(rawValue:)", "rawValue", "documentType", "keys(in:)",
    "stored(_:)", "declaration", "value(of:in:)", "documents", "commands", "groups", "checks",
    "panels",
    "sections", "settings", "stages",
    "agenda", "audiences", "report", "templateFields", "addressCards", "contract", "summary",
    "description", "text",
    "steps",
    "status", "hash(into:)",
    "notifications", "withdrawal", "require(_:)", "settle(_:)", "==(_:_:)", "<(_:_:)",
    "review(on:in:)", "acts(on:)", "concerned", "commandWord", "fittingYears", "init(stored:)",
    "isWorkedOut", "undoRule",
  ]

  private struct Graph: Decodable {
    struct Symbol: Decodable {
      struct Fragment: Decodable { let spelling: String }
      struct Identifier: Decodable { let precise: String }
      struct Kind: Decodable { let identifier: String }
      struct Comment: Decodable {}
      let pathComponents: [String]
      let declarationFragments: [Fragment]?
      let docComment: Comment?
      let identifier: Identifier
      let kind: Kind
    }
    let symbols: [Symbol]
  }

  static func all(of module: String) throws -> [PublicSymbol] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "graph-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try extract(module, to: folder)
    var found: [PublicSymbol] = []
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let graph = try JSONDecoder().decode(Graph.self, from: Data(contentsOf: file))
      for symbol in graph.symbols
      where !symbol.identifier.precise.contains("::SYNTHESIZED::")
        && symbol.kind.identifier != "swift.extension"
      {
        found.append(
          PublicSymbol(
            path: symbol.pathComponents.joined(separator: "."),
            declaration: (symbol.declarationFragments ?? []).map(\.spelling).joined()
              .replacing("\n", with: " "),
            isDocumented: symbol.docComment != nil)
        )
      }
    }
    return found
  }

  /// The compiler's tool writes the graph of a built module.
  private static func extract(_ module: String, to folder: URL) throws {
    var products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while !FileManager.default.fileExists(
      atPath: products.appending(path: "Modules/\(module).swiftmodule").path(percentEncoded: false)),
      products.path.count > 1
    {
      products.deleteLastPathComponent()
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "symbolgraph-extract", "-module-name", module, "-I",
      products.appending(path: "Modules").path(percentEncoded: false), "-output-dir",
      folder.path(percentEncoded: false), "-minimum-access-level", "public",
      "-skip-inherited-docs", "-skip-synthesized-members", "-target", try target(),
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "the symbols of \(module) cannot be read")
  }

  private static func target() throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "-print-target-info"]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Info: Decodable {
      struct Target: Decodable { let triple: String }
      let target: Target
    }
    return try JSONDecoder().decode(Info.self, from: data).target.triple
  }
}
