public import AccordDocuments
import AccordJSON

extension DocumentReader {
  /// The names of all organisations by their identities, for lists. Nothing else of them is read,
  /// unless one has no name.
  ///
  /// - Throws: `WorkspaceFault` when a stored document is damaged or cannot be read.
  public func organisationNames() throws -> [ID<Organisation>: String] {
    let path = JSONPath("name")
    var names: [ID<Organisation>: String] = [:]
    for key in try keys(in: Organisation.schema.collection) {
      guard let stored = try stored(key) else { continue }
      var name: String?
      stored.raw.bytes.withUnsafeBytes { path.each(inRaw: $0) { name = $0.text } }
      names[ID(key.slug)] =
        try name ?? DocumentDecoder.decode(Organisation.self, from: stored).name
    }
    return names
  }
}
