import AccordPlatform

/// What is known of every document without reading it: where its newest version lies, and where
/// the versions lie that have, or once had, a value in an indexed field. It is help only: it can
/// be made again from the journal at any time.
///
/// What the last transactions brought is in memory, the rest in runs. All calls that look
/// something up throw `IndexDamaged` when a run cannot be believed; then `reset`, and fill it
/// again.
final class VersionIndex {
  /// A point to which additions can be taken back.
  struct Mark {
    fileprivate let changes: Int
  }

  /// What an addition did to the table.
  private struct Change {
    let hash: UInt64
    let before: PackedPosition?
    let after: PackedPosition
    /// What it did to the number of documents.
    let count: Int
  }

  let folder: String
  let store: String
  let system: any FileSystem
  /// Whether this process may write runs.
  var isWritable: Bool
  /// Oldest first; each begins where the one before ends.
  // This and those below are reached several times for each document, and never while they are
  // changed; the checks for that would cost as much as the work.
  @exclusivity(unchecked)
  var runs: [IndexRun] = []
  /// The files that were there when the runs turned out not to be of this journal, or damaged.
  var refuted: Set<String> = []
  /// How many bytes of entries this process has added to the runs.
  var written = 0
  @exclusivity(unchecked)
  private var table = PositionTable()
  @exclusivity(unchecked)
  private var fields = FieldList()
  @exclusivity(unchecked)
  private var counts: [Int] = []
  /// What was done since the first mark.
  @exclusivity(unchecked)
  private var changes: [Change] = []
  private var isMarked = false
  /// All that is there, while the index is filled from nothing.
  private var filling: IndexBuilder?

  init(_ folder: String, store: String, in system: any FileSystem, isWritable: Bool) {
    self.folder = folder
    self.store = store
    self.system = system
    self.isWritable = isWritable
  }

  /// The last transaction that the runs cover.
  var covered: Int { runs.last?.header.to ?? 0 }

  /// What the runs say of the journal; `nil` without runs.
  func state() throws(IndexDamaged) -> IndexState? { try runs.last?.state() }

  /// How far the journal went when the newest run was written; `nil` without runs.
  var told: JournalPosition? { (try? state())?.end }

  /// The number of entries in memory.
  var pendingCount: Int { filling?.count ?? table.count + fields.count }

  /// The number of documents that a collection has now.
  func count(ofCollection number: Int) -> Int { number < counts.count ? counts[number] : 0 }

  /// Where the newest version under a hash lies, which may be a removal.
  func lookup(_ hash: UInt64) throws(IndexDamaged) -> PackedPosition? {
    if table.count > 0, let place = table[hash] { return place }
    var number = runs.count
    while number > 0 {
      number -= 1
      if let place = try runs[number].lookup(hash) { return place }
    }
    return nil
  }

  /// Has what `lookup` will look at fetched from memory.
  func touch(_ hashes: [UInt64]) -> UInt8 {
    var found: UInt8 = 0
    for run in runs { found |= run.touch(hashes) }
    return found
  }

  /// Where the newest version of a document lies.
  ///
  /// - Parameter isDocument: whether the version at a place is one of the document.
  func find(_ hash: UInt64, isDocument: (PackedPosition) throws -> Bool) throws -> PackedPosition? {
    var hash = hash
    while let place = try lookup(hash) {
      if try isDocument(place) { return place }
      hash = KeyHash.next(hash)
    }
    return nil
  }

  /// Takes in a version, newer than all before.
  ///
  /// - Parameters:
  ///   - hash: the hash of the document's identity.
  ///   - previous: the version before it.
  ///   - entries: its values in the indexed fields.
  func add(
    _ hash: UInt64, at place: PackedPosition, previous: JournalPosition?,
    fields entries: some Sequence<FieldEntry>
  ) throws(IndexDamaged) {
    var slot = hash
    var before = try lookup(slot)
    let atHome = before
    while let found = before, found.place != previous {
      slot = KeyHash.next(slot)
      before = try lookup(slot)
    }
    if before == nil, previous != nil {
      // The version before it was lost with a damaged line; the document is most likely this.
      slot = hash
      before = atHome
    }
    set(slot, to: place, before: before)
    fields.append(entries)
  }

  private func set(_ hash: UInt64, to place: PackedPosition, before: PackedPosition?) {
    let wasThere = before.map { !$0.isRemoved } ?? false
    let change = (place.isRemoved ? 0 : 1) - (wasThere ? 1 : 0)
    let number = KeyHash.collection(of: hash)
    while counts.count <= number { counts.append(0) }
    counts[number] += change
    if isMarked {
      changes.append(
        Change(hash: hash, before: table[hash], after: place, count: change))
    }
    table[hash] = place
  }
}

