public import AccordDocuments

extension DocumentReader {
  /// The names of all organisations by their identities, for lists.
  ///
  /// - Throws: `WorkspaceFault` when a stored document is damaged or cannot be read.
  public func organisationNames() throws -> [ID<Organisation>: String] {
    Dictionary(uniqueKeysWithValues: try all(Organisation.self).map { ($0.id, $0.name) })
  }
}
