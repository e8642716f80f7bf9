/// Changes laid over a snapshot: read through it, and what it changed is there; nothing reaches
/// the journal before `Workspace.commit`.
public final class Transaction: DocumentReader {
  /// Marks what is written from now on as coming from this place (a script line), for errors
  /// and plans. Opaque to the store.
  public var origin: Int = 0

  let declarations: Declarations
  private(set) var snapshot: Snapshot
  private(set) var drafts: [DocumentKey: Draft] = [:]
  private(set) var reliances: [Reliance] = []
  private(set) var isFinished = false
  /// Whether the state is one of the past, which nothing can be built upon.
  let isPast: Bool
  /// The keys of the collections that were written to, as they stand; `nil` when that is to be
  /// worked out anew.
  private var current: [String: [DocumentKey]?] = [:]
  private var undo: [(key: DocumentKey, before: Draft?)] = []

  init(over snapshot: Snapshot, declarations: Declarations, isPast: Bool = false) {
    self.snapshot = snapshot
    self.declarations = declarations
    self.isPast = isPast
  }

  /// What has changed, in the order of the keys; documents written back as they were are not.
  public var changes: [Change] {
    drafts.filter(\.value.isChange).sorted { $0.key < $1.key }.map { key, draft in
      Change(key: key, before: draft.before, after: draft.after, origin: draft.origin)
    }
  }

  /// What has changed, in the order in which it was first written.
  var changedDrafts: [(key: DocumentKey, draft: Draft)] {
    // Ordinals are below the number of writes, each at most once: no sorting is needed.
    var places = [(DocumentKey, Draft)?](repeating: nil, count: undo.count)
    for (key, draft) in drafts where draft.isChange { places[draft.ordinal] = (key, draft) }
    return places.compactMap { $0 }
  }

  /// Whether anything has changed.
  var hasChanges: Bool { drafts.contains { $0.value.isChange } }

  /// Writes a document. Writing one equal to what is stored changes nothing.
  ///
  /// - Throws: what its `validate()` throws; `StoreError` when it holds a reference that its
  ///   schema does not declare.
  public func put<D: Document>(_ document: D) throws {
    try document.validate()
    let key = document.key
    let encoded = try DocumentEncoder.encode(document)
    try declarations.check(encoded.references, of: key)
    try write(key, RawJSON(bytes: encoded.bytes), encoded.references)
  }

  /// Writes a document given as JSON, for imports that know no types. Nothing but the syntax
  /// and what the schema declares is checked.
  ///
  /// - Throws: `JSONFault` when the bytes are no JSON; `StoreError.undeclaredCollection`.
  package func put(raw bytes: [UInt8], as key: DocumentKey) throws {
    try bytes.withUnsafeBytes { buffer in try JSONScanner.validate(buffer) }
    try declarations.check([], of: key)
    let references = bytes.withUnsafeBytes {
      declarations.references(
        in: $0, of: key.collection, version: declarations.version(of: key.collection))
    }
    try write(key, RawJSON(bytes: bytes), references)
  }

  /// Removes a document.
  ///
  /// - Throws: `StoreError.unknown` when there is none.
  public func remove<D: Document>(_ id: ID<D>) throws { try remove(id.key) }

  /// Removes a document whose type is not known.
  ///
  /// - Throws: `StoreError.unknown` when there is none.
  package func remove(_ key: DocumentKey) throws {
    guard try contains(key) else { throw StoreError.unknown(key) }
    try write(key, nil, [])
  }

  /// Lays a change over the document, unless it is that already.
  func write(_ key: DocumentKey, _ after: RawJSON?, _ references: [FoundReference]) throws {
    guard !isFinished else { throw StoreError.finished }
    guard !isPast else { throw StoreError.past }
    if let before = drafts[key] {
      guard before.after != after else { return }
      var draft = before
      draft.after = after
      draft.references = references
      draft.origin = origin
      undo.append((key, before))
      set(key, draft)
    } else {
      let base = try snapshot.base(of: key)
      guard base.body != after else { return }
      let draft = Draft(
        before: base.body, revision: base.revision, place: base.place, ordinal: undo.count,
        after: after, references: references, origin: origin)
      undo.append((key, nil))
      set(key, draft)
    }
  }

  private func set(_ key: DocumentKey, _ draft: Draft?) {
    let old = drafts.updateValue(draft, forKey: key)
    let (existed, exists) = (old.map { $0.after != nil }, draft.map { $0.after != nil })
    if existed == nil || existed != exists { current[key.collection] = .some(nil) }
  }

  /// A point to come back to.
  public func mark() -> Mark { Mark(depth: undo.count, reliances: reliances.count) }

  /// Undoes all changes since `mark`.
  public func rollback(to mark: Mark) {
    while undo.count > mark.depth, let last = undo.popLast() { set(last.key, last.before) }
    reliances.removeSubrange(min(mark.reliances, reliances.count)...)
  }

  /// A point in a transaction.
  public struct Mark: Sendable {
    let depth: Int
    let reliances: Int
  }

  /// Notes what must be the same at the commit.
  func rely(on reliance: Reliance) { reliances.append(reliance) }

  public func stored(_ key: DocumentKey) throws -> StoredDocument? {
    guard let draft = drafts[key] else { return try snapshot.stored(key) }
    return draft.after.map {
      StoredDocument(key: key, revision: draft.isChange ? 0 : draft.revision, raw: $0)
    }
  }

  public func keys(in collection: String) throws -> [DocumentKey] {
    guard let known = current[collection] else { return try snapshot.keys(in: collection) }
    if let known { return known }
    let untouched = try snapshot.keys(in: collection).filter { drafts[$0] == nil }
    let written = drafts.filter { $0.key.collection == collection && $0.value.after != nil }
    let keys = merge(untouched, written.keys.sorted())
    current[collection] = keys
    return keys
  }

  /// Whether there is such a document, this transaction's changes included.
  func contains(_ key: DocumentKey) throws -> Bool {
    if let draft = drafts[key] { return draft.after != nil }
    return try snapshot.contains(key)
  }

  /// Moves the changes onto a newer state, for a commit. The documents written must be the same
  /// in both.
  func rebase(onto snapshot: Snapshot) {
    self.snapshot = snapshot
    for collection in current.keys { current[collection] = .some(nil) }
  }

  /// Takes no more changes.
  func finish() { isFinished = true }
}

extension Dictionary {
  /// Sets a value or removes it, and returns what was there.
  fileprivate mutating func updateValue(_ value: Value?, forKey key: Key) -> Value? {
    guard let value else { return removeValue(forKey: key) }
    return updateValue(value, forKey: key)
  }
}
