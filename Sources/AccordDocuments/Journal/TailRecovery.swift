import AccordJSON
import AccordPlatform

/// Tells a torn tail from damage, and reads what is sound after damage.
struct TailRecovery {
  let file: File
  let segment: Int

  /// Whether the bytes at `offset` were on the disk once: a whole commit line that comes later
  /// says so. Then they are damaged; otherwise they belong to the one write that was under way.
  func isProved(_ offset: Int) throws(SystemFault) -> Bool {
    var reader = SegmentReader(file, from: offset)
    while let line = try reader.line() {
      for commit in commits(in: line.bytes) where commit.sync > offset { return true }
    }
    return false
  }

  /// What is left of the documents after damage: every line that is whole, up to the last commit
  /// line that is. A line that is not whole and still shows its document takes that document's
  /// place, so that reading it is an error and not an older version.
  ///
  /// - Returns: where the lines lie that are damaged, and the state after the last commit line.
  func read(
    from state: JournalScan.State, into sink: some JournalSink
  ) throws(SystemFault) -> (damaged: [Int], state: JournalScan.State) {
    var reader = SegmentReader(file, from: state.end.offset)
    var state = state
    var pending: [Found] = []
    var damaged: [Int] = []
    var doubtful: [Int] = []
    while let line = try reader.line() {
      let place = JournalPosition(segment: segment, offset: line.start)
      switch JournalLine(line.bytes) {
      case .form(let form): pending.append(.form(form))
      case .record: pending.append(.record(Array(line.bytes), place))
      case .erasure(let erasure): pending.append(.erasure(erasure, place))
      case .commit(let commit): accept(commit)
      case .head, .unknown, .skeleton: break
      case nil:
        if line.bytes.isEmpty { break }
        doubtful.append(line.start)
        if let key = TailRecovery.key(in: line.bytes) { pending.append(.damaged(key, place)) }
        if let commit = commits(in: line.bytes).last { accept(commit) }
      }
      func accept(_ commit: JournalLine.Commit) {
        for found in pending { found.tell(sink) }
        damaged += doubtful
        pending = []
        doubtful = []
        state = JournalScan.State(
          after: commit, at: place, end: line.end, proved: line.end)
        sink.take(commit, state: state)
      }
    }
    // Whole lines without a commit line are what is left of a transaction.
    return (damaged + doubtful + pending.compactMap(\.offset).suffix(1), state)
  }

  /// A line that belongs to a transaction whose commit line was not found yet.
  private enum Found {
    case form(StoredSchema)
    case record([UInt8], JournalPosition)
    case erasure(ErasureLine, JournalPosition)
    case damaged(DocumentKey, JournalPosition)

    var offset: Int? {
      switch self {
      case .form: nil
      case .record(_, let place), .erasure(_, let place), .damaged(_, let place): place.offset
      }
    }

    func tell(_ sink: some JournalSink) {
      switch self {
      case .form(let form): sink.take(form)
      case .erasure(let erasure, let place): sink.take(erasure, at: place)
      case .damaged(let key, let place): sink.takeDamaged(key, at: place)
      case .record(let line, let place):
        line.withUnsafeBytes { bytes in
          if let record = Record(bytes) { sink.take(record, at: place) }
        }
      }
    }
  }

  /// The whole commit lines within bytes between two newlines. A newline itself may be damaged,
  /// so that a commit line is looked for inside as well.
  private func commits(in bytes: ArraySlice<UInt8>) -> [JournalLine.Commit] {
    let mark = Array("{\"tx\":".utf8)
    var found: [JournalLine.Commit] = []
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        for end in ends(of: bytes[index...]) {
          if case .commit(let commit)? = JournalLine(bytes[index..<end]) { found.append(commit) }
        }
      }
      index += 1
    }
    return found
  }

  /// Where a line that begins here may end: at the next line's beginning, or with the bytes.
  private func ends(of bytes: ArraySlice<UInt8>) -> [Int] {
    var ends = [bytes.endIndex]
    var index = bytes.startIndex + 1
    while index + 1 < bytes.endIndex {
      if bytes[index - 1] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "{") {
        ends.append(index)
      }
      index += 1
    }
    return ends
  }

  /// The document that a damaged line seems to be about.
  static func key(in bytes: ArraySlice<UInt8>) -> DocumentKey? {
    for mark in ["{\"put\":\"", "{\"del\":\""] where bytes.starts(with: mark.utf8) {
      let rest = bytes.dropFirst(mark.utf8.count)
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      return String(validating: rest[..<end], as: UTF8.self).flatMap { DocumentKey($0) }
    }
    return nil
  }
}