extension VersionIndex {
  /// Begins to remember additions, so that they can be taken back. Marks may follow one another.
  func mark() -> Mark {
    isMarked = true
    return Mark(changes: changes.count)
  }

  /// Takes back what was added since `mark`.
  func rollback(to mark: Mark) {
    guard mark.changes < changes.count else { return }
    fields.removeAll(from: changes[mark.changes].after)
    while changes.count > mark.changes {
      let change = changes.removeLast()
      table[change.hash] = change.before
      counts[KeyHash.collection(of: change.hash)] -= change.count
    }
  }

  /// Forgets all marks: what was added stays.
  func forgetMarks() {
    isMarked = false
    changes = []
  }

  /// Where the newest versions of all documents lie that a collection ever had, removals
  /// included, in the order of the journal.
  func places(ofCollection number: Int) throws(IndexDamaged) -> [PackedPosition] {
    var places = try IndexMerge.places(
      runs, table.all(ofCollection: number), ofCollection: number)
    places.sortPlaces()
    return places
  }

  /// Where the versions lie that have, or once had, a value from `from` to `to` in an indexed
  /// field, in the order of the journal.
  func matches(
    index number: Int, from: FieldKey, to: FieldKey
  ) throws(IndexDamaged) -> [PackedPosition] {
    var places: [PackedPosition] = []
    for run in runs { try run.appendFields(in: number, from: from, to: to, into: &places) }
    fields.append(in: number, from: from, to: to, into: &places)
    places.sortPlaces()
    return places
  }

  /// What is in memory, sorted.
  func pending() throws(IndexDamaged) -> IndexBuilder {
    if !runs.isEmpty { try stopFilling() }
    guard var builder = filling else {
      return IndexBuilder(places: table.all(), fields: fields.all)
    }
    filling = nil
    builder.sort()
    counts = builder.counts()
    filling = builder
    return builder
  }

  /// The numbers of documents, by the number of the collection.
  func fill(_ state: inout IndexState) {
    for number in state.collections.indices {
      state.collections[number].count = count(ofCollection: number)
    }
  }

  /// Forgets what is in memory; `counts` are those that the runs tell.
  func clear(counts: [Int]) {
    filling = nil
    table.removeAll()
    fields = FieldList()
    self.counts = counts
    forgetMarks()
  }
}

/// Taking in what the journal tells when it is opened. Nothing is looked up meanwhile, so the
/// versions are collected and sorted once at the end. Where there is no run yet, they never
/// stand in the table when one is written of them.
extension VersionIndex {
  /// Whether versions are taken in with `fill`.
  var isFilling: Bool { filling != nil }

  /// Begins, unless something is in memory already.
  func beginFilling() {
    guard table.count + fields.count == 0, !isMarked else { return }
    filling = IndexBuilder()
  }

  /// Lends what takes in versions, newer than all before.
  func fill(_ body: (inout IndexBuilder) -> Void) {
    var builder = filling ?? IndexBuilder()
    filling = nil  // So that it can grow where it is.
    body(&builder)
    filling = builder
  }

  /// Ends the filling: from now on versions are taken in one by one, and all can be looked up.
  func stopFilling() throws(IndexDamaged) {
    guard var builder = filling else { return }
    filling = nil
    if runs.isEmpty {
      builder.sortVersions()
      counts = builder.counts()
      for entry in builder.places { table[entry.hash] = entry.place }
    } else {
      for range in builder.groups() { try add(builder.rows[range]) }
    }
    fields.append(builder.fields)
  }

  /// Takes in the versions under one hash, in the order of the journal.
  private func add(_ rows: ArraySlice<IndexBuilder.Row>) throws(IndexDamaged) {
    guard let oldest = rows.first, let newest = rows.last else { return }
    let before = try lookup(oldest.hash)
    var place = before?.bits ?? 0
    var isOne = true  // Most often all are of one document, and it is at home under the hash.
    for row in rows {
      isOne = isOne && place & ~15 == row.previous
      place = row.place
    }
    if isOne { return set(oldest.hash, to: PackedPosition(bits: newest.place), before: before) }
    for row in rows {
      let previous = row.previous == 0 ? nil : PackedPosition(bits: row.previous).place
      try add(row.hash, at: PackedPosition(bits: row.place), previous: previous, fields: [])
    }
  }
}
