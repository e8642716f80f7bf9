import AccordJSON

/// Where the drafts of a transaction are that have a name, a value or a reference. Only what
/// somebody looked for is kept, so that a transaction of hundreds of thousands of drafts that is
/// asked about each of them does not look at all of them each time.
///
/// A draft stays where any of its versions was: a rollback may bring an earlier one back. Who asks
/// looks whether the draft still fits.
struct DraftIndex {
  private typealias Keys = Set<DocumentKey>

  private struct Field: Hashable {
    let collection: String
    let path: String
  }

  /// By collection, then by name.
  private var names: [String: [String: Keys]] = [:]
  /// By field, then by text.
  private var values: [Field: [String: Keys]] = [:]
  /// By the document referred to.
  private var referrers: [DocumentKey: Keys]?

  /// The drafts of a collection that may be called so.
  mutating func keys(
    named wanted: [String], in collection: String, of transaction: Transaction
  ) -> Set<DocumentKey> {
    if names[collection] == nil {
      names[collection] = [:]
      for draft in transaction.drafts.versions(in: collection) {
        noteNames(draft.after, of: draft.key, transaction.declarations)
      }
    }
    guard let known = names[collection], !known.isEmpty else { return [] }
    return wanted.reduce(into: []) { found, name in found.formUnion(known[name] ?? []) }
  }

  /// The drafts that a query may find: by their value where it asks for a text, all of the
  /// collection otherwise.
  mutating func keys(_ query: FieldQuery, of transaction: Transaction) -> Set<DocumentKey> {
    guard case .equals(.string(let text)) = query.condition else {
      return Set(
        transaction.drafts.all.lazy.map(\.key).filter { $0.collection == query.collection })
    }
    let field = Field(collection: query.collection, path: query.path)
    if values[field] == nil {
      values[field] = [:]
      for draft in transaction.drafts.versions(in: query.collection) {
        note(draft.after, of: draft.key, in: field)
      }
    }
    return values[field]?[text] ?? []
  }

  /// The drafts that may refer to a document.
  mutating func keys(
    referringTo target: DocumentKey, of transaction: Transaction
  ) -> Set<DocumentKey> {
    if referrers == nil {
      referrers = [:]
      for draft in transaction.drafts.versions { note(draft.references, of: draft.key) }
    }
    return referrers?[target] ?? []
  }

  /// Takes in a document that was written.
  mutating func note(
    _ document: RawJSON?, _ references: [FoundReference], of key: DocumentKey,
    _ declarations: Declarations
  ) {
    if referrers != nil { note(references, of: key) }
    if names[key.collection] != nil { noteNames(document, of: key, declarations) }
    for field in values.keys where field.collection == key.collection {
      note(document, of: key, in: field)
    }
  }

  private mutating func note(_ references: [FoundReference], of key: DocumentKey) {
    for reference in references { referrers?[reference.target, default: []].insert(key) }
  }

  private mutating func noteNames(
    _ document: RawJSON?, of key: DocumentKey, _ declarations: Declarations
  ) {
    guard let document else { return }
    for name in declarations.names(in: document, of: key.collection) {
      names[key.collection]?[name, default: []].insert(key)
    }
  }

  private mutating func note(_ document: RawJSON?, of key: DocumentKey, in field: Field) {
    guard let document else { return }
    document.bytes.withUnsafeBytes { bytes in
      JSONPath(field.path).each(inRaw: bytes) { value in
        guard let text = value.text else { return }
        values[field]?[text, default: []].insert(key)
      }
    }
  }
}

extension DraftTable {
  /// All versions of all drafts, in no order.
  fileprivate var versions: some Sequence<Draft> { [all, earlier].lazy.joined() }

  /// All versions of the drafts of a collection, in no order.
  fileprivate func versions(in collection: String) -> some Sequence<Draft> {
    versions.lazy.filter { $0.key.collection == collection }
  }
}
