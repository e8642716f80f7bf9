import AccordJSON

extension Transaction {
  /// The records that a query finds, in the order of their identities; what this transaction
  /// changed included.
  package func stored(_ query: FieldQuery) throws -> [StoredDocument] {
    let collection = query.collection
    var found: [StoredDocument] = []
    try watch?.willScan(collection)
    try snapshot.each(in: collection, where: query.path, query.condition) { record in
      try watch?.poll()
      guard let key = DocumentKey(record), drafts.index(of: key) == nil,
        let raw = try snapshot.body(of: record, collection)
      else { return }
      found.append(StoredDocument(key: key, revision: record.revision, raw: raw))
    }
    let field = JSONPath(query.path)
    for key in draftIndex.keys(query, of: self) {
      guard let raw = drafts[key]?.after, raw.has(field, query.condition),
        let record = try stored(key)
      else { continue }
      found.append(record)
    }
    found.sort { $0.key < $1.key }
    return found
  }

  /// Calls `body` with the bytes of every document of a collection, as they were committed, in
  /// the order of the journal. Changes of this transaction are not among them.
  package func scan(
    _ collection: String, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try watch?.willScan(collection)
    try snapshot.scan(collection) { record in
      try watch?.poll()
      if let document = record.body { try body(document) }
    }
  }

  /// Calls `body` with the bytes of the documents of a collection whose field fits, as `scan`
  /// does, in no order.
  package func scan(
    _ collection: String, where path: String, _ condition: FieldCondition,
    _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try watch?.willScan(collection)
    try snapshot.each(in: collection, where: path, condition) { record in
      try watch?.poll()
      if let document = record.body { try body(document) }
    }
  }

  /// Calls `body` with the bytes of the documents of a collection of which several fields fit,
  /// as `scan` does. Every document is looked at; nothing of it is decoded.
  package func scan(
    _ collection: String, where conditions: [(path: String, condition: FieldCondition)],
    _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try watch?.willScan(collection)
    try snapshot.each(in: collection, where: conditions) { record in
      try watch?.poll()
      if let document = record.body { try body(document) }
    }
  }

  /// Calls `body` with the bytes of a document as they were committed, whose checksum fits.
  ///
  /// - Returns: `nil` when there is none.
  package func withBytes<Result>(
    of key: DocumentKey, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result? {
    try watch?.willRead(key)
    guard let held = try snapshot.version(key), let document = held.record.body else {
      return nil
    }
    defer { withExtendedLifetime(held.owner) {} }
    return try body(document)
  }
}

extension RawJSON {
  /// Whether one of the values at a path fits.
  package func has(_ field: JSONPath, _ condition: FieldCondition) -> Bool {
    var isFitting = false
    bytes.withUnsafeBytes { document in
      field.each(inRaw: document) { if condition.holds(for: $0) { isFitting = true } }
    }
    return isFitting
  }
}
