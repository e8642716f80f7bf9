import AccordPlatform

extension Journal {
  /// Begins a new segment when the newest is full. Only under the lock, with all transactions on
  /// the disk.
  func rollOverIfFull() throws {
    if state.end.offset >= options.segmentSize { try rollOver() }
  }

  /// Begins a new segment, unless the newest holds no transaction yet. Only under the lock.
  ///
  /// - Parameter isForced: whether one without a transaction is left behind too.
  func rollOver(isForced: Bool = false) throws {
    try confirmTail()
    guard state.commit != nil || isForced else { return }
    let system = folder.system
    let number = state.end.segment + 1
    let full = folder.segment(state.end.segment)
    let clock = try system.journalTime()
    let head = JournalLine.Head(
      store: store, segment: number, at: max(clock, state.last?.at ?? clock),
      transaction: state.transaction,
      previous: .init(segment: state.end.segment, end: state.end.offset, sum: state.sum))
    var bytes: [UInt8] = []
    let digest = head.write(into: &bytes)
    do {
      if try file.size > state.end.offset {
        try file.truncate(to: state.end.offset)
      }
      // What recovery cut off must not come back: nobody looks behind the end of a full segment.
      try file.sync()
      space.end = 0
      let draft = try folder.makeDraft()
      try draft.write(bytes, at: 0)
      try draft.sync()
      try system.rename(folder.draft, to: folder.segment(number))
      enter(
        JournalScan.State(after: head, end: bytes.count, digest: digest, last: state.last),
        in: draft, format: head.format)
    } catch { throw WorkspaceFault(.notWritten(error)) }
    try confirmName()
    try? system.protect(full)
  }

  /// Makes sure that the name of a new segment is on the disk before something is written to it:
  /// who made it may have been killed just before.
  func confirmName() throws {
    // A transaction in it was written by somebody who had made sure.
    guard state.commit == nil, !isNamed else { return }
    do { try folder.system.syncDirectory(folder.log) } catch {
      isPoisoned = true
      throw WorkspaceFault(.notWritten(error))
    }
    isNamed = true
  }

  /// Goes on in another segment.
  func enter(_ state: JournalScan.State, in file: File, format: Int) {
    owesSkeleton = self.format == 1 && format > 1
    self.format = format
    self.state = state
    self.file = file
    forgetMapped()
    isNamed = false
    space.end = 0
    recent = RecentBytes()
    staging.reset(to: state)
  }

  /// Opens a segment that another process has begun.
  func openNewest(_ number: Int) throws(SystemFault) -> File {
    let path = folder.segment(number)
    if isWritable {
      do throws(SystemFault) { return try File(path, .update, in: folder.system) } catch {
        // It may be full and protected already.
        guard error.problem == .notPermitted else { throw error }
      }
    }
    return try File(path, .read, in: folder.system)
  }

  /// What follows the last transaction.
  enum Following: Hashable {
    /// Nothing.
    case nothing
    /// Filled space.
    case newline
    /// Something that is to be read.
    case bytes
    /// The journal has become shorter.
    case missing
  }

  /// Looks at the one byte that tells whether there is something new.
  func peek() throws(SystemFault) -> Following {
    let bytes = try file.read(at: state.end.offset - 1, count: 2)
    guard let before = bytes.first, before == UInt8(ascii: "\n") else { return .missing }
    guard bytes.count > 1 else { return .nothing }
    return bytes[1] == UInt8(ascii: "\n") ? .newline : .bytes
  }
}
