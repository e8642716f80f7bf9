/// The lock under which one process at a time writes. It is the system's lock on the file `lock`,
/// so it ends with the process that holds it; the file's text is for people.
struct WriterLock {
  let file: File
  /// How long to wait for another process.
  let patience: Int

  /// Takes the lock and writes down who holds it.
  ///
  /// - Throws: `WorkspaceFault.locked` when another process does not give it up in time.
  func take(by author: String) throws {
    let system = file.system
    var waited = 0
    while try !system.tryLock(file.number) {
      guard waited < patience else { throw WorkspaceFault(.locked(holder)) }
      system.pause(milliseconds: WriterLock.step)
      waited += WriterLock.step
    }
    let now = Timestamp(microseconds: system.now())
    do { try file.write(LockHolder.bytes(author: author, since: now), at: 0) } catch {
      // Nobody needs the text; the lock itself is held.
    }
  }

  /// Takes the lock if it is free, for a moment of tidying: nothing is written down, so that a
  /// process that only reads leaves every byte as it is.
  func tryTake() throws -> Bool { try file.system.tryLock(file.number) }

  /// Gives the lock up.
  func release() { file.system.unlock(file.number) }

  private var holder: LockHolder? {
    (try? file.read(at: 0, count: LockHolder.length)).flatMap(LockHolder.init)
  }

  private static let step = 20
}

/// Who holds the lock, as the file tells.
package struct LockHolder: Sendable, Hashable {
  package let process: Int
  package let host: String
  package let author: String
  package let since: Timestamp

  static let length = 512

  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), let process = json["pid"]?.integer,
      let host = json["host"]?.string, let author = json["by"]?.string,
      let since = json["since"]?.string.flatMap(Timestamp.init)
    else { return nil }
    self.process = process
    self.host = host
    self.author = author
    self.since = since
  }

  /// One line of fixed length, so that it is written in one call and nothing older stays.
  static func bytes(author: String, since: Timestamp) -> [UInt8] {
    var bytes = JSON.object([
      .init("pid", .integer(Platform.processID)),
      .init("host", .string(String(Platform.hostName.prefix(60)))),
      .init("by", .string(String(author.prefix(60)))), .init("since", .string(since.text)),
    ]).bytes
    let rest = length - 1 - bytes.count
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: max(0, rest))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
