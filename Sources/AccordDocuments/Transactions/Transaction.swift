import AccordJSON
import AccordPlatform

/// Changes laid over a snapshot: read through it, and what it changed is there; nothing reaches
/// the journal before `Workspace.commit`.
package final class Transaction: DocumentReader {
  /// Marks what is written from now on as coming from this place (a script line), for errors
  /// and plans. Opaque to the store.
  package var origin: Int = 0
  /// Looks on at what is read.
  package var watch: TransactionWatch?

  /// The day on which it is committed: rules may depend on it.
  package lazy var today = Platform.localDate

  let declarations: Declarations
  private(set) var snapshot: Snapshot
  // Nothing reaches these two while they are changed; the checks for that cost more than a draft.
  @exclusivity(unchecked)
  private(set) var drafts = DraftTable()
  @exclusivity(unchecked)
  private var lines = DraftLines()
  private(set) var reliances: [ReadDependencies] = []
  /// The files that are to be kept, as far as what is changed in the end names them.
  private(set) var files: [FileToKeep] = []
  /// What the documents that are changed are called, where somebody looks for a name.
  var draftIndex = DraftIndex()
  private(set) var isFinished = false
  /// Whether the state is one of the past, which nothing can be built upon.
  let isPast: Bool
  /// The keys of the collections that were written to, as they stand; `nil` when that is to be
  /// worked out anew.
  private var current: [String: [DocumentKey]?] = [:]
  /// The collection that was written to last, when `current` knows of it already.
  private var touched: String?

  private var writer: DocumentWriter?
  /// The type that was read last, and its collection: to ask its schema is to copy all of it.
  private var lastRead: (type: ObjectIdentifier, collection: String)?

  init(over snapshot: Snapshot, declarations: Declarations, isPast: Bool = false) {
    self.snapshot = snapshot
    self.declarations = declarations
    self.isPast = isPast
  }

  /// What has changed, in the order of the keys; documents written back as they were are not.
  package var changes: [Change] {
    drafts.changed.sorted { $0.key < $1.key }.map { draft in
      Change(key: draft.key, before: draft.before, after: draft.after, origin: draft.origin)
    }
  }

  /// Writes a document. Writing one equal to what is stored changes nothing.
  ///
  /// - Throws: what its `validate()` throws; `StoreError` when it holds a reference that its
  ///   schema does not declare.
  package func put<D: Document>(_ document: D) throws { try put(document) { _, _ in } }

  /// Writes a document that `check` accepts as it is to be stored, with its references.
  package func put<D: Document>(
    _ document: D, checking check: (RawJSON, [FoundReference]) throws -> Void
  ) throws {
    try document.validate()
    let key = document.key
    // Taken out, for the case that a document is put while it is encoded.
    let writer = writer ?? DocumentWriter()
    self.writer = nil
    let encoded = try DocumentEncoder.encode(document, by: writer)
    writer.reset()
    self.writer = writer
    try declarations.check(encoded.references, of: key)
    let raw = RawJSON(bytes: encoded.bytes)
    try check(raw, encoded.references)
    try write(key, raw, encoded.references)
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
  package func remove<D: Document>(_ id: ID<D>) throws { try remove(id.key) }

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
    if let index = drafts.index(of: key) {
      let before = drafts.all[index]
      guard before.after != after else { return }
      let personal = personalValues(of: after, in: key.collection)
      drafts.replace(
        index,
        with: before.becoming(after, references, personal: personal, origin: origin))
      lines.discard()
      draftIndex.note(after, references, of: key, declarations)
      if (before.after == nil) != (after == nil) { touch(key.collection) }
    } else {
      let base = try snapshot.base(of: key)
      guard base.body != after else { return }
      let draft = Draft(
        NewVersion(
          key: key, form: declarations.version(of: key.collection), revision: base.revision + 1,
          previous: base.place?.place, body: after?.bytes,
          personal: personalValues(of: after, in: key.collection)),
        before: base.body, references: references, origin: origin)
      lines.append(draft, to: drafts, snapshot.store.journal)
      drafts.append(draft)
      draftIndex.note(after, references, of: key, declarations)
      touch(key.collection)
    }
  }

  /// Where a document holds values that can be erased by themselves.
  private func personalValues(
    of document: RawJSON?, in collection: String
  ) -> [NewVersion.Personal] {
    guard let document else { return [] }
    let ranges = declarations.personalRanges(in: document.bytes, of: collection)
    guard !ranges.isEmpty else { return [] }
    let journal = snapshot.store.journal
    return ranges.map { NewVersion.Personal(range: $0, salt: journal.salt()) }
  }

  /// Notes that the keys of a collection are others now.
  private func touch(_ collection: String) {
    guard touched != collection else { return }
    current[collection] = .some(nil)
    touched = collection
  }

  /// A point to come back to.
  package func mark() -> Mark { Mark(drafts: drafts.mark(), reliances: reliances.count) }

  /// Undoes all changes since `mark`.
  package func rollback(to mark: Mark) {
    if drafts.hasMoved(since: mark.drafts) { lines.discard() }
    drafts.rollback(to: mark.drafts)
    forgetKeys()
    reliances.removeSubrange(min(mark.reliances, reliances.count)...)
  }

  /// The state as it was at `mark`, to look at: nothing can be written to it.
  package func state(at mark: Mark) -> Transaction {
    let state = Transaction(over: snapshot, declarations: declarations, isPast: true)
    state.today = today
    state.drafts = drafts
    state.drafts.rollback(to: mark.drafts)
    for collection in current.keys { state.current[collection] = .some(nil) }
    return state
  }

  /// A point in a transaction.
  package struct Mark: Sendable {
    let drafts: DraftTable.Mark
    let reliances: Int
  }

  /// The key of a document.
  func key<D: Document>(of id: ID<D>) -> DocumentKey {
    if let lastRead, lastRead.type == ObjectIdentifier(D.self) {
      return DocumentKey(collection: lastRead.collection, slug: id.slug)
    }
    let key = id.key
    lastRead = (ObjectIdentifier(D.self), key.collection)
    return key
  }

  /// Notes a file that the workspace keeps when the changes are committed, where one of them says so.
  package func keep(_ file: FileToKeep) { files.append(file) }

  /// Notes what must be the same at the commit.
  func rely(on reliance: ReadDependencies) { reliances.append(reliance) }

  package func stored(_ key: DocumentKey) throws -> StoredDocument? {
    try watch?.willRead(key)
    guard let draft = drafts[key] else { return try snapshot.stored(key) }
    return draft.after.map {
      StoredDocument(key: key, revision: draft.isChange ? 0 : draft.revision, raw: $0)
    }
  }

  package func keys(in collection: String) throws -> [DocumentKey] {
    try watch?.willScan(collection)
    guard let known = current[collection] else { return try snapshot.keys(in: collection) }
    if let known { return known }
    let untouched = try snapshot.keys(in: collection).filter { drafts.index(of: $0) == nil }
    let written = drafts.all.lazy.filter { $0.after != nil }.map(\.key)
      .filter { $0.collection == collection }
    let keys = merge(untouched, written.sorted())
    current[collection] = keys
    touched = nil
    return keys
  }

  /// Whether there is such a document, this transaction's changes included.
  func contains(_ key: DocumentKey) throws -> Bool {
    try watch?.poll()
    if let draft = drafts[key] { return draft.after != nil }
    return try snapshot.contains(key)
  }

  /// Where the writes of documents that were written from several places came from, the last
  /// aside, in their order.
  package var earlierOrigins: [DocumentKey: [Int]] {
    var origins: [DocumentKey: [Int]] = [:]
    for before in drafts.earlier where before.origin != drafts[before.key]?.origin {
      if origins[before.key]?.contains(before.origin) != true {
        origins[before.key, default: []].append(before.origin)
      }
    }
    return origins
  }

  /// Moves the changes onto a newer state, for a commit. The documents written must be the same
  /// in both.
  func rebase(onto snapshot: Snapshot) {
    self.snapshot = snapshot
    forgetKeys()
  }

  private func forgetKeys() {
    for collection in current.keys { current[collection] = .some(nil) }
    touched = nil
  }

  /// The lines of the first drafts, as far as they were prepared; handed out once.
  func takeLines() -> PreparedLines? { lines.take() }

  /// Takes no more changes.
  func finish() { isFinished = true }
}
