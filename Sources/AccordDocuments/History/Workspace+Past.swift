import AccordJSON
import AccordPlatform
package import AccordWording

extension Workspace {
  /// The state of all documents at a moment of the past, for reading.
  ///
  /// - Throws: `StoreError.future` for a transaction that is not there yet.
  package func begin(asOf moment: Moment) throws -> Transaction {
    try refresh()
    let finder = CommitFinder(journal: store.journal)
    let end: JournalPosition
    switch moment {
    case .transaction(0):
      end = JournalPosition(segment: 1, offset: 0)
    case .transaction(let number):
      guard let found = try finder.transaction(number) else {
        throw StoreError.future(number, last: store.journal.transactionCount)
      }
      end = found.end
    case .time(let time):
      end = try finder.transaction(at: time)?.end ?? JournalPosition(segment: 1, offset: 0)
    }
    return Transaction(
      over: Snapshot(store, end: end), declarations: store.declarations, isPast: true)
  }

  /// All versions of a document, the newest first; empty when there never was one.
  package func history(of key: DocumentKey) throws -> [HistoryEntry] {
    try refresh()
    let finder = CommitFinder(journal: store.journal)
    var versions: [(revision: Int, body: RawJSON?, place: JournalPosition)] = []
    var place = try store.snapshot.newest(key)?.place
    try store.journal.requireSound(after: place ?? JournalPosition(segment: 0, offset: 0))
    while let here = place {
      place = try store.journal.withRecord(at: here) { record in
        let body = try store.snapshot.body(of: record, key.collection)
        versions.append((record.revision, body, here))
        return record.previous
      }
    }
    var commits: [JournalPosition: CommitRecord] = [:]
    return try versions.indices.map { index in
      let version = versions[index]
      let before = index + 1 < versions.count ? versions[index + 1].body : nil
      let commit = try commits[version.place] ?? finder.transaction(holding: version.place)?.record
      guard let commit else {
        throw WorkspaceFault(
          .damagedVersion(
            path: store.journal.path(of: version.place.segment), offset: version.place.offset))
      }
      commits[version.place] = commit
      return HistoryEntry(
        revision: version.revision, before: before?.json, after: version.body?.json,
        commit: commit)
    }
  }

  /// A transaction by its number; `nil` when there is none.
  package func transaction(_ number: Int) throws -> CommitRecord? {
    try refresh()
    return try CommitFinder(journal: store.journal).transaction(number)?.record
  }

  /// The seal of a transaction, as the journal has it; `nil` when there is no such transaction.
  package func seal(of number: Int) throws -> Seal? {
    try refresh()
    guard let found = try CommitFinder(journal: store.journal).transaction(number) else {
      return nil
    }
    return Seal(transaction: number, digest: found.commit.sum, at: nil, store: nil)
  }

  /// What a transaction changed, in the order of its lines.
  ///
  /// - Throws: `UndoRefused` of the reason `unknown` when there is no such transaction.
  package func changes(of number: Int) throws -> [Change] {
    try refresh()
    return try lines(of: number).versions.map { version in
      let before = try version.previous.flatMap { place in
        try store.journal.withRecord(at: place) {
          try store.snapshot.body(of: $0, version.key.collection)
        }
      }
      return Change(key: version.key, before: before, after: version.body, origin: 0)
    }
  }

  /// A version that a transaction wrote.
  private struct WrittenVersion {
    let key: DocumentKey
    let place: JournalPosition
    let previous: JournalPosition?
    let body: RawJSON?
  }

