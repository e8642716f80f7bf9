import Foundation

/// What a module shows to plugins, as the compiler tells it.
struct SymbolGraph: Decodable {
  struct Symbol: Decodable {
    struct Kind: Decodable { let identifier: String }
    struct Identifier: Decodable { let precise: String }
    struct Fragment: Decodable { let spelling: String }
    struct Comment: Decodable {}

    let kind: Kind
    let identifier: Identifier
    let pathComponents: [String]
    let declarationFragments: [Fragment]?
    let docComment: Comment?

    var path: String { pathComponents.joined(separator: ".") }
    /// Whether the compiler wrote it, and nobody has to explain it.
    var isSynthesized: Bool { identifier.precise.contains("::SYNTHESIZED::") }

    var declaration: String {
      (declarationFragments ?? []).map(\.spelling).joined()
        .split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }
  }

  struct Relationship: Decodable {
    let kind: String
    let source: String
    let target: String
    let targetFallback: String?
  }

  let symbols: [Symbol]
  let relationships: [Relationship]

  /// The symbols that people wrote.
  var written: [Symbol] { symbols.filter { !$0.isSynthesized } }

  /// One line a symbol, in the order of their names; then what each type conforms to.
  var lines: [String] {
    let names = Dictionary(
      symbols.map { ($0.identifier.precise, $0.path) }, uniquingKeysWith: { first, _ in first })
    let conformances = relationships.filter { $0.kind == "conformsTo" }
      .compactMap { relationship -> (String, String)? in
        guard let type = names[relationship.source] else { return nil }
        let other = names[relationship.target] ?? relationship.targetFallback
        return other.map { (type, $0.replacing("Swift.", with: "")) }
      }
    let grouped = Dictionary(grouping: conformances, by: \.0).map { type, all in
      "\(type): \(Set(all.map(\.1)).sorted().joined(separator: ", "))"
    }
    return written.map { "\($0.path) | \($0.declaration)" }.sorted() + grouped.sorted()
  }

  /// Reads what the compiler kept of a module beside the tests.
  init(of module: String) throws {
    let products =
      Bundle.allBundles.map(\.bundleURL).first {
        $0.pathExtension == "xctest"
      } ?? URL(filePath: CommandLine.arguments[0])
    let modules = products.deletingLastPathComponent().appending(path: "Modules")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift-symbolgraph-extract", "-module-name", module, "-I",
      modules.path(percentEncoded: false),
      "-target", SymbolGraph.target, "-minimum-access-level", "public", "-output-dir",
      folder.path(percentEncoded: false),
    ]
    try process.run()
    process.waitUntilExit()
    let data = try Data(contentsOf: folder.appending(path: module + ".symbols.json"))
    self = try JSONDecoder().decode(SymbolGraph.self, from: data)
  }

  #if arch(arm64)
    private static let target = "aarch64-unknown-linux-gnu"
  #else
    private static let target = "x86_64-unknown-linux-gnu"
  #endif
}
