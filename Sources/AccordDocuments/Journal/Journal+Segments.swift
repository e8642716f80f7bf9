/// The first line of a segment, as it was read.
struct SegmentHead {
  let head: JournalLine.Head
  /// The number of bytes up to the next line.
  let end: Int
  /// The digest with which the chain goes on.
  let digest: Digest

  /// Reads the first line of a segment; `nil` when it is damaged.
  ///
  /// - Throws: `WorkspaceFault.newer` when a newer program wrote it.
  init?(_ file: File, in folder: WorkspaceFolder) throws {
    var count = 1024
    while true {
      let bytes = try file.read(at: 0, count: count)
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = bytes[..<end]
        guard let covered = LineEnding.covered(line) else { return nil }
        if let json = try? JSON(parsing: line), let format = json["accord"]?.integer,
          format > JournalLine.Head.currentFormat
        {
          throw WorkspaceFault(.newer(path: folder.path))
        }
        guard case .head(let head)? = JournalLine(whole: line) else { return nil }
        self.head = head
        self.end = end + 1
        digest = SHA256.digest(covered)
        return
      }
      guard bytes.count == count, count < 1 << 20 else { return nil }
      count *= 4
    }
  }

  /// Whether the segment goes on where another one ended.
  func follows(_ state: JournalScan.State, of store: String) -> Bool {
    head.segment == state.end.segment + 1 && head.store == store
      && head.transaction == state.transaction
      && head.previous
        == JournalLine.Head.Previous(
          segment: state.end.segment, end: state.end.offset, sum: state.sum)
  }
}

extension Journal {
  /// Begins a new segment when the newest is full. Only under the lock, with all transactions on
  /// the disk.
  func rollOverIfFull() throws {
    if state.end.offset >= options.segmentSize { try rollOver() }
  }

  /// Begins a new segment, unless the newest holds no transaction yet. Only under the lock.
  func rollOver() throws {
    try confirmTail()
    guard state.commit != nil else { return }
    let system = folder.system
    let number = state.end.segment + 1
    let full = folder.segment(state.end.segment)
    let head = JournalLine.Head(
      store: store, segment: number,
      at: Timestamp(microseconds: max(system.now(), state.last?.at.microseconds ?? 0)),
      transaction: state.transaction,
      previous: .init(segment: state.end.segment, end: state.end.offset, sum: state.sum))
    var bytes: [UInt8] = []
    let digest = head.write(into: &bytes)
    do {
      if try file.size > state.end.offset {
        try file.truncate(to: state.end.offset)
      }
      space.end = 0
      let draft = try folder.makeDraft()
      try draft.write(bytes, at: 0)
      try draft.sync()
      try system.rename(folder.draft, to: folder.segment(number))
      enter(
        JournalScan.State(after: head, end: bytes.count, digest: digest, last: state.last),
        in: draft)
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
  func enter(_ state: JournalScan.State, in file: File) {
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
