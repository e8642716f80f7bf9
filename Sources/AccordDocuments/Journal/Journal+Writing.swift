import AccordPlatform

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
  /// Whether the cache of the system can be passed by, as far as is known.
  var isPassable = true
}

extension Journal {
  /// Encodes a transaction after all others; `flush` makes it durable. Called within
  /// `exclusively`, after `settle`.
  ///
  /// - Parameter each: is told where each version lies.
  /// - Throws: `WorkspaceFault` when the disk fails; then all that was staged is void.
  func stage(_ batch: Batch, each: (NewVersion, JournalPosition) -> Void = { _, _ in }) throws {
    try stage(batch, batch.versions, each: each)
  }

  /// The same for versions that are made one by one.
  ///
  /// - Parameters:
  ///   - versions: those of the batch, whose own count for nothing.
  ///   - lines: those of the first versions, as far as they were prepared.
  func stage(
    _ batch: Batch, _ versions: some RandomAccessCollection<NewVersion>,
    prepared lines: PreparedLines? = nil, each: (NewVersion, JournalPosition) -> Void
  ) throws {
    if staging.isEmpty {
      try confirmTail()
      if format < JournalLine.Head.currentFormat { try rollOver(isForced: true) }
      try rollOverIfFull()
      try confirmName()
      staging.reset(to: state)
      staging.isEmpty = false
    }
    let clock = try folder.system.journalTime()
    var chain = SHA256()
    chain.update(staging.state.sum)
    let skeletons = try owesSkeleton && staging.state.commit == nil ? makeSkeletons() : []
    for skeleton in skeletons {
      staging.part.append { skeleton.write(into: &$0) }
      try endLine(&chain)
    }
    for form in batch.forms {
      staging.part.append { form.write(into: &$0) }
      try endLine(&chain)
    }
    if let lines {
      try stage(lines, &chain, places: versions.prefix(lines.count), each: each)
    }
    for version in versions.dropFirst(lines?.count ?? 0) {
      each(version, JournalPosition(segment: state.end.segment, offset: staging.end))
      staging.part.append(version, salt: salt())
      try endLine(&chain)
    }
    for erasure in batch.erasures {
      staging.part.append { _ = erasure.write(into: &$0) }
      try endLine(&chain)
    }
    while !staging.waiting.isEmpty { try writePart(&chain) }
    staging.closeQueue()
    staging.part.seal()
    chain.update(staging.part.digests)
    // Times never run backwards in the journal, whatever the clock does.
    let last = staging.state.last?.at
    clockJump = clockJump ?? last.flatMap { ClockJump(from: $0, to: clock) }
    var commit = JournalLine.Commit(
      transaction: staging.state.transaction + 1, at: max(clock, last ?? clock),
      author: batch.author, command: batch.command,
      count: skeletons.count + batch.forms.count + versions.count + batch.erasures.count,
      sync: state.end.offset, sum: staging.state.sum)
    let offset = staging.end
    staging.part.append(&commit, salt: salt(), chain: chain)
    staging.state = JournalScan.State(
      after: commit, at: JournalPosition(segment: state.end.segment, offset: offset),
      end: staging.end,
      proved: staging.end)
  }

  /// Puts lines that were prepared after all others.
  private func stage<Versions: RandomAccessCollection<NewVersion>>(
    _ lines: PreparedLines, _ chain: inout SHA256, places versions: Versions,
    each: (NewVersion, JournalPosition) -> Void
  ) throws {
    while !staging.waiting.isEmpty { try writePart(&chain) }
    staging.closeQueue()
    if !staging.part.bytes.isEmpty {
      staging.part.seal()
      chain.update(staging.part.digests)
      try writeStaged()
    }
    staging.adopt(lines, chain)
    var rest = versions[...]
    func tell(of part: StagedPart, at offset: Int) {
      for start in part.starts {
        guard let version = rest.popFirst() else { return }
        each(version, JournalPosition(segment: state.end.segment, offset: offset + start))
      }
    }
    while let (part, offset) = staging.waiting.first {
      staging.queue?.awaitPart(staging.written)
      tell(of: part, at: offset)
      try writePart(&chain)
    }
    tell(of: staging.part, at: staging.start)
  }

