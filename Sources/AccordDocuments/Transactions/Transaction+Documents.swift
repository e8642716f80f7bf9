import AccordJSON

extension Transaction {
  /// The document with that identity, or `nil` when there is none.
  ///
  /// One that this transaction did not change is decoded where it lies.
  package func document<D: Document>(_ id: ID<D>) throws -> D? {
    let key = key(of: id)
    if drafts.index(of: key) == nil {
      try watch?.willRead(key)
      guard let held = try snapshot.version(key), let bytes = held.record.body else {
        return nil
      }
      defer { withExtendedLifetime(held.owner) {} }
      if !snapshot.store.ledger.isOlder(held.record.form, key.collection) {
        return try DocumentDecoder.decode(D.self, from: bytes, key: key)
      }
    }
    guard let record = try stored(key) else { return nil }
    return try DocumentDecoder.decode(D.self, from: record)
  }
}
