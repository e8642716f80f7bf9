import AccordPlatform

/// Where the last whole transaction of a journal ends.
struct JournalEnd: Sendable {
  let place: JournalPosition
  /// The number of the transaction.
  let transaction: Int
  /// The digest that it left; `nil` before the first transaction.
  let seal: Digest?
  /// The identity of the workspace.
  let store: String
  /// Whether what follows had been on the disk: then it is damaged, and not an interrupted write.
  private(set) var isDamagedBehind = false

  /// Finds the end by reading the newest segment alone.
  ///
  /// - Returns: `nil` when there is none, or it has no sound first line.
  init?(of folder: WorkspaceFolder) throws(SystemFault) {
    guard let segment = try folder.segments().last else { return nil }
    let file = try File(folder.segment(segment), .read, in: folder.system)
    var reader = SegmentReader(file, from: 0)
    guard let first = try reader.line(), first.isEnded,
      case .head(let head)? = JournalLine(first.bytes)
    else { return nil }
    store = head.store
    var end = first.end
    var transaction = head.transaction
    var seal = head.previous?.sum
    var count = 0
    while let line = try reader.line(), line.isEnded, LineChecksum.covered(line.bytes) != nil {
      guard ErasedLine.isCommit(line.bytes) else {
        count += 1
        continue
      }
      guard case .commit(let commit)? = JournalLine(whole: line.bytes), commit.count == count,
        commit.transaction == transaction + 1, commit.sync <= end
      else { break }
      (end, transaction, seal, count) = (line.end, commit.transaction, commit.sum, 0)
    }
    place = JournalPosition(segment: segment, offset: end)
    self.transaction = transaction
    self.seal = seal
  }

  /// Finds the end while nobody writes, so that the last transaction is not one that is being
  /// written just now. Where the lock cannot be opened, nobody can write.
  static func settled(_ folder: WorkspaceFolder) throws -> JournalEnd? {
    let lock: File
    do { lock = try File(folder.lock, .update, in: folder.system) } catch {
      return try examined(folder)
    }
    let held = WriterLock(file: lock, patience: patience)
    try held.take(by: Platform.loginName)
    defer { held.release() }
    return try examined(folder)
  }

  /// The end, with what there is to say of the bytes behind it.
  private static func examined(_ folder: WorkspaceFolder) throws -> JournalEnd? {
    // Read before the journal, so that a commit in between cannot make it say too much.
    let tail = try Tail(of: folder)
    guard var end = try JournalEnd(of: folder) else { return nil }
    let file = try File(folder.segment(end.place.segment), .read, in: folder.system)
    let isProved = try TailRecovery(file: file, segment: end.place.segment)
      .isProved(end.place.offset)
    end.isDamagedBehind = isProved || tail.map { $0.end > end.place } ?? false
    return end
  }

  /// Milliseconds to wait for another process.
  private static let patience = 2000
}

extension WorkspaceFolder {
  /// The folder at a path as a person gave it.
  init(named path: String, in system: any FileSystem) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.init(path: path, system: system)
  }
}
