import AccordJSON
import AccordPlatform

/// The names of the files of a workspace.
struct WorkspaceFolder {
  let path: String
  let system: any FileSystem
  /// What the paths of all segments begin with: opening a workspace asks for every one.
  private let segmentStart: String

  init(path: String, system: any FileSystem) {
    self.path = path
    self.system = system
    segmentStart = path + "/log/"
  }

  var log: String { path + "/log" }
  var lock: String { path + "/lock" }
  var tail: String { path + "/tail" }
  var quarantine: String { path + "/quarantine" }
  var index: String { path + "/index" }

  /// The file of a segment: `log/00000001.jsonl`.
  func segment(_ number: Int) -> String {
    let ninth = 100_000_000
    let digits =
      number < ninth ? String(String(ninth + number).dropFirst()) : String(number)
    return segmentStart + (digits + ".jsonl")
  }

  /// A segment that is not whole yet; what an interrupted process left there is void.
  var draft: String { log + "/new.tmp" }

  /// Makes an empty draft. One that is there is not used again: after a crash in the middle of
  /// renaming it may be the same file as a segment.
  func makeDraft() throws(SystemFault) -> File {
    if try system.kind(draft) != nil { try system.remove(draft) }
    return try File(draft, .create, in: system)
  }

  /// The numbers of the segments that are there, in order.
  func segments() throws(SystemFault) -> [Int] {
    do throws(SystemFault) {
      return try system.list(log).compactMap(WorkspaceFolder.segmentNumber).sorted()
    } catch {
      guard error.problem == .notFound || error.problem == .notDirectory else { throw error }
      return []
    }
  }

  /// The number of the segment that a file's name stands for, `00000001.jsonl`; `nil` for other
  /// names.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl") else { return nil }
    let digits = name.utf8.dropLast(6)
    guard digits.count == 8 || (9...18).contains(digits.count) && digits.first != 0x30 else {
      return nil
    }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit) - 0x30
    }
    return number > 0 ? number : nil
  }

  /// The first segment that is there.
  func firstSegment() throws -> OpenedSegment? {
    func open(_ number: Int) throws -> OpenedSegment {
      let file = try File(segment(number), .read, in: system)
      return OpenedSegment(number: number, file: file, head: try SegmentHead(file, in: self))
    }
    do { return try open(1) } catch let fault as SystemFault {
      guard fault.problem == .notFound else { throw fault }
    }
    return try segments().first.map(open)
  }

  /// Finds out whether the folder holds a workspace.
  ///
  /// - Returns: `false` when there is nothing yet, or only what an interrupted creation left.
  /// - Throws: `WorkspaceFault` when something else is there.
  func holdsWorkspace() throws -> Bool {
    do throws(SystemFault) {
      if try system.kind(segment(1)) != nil { return true }
    } catch {
      guard error.problem == .notDirectory else { throw error }
    }
    switch try system.kind(path) {
    case nil: return false
    case .file, .other: throw WorkspaceFault(.file(path: path))
    case .directory: break
    }
    let names = Set(try system.list(path)).subtracting(["lock", "log"])
    var inLog: Set<String> = []
    if try system.kind(log) == .directory {
      if try !segments().isEmpty { return true }
      inLog = Set(try system.list(log))
    }
    // Only a journal has a `tail` that can be read: where it is left alone, the journal is gone.
    if names.isSubset(of: WorkspaceFolder.names), inLog.subtracting(["new.tmp"]).isEmpty,
      try Tail(of: self) != nil
    {
      throw WorkspaceFault(.missingSegment(path: segment(1)))
    }
    guard names.isEmpty, inLog.subtracting(["new.tmp"]).isEmpty else {
      throw WorkspaceFault(.foreign(path: path))
    }
    return false
  }

  /// Makes the folder and an empty journal. After a crash at any point the folder holds either
  /// no workspace or a whole one.
  func create(patience: Int, author: String) throws {
    let clock = try system.journalTime()
    try makeFolders()
    let lock = WriterLock(file: try File(lock, .create, in: system), patience: patience)
    try lock.take(by: author)
    defer { lock.release() }
    // Another process may have been faster.
    guard try system.kind(segment(1)) == nil else { return }
    var bytes: [UInt8] = []
    let store = Hexadecimal.text(system.randomNumber()) + Hexadecimal.text(system.randomNumber())
    let head = JournalLine.Head(
      store: store, segment: 1, at: clock, transaction: 0)
    _ = head.write(into: &bytes)
    do {
      let file = try makeDraft()
      try file.write(bytes, at: 0)
      try file.sync()
    }
    try system.rename(draft, to: segment(1))
    try system.syncDirectory(log)
  }
}
