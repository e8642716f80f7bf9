/// Reads transactions from a segment, each whole or not at all.
struct JournalScan {
  /// Where reading stopped.
  enum Stop: Hashable {
    /// After the last transaction; nothing follows it but newlines.
    case clean
    /// Before a transaction that is not whole; its first line that is not lies at `offset`.
    case unfinished(offset: Int)
    /// Before a line that is whole and of a kind that this program does not know.
    case newer(offset: Int)
  }

  /// The state of the chain after the last whole transaction.
  struct State: Sendable {
    /// Where the last whole transaction ends.
    var end: Place
    /// Where its commit line begins in the segment of `end`; `nil` when no transaction is there.
    var commit: Int?
    /// Its number; 0 before the first.
    var transaction: Int
    /// The digest that it left.
    var sum: Digest
    /// All bytes of the segment before this offset are proved to be on the disk.
    var proved: Int
    var last: CommitRecord?
  }

  private enum Line {
    case record(Int, Int)
    case form(Form)
    case erasure(ErasureLine, Int)
  }

  let file: File
  /// Nothing at or after this offset is read.
  let limit: Int
  private(set) var state: State
  /// What was read and not used, and its offset.
  private var buffer: [UInt8] = []
  private var base: Int
  /// Where the next line begins.
  private var next: Int
  /// The lines of the transaction that is not whole yet.
  private var lines: [Line] = []
  private static let chunk = 1 << 20

  init(_ file: File, from state: State, limit: Int? = nil) {
    self.file = file
    self.state = state
    self.limit = limit ?? Int.max
    base = state.end.offset
    next = base
  }

  /// Reads on as far as transactions are whole.
  mutating func run(into sink: some JournalSink) throws(SystemFault) -> Stop {
    var isAtEnd = false
    while true {
      var used = buffer
      buffer = []  // So that it can grow where it is.
      let stop = used.withUnsafeBytes { consume($0, isAtEnd: isAtEnd, into: sink) }
      if let stop { return stop }
      if isAtEnd { break }
      // What belongs to the open transaction stays.
      let consumed = (lines.isEmpty ? next : state.end.offset) - base
      let start = base + used.count
      // A line that does not end is searched from its beginning each time, so more is read of it.
      let count = min(max(JournalScan.chunk, start - next), limit - start)
      let more = count > 0 ? try file.read(at: start, count: count) : []
      isAtEnd = more.isEmpty
      if !isAtEnd {
        if consumed == used.count {
          used = more
        } else {
          used.removeFirst(consumed)
          // A large transaction most likely fills the rest of the segment.
          if used.count >= 4 * JournalScan.chunk, used.capacity < used.count + more.count {
            used.reserveCapacity(max(2 * used.count, min(try file.size, limit) - base - consumed))
          }
          used += more
        }
        base += consumed
      }
      buffer = used
    }
    return lines.isEmpty ? .clean : .unfinished(offset: next)
  }

  /// Reads the lines that are whole in what was read.
  ///
  /// - Returns: `nil` when more is needed.
  private mutating func consume(
    _ bytes: UnsafeRawBufferPointer, isAtEnd: Bool, into sink: some JournalSink
  ) -> Stop? {
    while next - base < bytes.count {
      let from = next - base
      guard let end = bytes.newline(from: from) else {
        return isAtEnd ? .unfinished(offset: next) : nil
      }
      let line = UnsafeRawBufferPointer(rebasing: bytes[from..<end])
      if line.isEmpty, lines.isEmpty {
        // After the last transaction there may be space filled with newlines, and nothing else.
        var index = end
        while index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        next = base + index
        isFill = true
        continue
      }
      guard !isFill, LineEnding.isWhole(line) else { return .unfinished(offset: next) }
      if let stop = take(line, in: bytes, into: sink) { return stop }
      next += line.count + 1
    }
    return nil
  }

  private var isFill = false

  private mutating func take(
    _ line: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer, into sink: some JournalSink
  ) -> Stop? {
    if Record(line) != nil {
      lines.append(.record(next, line.count))
      return nil
    }
    switch JournalLine(whole: Array(line)[...]) {
    case .form(let form): lines.append(.form(form))
    case .erasure(let erasure): lines.append(.erasure(erasure, next))
    case .commit(let commit):
      guard commit.count == lines.count, commit.transaction == state.transaction + 1,
        commit.sync <= state.end.offset
      else { return .unfinished(offset: next) }
      emit(bytes, into: sink)
      let place = Place(segment: state.end.segment, offset: next)
      state = State(
        after: commit, at: place, end: next + line.count + 1,
        proved: max(state.proved, commit.sync))
      sink.take(commit, state: state)
    case .unknown: return .newer(offset: next)
    case .head, .record, nil: return .unfinished(offset: next)
    }
    return nil
  }

  private mutating func emit(_ bytes: UnsafeRawBufferPointer, into sink: some JournalSink) {
    for line in lines {
      switch line {
      case .form(let form): sink.take(form)
      case .erasure(let erasure, let offset):
        sink.take(erasure, at: Place(segment: state.end.segment, offset: offset))
      case .record(let offset, let count):
        let start = offset - base
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
        guard let record = Record(line) else { continue }
        sink.take(record, at: Place(segment: state.end.segment, offset: offset))
      }
    }
    lines.removeAll(keepingCapacity: true)
  }
}

extension JournalScan.State {
  /// The state that a transaction leaves.
  ///
  /// - Parameter place: where its commit line begins.
  init(after commit: JournalLine.Commit, at place: Place, end: Int, proved: Int) {
    self.init(
      end: Place(segment: place.segment, offset: end), commit: place.offset,
      transaction: commit.transaction, sum: commit.sum, proved: proved,
      last: CommitRecord(
        number: commit.transaction, at: commit.at, author: commit.author,
        command: commit.command))
  }

  /// The state at the beginning of a segment.
  init(after head: JournalLine.Head, end: Int, digest: Digest, last: CommitRecord?) {
    self.init(
      end: Place(segment: head.segment, offset: end), commit: nil,
      transaction: head.transaction, sum: digest, proved: end, last: last)
  }
}
