/// Changes laid over a snapshot: read through it, and what it changed is there; nothing reaches
/// the journal before `Workspace.commit`.
public final class Transaction: DocumentReader {
  /// Marks what is written from now on as coming from this place (a script line), for errors
  /// and plans. Opaque to the store.
  public var origin: Int = 0

  let declarations: Declarations
  private(set) var snapshot: Snapshot
  private(set) var drafts: [DocumentKey: Draft] = [:]
  private(set) var isFinished = false
  private var touched: [String: TouchedKeys] = [:]
  private var undo: [(key: DocumentKey, before: Draft?)] = []

  /// A document as this transaction wants it.
  struct Draft {
    /// What it is in the snapshot; `nil` when there is none.
    let before: JSON?
    /// Its revision in the snapshot, removals counted; 0 when there never was one.
    let revision: Int
    /// What it becomes; `nil` when it is removed.
    var after: JSON?
    /// The references of `after`.
    var references: [FoundReference]
    /// Where the last write came from.
    var origin: Int

    var isChange: Bool { before != after }
  }

  /// The keys of a collection that were written, and the keys as they stand.
  private struct TouchedKeys {
    var keys: Set<DocumentKey> = []
    var current: [DocumentKey]?
  }

  init(over snapshot: Snapshot, declarations: Declarations) {
    self.snapshot = snapshot
    self.declarations = declarations
  }

  /// What has changed, in the order of the keys; documents written back as they were are not.
  public var changes: [Change] {
    drafts.filter(\.value.isChange).sorted { $0.key < $1.key }.map { key, draft in
      Change(key: key, before: draft.before, after: draft.after, origin: draft.origin)
    }
  }

  /// Writes a document. Writing one equal to what is stored changes nothing.
  ///
  /// - Throws: what its `validate()` throws; `StoreError` when it holds a reference that its
  ///   schema does not declare.
  public func put<D: Document>(_ document: D) throws {
    try document.validate()
    let key = document.key
    let encoded = try DocumentEncoder.encode(document)
    try declarations.check(encoded.references, of: key)
    if let record = try stored(key), record.body == encoded.body { return }
    try write(key, encoded.body, encoded.references)
  }

  /// Removes a document.
  ///
  /// - Throws: `StoreError.unknown` when there is none.
  public func remove<D: Document>(_ id: ID<D>) throws {
    guard try stored(id.key) != nil else { throw StoreError.unknown(id.key) }
    try write(id.key, nil, [])
  }

  func write(_ key: DocumentKey, _ after: JSON?, _ references: [FoundReference]) throws {
    guard !isFinished else { throw StoreError.finished }
    let before = drafts[key]
    let draft: Draft
    if var changed = before {
      changed.after = after
      changed.references = references
      changed.origin = origin
      draft = changed
    } else {
      draft = Draft(
        before: try snapshot.stored(key)?.body, revision: try snapshot.revision(key),
        after: after, references: references, origin: origin)
    }
    undo.append((key, before))
    set(key, draft)
  }

  private func set(_ key: DocumentKey, _ draft: Draft?) {
    let existed = drafts[key].map { $0.after != nil }
    drafts[key] = draft
    var list = touched.removeValue(forKey: key.collection) ?? TouchedKeys()
    list.keys.insert(key)
    if existed == nil || existed != draft.map({ $0.after != nil }) { list.current = nil }
    touched[key.collection] = list
  }

  /// A point to come back to.
  public func mark() -> Mark { Mark(depth: undo.count) }

  /// Undoes all changes since `mark`.
  public func rollback(to mark: Mark) {
    while undo.count > mark.depth, let last = undo.popLast() { set(last.key, last.before) }
  }

  /// A point in a transaction.
  public struct Mark: Sendable {
    let depth: Int
  }

  public func stored(_ key: DocumentKey) throws -> StoredDocument? {
    guard let draft = drafts[key] else { return try snapshot.stored(key) }
    return draft.after.map {
      StoredDocument(key: key, revision: draft.isChange ? 0 : draft.revision, body: $0)
    }
  }

  public func keys(in collection: String) throws -> [DocumentKey] {
    if let current = touched[collection]?.current { return current }
    guard let written = touched[collection]?.keys else { return try snapshot.keys(in: collection) }
    let untouched = try snapshot.keys(in: collection).filter { !written.contains($0) }
    let current = merge(untouched, written.filter { drafts[$0]?.after != nil }.sorted())
    touched[collection]?.current = current
    return current
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
    for collection in touched.keys { touched[collection]?.current = nil }
  }

  /// Takes no more changes.
  func finish() { isFinished = true }
}

/// One document that a transaction creates, changes or removes.
public struct Change: Sendable, Hashable {
  /// The document.
  public let key: DocumentKey
  /// What it was; `nil` when it is created.
  public let before: JSON?
  /// What it becomes; `nil` when it is removed.
  public let after: JSON?
  /// Where the last write came from.
  public let origin: Int

  /// A change.
  public init(key: DocumentKey, before: JSON?, after: JSON?, origin: Int) {
    self.key = key
    self.before = before
    self.after = after
    self.origin = origin
  }
}
