/// Transactions that are encoded and not on the disk yet.
struct Staging {
  /// The bytes that were not given to the system yet. The memory is kept between commits.
  var bytes: [UInt8] = []
  /// Where they belong in the newest segment.
  var start: Int
  /// What the last staged transaction leaves.
  var state: JournalScan.State
  var isEmpty = true
  /// Whether parts were given to the system.
  var isPartlyWritten = false
  /// The lines in `bytes` whose digests are still to be worked out.
  var lines: [Range<Int>] = []

  init(after state: JournalScan.State) {
    self.state = state
    start = state.end.offset
  }

  /// Forgets everything.
  mutating func reset(to state: JournalScan.State) {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
    lines.removeAll(keepingCapacity: true)
    start = state.end.offset
    self.state = state
    isEmpty = true
    isPartlyWritten = false
  }

  /// Takes the digests of the lines up to here into the chain.
  mutating func measure(into chain: inout SHA256) {
    bytes.withUnsafeBytes { bytes in
      let lines = lines.map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
      for digest in SHA256.digests(of: lines) { chain.update(digest) }
    }
    lines.removeAll(keepingCapacity: true)
  }
}

/// Space after the last transaction that is filled with newlines ahead of use, so that a commit
/// need not change the size of the file.
struct FilledSpace {
  /// Where it ends in the newest segment; 0 when there is none.
  var end = 0
  /// The number of flushes so far; short sessions fill nothing.
  var flushes = 0
  /// How much is filled the next time.
  var next = 64 << 10
  var isPossible = true
}

extension Journal {
  /// Encodes a transaction after all others; `flush` makes it durable. Called within
  /// `exclusively`, after `settle`.
  ///
  /// - Returns: where each version lies.
  /// - Throws: `WorkspaceFault` when the disk fails; then all that was staged is void.
  func stage(_ batch: Batch) throws -> [Place] {
    if staging.isEmpty {
      try confirmTail()
      try rollOverIfFull()
      try confirmName()
      staging.reset(to: state)
      staging.isEmpty = false
    }
    var chain = SHA256()
    chain.update(staging.state.sum)
    for form in batch.forms { try stage(&chain) { form.write(into: &$0) } }
    var places: [Place] = []
    places.reserveCapacity(batch.versions.count)
    for version in batch.versions {
      places.append(Place(segment: state.end.segment, offset: staging.start + staging.bytes.count))
      let salt = salts.next(from: folder.system)
      try stage(&chain) { version.write(into: &$0, salt: salt) }
    }
    for erasure in batch.erasures { try stage(&chain) { _ = erasure.write(into: &$0) } }
    staging.measure(into: &chain)
    // Times never run backwards in the journal, whatever the clock does.
    let now = max(folder.system.now(), staging.state.last?.at.microseconds ?? 0)
    var commit = JournalLine.Commit(
      transaction: staging.state.transaction + 1, at: Timestamp(microseconds: now),
      author: batch.author, command: batch.command,
      count: batch.forms.count + batch.versions.count + batch.erasures.count,
      sync: state.end.offset, sum: staging.state.sum)
    let offset = staging.start + staging.bytes.count
    commit.write(into: &staging.bytes, salt: salts.next(from: folder.system), chain: chain)
    let end = staging.start + staging.bytes.count
    staging.state = JournalScan.State(
      after: commit, at: Place(segment: state.end.segment, offset: offset), end: end, proved: end)
    return places
  }

  /// Encodes one line, and gives what has come together to the system when it is much.
  private func stage(_ chain: inout SHA256, _ write: (inout [UInt8]) -> Void) throws {
    let start = staging.bytes.count
    write(&staging.bytes)
    staging.lines.append(start..<staging.bytes.count - LineEnding.length - 1)
    guard staging.bytes.count >= options.part else { return }
    staging.measure(into: &chain)
    try writeStaged()
  }

  /// Makes all that was staged durable, with one sync.
  ///
  /// - Throws: `WorkspaceFault.notWritten` when nothing was kept, `unconfirmed` when that is not
  ///   known.
  func flush() throws {
    guard !staging.isEmpty else { return }
    try writeStaged()
    fillAhead()
    do { try file.sync() } catch {
      // After a failed sync the system may have forgotten which bytes never reached the disk:
      // asking again would be answered with a yes that means nothing.
      isPoisoned = true
      throw WorkspaceFault(.unconfirmed(error))
    }
    state = staging.state
    staging.reset(to: state)
    noteTail()
  }

  /// Makes what was staged not to have been.
  func discard() {
    guard !staging.isEmpty, !isPoisoned else { return }
    if staging.isPartlyWritten { void() }
    staging.reset(to: state)
  }

  private func writeStaged() throws {
    staging.isPartlyWritten = true
    do { try file.write(staging.bytes, at: staging.start) } catch {
      void()
      staging.reset(to: state)
      throw WorkspaceFault(.notWritten(error))
    }
    staging.start += staging.bytes.count
    staging.bytes.removeAll(keepingCapacity: true)
  }

  /// Takes back what was written of transactions that are not to be.
  private func void() {
    space.end = 0
    do { try file.truncate(to: state.end.offset) } catch { isPoisoned = true }
  }

  /// Fills space after what is to be synced next, when there is none left. It is help and no
  /// promise, so that failing is no failure.
  private func fillAhead() {
    space.flushes += 1
    let end = staging.start
    guard space.flushes > 3, end > space.end, space.isPossible, options.fill > 0 else { return }
    let count = min(space.next, options.fill)
    do {
      try file.write([UInt8](repeating: UInt8(ascii: "\n"), count: count), at: end)
      space.end = end + count
      space.next = min(space.next * 2, options.fill)
    } catch {
      space.isPossible = false
      // What there is of it are newlines, which are allowed there.
      try? file.truncate(to: end)
    }
  }

  /// Makes sure that what another process wrote last is on the disk before something is built
  /// upon it. That process may have died between writing and syncing, or been told by the disk
  /// that the sync failed; in both cases the bytes are written once more, since the system may
  /// believe that they need no writing.
  func confirmTail() throws {
    guard needsConfirmation else { return }
    do {
      let bytes = try file.read(at: state.proved, count: state.end.offset - state.proved)
      try file.write(bytes, at: state.proved)
      try file.sync()
    } catch {
      isPoisoned = true
      throw WorkspaceFault(.notWritten(error))
    }
    state.proved = state.end.offset
    noteTail()
  }

  /// Whether nothing says that all of the journal is on the disk.
  var needsConfirmation: Bool {
    if state.proved < state.end.offset, let tail = Journal.readTail(folder), tail.end >= end {
      state.proved = state.end.offset
    }
    return state.proved < state.end.offset
  }

  static func readTail(_ folder: WorkspaceFolder) -> Tail? {
    guard let file = try? File(folder.tail, .read, in: folder.system) else { return nil }
    return (try? file.read(at: 0, count: Tail.length)).flatMap(Tail.init)
  }

  /// Says in the file `tail` how far the journal is on the disk. It is help and no promise, so
  /// that failing to write it is no failure.
  private func noteTail() {
    if tail == nil { tail = try? File(folder.tail, .create, in: folder.system) }
    try? tail?.write(Tail(end: end, transaction: state.transaction).bytes, at: 0)
  }
}

/// Numbers drawn by lot, many at a time.
struct SaltPool {
  private var numbers: [UInt64] = []

  mutating func next(from system: any FileSystem) -> UInt64 {
    if numbers.isEmpty { numbers = system.randomNumbers(count: 32) }
    return numbers.popLast() ?? system.randomNumber()
  }
}