  private func lines(
    of number: Int
  ) throws -> (versions: [WrittenVersion], commit: CommitRecord, isErasure: Bool) {
    let finder = CommitFinder(journal: store.journal)
    guard let found = try finder.transaction(number) else {
      // What the last one is cannot be said where some may be hidden.
      try store.journal.requireSound(after: store.journal.end)
      throw UndoRefused(number, [.unknown(last: store.journal.transactionCount)])
    }
    var versions: [WrittenVersion] = []
    var isErasure = false
    var reader = try TransactionReader(store.journal, from: try finder.start(of: found))
    _ = try reader.next { line, place in
      guard let record = Record(line) else {
        if line.starts(with: "{\"erase".utf8) { isErasure = true }
        return
      }
      guard let key = DocumentKey(record) else {
        throw WorkspaceFault(
          .damagedVersion(path: store.journal.path(of: place.segment), offset: place.offset))
      }
      versions.append(
        WrittenVersion(
          key: key, place: place, previous: record.previous,
          body: try store.snapshot.body(of: record, key.collection)))
    }
    return (versions, found.record, isErasure)
  }

  /// The changes that take a transaction back, to be looked at and committed.
  ///
  /// - Parameters:
  ///   - number: that of the transaction.
  ///   - day: the day on which it is taken back; that of the clock where none is given.
  /// - Throws: `UndoRefused` when later transactions depend on it; `WorkspaceFault` when the
  ///   workspace is damaged.
  package func undoing(_ number: Int, on day: CalendarDate? = nil) throws -> Transaction {
    let transaction = try begin()
    if let damage { throw damage }
    let (versions, _, isErasure) = try lines(of: number)
    guard !isErasure else { throw UndoRefused(number, [.erasure]) }
    let finder = CommitFinder(journal: store.journal)
    var reasons: [UndoRefused.Reason] = []
    var first: Set<Int> = []
    for version in versions {
      guard let newest = try transaction.snapshot.newest(version.key)?.place else { continue }
      let standing = try laterChanges(of: version, from: newest)
      guard standing.isEmpty else {
        for place in standing {
          if let number = try finder.transaction(holding: place)?.record.number {
            first.insert(number)
          }
        }
        if let later = try finder.transaction(holding: standing[0])?.record {
          reasons.append(.changedSince(version.key, by: later))
        }
        continue
      }
      let before = try version.previous.flatMap { place in
        try store.journal.withRecord(at: place) {
          try transaction.snapshot.body(of: $0, version.key.collection)
        }
      }
      let references = before.map { raw in
        raw.bytes.withUnsafeBytes {
          store.declarations.references(
            in: $0, of: version.key.collection,
            version: store.declarations.version(of: version.key.collection))
        }
      }
      try transaction.write(version.key, before, references ?? [])
    }
    if reasons.isEmpty { reasons = try objections(to: transaction, on: day ?? Platform.localDate) }
    guard reasons.isEmpty else {
      throw UndoRefused(number, reasons, first: first.sorted(by: >))
    }
    return transaction
  }

  /// The changes of a document after a version that still stand, the newest first; empty where it is
  /// again what that version made of it, because what came after was taken back.
  private func laterChanges(
    of version: WrittenVersion, from newest: JournalPosition
  ) throws -> [JournalPosition] {
    guard newest != version.place else { return [] }
    var chain: [(place: JournalPosition, body: RawJSON?)] = []
    var place: JournalPosition? = newest
    while let here = place, here != version.place {
      let (previous, body) = try store.journal.withRecord(at: here) { record in
        (record.previous, try store.snapshot.body(of: record, version.key.collection))
      }
      chain.append((here, body))
      place = previous
    }
    chain.append((version.place, version.body))
    var standing: [JournalPosition] = []
    var index = 0
    while index < chain.count {
      // Where it was the same before, all in between was taken back.
      let oldest = chain.lastIndex { $0.body == chain[index].body } ?? index
      guard oldest < chain.count - 1 else { break }
      standing.append(chain[oldest].place)
      index = oldest + 1
    }
    return standing
  }

  /// What the document types have against an undo.
  private func objections(
    to undo: Transaction, on day: CalendarDate
  ) throws -> [UndoRefused.Reason] {
    try undo.changes.compactMap { change in
      let rule = store.declarations.schemas[change.key.collection]?.undoRule
      return try rule?.objection(change, undo, day).map { .final(change.key, $0) }
    }
  }
}
