import AccordPlatform

extension Journal {
  /// Opens the journal of a folder that holds one, and reads it.
  ///
  /// - Parameters:
  ///   - first: its first segment, where it was opened already.
  ///   - known: where to begin, when what lies before is known already; its `end`, `commit`,
  ///     `transaction` and `sum` count.
  ///   - stamps: those of the first segments when their first lines were found right.
  ///   - told: how far the journal went when the index was written.
  /// - Throws: `WorkspaceFault` when it cannot be read at all; `IndexDamaged` when `known` is not
  ///   a state of this journal.
  static func open(
    _ folder: WorkspaceFolder, first: OpenedSegment? = nil, forWriting: Bool, patience: Int,
    options: Options = Options(), from known: JournalScan.State? = nil, stamps: [FileStamp] = [],
    reaching told: JournalPosition? = nil, into sink: some JournalSink
  ) throws -> Journal {
    // Read before the journal, so that a commit in between cannot make it say too much.
    let tail = try Tail(of: folder)
    let numbers = try folder.segments()
    guard let last = numbers.last else { throw WorkspaceFault(.missing(path: folder.path)) }
    let (newest, lock) = try openFile(folder.segment(last), folder, forWriting: forWriting)
    let nothing = JournalScan.State(
      end: JournalPosition(segment: 1, offset: 0), transaction: 0, sum: .zero, proved: 0)
    let journal = try Journal(
      folder, options: options, file: newest, lock: lock, state: nothing, patience: patience)
    if let known, known.transaction > 0 { journal.knownFrom = known.end }
    let covered = known.map { stamps.prefix($0.end.segment - 1) } ?? []
    let heads = try journal.readHeads(
      numbers, first: first, newest: newest, stamps: Array(covered), tail: tail)
    if let tail, tail.end.segment > last {
      _ = journal.noted(WorkspaceFault(.missingSegment(path: folder.segment(last + 1))))
    }
    // The index is written after the journal. Where a `tail` is, it was put there with the journal.
    if tail == nil, let told, told.segment > last {
      _ = journal.noted(WorkspaceFault(.missingSegment(path: folder.segment(last + 1))))
    }
    try journal.begin(from: known, heads, newest: newest)
    try journal.readAll(heads, numbers, newest: newest, tail: tail, into: sink)
    try journal.noteFormat(heads)
    return journal
  }

  /// Finds out which format the newest segment has, and whether it begins a new one.
  private func noteFormat(_ heads: [Int: SegmentHead]) throws {
    let number = end.segment
    guard damage == nil, let head = heads[number] else { return }
    format = head.head.format
    owesSkeleton = false
    guard format > 1, number > 1, state.commit == nil else { return }
    let before = try File(folder.segment(number - 1), .read, in: folder.system)
    owesSkeleton = try SegmentHead(before, in: folder)?.head.format == 1
  }

  /// Opens the newest segment for writing, with the file of the lock, or for reading where the
  /// medium or the permissions allow no more.
  private static func openFile(
    _ path: String, _ folder: WorkspaceFolder, forWriting: Bool
  ) throws -> (File, lock: File?) {
    if forWriting {
      do {
        let file = try File(path, .update, in: folder.system)
        return (file, try File(folder.lock, .create, in: folder.system))
      } catch  where [.readOnlyMedium, .notPermitted].contains(error.problem) {}
    }
    return (try File(path, .read, in: folder.system), nil)
  }

