import AccordJSON

/// Anything that documents can be read from: a snapshot, or a transaction with its changes.
public protocol DocumentReader {
  /// The raw record of a document, or `nil` when there is none.
  ///
  /// - Throws: `WorkspaceFault` when the stored bytes are damaged or cannot be read.
  func stored(_ key: DocumentKey) throws -> StoredDocument?

  /// The keys of a collection, in order.
  func keys(in collection: String) throws -> [DocumentKey]

  /// The records that a query finds, in the order of their identities. Where the schema lists its
  /// path in `indexes`, only those are read that fit; otherwise all are looked at.
  func stored(_ query: FieldQuery) throws -> [StoredDocument]

  /// The document with that identity, or `nil` when there is none. A reader may keep what it has
  /// decoded; it decodes it where it says nothing.
  func document<D: Document>(_ id: ID<D>) throws -> D?
}

/// A document as the store holds it.
public struct StoredDocument: Sendable, Hashable {
  /// Collection and identity.
  public let key: DocumentKey
  /// How often it has been written, from 1; 0 for one that is not committed yet.
  public let revision: Int
  /// The document's bytes.
  package let raw: RawJSON

  /// The document.
  public var body: JSON { raw.json }

  /// A record.
  package init(key: DocumentKey, revision: Int, body: JSON) {
    self.init(key: key, revision: revision, raw: RawJSON(body))
  }

  package init(key: DocumentKey, revision: Int, raw: RawJSON) {
    self.key = key
    self.revision = revision
    self.raw = raw
  }
}

extension DocumentReader {
  /// The records that a query finds, by looking at all.
  public func stored(_ query: FieldQuery) throws -> [StoredDocument] {
    let field = JSONPath(query.path)
    return try keys(in: query.collection).compactMap { try stored($0) }.filter {
      $0.raw.has(field, query.condition)
    }
  }

  /// The documents that a lookup finds, in the order of their identities.
  public func documents<D: Document>(_ lookup: Lookup<D>) throws -> [D] {
    try stored(lookup.query).map { try DocumentDecoder.decode(D.self, from: $0) }
  }

  /// The document with that identity, or `nil` when there is none.
  public func document<D: Document>(_ id: ID<D>) throws -> D? {
    guard let record = try stored(id.key) else { return nil }
    return try DocumentDecoder.decode(D.self, from: record)
  }

  /// The document pointed at. The store lets no reference dangle.
  ///
  /// - Throws: `StoreError.unknown` when a reference that is not committed yet points at nothing.
  public func document<D: Document>(_ reference: Reference<D>) throws -> D {
    guard let document = try document(reference.id) else {
      throw StoreError.unknown(reference.id.key)
    }
    return document
  }

  /// All documents of a type, in the order of their identities.
  public func all<D: Document>(_ type: D.Type = D.self) throws -> [D] {
    try keys(in: D.schema.collection).compactMap { key in
      try stored(key).map { try DocumentDecoder.decode(D.self, from: $0) }
    }
  }
}
