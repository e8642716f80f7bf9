/// Transactions that are encoded and not on the disk yet.
struct Staging {
  /// The last bytes, which were not given to the system yet. The memory is kept between commits.
  var part = StagedPart()
  /// Where they belong in the newest segment.
  var start: Int
  /// The parts before it that were not given to the system either, and where they belong.
  var waiting: [(part: StagedPart, offset: Int)] = []
  /// Seals them; `nil` for transactions of one part.
  var queue: ChecksumQueue?
  /// The number of parts that were written since the queue was made.
  var written = 0
  /// Parts that can be used again.
  var spare: [StagedPart] = []
  /// What the last staged transaction leaves.
  var state: JournalScan.State
  var isEmpty = true
  /// Whether parts were given to the system.
  var isPartlyWritten = false

  /// How many parts may wait. It is always as many when the next one is written, so that the
  /// calls of the system do not depend on how quick each thread is.
  static let depth = 4

  init(after state: JournalScan.State) {
    self.state = state
    start = state.end.offset
  }

  /// Where the next line begins.
  var end: Int { start + part.bytes.count }

  /// Forgets everything.
  mutating func reset(to state: JournalScan.State) {
    closeQueue()
    part.removeAll()
    spare = []
    start = state.end.offset
    self.state = state
    isEmpty = true
    isPartlyWritten = false
  }

  /// Begins a new part; the last one is to be sealed.
  ///
  /// - Parameter chain: what the digests of the first part of a transaction follow.
  mutating func beginPart(size: Int, _ chain: SHA256) {
    let queue = queue ?? ChecksumQueue()
    if self.queue == nil { queue.begin(chain) }
    self.queue = queue
    waiting.append((part, start))
    start = end
    queue.append(part)
    part = spare.popLast() ?? StagedPart()
    part.reserve(size)
  }

  /// Goes on after lines that were prepared. Nothing that was staged may be waiting.
  ///
  /// - Parameter chain: what the digests of the transaction follow.
  mutating func adopt(_ lines: PreparedLines, _ chain: SHA256) {
    lines.queue.begin(chain)
    queue = lines.queue
    for (part, length) in lines.parts {
      waiting.append((part, start))
      start += length
    }
    part = lines.last
  }

  mutating func closeQueue() {
    queue?.close()
    queue = nil
    waiting = []
    written = 0
  }
}
