import AccordPlatform
package import AccordWording

/// What recovery cut off the end of a journal.
package struct Recovery: Sendable, Hashable {
  /// How many bytes were cut.
  package let count: Int
  /// The file that keeps them.
  package let file: String

  /// What to tell the person.
  package var notice: Text {
    Text(
      en:
        "The last write was interrupted and was never confirmed; its \(count: count) bytes were moved to \"\(file)\".",
      fr:
        "La dernière écriture a été interrompue et n’avait pas été confirmée\u{202F}; ses \(count: count) octets ont été déplacés dans «\u{A0}\(file)\u{A0}»."
    )
  }
}

extension Journal {
  /// Takes in what other processes have committed, oldest first.
  func refresh(into sink: some JournalSink) throws {
    // After a failed sync the file shows what may not be on the disk; it is not looked at again.
    guard damage == nil, !isPoisoned else { return }
    try reporting {
      try requireWholeMappings()
      if try seemsUndisturbed && isLongEnough() { return }
      _ = try follow(into: sink)
    }
  }

  /// Memory behind the end of a file cannot be read: the process would be ended. So whoever is
  /// about to read is told when another program has cut a segment short.
  private func requireWholeMappings() throws {
    for (number, sealed) in sealedFiles {
      let size = try sealed.file.size
      guard size < sealed.size else { continue }
      if number < mapped.count { mapped[number] = nil }
      sealedFiles[number] = nil
      let fault = WorkspaceFault(
        .shortSegment(path: sealed.file.path, expected: sealed.size, found: size))
      damage = fault
      throw fault
    }
  }

  /// Whether the newest segment reaches as far as it is known to; what no process of ours does,
  /// another program may have done.
  private func isLongEnough() throws -> Bool { try file.size >= state.end.offset }

  /// Reads what is new under the lock, and cuts what an interrupted write left.
  ///
  /// - Parameter isThorough: whether to look behind filled space as well; while this process
  ///   lives nothing can come to lie there.
  /// - Throws: `WorkspaceFault.damaged` when it is no interrupted write.
  func settle(into sink: some JournalSink, isThorough: Bool = false) throws {
    if let damage { throw damage }
    try reporting {
      if try isUndisturbed && !isThorough && isLongEnough() { return }
      var stop = try follow(into: sink)
      if let damage { throw damage }
      if isThorough { stop = try scan(into: sink) }
      guard case .unfinished(let offset) = stop else { return }
      let salvage = TailRecovery(file: file, segment: end.segment)
      let isAcknowledged = try Tail(of: folder).map { $0.end > end } ?? false
      if try isAcknowledged || salvage.isProved(offset) {
        let fault = WorkspaceFault(.damaged(path: file.path, offset: offset))
        damage = fault
        throw fault
      }
      try cut()
    }
  }

  /// Reads on, into the segments that other processes have begun as well.
  private func follow(into sink: some JournalSink) throws -> JournalScan.Stop {
    while true {
      switch try peek() {
      case .newline: return .clean
      case .missing:
        if end.segment < mapped.count { mapped[end.segment] = nil }
        damage = WorkspaceFault(
          .lost(path: file.path, expected: state.transaction, found: state.transaction - 1))
        return .clean
      case .bytes:
        let stop = try scan(into: sink)
        if stop != .clean { return stop }
      case .nothing:
        // A segment that is full ends with its last transaction.
        let path = folder.segment(end.segment + 1)
        guard try folder.system.kind(path) != nil else { return .clean }
        // The other process may have written to this one between the two looks.
        let stop = try scan(into: sink)
        let next = try openNewest(end.segment + 1)
        guard stop == .clean, let head = try SegmentHead(next, in: folder),
          head.follows(state, of: store)
        else {
          damage = WorkspaceFault(.strangeSegment(path: path))
          return .clean
        }
        enter(
          JournalScan.State(
            after: head.head, end: head.end, digest: head.digest, last: state.last),
          in: next, format: head.head.format)
      }
    }
  }

  /// Reads on in the newest segment from where reading stopped.
  ///
  /// - Parameter limit: where the segment ends, when the next one tells it.
  func scan(
    into sink: some JournalSink, limit: Int? = nil, buffer: ScanBuffer = ScanBuffer()
  ) throws -> JournalScan.Stop {
    var scan = JournalScan(file, from: state, limit: limit, buffer: buffer)
    let stop = try scan.run(into: sink)
    state = scan.state
    if state.commit != nil { owesSkeleton = false }
    staging.reset(to: state)
    if case .newer = stop { throw WorkspaceFault(.newer(path: folder.path)) }
    return stop
  }

  /// Takes the bytes after the last transaction away, and keeps them where a person can look.
  private func cut() throws {
    let end = state.end.offset
    let size = try file.size
    var bytes = try file.read(at: end, count: size - end)
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }  // Filled space says nothing.
    let system = folder.system
    if try system.kind(folder.quarantine) == nil { try system.makeDirectory(folder.quarantine) }
    // Where it is there already, who made it may have been killed before it was synced.
    try system.syncDirectory(folder.path)
    let time = Timestamp(microseconds: system.now()).text.filter { $0 != ":" }
    let path = folder.quarantine + "/\(state.end.segment)-\(end)-\(time).bytes"
    let kept = try File(path, .create, in: system)
    try kept.write(bytes, at: 0)
    try kept.sync()
    try system.syncDirectory(folder.quarantine)
    // Not synced: should the bytes come back, they are cut again. Before another segment begins,
    // after which nobody looks here, `rollOver` syncs.
    try file.truncate(to: end)
    space.end = 0
    recoveries.append(Recovery(count: bytes.count, file: path))
  }

  /// Reads what is sound of a damaged journal, from `state` on.
  ///
  /// - Parameter numbers: the segments that are there.
  func salvage(_ numbers: [Int], into sink: some JournalSink) throws {
    for number in numbers where number >= state.end.segment {
      let start = number == state.end.segment ? state.end.offset : 0
      if number != state.end.segment {
        state.end = JournalPosition(segment: number, offset: 0)
        state.commit = nil
        file = try File(folder.segment(number), .read, in: folder.system)
        forgetMapped()
      }
      var from = state
      from.end = JournalPosition(segment: number, offset: start)
      let found = try TailRecovery(file: file, segment: number).read(from: from, into: sink)
      if let last = found.damaged.last { doubt(to: JournalPosition(segment: number, offset: last)) }
      state = found.state
    }
    staging.reset(to: state)
  }
}
