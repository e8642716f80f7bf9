import AccordPlatform

/// Finds transactions in the journal without an index: their numbers and times only grow, so
/// that halving the distance again and again leads to any of them. Commit lines that cannot be read
/// are stepped over on the way; what is found in the end is read with what lies beside it.
struct CommitFinder {
  let journal: Journal

  /// A commit line and where it lies.
  struct Found {
    let commit: JournalLine.Commit
    let place: JournalPosition
    /// Where the next transaction begins.
    let end: JournalPosition

    var record: CommitRecord {
      CommitRecord(
        number: commit.transaction, at: commit.at, author: commit.author,
        command: commit.command)
    }
  }

  /// The commit line of a transaction; `nil` when there is none of that number.
  ///
  /// - Throws: `WorkspaceFault` when it cannot be read, or nobody can tell whether it was there.
  func transaction(_ number: Int) throws -> Found? {
    guard number > 0 else { return nil }
    guard number <= journal.transactionCount else {
      try journal.requireSound(after: journal.end)
      return nil
    }
    let found = try last { $0.transaction <= number }
    if let found, found.commit.transaction == number { return found }
    // A commit line that cannot be read was stepped over: reading on finds where.
    var reader = try reader(after: found)
    while let next = try reader.next(), next.commit.transaction <= number {
      if next.commit.transaction == number { return next }
    }
    return nil
  }

  /// The last transaction that was committed at a time or before.
  ///
  /// - Throws: `WorkspaceFault` when what follows it cannot be read.
  func transaction(at time: Timestamp) throws -> Found? {
    var found = try last { $0.at <= time }
    // A commit line that cannot be read was stepped over: reading on finds where.
    var reader = try reader(after: found)
    while let next = try reader.next(), next.commit.at <= time { found = next }
    return found
  }

  /// The commit line of the transaction that a line belongs to.
  ///
  /// - Throws: `WorkspaceFault` when it, or a line before it, cannot be read.
  func transaction(holding place: JournalPosition) throws -> Found? {
    var reader = try TransactionReader(journal, from: place, isWithin: true)
    return try reader.next()
  }

  /// Where the lines of a transaction begin; the first line of a segment goes before those of its
  /// first one.
  func start(of found: Found) throws -> JournalPosition {
    if found.commit.transaction > 1,
      let before = try transaction(found.commit.transaction - 1),
      before.place.segment == found.place.segment
    {
      return before.end
    }
    return JournalPosition(segment: found.place.segment, offset: 0)
  }

  /// A reader of what follows a transaction, or of all.
  private func reader(after found: Found?) throws -> TransactionReader {
    guard let found else {
      return try TransactionReader(journal, from: JournalPosition(segment: 1, offset: 0))
    }
    return try TransactionReader(journal, after: found)
  }

  /// The last commit line of the journal that can be read and for which `isBefore` holds; it holds
  /// for all up to some one and for none after.
  private func last(_ isBefore: (JournalLine.Commit) -> Bool) throws -> Found? {
    for segment in journal.segmentNumbers.reversed() {
      let end = try journal.length(of: segment)
      guard let first = try next(in: segment, from: 0, before: end), isBefore(first.commit)
      else { continue }
      return try last(after: first, in: segment, before: end, isBefore)
    }
    return nil
  }

  private func last(
    after first: Found, in segment: Int, before end: Int, _ isBefore: (JournalLine.Commit) -> Bool
  ) throws -> Found {
    var best = first
    // No commit line that begins here or later is wanted.
    var high = end
    while best.end.offset < high {
      let middle = best.end.offset + (high - best.end.offset) / 2
      if let found = try next(in: segment, from: middle, before: end), isBefore(found.commit) {
        best = found
      } else {
        high = middle
      }
    }
    return best
  }

  /// The first commit line that can be read and begins at `offset` or after it, and before `end`.
  private func next(in segment: Int, from offset: Int, before end: Int) throws -> Found? {
    let mark = Array("\n{\"tx\":".utf8)
    // One byte earlier, so that the newline before a line that begins here is seen.
    var position = max(0, offset - 1)
    var window = 1 << 16
    while position < end {
      let bytes = try journal.bytes(in: segment, at: position, count: min(window, end - position))
      guard let start = bytes.beginningOfCommit(mark) else {
        guard bytes.count > mark.count else { return nil }
        position += bytes.count - mark.count + 1
        window = min(window * 2, 1 << 22)
        continue
      }
      let line = bytes[(start + 1)...]
      if let lineEnd = bytes.withUnsafeBytes({ $0.newline(from: start + 1) }) {
        if case .commit(let commit)? = JournalLine(line[..<lineEnd]) {
          return Found(
            commit: commit, place: JournalPosition(segment: segment, offset: position + start + 1),
            end: JournalPosition(segment: segment, offset: position + lineEnd + 1))
        }
        position += start + 1
      } else if start > 0 || position + bytes.count < end {
        // The line goes on after the window.
        position += start
        window = max(window, bytes.count * 2)
        if start == 0, bytes.count >= end - position { return nil }
      } else {
        return nil
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Where the first newline lies that `mark` begins with, and all of `mark` with it.
  fileprivate func beginningOfCommit(_ mark: [UInt8]) -> Int? {
    withUnsafeBytes { bytes in
      var index = 0
      while let newline = bytes.newline(from: index) {
        guard newline + mark.count <= bytes.count else { return nil }
        if bytes[newline..<newline + mark.count].elementsEqual(mark) { return newline }
        index = newline + 1
      }
      return nil
    }
  }
}
