import AccordJSON

extension Snapshot {
  /// Calls `body` with every document of a collection, in the order of the journal.
  ///
  /// A line that was verified once in the memory where it lies is not verified again.
  ///
  /// - Throws: `WorkspaceFault` at a damaged document; what `body` throws.
  @inline(__always)
  func scan(_ collection: String, _ body: (Record) throws -> Void) throws {
    let journal = store.journal
    var segment: MappedSegment?
    var number = -1
    for packed in try places(collection) where !packed.isRemoved || packed.place >= end {
      let place = packed.place
      guard place < end else {
        try withVisible(packed) { record in if !record.isRemoval { try body(record) } }
        continue
      }
      if place.segment != number || segment == nil {
        number = place.segment
        segment = journal.mappedSegment(number)
      }
      if let segment, let line = segment.line(at: place.offset) {
        guard let record = segment.knownRecord(line, at: place.offset) else {
          throw journal.damaged(place)
        }
        if !record.isRemoval { try body(record) }
      } else {
        try journal.withRecord(at: place) { record in
          if !record.isRemoval { try body(record) }
        }
        segment = nil
      }
    }
  }

  /// Calls `body` with the key of every document of a collection, damaged ones included.
  func scan(_ collection: String, key body: (DocumentKey) -> Void) throws {
    for place in try places(collection) {
      do {
        try withVisible(place) { record in
          if !record.isRemoval, let key = DocumentKey(record) { body(key) }
        }
      } catch let fault as WorkspaceFault {
        // A damaged line may still show its document: whoever reads it gets the error then.
        guard case .damagedVersion = fault.problem,
          let key = store.journal.damagedKey(at: place.place), try isNewest(key, at: place.place)
        else { throw fault }
        body(key)
      }
    }
  }

  /// Whether the index knows a document's newest version at a place: what a damaged line shows may
  /// be the name of another document, or of none.
  private func isNewest(_ key: DocumentKey, at place: JournalPosition) throws -> Bool {
    guard let number = store.ledger.number(named: key.collection) else { return false }
    var name = key.slug.name
    var hash = name.withUTF8 {
      KeyHash.hash(collection: number, identity: UnsafeRawBufferPointer($0))
    }
    while let found = try store.ledger.lookup(hash) {
      if found.place == place { return true }
      hash = KeyHash.next(hash)
    }
    return false
  }

  func places(_ collection: String) throws -> [PackedPosition] {
    try store.journal.requireAllSegments()
    guard let plan = store.ledger.plan(named: collection) else { return [] }
    return try store.sound { try store.ledger.index.places(ofCollection: plan.number) }
  }

  /// Calls `body` with the version of a document that is visible in this state, given the place
  /// of its newest one.
  func withVisible(_ newest: PackedPosition, _ body: (Record) throws -> Void) throws {
    var place = newest.place
    if place < end {
      // Removals need not even be looked at.
      if !newest.isRemoved { try store.journal.withRecord(at: place, body) }
      return
    }
    while true {
      let earlier = try store.journal.withRecord(at: place) { $0.previous }
      guard let earlier else { return }
      place = earlier
      if place < end { return try store.journal.withRecord(at: place, body) }
    }
  }
}

extension DocumentKey {
  /// The key of a version.
  init?(_ record: Record) {
    guard let slug = Slug(String(decoding: record.identity, as: UTF8.self)) else { return nil }
    self.init(collection: String(decoding: record.collection, as: UTF8.self), slug: slug)
  }
}
