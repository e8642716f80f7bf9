/// The state of all documents at one moment: what lies in the journal before `end`. It stays as
/// it is while commits go on; nothing is copied to make one.
struct Snapshot: DocumentReader {
  let store: DocumentStore
  /// Versions that lie at or after it are not part of this state.
  let end: Place

  init(_ store: DocumentStore, end: Place) {
    self.store = store
    self.end = end
  }

  /// Calls `body` with the newest version of a document in this state, which may be its removal.
  ///
  /// - Returns: `nil` when there never was one.
  func withVersion<Result>(
    _ key: DocumentKey, _ body: (Record, PackedPlace) throws -> Result
  ) throws -> Result? {
    guard let plan = store.ledger.plan(named: key.collection) else { return nil }
    var name = key.slug.name
    return try name.withUTF8 { identity in
      let identity = UnsafeRawBufferPointer(identity)
      return try store.sound {
        var hash = KeyHash.hash(collection: plan.number, identity: identity)
        while let found = try store.ledger.lookup(hash) {
          switch try visible(found, plan, identity, body) {
          case .found(let result): return result
          case .absent: return nil
          case .other: hash = KeyHash.next(hash)
          }
        }
        return nil
      }
    }
  }

  /// What a look at a version tells.
  private enum Look<Result> {
    case found(Result)
    /// Another document has the same hash.
    case other
    /// The document is newer than this state.
    case absent
  }

  private func visible<Result>(
    _ newest: PackedPlace, _ plan: CollectionPlan, _ identity: UnsafeRawBufferPointer,
    _ body: (Record, PackedPlace) throws -> Result
  ) throws -> Look<Result> {
    var place = newest.place
    while true {
      var earlier: Place?
      let look: Look<Result>? = try store.journal.withRecord(at: place) { record in
        guard record.identity.elementsEqual(identity),
          record.collection.elementsEqual(plan.nameBytes)
        else { return .other }
        guard place >= end else {
          return .found(
            try body(
              record,
              PackedPlace(
                place, isRemoved: record.isRemoval, isFirst: record.previous == nil)))
        }
        earlier = record.previous
        return earlier == nil ? .absent : nil
      }
      if let look { return look }
      guard let earlier else { return .absent }
      place = earlier
    }
  }

  /// What a transaction builds a change upon.
  func base(of key: DocumentKey) throws -> (body: RawJSON?, revision: Int, place: PackedPlace?) {
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
  func newest(_ key: DocumentKey) throws -> (revision: Int, place: Place)? {
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
