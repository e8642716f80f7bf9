import AccordDocuments

/// A document as an earlier version of its schema stored it, for the test of a migration.
///
/// ```swift
/// let shell = try TestShell(
///   [VisitsPlugin()],
///   stored: [OlderDocument("visits/v-1", version: 1, json: #"{"id":"v-1","town":"Caen"}"#)])
/// #expect(try shell.find(Visit.self, "v-1")?.place == "Caen")
/// ```
public struct OlderDocument: Sendable {
  let seed: Seed

  /// A document that is there before the shell opens.
  ///
  /// - Parameters:
  ///   - name: its collection and its identity: `visits/v-1`.
  ///   - version: the version of the schema that stored it.
  ///   - json: what was stored, `id` included.
  ///   - references: the collections that its fields point at, by path, where it keeps documents
  ///     from being removed: `["organisation": "organisations"]`.
  public init(
    _ name: String, version: Int, json: String, references: [String: String] = [:]
  ) {
    seed = Seed(name: name, version: version, json: json, references: references)
  }
}
