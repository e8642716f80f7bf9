import AccordPlatform

/// The lock under which one process at a time writes. It is the system's lock on the file `lock`,
/// so it ends with the process that holds it. The file's text is for people; and since whoever is
/// about to write writes it first, it also tells a process that nobody else has written.
final class WriterLock {
  let file: File
  /// How long to wait for another process, in milliseconds.
  var patience: Int
  /// Whether somebody asked to stop: nothing is waited for then.
  var isInterrupted: () -> Bool = { false }
  /// What the text begins with, which tells this opening of the lock from all others.
  private let beginning: [UInt8]
  /// The text that this opening wrote last; empty before the first.
  private var text: [UInt8] = []

  init(file: File, patience: Int) {
    self.file = file
    self.patience = patience
    beginning = LockHolder.beginning(mark: file.system.randomNumber())
  }

  /// Takes the lock and writes down who holds it.
  ///
  /// - Parameter condition: throws where nothing may be written although the lock is free; then the
  ///   lock is given up as it was.
  /// - Returns: whether nobody else has taken it to write since this opening did.
  /// - Throws: `WorkspaceFault` when another process does not give it up in time, or the text
  ///   cannot be written: other processes would not learn of what comes then. `SystemFault` when
  ///   the lock cannot be taken at all, `Interrupted` when somebody asks to stop meanwhile.
  @discardableResult
  func take(by author: String, requiring condition: () throws -> Void = {}) throws -> Bool {
    var waited = 0
    while try !file.system.tryLock(file.number) {
      guard waited < patience else { throw WorkspaceFault(.locked(holder)) }
      if isInterrupted() { throw Interrupted() }
      file.system.pause(milliseconds: WriterLock.step)
      waited += WriterLock.step
    }
    do { try condition() } catch {
      release()
      throw error
    }
    let isUndisturbed = isUndisturbed
    do { try note(author) } catch {
      release()
      throw WorkspaceFault(.notWritten(error))
    }
    return isUndisturbed
  }

  /// Takes the lock if it is free, for a moment of tidying that adds nothing to the journal:
  /// nothing is written down, so that a process that only reads leaves every byte as it is.
  func tryTake() throws -> Bool { try file.system.tryLock(file.number) }

  /// Writes down who holds the lock.
  func note(_ author: String) throws(SystemFault) {
    let since = Timestamp(microseconds: file.system.now())
    text = []
    let text = LockHolder.bytes(beginning, author: author, since: since)
    try file.write(text, at: 0)
    self.text = text
  }

  /// Whether nobody else has taken the lock to write since this opening did. The lock need not be
  /// held.
  var isUndisturbed: Bool {
    guard !text.isEmpty, let now = try? file.read(at: 0, count: LockHolder.length) else {
      return false
    }
    return now.withUnsafeBytes { now in text.withUnsafeBytes { now.isSame(as: $0) } }
  }

  /// Gives the lock up.
  func release() { file.system.unlock(file.number) }

  private var holder: LockHolder? {
    (try? file.read(at: 0, count: LockHolder.length)).flatMap(LockHolder.init)
  }

  private static let step = 20
}
