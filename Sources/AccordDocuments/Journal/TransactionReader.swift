import AccordPlatform

/// Reads a stretch of the journal, one transaction after the other, and believes nothing: every
/// line must be whole, every commit line must count its lines and follow the one before, and every
/// segment must go on where the one before it ended.
///
/// The lines of a transaction are handed out before its commit line was seen: whoever is told of
/// damage drops what was collected.
struct TransactionReader {
  /// Where the next transaction begins.
  private(set) var position: JournalPosition
  private let journal: Journal
  private var reader: SegmentReader
  /// Whether reading began within a transaction, so that not all of its lines are counted.
  private var isWithin: Bool
  private var last: (number: Int, sum: Digest?)?
  /// Most lookups are for one transaction, and most transactions are short.
  private static let chunk = 1 << 14

  /// A reader that begins at a place.
  ///
  /// - Parameters:
  ///   - start: where a transaction begins, or a segment.
  ///   - isWithin: whether a line of a transaction lies there that need not be its first.
  init(_ journal: Journal, from start: JournalPosition, isWithin: Bool = false) throws {
    self.journal = journal
    self.isWithin = isWithin
    position = start
    reader = try TransactionReader.reader(journal, start)
  }

  /// A reader that begins after a transaction.
  init(_ journal: Journal, after found: CommitFinder.Found) throws {
    try self.init(journal, from: found.end)
    last = (found.commit.transaction, found.commit.sum)
  }

  private static func reader(_ journal: Journal, _ start: JournalPosition) throws -> SegmentReader {
    let path = journal.path(of: start.segment)
    do throws(SystemFault) {
      return SegmentReader(
        try File(path, .read, in: journal.folder.system), from: start.offset, chunk: chunk)
    } catch {
      guard error.problem == .notFound else { throw WorkspaceFault(.system(error)) }
      throw journal.noted(WorkspaceFault(.missingSegment(path: path)))
    }
  }

  /// Reads the next transaction.
  ///
  /// - Parameter body: is given each of its lines, which is valid only until it returns.
  /// - Returns: its commit line; `nil` at the end of the journal.
  /// - Throws: `WorkspaceFault` with the place where the journal is not sound; what `body` throws.
  mutating func next(
    _ body: (UnsafeRawBufferPointer, JournalPosition) throws -> Void = { _, _ in }
  ) throws -> CommitFinder.Found? {
    var count = 0
    while let line = try journal.reporting({ try reader.line() }) {
      let place = JournalPosition(segment: position.segment, offset: line.start)
      guard place < journal.end else { break }
      // Space that was filled ahead of use ends a segment.
      if line.bytes.isEmpty, line.isEnded, count == 0, !isWithin {
        guard let rest = try firstLine(), rest < journal.end else { break }
        throw damaged(rest)
      }
      guard line.isEnded, line.bytes.withUnsafeBytes({ LineChecksum.isWhole($0) }) else {
        throw damaged(place)
      }
      if line.start == 0 {
        try takeHead(line)
        continue
      }
      let isRecord = line.bytes.withUnsafeBytes { Record($0) != nil }
      switch isRecord ? .record : JournalLine(whole: line.bytes) {
      case .record, .form, .erasure, .skeleton:
        count += 1
        let bytes = journal.restored[place.segment]?[place.offset].map { $0[...] } ?? line.bytes
        try bytes.withUnsafeBytes { try body($0, place) }
      case .commit(var commit):
        if let erased = journal.restored[place.segment]?[place.offset],
          case .commit(let without)? = JournalLine(whole: erased[...])
        {
          commit = without
        }
        guard isWithin ? commit.count >= count : commit.count == count,
          last.map({ $0.number + 1 == commit.transaction }) ?? true
        else { throw damaged(place) }
        isWithin = false
        last = (commit.transaction, commit.sum)
        position = JournalPosition(segment: place.segment, offset: line.end)
        return CommitFinder.Found(commit: commit, place: place, end: position)
      case .head, .unknown, nil: throw damaged(place)
      }
    }
    guard count == 0, !isWithin else { throw damaged(position) }
    guard position.segment < journal.end.segment else {
      try journal.requireSound(after: position)
      return nil
    }
    let start = JournalPosition(segment: position.segment + 1, offset: 0)
    reader = try TransactionReader.reader(journal, start)
    let before = position
    position = start
    guard let line = try journal.reporting({ try reader.line() }), line.isEnded,
      line.bytes.withUnsafeBytes({ LineChecksum.isWhole($0) })
    else { throw damaged(start) }
    try takeHead(line, after: before)
    return try next(body)
  }

  /// The next line that is not empty; `nil` when the segment ends without one.
  private mutating func firstLine() throws -> JournalPosition? {
    while let line = try journal.reporting({ try reader.line() }) {
      if !line.bytes.isEmpty {
        return JournalPosition(segment: position.segment, offset: line.start)
      }
    }
    return nil
  }

  /// Goes past the first line of a segment.
  ///
  /// - Parameter before: where the segment before it ended, when it was read.
  private mutating func takeHead(_ line: SegmentReader.Line, after before: JournalPosition? = nil)
    throws
  {
    let place = JournalPosition(segment: position.segment, offset: 0)
    guard case .head(let head)? = JournalLine(whole: line.bytes), head.segment == place.segment,
      head.store == journal.store
    else { throw damaged(place) }
    if let last, last.number != head.transaction { throw damaged(before ?? place) }
    if let before {
      guard head.previous?.segment == before.segment, head.previous?.end == before.offset,
        last?.sum == nil || last?.sum == head.previous?.sum
      else { throw damaged(before) }
    }
    last = (head.transaction, nil)
    position = JournalPosition(segment: place.segment, offset: line.end)
  }

  private func damaged(_ place: JournalPosition) -> WorkspaceFault {
    journal.noted(
      WorkspaceFault(.damaged(path: journal.path(of: place.segment), offset: place.offset)))
  }
}
