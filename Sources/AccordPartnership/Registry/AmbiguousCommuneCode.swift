public import AccordDocuments
public import AccordJSON

/// A commune code that stands with several names in the registry.
public struct AmbiguousCommuneCode: Sendable, Hashable {
  /// A name, and the documents that have it with the code.
  public struct Use: Sendable, Hashable {
    /// The name, as the first of them writes it.
    public let name: String
    /// The organisations and the reception points, in the order of their identities.
    public let documents: [DocumentKey]
  }

  /// The code.
  public let code: CommuneCode
  /// The names, the most used first.
  public let uses: [Use]
}

extension DocumentReader {
  /// The commune codes with which organisations and reception points have several names, in their
  /// order. What `communeDoubt` tells of is left out.
  ///
  /// - Throws: `WorkspaceFault` when a stored document is damaged or cannot be read.
  public func ambiguousCommuneCodes() throws -> [AmbiguousCommuneCode] {
    var found: [CommuneCode: [CommuneName: (written: String, documents: [DocumentKey])]] = [:]
    func note(_ address: some PostalAddress) {
      guard let code = address.communeCode, let written = address.communeName,
        let name = CommuneName(written), address.communeDoubt == nil
      else { return }
      found[code, default: [:]][name, default: (written, [])].documents.append(address.key)
    }
    for organisation in try all(Organisation.self) { note(organisation) }
    for point in try all(ReceptionPoint.self) { note(point) }
    return found.filter { $0.value.count > 1 }.sorted { $0.key.code < $1.key.code }
      .map { code, names in
        let uses = names.values.map {
          AmbiguousCommuneCode.Use(name: $0.written, documents: $0.documents)
        }
        return AmbiguousCommuneCode(
          code: code,
          uses: uses.sorted { ($1.documents.count, $0.name) < ($0.documents.count, $1.name) })
      }
  }
}
