import AccordJSON
import AccordPlatform

/// The state of all documents at one moment: what lies in the journal before `end`. It stays as
/// it is while commits go on; nothing is copied to make one.
struct Snapshot: DocumentReader {
  let store: DocumentStore
  /// Versions that lie at or after it are not part of this state.
  let end: JournalPosition

  init(_ store: DocumentStore, end: JournalPosition) {
    self.store = store
    self.end = end
  }

  /// Calls `body` with the newest version of a document in this state, which may be its removal.
  ///
  /// - Returns: `nil` when there never was one.
  @inline(__always)
  func withVersion<Result>(
    _ key: DocumentKey, _ body: (Record, PackedPosition) throws -> Result
  ) throws -> Result? {
    guard let held = try version(key) else { return nil }
    defer { withExtendedLifetime(held.owner) {} }
    let record = held.record
    return try body(
      record,
      PackedPosition(held.place, isRemoved: record.isRemoval, isFirst: record.previous == nil))
  }

  /// The newest version of a document in this state, which may be its removal.
  func version(_ key: DocumentKey) throws -> HeldRecord? {
    do { return try find(key) } catch is IndexDamaged {
      try store.rebuild()
      return try find(key)
    }
  }

  private func find(_ key: DocumentKey) throws -> HeldRecord? {
    guard let number = store.ledger.number(named: key.collection) else { return nil }
    var (collection, name) = (key.collection, key.slug.name)
    return try collection.withUTF8 { collection in
      try name.withUTF8 { identity in
        try find(number, UnsafeRawBufferPointer(collection), UnsafeRawBufferPointer(identity))
      }
    }
  }

  @inline(__always)
  private func find(
    _ number: Int, _ collection: UnsafeRawBufferPointer, _ identity: UnsafeRawBufferPointer
  ) throws -> HeldRecord? {
    var hash = KeyHash.hash(collection: number, identity: identity)
    while let newest = try store.ledger.lookup(hash) {
      var place = newest.place
      while true {
        let held = try store.journal.record(at: place)
        // Another document may have the same hash.
        guard held.record.identity.isSame(as: identity),
          held.record.collection.isSame(as: collection)
        else { break }
        if place < end { return held }
        guard let previous = held.record.previous else { return nil }
        place = previous
      }
      hash = KeyHash.next(hash)
    }
    return nil
  }

  /// What a transaction builds a change upon.
  func base(of key: DocumentKey) throws -> (body: RawJSON?, revision: Int, place: PackedPosition?) {
    let found = try withVersion(key) { record, place in
      (try body(of: record, key.collection), record.revision, place)
    }
    guard let found else { return (nil, 0, nil) }
    return (found.0, found.1, found.2)
  }

  /// The document of a version in the form that is known now; `nil` for a removal.
  func body(of record: Record, _ collection: String) throws -> RawJSON? {
    guard let bytes = record.body else { return nil }
    return try store.declarations.migrated(
      RawJSON(copying: bytes), of: collection, from: record.form)
  }

  /// The number and place of the newest version of a document in this state.
  func newest(_ key: DocumentKey) throws -> (revision: Int, place: JournalPosition)? {
    try withVersion(key) { record, place in (record.revision, place.place) }
  }

  /// Whether there is such a document.
  func contains(_ key: DocumentKey) throws -> Bool {
    try withVersion(key) { record, _ in !record.isRemoval } ?? false
  }

  func stored(_ key: DocumentKey) throws -> StoredDocument? {
    try withVersion(key) { record, _ in
      try body(of: record, key.collection).map {
        StoredDocument(key: key, revision: record.revision, raw: $0)
      }
    } ?? nil
  }

  func keys(in collection: String) throws -> [DocumentKey] {
    var keys: [DocumentKey] = []
    try scan(collection) { key in keys.append(key) }
    keys.sort()
    return keys
  }
}
