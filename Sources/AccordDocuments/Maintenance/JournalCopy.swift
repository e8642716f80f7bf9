import AccordPlatform

/// Copies a journal up to a place into another folder, so that the folder never looks like a
/// whole journal before it is one, and that the work can be interrupted and gone on with.
///
/// A segment is copied under another name, synced and renamed. In a folder without a journal the
/// first segment comes last: without it there is none. In one that has an earlier state of the
/// same journal the segments come in order: after each there is a state that once was.
struct JournalCopy {
  let source: WorkspaceFolder
  let target: WorkspaceFolder
  let end: JournalPosition
  let transaction: Int
  private(set) var copied: [String] = []
  private(set) var kept: [String] = []
  private(set) var bytes = 0

  private static let chunk = 1 << 20
  private var draft: String { target.log + "/copy.tmp" }

  init(
    from source: WorkspaceFolder, to target: WorkspaceFolder, end: JournalPosition, transaction: Int
  ) {
    self.source = source
    self.target = target
    self.end = end
    self.transaction = transaction
  }

  mutating func run() throws(SystemFault) {
    try target.makeFolders()
    // Who copied before may have been killed before the names were on the disk: a segment that
    // comes after one of them must not outlast it.
    if try !target.segments().isEmpty { try target.system.syncDirectory(target.log) }
    let isFresh = try target.system.kind(target.segment(1)) == nil
    let numbers = Array(1...end.segment)
    for number in isFresh ? numbers.reversed() : numbers {
      let length =
        number == end.segment
        ? end.offset : try File(source.segment(number), .read, in: source.system).size
      if try isThere(number, length: length) {
        kept.append(target.segment(number))
      } else {
        try copy(number, length: length)
        copied.append(target.segment(number))
        bytes += length
      }
    }
    copied.sort()
    kept.sort()
    let tail = try File(target.tail, .create, in: target.system)
    try tail.write(Tail(end: end, transaction: transaction).bytes, at: 0)
    try target.system.syncDirectory(target.path)
  }

  /// Whether the target has the segment, byte for byte.
  private func isThere(_ number: Int, length: Int) throws(SystemFault) -> Bool {
    guard try target.system.kind(target.segment(number)) == .file else { return false }
    let old = try File(target.segment(number), .read, in: target.system)
    guard try old.size == length else { return false }
    let new = try File(source.segment(number), .read, in: source.system)
    var offset = 0
    while offset < length {
      let count = min(JournalCopy.chunk, length - offset)
      guard try old.read(at: offset, count: count) == new.read(at: offset, count: count) else {
        return false
      }
      offset += count
    }
    return true
  }

  private func copy(_ number: Int, length: Int) throws(SystemFault) {
    let system = target.system
    if try system.kind(draft) != nil { try system.remove(draft) }
    try write(number, length: length)
    if number < end.segment { try system.protect(draft) }
    try system.rename(draft, to: target.segment(number))
    try system.syncDirectory(target.log)
  }

  private func write(_ number: Int, length: Int) throws(SystemFault) {
    let old = try File(source.segment(number), .read, in: source.system)
    let new = try File(draft, .create, in: target.system)
    var offset = 0
    while offset < length {
      let part = try old.read(at: offset, count: min(JournalCopy.chunk, length - offset))
      // A journal never becomes shorter than where its transactions end.
      guard !part.isEmpty else { throw SystemFault("read", old.path, problem: .input) }
      try new.write(part, at: offset)
      offset += part.count
    }
    try new.sync()
  }
}

extension WorkspaceFolder {
  /// Makes the folder, those above it and the one for the journal, as far as they are missing,
  /// each with its name on the disk.
  func makeFolders() throws(SystemFault) { try makeWithParents(log) }

  private func makeWithParents(_ path: String) throws(SystemFault) {
    let parts = path.split(separator: "/")
    let above = parts.dropLast().joined(separator: "/")
    let parent = path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    guard try system.kind(path) == nil else {
      // Who made it may have been killed before its name was on the disk. What lies further
      // above was not made by us, or its name was synced before this one was made.
      do throws(SystemFault) { try system.syncDirectory(parent) } catch {
        guard error.problem == .notPermitted else { throw error }
      }
      return
    }
    if parent != path { try makeWithParents(parent) }
    do throws(SystemFault) { try system.makeDirectory(path) } catch {
      guard error.problem == .exists else { throw error }
    }
    try system.syncDirectory(parent)
  }
}
