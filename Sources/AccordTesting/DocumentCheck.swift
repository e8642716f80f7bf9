import AccordDocuments
import AccordJSON
import AccordShell
import AccordWording

/// Reads what the commands of a plugin stored, and writes it again: both must be the same, and what
/// its fields give.
struct DocumentCheck {
  private let types: [any Document.Type]
  private let commands: [Command]
  /// The collections of which a document was seen.
  private var seen: Set<String> = []
  /// The paths of each schema that lead nowhere in the documents that were seen.
  private var unseenPaths: [String: [SchemaCheck.NamedPath]] = [:]
  private(set) var problems: [String] = []

  init(_ plugin: any Plugin) {
    types = plugin.documents
    problems = types.flatMap { FieldCheck.problems(ofNamesIn: $0) }
    commands = plugin.commands
  }

  /// Looks at every document of the plugin's types.
  mutating func look(into shell: TestShell) throws {
    let documents = try shell.documents()
    for type in types { try look(at: type, in: documents) }
  }

  private mutating func look<D: Document>(
    at type: D.Type, in documents: any DocumentReader
  ) throws {
    for key in try documents.keys(in: D.schema.collection) {
      guard let stored = try documents.stored(key) else { continue }
      seen.insert(key.collection)
      note(stored.body, of: D.schema)
      do {
        let document = try DocumentDecoder.decode(type, from: stored)
        let again = try JSON(parsing: DocumentEncoder.encode(document).bytes)
        if again != stored.body {
          note("The document \"\(key)\" is another one when it is read and written again.")
        }
        if !D.fields.isEmpty { try FieldCheck.problems(in: document).forEach { note($0) } }
      } catch StoreError.unreadable(_, let path) {
        note("The document \"\(key)\" cannot be read again: its field \"\(path)\".")
      }
    }
  }

  /// Looks for what the schema's paths lead to in a document.
  private mutating func note(_ document: JSON, of schema: Schema) {
    let unseen = SchemaCheck.unseenPaths(of: schema, in: [document])
    let before = unseenPaths[schema.collection] ?? unseen
    unseenPaths[schema.collection] = before.filter(unseen.contains)
  }

  private mutating func note(_ problem: String) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The paths that lead nowhere in any document that was seen, of types that declare no fields: by
  /// nothing else can they be proved.
  var unprovedPaths: [String] {
    types.filter { !hasFields($0) }.flatMap { type in
      let collection = type.schema.collection
      return unseenPaths[collection, default: []].map {
        "The schema of \"\(collection)\": \($0.fault.en) No example and no preparation writes it."
      }
    }
  }

  private func hasFields<D: Document>(_ type: D.Type) -> Bool { !D.fields.isEmpty }

  /// The types that commands of the plugin change and that nothing shows to be readable, since
  /// neither the preparation nor an example writes a document of them.
  var unseen: [String] {
    types.filter { isChanged($0) && !seen.contains($0.schema.collection) }.map { type in
      "No example and no preparation writes a document of \"\(type.schema.collection)\": nothing shows that it can be read again."
    }
  }

  private func isChanged<D: Document>(_ type: D.Type) -> Bool {
    commands.contains { $0.effect == .write && $0.parameters.first?.type == ID<D>.self }
  }
}