  /// Reads the first lines of all segments, and notes as `damage` when they are not one journal.
  /// The line of a full segment that bears its stamp need not be read again.
  private func readHeads(
    _ numbers: [Int], first: OpenedSegment?, newest: File, stamps: [FileStamp], tail: Tail?
  ) throws -> [Int: SegmentHead] {
    var heads: [Int: SegmentHead] = [:]
    var faults: [WorkspaceFault.Problem] = []
    var size = 0
    var isAsBefore = true
    store = first?.head?.head.store ?? ""
    sealedStamps.reserveCapacity(stamps.count)
    for (index, number) in numbers.enumerated() {
      let path = folder.segment(number)
      let isFirst = index == 0 ? number == 1 : number == numbers[index - 1] + 1
      if !isFirst {
        let missing = index == 0 ? 1 : numbers[index - 1] + 1
        faults.append(.missingSegment(path: folder.segment(missing)))
      }
      let isNewest = number == numbers.last
      // Before the line is read, so that it never tells of a line that was written after it.
      let stamp = isNewest ? nil : try folder.system.stamp(path)
      // Nothing is believed of what follows a segment that was changed: its line tells where the
      // changed one ends.
      isAsBefore = isAsBefore && number <= stamps.count && stamp == stamps[number - 1]
      if isAsBefore, let stamp {
        sealedStamps[number] = stamp
        size = stamp.size
        continue
      }
      if !isNewest { unfamiliar.insert(number) }
      let opened = first?.number == number && !isNewest ? first : nil
      let file = try isNewest ? newest : opened?.file ?? File(path, .read, in: folder.system)
      let length = try file.size
      defer { size = length }
      guard let head = try opened == nil ? SegmentHead(file, in: folder) : opened?.head else {
        if length == 0, let tail, tail.end.segment == number {
          faults.append(.shortSegment(path: path, expected: tail.end.offset, found: length))
          continue
        }
        try requireJournal(file, number)
        faults.append(.damaged(path: path, offset: 0))
        continue
      }
      if store.isEmpty { store = head.head.store }
      guard isHead(head.head, of: number) else {
        faults.append(.strangeSegment(path: path))
        continue
      }
      if isFirst, let end = head.head.previous?.end, size < end {
        let short = folder.segment(number - 1)
        faults.append(.shortSegment(path: short, expected: end, found: size))
      }
      heads[number] = head
      if let stamp, opened == nil { sealedStamps[number] = stamp }
    }
    damage = faults.first.map { WorkspaceFault($0) }
    for fault in faults.dropFirst() { doubt(to: WorkspaceFault(fault).reach) }
    return heads
  }

  /// Whether a first line is that of a segment of this journal.
  private func isHead(_ head: JournalLine.Head, of number: Int) -> Bool {
    head.segment == number && head.store == store && (number == 1) == (head.previous == nil)
      && (number == 1 || head.previous?.segment == number - 1)
  }

  /// The stamps of the full segments whose first lines were found right, from the first on: where
  /// they still bear them they need not be read at the next opening.
  func stampsOfFullSegments() -> [FileStamp] {
    var stamps: [FileStamp] = []
    for number in 1..<max(1, end.segment) {
      if sealedStamps[number] == nil {
        let path = folder.segment(number)
        guard let stamp = try? folder.system.stamp(path),
          let file = try? File(path, .read, in: folder.system),
          let head = try? SegmentHead(file, in: folder), isHead(head.head, of: number)
        else { break }
        sealedStamps[number] = stamp
      }
      guard let stamp = sealedStamps[number] else { break }
      stamps.append(stamp)
    }
    return stamps
  }

  /// A file without a head that nothing else shows to be a journal is not ours.
  private func requireJournal(_ file: File, _ number: Int) throws {
    let beginning = try file.read(at: 0, count: 10)
    let isProved = try TailRecovery(file: file, segment: number).isProved(0)
    guard number > 1 || beginning.isEmpty || isProved || beginning.starts(with: "{\"accord\":".utf8)
    else { throw WorkspaceFault(.foreign(path: folder.path)) }
  }

