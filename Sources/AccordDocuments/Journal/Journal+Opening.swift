extension Journal {
  /// Opens the journal of a folder that holds one, and reads it.
  ///
  /// - Throws: `WorkspaceFault` when it cannot be read at all.
  static func open(
    _ folder: WorkspaceFolder, forWriting: Bool, patience: Int, declarations: Declarations,
    _ take: (IndexAddition) -> Void
  ) throws -> Journal {
    if try folder.system.kind(folder.segment(2)) != nil {
      throw WorkspaceFault(.newer(path: folder.path))
    }
    let (file, isWritable) = try openFile(folder, forWriting: forWriting)
    let start = JournalScan.State(
      end: 0, transaction: 0, sum: .zero, proved: 0, last: nil)
    let journal = try Journal(
      folder, file: file, isWritable: isWritable, state: start, patience: patience)
    if try journal.readHead() {
      try journal.readAll(declarations, take)
    } else {
      journal.damage = WorkspaceFault(.damaged(path: file.path, offset: 0))
      try journal.salvage(declarations, take)
    }
    return journal
  }

  /// Opens the file for writing, or for reading where the medium or the permissions allow no more.
  private static func openFile(
    _ folder: WorkspaceFolder, forWriting: Bool
  ) throws -> (File, isWritable: Bool) {
    let path = folder.segment(Journal.segment)
    if forWriting {
      do {
        let file = try File(path, .update, in: folder.system)
        _ = try File(folder.lock, .create, in: folder.system)
        return (file, true)
      } catch  where [.readOnlyMedium, .notPermitted].contains(error.problem) {}
    }
    return (try File(path, .read, in: folder.system), false)
  }

  /// Reads the first line.
  ///
  /// - Returns: `false` when it is damaged.
  /// - Throws: `WorkspaceFault` when the file is no journal, or a newer one.
  private func readHead() throws -> Bool {
    var reader = SegmentReader(file, from: 0)
    guard let line = try reader.line() else { return false }
    if line.isEnded, LineEnding.covered(line.bytes) != nil {
      if let json = try? JSON(parsing: line.bytes), let format = json["accord"]?.integer,
        format > JournalLine.Head.currentFormat
      {
        throw WorkspaceFault(.newer(path: folder.path))
      }
      if case .head(let head)? = JournalLine(line.bytes), head.segment == Journal.segment,
        let covered = LineEnding.covered(line.bytes)
      {
        state.end = line.end
        state.proved = line.end
        state.transaction = head.transaction
        state.sum = SHA256.digest(covered)
        return true
      }
    }
    let salvage = Salvage(file: file, segment: Journal.segment, declarations: Declarations([]))
    guard try line.bytes.starts(with: "{\"accord\":".utf8) || salvage.isProved(0) else {
      throw WorkspaceFault(.foreign(path: folder.path))
    }
    return false
  }

  /// Reads all transactions, and finds out what to think of bytes that are none.
  private func readAll(_ declarations: Declarations, _ take: (IndexAddition) -> Void) throws {
    // Read before the journal, so that a commit in between cannot make it say too much.
    let tail = readTail()
    let stop = try scan(declarations, take)
    switch stop {
    case .newer: throw WorkspaceFault(.newer(path: folder.path))
    case .clean:
      if let tail, tail.end > end {
        damage = WorkspaceFault(
          .lost(path: file.path, expected: tail.transaction, found: state.transaction))
      } else if isWritable, needsConfirmation {
        try ifUnlocked {
          try settle(declarations, take)
          try confirmTail()
        }
      }
    case .unfinished(let offset):
      if try isDamaged(at: offset, tail: tail, declarations, take) {
        damage = WorkspaceFault(.damaged(path: file.path, offset: offset))
        try salvage(declarations, take)
      } else if isWritable {
        try ifUnlocked { try settle(declarations, take) }
      }
    }
  }

  /// Reads on from where reading stopped.
  func scan(
    _ declarations: Declarations, _ take: (IndexAddition) -> Void
  ) throws -> JournalScan.Stop {
    var scan = JournalScan(
      file, segment: Journal.segment, from: state, declarations: declarations)
    let stop = try scan.run(take)
    state = scan.state
    return stop
  }

  /// Whether the bytes where reading stopped were on the disk once. Another process may have
  /// written on meanwhile, so that what looks damaged is read again before it is believed.
  private func isDamaged(
    at offset: Int, tail: Tail?, _ declarations: Declarations, _ take: (IndexAddition) -> Void
  ) throws -> Bool {
    let salvage = Salvage(file: file, segment: Journal.segment, declarations: declarations)
    if let tail, tail.end > end { return true }
    guard try salvage.isProved(offset) else { return false }
    guard case .unfinished(offset) = try scan(declarations, take) else { return false }
    return true
  }
}
