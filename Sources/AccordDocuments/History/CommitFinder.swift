/// Finds transactions in the journal without an index: their numbers and times only grow, so
/// that halving the distance again and again leads to any of them.
struct CommitFinder {
  let journal: Journal

  /// A commit line and where it lies.
  struct Found {
    let commit: JournalLine.Commit
    let place: Place
    /// Where the next transaction begins.
    let end: Place

    var record: CommitRecord {
      CommitRecord(
        number: commit.transaction, at: commit.at, author: commit.author,
        command: commit.command)
    }
  }

  /// The commit line of a transaction; `nil` when there is none of that number.
  func transaction(_ number: Int) throws -> Found? {
    guard number > 0 else { return nil }
    let found = try last { $0.transaction <= number }
    return found?.commit.transaction == number ? found : nil
  }

  /// The last transaction that was committed at a time or before.
  func transaction(at time: Timestamp) throws -> Found? { try last { $0.at <= time } }

  /// The commit line of the transaction that a line belongs to.
  func transaction(holding place: Place) throws -> Found? {
    try next(in: place.segment, from: place.offset, before: try journal.length(of: place.segment))
  }

  /// Where the lines of a transaction begin.
  func start(of found: Found) throws -> Place {
    if found.commit.transaction > 1,
      let before = try transaction(found.commit.transaction - 1),
      before.place.segment == found.place.segment
    {
      return before.end
    }
    return Place(segment: found.place.segment, offset: try journal.headEnd(of: found.place.segment))
  }

  /// The last commit of the journal for which `isBefore` holds; it holds for all up to some one
  /// and for none after.
  private func last(_ isBefore: (JournalLine.Commit) -> Bool) throws -> Found? {
    for segment in journal.segmentNumbers.reversed() {
      let start = try journal.headEnd(of: segment)
      let end = try journal.length(of: segment)
      guard let first = try next(in: segment, from: start, before: end), isBefore(first.commit)
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

  /// The first commit line that begins at `offset` or after it, and before `end`.
  private func next(in segment: Int, from offset: Int, before end: Int) throws -> Found? {
    let mark = Array("\n{\"tx\":".utf8)
    // One byte earlier, so that the newline before a line that begins here is seen.
    var position = max(0, offset - 1)
    var window = 1 << 16
    while position < end {
      let bytes = try journal.bytes(in: segment, at: position, count: min(window, end - position))
      guard let start = bytes.firstIndex(of: mark) else {
        guard bytes.count > mark.count else { return nil }
        position += bytes.count - mark.count + 1
        window = min(window * 2, 1 << 22)
        continue
      }
      let line = bytes[(start + 1)...]
      if let lineEnd = line.firstIndex(of: UInt8(ascii: "\n")) {
        if case .commit(let commit)? = JournalLine(line[..<lineEnd]) {
          return Found(
            commit: commit, place: Place(segment: segment, offset: position + start + 1),
            end: Place(segment: segment, offset: position + lineEnd + 1))
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
  /// Where some bytes occur first.
  fileprivate func firstIndex(of mark: [UInt8]) -> Int? {
    guard count >= mark.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var index = 0
      while index <= bytes.count - mark.count {
        if bytes[index] == mark[0] {
          var length = 1
          while length < mark.count, bytes[index + length] == mark[length] { length += 1 }
          if length == mark.count { return index }
        }
        index += 1
      }
      return nil
    }
  }
}
