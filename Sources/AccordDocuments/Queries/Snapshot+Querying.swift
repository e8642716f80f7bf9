extension Snapshot {
  /// Calls `body` with every document of a collection whose field fits, in no order: found by an
  /// index where the schema declares one, otherwise by looking at all.
  func each(
    in collection: String, where path: String, _ condition: FieldCondition,
    _ body: (Record) throws -> Void
  ) throws {
    let field = JSONPath(path)
    let version = store.declarations.version(of: collection)
    // The same document is named twice when two values of a list fit.
    var seen: Set<Place> = []
    let hasElements = path.contains("[]")
    func look(_ record: Record, _ place: Place?) throws {
      guard try fits(record, collection, version, field, condition) else { return }
      if hasElements, let place, !seen.insert(place).inserted { return }
      try body(record)
    }
    guard let index = store.ledger.field(collection, path, [.declared]),
      !isAbsence(condition)
    else { return try scan(collection) { try look($0, nil) } }
    guard let range = condition.keys(index.kind) else { return }
    let places = try store.sound {
      try store.ledger.index.matches(index: index.number, from: range.from, to: range.to)
    }
    try withVisible(among: places) { record, place in try look(record, place.place) }
  }

  /// Calls `body` with every document of a collection of which all conditions hold, in the order
  /// of the journal.
  func each(
    in collection: String, where conditions: [(path: String, condition: FieldCondition)],
    _ body: (Record) throws -> Void
  ) throws {
    let version = store.declarations.version(of: collection)
    let fields = conditions.map { (JSONPath($0.path), $0.condition) }
    try scan(collection) { record in
      for (path, condition) in fields {
        guard try fits(record, collection, version, path, condition) else { return }
      }
      try body(record)
    }
  }

  /// Values that no index holds.
  private func isAbsence(_ condition: FieldCondition) -> Bool {
    switch condition {
    case .equals(.null), .equals(.array), .equals(.object): true
    default: false
    }
  }

  private func fits(
    _ record: Record, _ collection: String, _ version: Int, _ path: JSONPath,
    _ condition: FieldCondition
  ) throws -> Bool {
    guard let document = record.body else { return false }
    var isFitting = false
    if record.form < version {
      guard let raw = try body(of: record, collection) else { return false }
      raw.bytes.withUnsafeBytes { document in
        path.each(inRaw: document) { if condition.holds(for: $0) { isFitting = true } }
      }
    } else {
      path.each(inRaw: document) { if condition.holds(for: $0) { isFitting = true } }
    }
    return isFitting
  }
}