  /// Begins a new part when much has come together, and gives an earlier one to the system.
  private func endLine(_ chain: inout SHA256) throws {
    guard staging.part.bytes.count >= options.part else { return }
    staging.beginPart(size: options.part, chain)
    if staging.waiting.count > Staging.depth { try writePart(&chain) }
  }

  /// Gives the oldest part that waits to the system; with the last one its digests are in the
  /// chain, like those of all before.
  private func writePart(_ chain: inout SHA256) throws {
    if let known = staging.queue?.awaitChain(staging.written) { chain = known }
    let (part, offset) = staging.waiting.removeFirst()
    staging.written += 1
    try write(part, at: offset)
    guard staging.spare.count <= Staging.depth else { return }
    part.removeAll()
    staging.spare.append(part)
  }

  /// Makes all that was staged durable, with one sync.
  ///
  /// - Throws: `WorkspaceFault.notWritten` when nothing was kept, `unconfirmed` when that is not
  ///   known.
  func flush() throws {
    guard !staging.isEmpty else { return }
    space.flushes += 1
    if try !writeThrough() {
      try writeStaged()
      fillAhead()
      do { try file.sync() } catch { throw unconfirmed(error) }
    }
    state = staging.state
    owesSkeleton = false
    staging.reset(to: state)
    noteTail()
  }

  /// What to throw when the disk did not confirm. The system may have forgotten which bytes never
  /// reached the disk: asking again would be answered with a yes that means nothing.
  func unconfirmed(_ fault: SystemFault) -> WorkspaceFault {
    isPoisoned = true
    recent = RecentBytes()
    return WorkspaceFault(.unconfirmed(fault))
  }

  /// Makes what was staged not to have been.
  func discard() {
    guard !staging.isEmpty, !isPoisoned else { return }
    clockJump = nil
    if staging.isPartlyWritten { void() }
    staging.reset(to: state)
  }

  private func writeStaged() throws {
    let isWhole = !staging.isPartlyWritten
    try write(staging.part, at: staging.start)
    if isWhole { recent.append(staging.part.bytes, at: staging.start) }
    staging.start = staging.end
    staging.part.removeAll()
  }

  private func write(_ part: StagedPart, at offset: Int) throws {
    staging.isPartlyWritten = true
    do { try file.write(part.bytes, at: offset) } catch {
      void()
      staging.reset(to: state)
      throw WorkspaceFault(.notWritten(error))
    }
  }

  /// Takes back what was written of transactions that are not to be.
  func void() {
    space.end = 0
    recent = RecentBytes()
    do { try file.truncate(to: state.end.offset) } catch { isPoisoned = true }
  }

  /// Fills space after what is to be synced next, when there is none left. It is help and no
  /// promise, so that failing is no failure.
  private func fillAhead() {
    let end = staging.start
    guard space.flushes > 3, end > space.end, space.isPossible, options.fill > 0 else { return }
    let count = min(space.next, options.fill)
    // By then `recent` has let go of them.
    folder.system.fetch(file.number, at: max(0, end - options.fill), count: min(end, options.fill))
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
    // What cannot be read proves nothing.
    if state.proved < state.end.offset, let tail = try? Tail(of: folder), tail.end >= end {
      state.proved = state.end.offset
    }
    return state.proved < state.end.offset
  }

  /// Says in the file `tail` how far the journal is on the disk. It is help and no promise, so
  /// that failing to write it is no failure.
  private func noteTail() {
    if tail == nil { tail = try? File(folder.tail, .create, in: folder.system) }
    try? tail?.write(Tail(end: end, transaction: state.transaction).bytes, at: 0)
  }
}

extension Journal {
  /// A random number, for a line.
  func salt() -> UInt64 { salts.next(from: folder.system) }
}

/// Random numbers, fetched many at a time.
struct SaltPool {
  private var numbers: [UInt64] = []

  mutating func next(from system: any FileSystem) -> UInt64 {
    if numbers.isEmpty { numbers = system.randomNumbers(count: 32) }
    return numbers.popLast() ?? system.randomNumber()
  }
}
