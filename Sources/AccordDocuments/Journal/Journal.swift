import AccordPlatform

/// The journal of a folder: all versions of all documents, on the disk.
///
/// Writing is done within `exclusively`: `settle`, then `stage` as many transactions as are at
/// hand, then one `flush` that makes all of them durable.
final class Journal {
  /// How the journal is laid out; tests use tiny sizes.
  struct Options: Sendable {
    /// A segment that has so many bytes is followed by a new one.
    var segmentSize = 64 << 20
    /// At most so many bytes are filled ahead of use; 0 for none.
    var fill = 1 << 20
    /// The disk is written to in blocks of so many bytes where the system's cache is passed by.
    var block = 4096
    /// So many bytes are encoded before they are written.
    var part = 1 << 20
    /// So many bytes beyond the mapping of the newest segment are read without it.
    var unmapped = 4 << 20
  }

  let folder: WorkspaceFolder
  let options: Options
  /// Whether this process may write, as it was opened.
  let isWritable: Bool
  /// What the last transaction left: end, number, digest.
  var state: JournalScan.State
  /// The segment in which `state` ends.
  var file: File
  /// The identity of the workspace; empty when no head could be read.
  var store = ""
  /// Where the journal is known to be damaged, if it is.
  var damage: WorkspaceFault? {
    didSet { if let damage { doubt(to: damage.reach) } }
  }
  /// What lies after it is known to be there and sound; `nil` where all is.
  private(set) var doubtful: JournalPosition?
  /// What opening found and did, to be told to the person.
  var recoveries: [Recovery] = []
  var isPoisoned = false
  /// How the clock stood at a commit, as far as that is still to be told.
  var clockJump: ClockJump?
  /// The segments in memory, by number, as far as they were read from; of `file` the beginning.
  @exclusivity(unchecked)  // Looked at for each document.
  var mapped: [MappedSegment?] = []
  /// The full segments that were read from, to see whether another program cuts one short.
  var sealedFiles: [Int: (file: File, size: Int)] = [:]
  /// The stamps of full segments, taken before their first lines were found right.
  var sealedStamps: [Int: FileStamp] = [:]
  /// The format of the newest segment.
  var format = JournalLine.Head.currentFormat
  /// Whether what stays of older lines after an erasure is to be recorded with what is written
  /// next: the first segment of this format has begun, and nothing is in it.
  var owesSkeleton = false
  /// Tells the paths of the fields that can be erased, by collection.
  var personalPaths: () -> [String: [String]] = { [:] }
  /// The full segments that are not known to be the files that they were when the index was
  /// written.
  var unfamiliar: Set<Int> = []
  /// The lines, by segment and offset, that show again what they lost to an erasure, without it.
  var restored: [Int: [Int: [UInt8]]] = [:]
  var staging: Staging
  var space = FilledSpace()
  var recent = RecentBytes()
  @exclusivity(unchecked)  // Nothing of it is reached while a number is drawn.
  var salts = SaltPool()
  /// Whether the name of the newest segment is known to be on the disk.
  var isNamed = false
  var tail: File?
  /// Whether no other process has written since this one did: nothing in the file is new then. It
  /// counts within `exclusively`.
  private(set) var isUndisturbed = false
  private let lock: WriterLock?
  /// What lay at the path when the journal was opened.
  var place: JournalPlace

  init(
    _ folder: WorkspaceFolder, options: Options, file: File, lock: File?,
    state: JournalScan.State, patience: Int
  ) throws(SystemFault) {
    self.folder = folder
    self.options = options
    self.file = file
    isWritable = lock != nil
    self.state = state
    staging = Staging(after: state)
    place = try JournalPlace(folder, lock: lock)
    self.lock = lock.map { WriterLock(file: $0, patience: patience) }
  }

  deinit { close() }

  /// Whether writing is refused.
  var isReadOnly: Bool { !isWritable || damage != nil || isPoisoned }
  /// The number of the newest transaction; 0 before the first.
  var transactionCount: Int { state.transaction }
  /// Who wrote the newest transaction, when and how.
  var lastCommit: CommitRecord? { state.last }
  /// Where the next transaction would lie; everything before it is committed.
  var end: JournalPosition { state.end }

  /// Runs `body` while no other process may write. What was staged and not flushed is void.
  ///
  /// - Throws: `WorkspaceFault` when the journal is damaged, another process holds the lock, or
  ///   the folder is not the one that was opened; nothing is written then.
  func exclusively<Result>(by author: String, _ body: () throws -> Result) throws -> Result {
    guard let lock, isWritable else { throw StoreError.readOnly }
    if let damage { throw damage }
    guard !isPoisoned else { throw WorkspaceFault(.poisoned) }
    isUndisturbed = try reporting { try lock.take(by: author, requiring: requireSamePlace) }
    defer {
      discard()
      isUndisturbed = false
      lock.release()
    }
    return try body()
  }

  /// Runs `body` when no other process writes just now, and the folder is the one that was opened.
  ///
  /// - Parameter author: who writes to the journal; `nil` when nothing is added to it.
  func ifUnlocked(by author: String? = nil, _ body: () throws -> Void) throws {
    guard let lock, try lock.tryTake() else { return }
    defer {
      discard()
      lock.release()
    }
    guard (try? requireSamePlace()) != nil else { return }
    if let author { try lock.note(author) }
    try body()
  }

  /// Sets how many milliseconds to wait for another process that writes, and what ends that early.
  func waitForOthers(_ patience: Int, unless isInterrupted: @escaping () -> Bool) {
    lock?.patience = patience
    lock?.isInterrupted = isInterrupted
  }

  /// Whether no other process has written since this one did, as far as can be seen without the
  /// lock.
  var seemsUndisturbed: Bool { lock?.isUndisturbed ?? false }

  /// Gives the space back that was filled ahead of use.
  func close() {
    guard isWritable, !isPoisoned, damage == nil, space.end > state.end.offset else { return }
    try? ifUnlocked {
      guard try peek() == .newline else { return }
      try file.truncate(to: state.end.offset)
    }
    space.end = 0
  }

  /// Notes that something is missing or cannot be read as far as a place.
  func doubt(to place: JournalPosition) { doubtful = max(doubtful ?? place, place) }

  /// Where reading of the documents began that are known: what lies before is known from the index.
  var knownFrom = JournalPosition(segment: 0, offset: 0)

  /// Refuses what needs all documents of a collection, where those are not known that lie in a
  /// segment that is missing.
  func requireAllSegments() throws {
    guard let damage, let doubtful, doubtful > knownFrom else { return }
    switch damage.problem {
    case .missingSegment, .strangeSegment: throw damage
    default: return
    }
  }

  /// Notes damage that was met while reading, so that nothing more is written.
  func noted(_ fault: WorkspaceFault) -> WorkspaceFault {
    if damage == nil { damage = fault } else { doubt(to: fault.reach) }
    return fault
  }

  /// Refuses what depends on all that was written after a place, where damage may hide some of it.
  func requireSound(after place: JournalPosition) throws {
    if let damage, let doubtful, doubtful >= place { throw damage }
  }

  /// Runs `body`, with a failed call of the system as a `WorkspaceFault`.
  func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }
}