  /// Takes `known` as the state, or the beginning of the first segment.
  private func begin(
    from known: JournalScan.State?, _ heads: [Int: SegmentHead], newest: File
  ) throws {
    guard let known, known.transaction > 0 else {
      if let head = heads[1] {
        state = JournalScan.State(after: head.head, end: head.end, digest: head.digest, last: nil)
      }
      return
    }
    guard heads[known.end.segment] != nil, let start = known.commit, start >= 0,
      start < known.end.offset
    else { throw IndexDamaged() }
    let path = folder.segment(known.end.segment)
    let file = try path == newest.path ? newest : File(path, .read, in: folder.system)
    let bytes = try file.read(at: start, count: known.end.offset - start)
    guard bytes.last == UInt8(ascii: "\n"),
      case .commit(let commit)? = JournalLine(bytes.dropLast()),
      commit.transaction == known.transaction, commit.sum == known.sum
    else { throw IndexDamaged() }
    let place = JournalPosition(segment: known.end.segment, offset: start)
    state = JournalScan.State(
      after: commit, at: place, end: known.end.offset, proved: commit.sync)
  }

  /// Reads all transactions, and finds out what to think of bytes that are none.
  private func readAll(
    _ heads: [Int: SegmentHead], _ numbers: [Int], newest: File, tail: Tail?,
    into sink: some JournalSink
  ) throws {
    func open(_ number: Int) throws -> File {
      number == numbers.last
        ? newest : try File(folder.segment(number), .read, in: folder.system)
    }
    if damage != nil {
      if numbers.contains(state.end.segment) { file = try open(state.end.segment) }
      return try salvage(numbers, into: sink)
    }
    file = try open(state.end.segment)
    let buffer = ScanBuffer()
    while let next = heads[state.end.segment + 1] {
      let stop = try scan(into: sink, limit: next.head.previous?.end, buffer: buffer)
      guard stop == .clean, next.follows(state, of: store) else {
        var problem = WorkspaceFault.Problem.strangeSegment(path: folder.segment(end.segment + 1))
        if case .unfinished(let offset) = stop {
          problem = .damaged(path: file.path, offset: offset)
        } else if let expected = next.head.previous?.end, end.offset < expected {
          problem = .damaged(path: file.path, offset: end.offset)
        }
        damage = WorkspaceFault(problem)
        return try salvage(numbers, into: sink)
      }
      enter(
        JournalScan.State(
          after: next.head, end: next.end, digest: next.digest, last: state.last),
        in: try open(next.head.segment), format: next.head.format)
    }
    try readNewest(tail: tail, into: sink, buffer)
  }

  private func readNewest(
    tail: Tail?, into sink: some JournalSink, _ buffer: ScanBuffer
  ) throws {
    switch try scan(into: sink, buffer: buffer) {
    case .newer: break  // `scan` has thrown.
    case .clean:
      if let tail, tail.end > end {
        damage = WorkspaceFault(
          .lost(path: file.path, expected: tail.transaction, found: state.transaction))
      } else if isWritable, tail?.end == end {
        state.proved = end.offset
      } else if isWritable, needsConfirmation {
        try ifUnlocked {
          try settle(into: sink, isThorough: true)
          try confirmTail()
        }
      }
    case .unfinished(let offset):
      if try isDamaged(at: offset, tail: tail, into: sink) {
        damage = try fault(at: offset, tail: tail)
        try salvage([end.segment], into: sink)
      } else if isWritable {
        try ifUnlocked { try settle(into: sink, isThorough: true) }
      }
    }
  }

  /// What to say of the place where reading stopped: that the file was cut, where it ends before
  /// what was confirmed.
  private func fault(at offset: Int, tail: Tail?) throws -> WorkspaceFault {
    let size = try file.size
    guard let tail, tail.end.segment == end.segment, size < tail.end.offset else {
      return WorkspaceFault(.damaged(path: file.path, offset: offset))
    }
    return WorkspaceFault(
      .shortSegment(path: file.path, expected: tail.end.offset, found: size))
  }

  /// Whether the bytes where reading stopped were on the disk once. Another process may have
  /// written on meanwhile, so that what looks damaged is read again before it is believed.
  private func isDamaged(
    at offset: Int, tail: Tail?, into sink: some JournalSink
  ) throws -> Bool {
    if let tail, tail.end > end { return true }
    guard try TailRecovery(file: file, segment: end.segment).isProved(offset) else { return false }
    guard case .unfinished(offset) = try scan(into: sink) else { return false }
    return true
  }
}
