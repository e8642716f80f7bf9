import AccordJSON

extension Snapshot {
  /// Calls `body` with every document of a collection whose field fits, in no order: found by an
  /// index where the schema declares one, otherwise by looking at all.
  func each(
    in collection: String, where path: String, _ condition: FieldCondition,
    _ body: (Record) throws -> Void
  ) throws {
    let filter = FieldFilter([(JSONPath(path), condition)])
    let version = store.declarations.version(of: collection)
    // The same document is named twice when two values of a list fit.
    var seen: Set<JournalPosition> = []
    let hasElements = path.contains("[]")
    try store.requireFields(of: collection)
    guard let index = store.ledger.field(collection, path, [.declared]),
      !isAbsence(condition)
    else {
      return try scan(collection) { record in
        if try fits(record, collection, version, filter) { try body(record) }
      }
    }
    guard let range = condition.keys(index.kind) else { return }
    try store.journal.requireAllSegments()
    let places = try store.sound {
      try store.ledger.index.matches(index: index.number, from: range.from, to: range.to)
    }
    try withVisible(among: places) { record, place in
      guard try fits(record, collection, version, filter) else { return }
      if hasElements, !seen.insert(place.place).inserted { return }
      try body(record)
    }
  }

  /// Calls `body` with every document of a collection of which all conditions hold, in the order
  /// of the journal.
  func each(
    in collection: String, where conditions: [(path: String, condition: FieldCondition)],
    _ body: (Record) throws -> Void
  ) throws {
    let version = store.declarations.version(of: collection)
    let filter = FieldFilter(conditions.map { (JSONPath($0.path), $0.condition) })
    try scan(collection) { record in
      if try fits(record, collection, version, filter) { try body(record) }
    }
  }

  /// Values that no index holds.
  private func isAbsence(_ condition: FieldCondition) -> Bool {
    switch condition {
    case .equals(.null), .equals(.array), .equals(.object): true
    default: false
    }
  }

  @inline(__always)
  private func fits(
    _ record: Record, _ collection: String, _ version: Int, _ filter: FieldFilter
  ) throws -> Bool {
    guard let document = record.body else { return false }
    if record.form < version { return try fits(older: record, collection, filter) }
    return filter.holds(for: document)
  }

  /// The same for a document of an older form.
  @inline(never)
  private func fits(
    older record: Record, _ collection: String, _ filter: FieldFilter
  ) throws -> Bool {
    guard let raw = try body(of: record, collection) else { return false }
    return raw.bytes.withUnsafeBytes { filter.holds(for: $0) }
  }
}
