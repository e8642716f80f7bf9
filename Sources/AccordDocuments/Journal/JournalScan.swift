import AccordPlatform

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
    var end: JournalPosition
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

  let file: File
  /// Nothing at or after this offset is read.
  let limit: Int
  private(set) var state: State
  /// What was read and not used, and its offset.
  private let buffer: ScanBuffer
  private var base: Int
  /// Where the next line begins.
  private var next: Int
  /// The lines of the transaction that is not whole yet, and what they say that are no records.
  private var lines: [RecordBatch.Line] = []
  private var forms: [StoredSchema] = []
  private var erasures: [ErasureLine] = []
  /// How much is read at once: at first little, since most often nothing is new.
  private var chunk = 1 << 16
  private static let largeChunk = 1 << 20

  /// - Parameter buffer: memory that another scan used, to be used again.
  init(_ file: File, from state: State, limit: Int? = nil, buffer: ScanBuffer = ScanBuffer()) {
    self.file = file
    self.state = state
    self.limit = limit ?? Int.max
    self.buffer = buffer
    buffer.clear()
    base = state.end.offset
    next = base
  }

  /// Reads on as far as transactions are whole.
  mutating func run(into sink: some JournalSink) throws(SystemFault) -> Stop {
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = try !readMore()
      if let stop = consume(buffer.bytes, isAtEnd: isAtEnd, into: sink) { return stop }
    }
    return lines.isEmpty ? .clean : .unfinished(offset: next)
  }

  /// Reads the next part; false at the end.
  private mutating func readMore() throws(SystemFault) -> Bool {
    // What belongs to the open transaction stays.
    let needed = lines.isEmpty ? next : state.end.offset
    buffer.drop(needed - base)
    base = needed
    let start = base + buffer.bytes.count
    // A line that does not end is searched from its beginning each time, so more is read of it.
    let count = min(max(chunk, start - next), limit - start)
    guard count > 0 else { return false }
    chunk = JournalScan.largeChunk
    // A large transaction most likely fills the rest of the segment.
    let isLarge = start - base >= 4 * JournalScan.largeChunk
    let total = try isLarge ? min(file.size, limit) - base : 0
    let read = try file.read(at: start, into: buffer.space(count, expecting: total))
    buffer.take(read)
    return read > 0
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
      guard !isFill, LineChecksum.isWhole(line) else { return .unfinished(offset: next) }
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
      lines.append(RecordBatch.Line(kind: .record, offset: next, number: line.count))
      return nil
    }
    switch JournalLine(whole: Array(line)[...]) {
    case .form(let form):
      lines.append(RecordBatch.Line(kind: .form, offset: next, number: forms.count))
      forms.append(form)
    case .erasure(let erasure):
      lines.append(RecordBatch.Line(kind: .erasure, offset: next, number: erasures.count))
      erasures.append(erasure)
    case .skeleton:
      lines.append(RecordBatch.Line(kind: .skeleton, offset: next, number: 0))
    case .commit(let commit):
      guard commit.count == lines.count, commit.transaction == state.transaction + 1,
        commit.sync <= state.end.offset
      else { return .unfinished(offset: next) }
      emit(bytes, into: sink)
      let place = JournalPosition(segment: state.end.segment, offset: next)
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
    let segment = state.end.segment
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var end = index + 1
      switch line.kind {
      case .form: sink.take(forms[line.number])
      case .skeleton: break
      case .erasure:
        sink.take(erasures[line.number], at: JournalPosition(segment: segment, offset: line.offset))
      case .record:
        while end < lines.count, lines[end].kind == .record { end += 1 }
        sink.take(
          RecordBatch(bytes: bytes, base: base, segment: segment, lines: lines[index..<end]))
      }
      index = end
    }
    lines.removeAll(keepingCapacity: true)
    forms.removeAll()
    erasures.removeAll()
  }
}

extension JournalScan.State {
  /// The state that a transaction leaves.
  ///
  /// - Parameter place: where its commit line begins.
  init(after commit: JournalLine.Commit, at place: JournalPosition, end: Int, proved: Int) {
    self.init(
      end: JournalPosition(segment: place.segment, offset: end), commit: place.offset,
      transaction: commit.transaction, sum: commit.sum, proved: proved,
      last: CommitRecord(
        number: commit.transaction, at: commit.at, author: commit.author,
        command: commit.command))
  }

  /// The state at the beginning of a segment.
  init(after head: JournalLine.Head, end: Int, digest: Digest, last: CommitRecord?) {
    self.init(
      end: JournalPosition(segment: head.segment, offset: end), commit: nil,
      transaction: head.transaction, sum: digest, proved: end, last: last)
  }
}
