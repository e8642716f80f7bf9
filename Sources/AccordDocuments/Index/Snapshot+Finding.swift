import AccordJSON
import AccordPlatform

extension Snapshot {
  /// Calls `body` with the visible versions among those that an index names.
  ///
  /// The lines lie far apart, and so do the entries that tell whether they are the newest. So it
  /// takes some at a time, and has all of one kind fetched from memory before it reads them.
  @inline(__always)
  func withVisible(
    among places: [PackedPosition], _ body: (Record, PackedPosition) throws -> Void
  ) throws {
    var versions: [FoundVersion] = []
    var start = 0
    while start < places.count {
      let next = min(start + FoundVersion.together, places.count)
      try read(places[start..<next], into: &versions)
      start = next
      for version in versions {
        let held = version.held
        if try isVisible(held.record, at: held.place) { try body(held.record, version.place) }
      }
    }
  }

  /// Reads the versions at some places that are part of this state.
  private func read(
    _ places: ArraySlice<PackedPosition>, into versions: inout [FoundVersion]
  ) throws {
    versions.removeAll(keepingCapacity: true)
    store.touched = store.journal.touch(places)
    for place in places where place.place < end {
      versions.append(FoundVersion(held: try store.journal.record(at: place.place), place: place))
    }
    store.touched |= store.ledger.index.touch(versions.compactMap { hash(of: $0.held.record) })
  }

  /// Where the newest version of a version's document is looked up.
  @inline(__always)
  private func hash(of record: Record) -> UInt64? {
    store.ledger.number(of: record.collection).map {
      KeyHash.hash(collection: $0, identity: record.identity)
    }
  }

  /// Whether a version is its document's newest in this state.
  private func isVisible(_ record: Record, at place: JournalPosition) throws -> Bool {
    do { return try isNewest(record, at: place) } catch is IndexDamaged {
      try store.rebuild()
      return try isNewest(record, at: place)
    }
  }

  private func isNewest(_ record: Record, at place: JournalPosition) throws -> Bool {
    guard var hash = hash(of: record) else { return false }
    while let found = try store.ledger.lookup(hash) {
      // Nearly always the newest version of all is the one looked at.
      if found.place == place { return true }
      if found.place < end {
        // A newer one, unless it is another document with the same hash.
        let other = try store.journal.record(at: found.place)
        let isSame = other.record.key.isSame(as: record.key)
        withExtendedLifetime(other.owner) {}
        if isSame { return false }
      } else if let newest = try newest(hash, found, record.key) {
        return newest == place
      }
      hash = KeyHash.next(hash)
    }
    return false
  }

  /// The newest version before the end of this state of the document that a place belongs to;
  /// `nil` when it is another document than `key`.
  private func newest(
    _ hash: UInt64, _ found: PackedPosition, _ key: UnsafeRawBufferPointer
  ) throws -> JournalPosition? {
    var place = found.place
    while place >= end {
      let held = try store.journal.record(at: place)
      let isSame = held.record.key.isSame(as: key)
      withExtendedLifetime(held.owner) {}
      guard isSame, let previous = held.record.previous else { return nil }
      place = previous
    }
    return place
  }

  /// The documents that refer to `target`.
  func referrers(of target: DocumentKey) throws -> Set<DocumentKey> {
    var keys: Set<DocumentKey> = []
    let places = try store.sound { try store.ledger.referrers(of: target) }
    try withVisible(among: places) { record, _ in
      guard let key = DocumentKey(record), let body = record.body else { return }
      let references = store.declarations.references(
        in: body, of: key.collection, version: record.form)
      if references.contains(where: { $0.target == target }) { keys.insert(key) }
    }
    return keys
  }

  /// The documents that hold a unique value.
  func holders(of value: UniqueValue, _ field: UniqueField) throws -> Set<DocumentKey> {
    var keys: Set<DocumentKey> = []
    let kinds: Set<IndexState.FieldIndex.Kind> = [field.isFolded ? .foldedUnique : .unique]
    try store.requireFields(of: value.collection)
    guard let index = store.ledger.field(value.collection, field.path, kinds) else { return [] }
    for key in field.key(of: value.value) {
      let places = try store.sound {
        try store.ledger.index.matches(index: index.number, from: key, to: key)
      }
      try withVisible(among: places) { record, _ in
        guard let key = DocumentKey(record), let raw = try body(of: record, value.collection)
        else { return }
        if field.values(in: raw).contains(value.value) { keys.insert(key) }
      }
    }
    return keys
  }
}

extension Snapshot {
  /// Calls `body` with the documents of a collection that may be called by one of these keys of
  /// names: the others are not.
  func eachNamed(
    _ keys: [String], in collection: String, _ body: (Record) throws -> Void
  ) throws {
    try store.requireFields(of: collection)
    guard let index = store.ledger.plan(named: collection)?.named?.number else { return }
    try store.journal.requireAllSegments()
    var places: [PackedPosition] = []
    for key in keys {
      let key = FieldKey(text: key)
      places += try store.sound {
        try store.ledger.index.matches(index: index, from: key, to: key)
      }
    }
    places.sortPlaces()
    // Two of its names may be one: its place stands there twice then.
    var last: JournalPosition?
    try withVisible(among: places) { record, place in
      guard place.place != last else { return }
      last = place.place
      try body(record)
    }
  }
}

/// A version that an index named.
private struct FoundVersion {
  let held: HeldRecord
  let place: PackedPosition

  /// How many are read together.
  static let together = 16
}
