/// The journal of a folder: all versions of all documents, on the disk.
final class Journal: Engine {
  let folder: WorkspaceFolder
  let file: File
  /// Whether this process may write, as it was opened.
  let isWritable: Bool
  /// The digest, end and number that the last transaction left.
  var state: JournalScan.State
  /// Where the journal is known to be damaged, if it is.
  var damage: WorkspaceFault?
  /// What opening found and did, to be told to the person.
  var recoveries: [Recovery] = []
  private(set) var isPoisoned = false
  private let lock: WriterLock?
  private var tail: File?

  static let segment = 1

  init(
    _ folder: WorkspaceFolder, file: File, isWritable: Bool, state: JournalScan.State,
    patience: Int
  ) throws {
    self.folder = folder
    self.file = file
    self.isWritable = isWritable
    self.state = state
    lock =
      isWritable
      ? WriterLock(file: try File(folder.lock, .create, in: folder.system), patience: patience)
      : nil
  }

  var isReadOnly: Bool { !isWritable || damage != nil || isPoisoned }
  var transactionCount: Int { state.transaction }
  var lastCommit: CommitRecord? { state.last }
  var end: Place { Place(segment: Journal.segment, offset: state.end) }

  func version(at place: Place) throws -> Version {
    let fault = WorkspaceFault(.damagedVersion(path: file.path, offset: place.offset))
    var count = 4096
    while true {
      let bytes: [UInt8]
      do { bytes = try file.read(at: place.offset, count: count) } catch {
        throw WorkspaceFault(.system(error))
      }
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        switch JournalLine(bytes[..<end]) {
        case .put(let version), .remove(let version): return version
        default: throw fault
        }
      }
      guard bytes.count == count else { throw fault }
      count *= 4
    }
  }

  func exclusively<Result>(by author: String, _ body: () throws -> Result) throws -> Result {
    guard let lock, isWritable else { throw StoreError.readOnly }
    if let damage { throw damage }
    guard !isPoisoned else { throw WorkspaceFault(.poisoned) }
    try reporting { try lock.take(by: author) }
    defer { lock.release() }
    return try body()
  }

  /// Runs `body` when no other process writes just now.
  func ifUnlocked(_ body: () throws -> Void) throws {
    guard let lock, try lock.tryTake(by: Platform.loginName) else { return }
    defer { lock.release() }
    try body()
  }

  func append(_ batch: Batch) throws -> [Place] {
    try confirmTail()
    try confirmName()
    let (bytes, places, next) = encode(batch)
    do { try file.write(bytes, at: state.end) } catch {
      // What was written of it is void; the next write would take its place anyway.
      do { try file.truncate(to: state.end) } catch { isPoisoned = true }
      throw WorkspaceFault(.notWritten(error))
    }
    do { try file.sync() } catch {
      // After a failed sync the system may have forgotten which bytes never reached the disk:
      // asking again would be answered with a yes that means nothing.
      isPoisoned = true
      throw WorkspaceFault(.unconfirmed(error))
    }
    state = next
    noteTail()
    return places
  }

  /// The lines of a commit, where its versions will lie, and the state after it.
  private func encode(_ batch: Batch) -> ([UInt8], [Place], JournalScan.State) {
    let system = folder.system
    var bytes: [UInt8] = []
    var digests: [Digest] = []
    var places: [Place] = []
    for form in batch.forms { digests.append(form.write(into: &bytes)) }
    for version in batch.versions {
      places.append(Place(segment: Journal.segment, offset: state.end + bytes.count))
      digests.append(version.write(into: &bytes, salt: system.randomNumber()))
    }
    // Times never run backwards in the journal, whatever the clock does.
    let now = max(system.now(), state.last?.at.microseconds ?? 0)
    var commit = JournalLine.Commit(
      transaction: state.transaction + 1, at: Timestamp(microseconds: now),
      author: batch.author, command: batch.command, count: digests.count, sync: state.end,
      sum: state.sum)
    commit.write(
      into: &bytes, salt: system.randomNumber(), after: state.sum, lines: digests)
    let end = state.end + bytes.count
    return (bytes, places, JournalScan.State(after: commit, end: end, proved: end))
  }

  /// Makes sure that what another process wrote last is on the disk before something is built
  /// upon it. That process may have died between writing and syncing, or been told by the disk
  /// that the sync failed; in both cases the bytes are written once more, since the system may
  /// believe that they need no writing.
  func confirmTail() throws {
    guard needsConfirmation else { return }
    do {
      let bytes = try file.read(at: state.proved, count: state.end - state.proved)
      try file.write(bytes, at: state.proved)
      try file.sync()
    } catch {
      isPoisoned = true
      throw WorkspaceFault(.notWritten(error))
    }
    state.proved = state.end
    noteTail()
  }

  /// Makes sure that the name of a journal without transactions is on the disk: who made it may
  /// have been killed just before.
  private func confirmName() throws {
    guard state.transaction == 0 else { return }
    do { try folder.system.syncDirectory(folder.log) } catch {
      throw WorkspaceFault(.notWritten(error))
    }
  }

  /// Whether nothing says that all of the journal is on the disk.
  var needsConfirmation: Bool {
    if state.proved < state.end, let tail = readTail(), tail.end >= end { state.proved = state.end }
    return state.proved < state.end
  }

  func readTail() -> Tail? {
    guard let file = try? File(folder.tail, .read, in: folder.system) else { return nil }
    return (try? file.read(at: 0, count: Tail.length)).flatMap(Tail.init)
  }

  /// Says in the file `tail` how far the journal is on the disk. It is help and no promise, so
  /// that failing to write it is no failure.
  private func noteTail() {
    if tail == nil { tail = try? File(folder.tail, .create, in: folder.system) }
    try? tail?.write(Tail(end: end, transaction: state.transaction).bytes, at: 0)
  }

  /// Runs `body`, with a failed call of the system as a `WorkspaceFault`.
  func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }
}
