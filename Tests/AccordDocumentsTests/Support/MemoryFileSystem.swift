import AccordPlatform
import AccordWording

/// Files in memory, in which any call can be made to fail.
final class MemoryFileSystem: FileSystem {
  /// What goes wrong, and when.
  struct Trouble {
    /// The number of the call, from 1, counted from `calls`.
    var call: Int
    var problem: SystemFault.Problem
  }

  /// One file; it lives on while it is open, as on POSIX systems.
  final class Content {
    var bytes: [UInt8] = [] { didSet { changes += 1 } }
    /// How often the bytes were changed.
    private(set) var changes = 0
    var isLocked = false
  }

  var files: [String: Content] = [:]
  var directories: Set<String> = ["/"]
  /// The files and folders that not only their owner may read.
  var openToOthers: Set<String> = []
  /// The names of the calls so far.
  var calls: [String] = []
  var troubles: [Trouble] = []
  /// Names of calls that always fail.
  var broken: [String: SystemFault.Problem] = [:]
  /// Why no file can be opened for writing, if none can.
  var unwritable: SystemFault.Problem?
  /// A file whose next write does ten bytes and then fails, and how.
  var halfWrite: (path: String, problem: SystemFault.Problem, isDone: Bool)?
  /// Whether `troubles` strike only calls that may be repeated.
  var sparesUnrepeatable = false
  /// A file of which nothing is read from an offset on, as though it ended there.
  var silent: (path: String, offset: Int)?
  /// At most so many bytes are read or written at once.
  var portion = Int.max
  var time = 1_732_356_348_123_456
  var pauses = 0
  private var open: [FileNumber: (content: Content, path: String, holdsLock: Bool)] = [:]
  private var next: Int32 = 3
  private var chance = UInt64(1)

  private func call(_ name: String, _ path: String) throws(SystemFault) {
    calls.append("\(name) \(path)")
    if let problem = broken[name] { throw SystemFault(name, path, problem: problem) }
    if sparesUnrepeatable, !["open", "read", "write", "truncate"].contains(name) { return }
    if let trouble = troubles.first(where: { $0.call == calls.count }) {
      throw SystemFault(name, path, problem: trouble.problem)
    }
  }

  private func entry(_ file: FileNumber) -> (content: Content, path: String, holdsLock: Bool) {
    guard let entry = open[file] else { fatalError("the file is not open") }
    return entry
  }

  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> FileNumber {
    try call("open", path)
    if let unwritable, mode != .read { throw SystemFault("open", path, problem: unwritable) }
    if files[path] == nil {
      guard mode == .create else { throw SystemFault("open", path, problem: .notFound) }
      files[path] = Content()
    }
    defer { next += 1 }
    if let content = files[path] { open[FileNumber(next)] = (content, path, false) }
    return FileNumber(next)
  }

  func close(_ file: FileNumber) {
    unlock(file)
    open[file] = nil
  }

  func read(_ file: FileNumber, at offset: Int, count: Int) throws(SystemFault) -> [UInt8] {
    let (content, path, _) = entry(file)
    try call("read", path)
    guard offset < content.bytes.count else { return [] }
    var count = min(count, portion)
    if let silent, silent.path == path { count = min(count, max(0, silent.offset - offset)) }
    return Array(content.bytes[offset...].prefix(count))
  }

  func write(
    _ file: FileNumber, _ bytes: ArraySlice<UInt8>, at offset: Int
  ) throws(SystemFault) -> Int {
    let (content, path, _) = entry(file)
    try call("write", path)
    var part = bytes.prefix(portion)
    if let half = halfWrite, half.path == path {
      guard !half.isDone else { throw SystemFault("write", path, problem: half.problem) }
      part = bytes.prefix(10)
      halfWrite?.isDone = true
    }
    if content.bytes.count < offset + part.count {
      content.bytes += [UInt8](repeating: 0, count: offset + part.count - content.bytes.count)
    }
    content.bytes.replaceSubrange(offset..<offset + part.count, with: part)
    return part.count
  }

  func map(_ file: FileNumber, length: Int) throws(SystemFault) -> MappedBytes {
    let (content, path, _) = entry(file)
    try call("map", path)
    return MappedBytes(copying: content.bytes.prefix(length))
  }

  func isOpenToOthers(_ path: String) throws(SystemFault) -> Bool {
    try call("stat", path)
    return openToOthers.contains(path)
  }

  func protect(_ path: String) throws(SystemFault) { try call("protect", path) }

  func size(_ file: FileNumber) throws(SystemFault) -> Int {
    let (content, path, _) = entry(file)
    try call("stat", path)
    return content.bytes.count
  }

  func truncate(_ file: FileNumber, to size: Int) throws(SystemFault) {
    let (content, path, _) = entry(file)
    try call("truncate", path)
    content.bytes = Array(content.bytes.prefix(size))
  }

  func sync(_ file: FileNumber) throws(SystemFault) { try call("sync", entry(file).path) }

  func syncDirectory(_ path: String) throws(SystemFault) { try call("syncDirectory", path) }

  func makeDirectory(_ path: String) throws(SystemFault) {
    try call("mkdir", path)
    directories.insert(path)
  }

  func list(_ path: String) throws(SystemFault) -> [String] {
    try call("list", path)
    let below = path == "/" ? "/" : path + "/"
    let all = Array(files.keys) + Array(directories)
    return Set(
      all.filter { $0.hasPrefix(below) && $0 != below }.compactMap {
        $0.dropFirst(below.count).split(separator: "/").first.map(String.init)
      }
    ).sorted()
  }

  func kind(_ path: String) throws(SystemFault) -> FileKind? {
    try call("stat", path)
    if files[path] != nil { return .file }
    return directories.contains(path) ? .directory : nil
  }

  func stamp(_ path: String) throws(SystemFault) -> FileStamp? {
    try call("stat", path)
    return files[path].map {
      FileStamp(
        size: $0.bytes.count, number: Int(bitPattern: Unmanaged.passUnretained($0).toOpaque()),
        written: $0.changes)
    }
  }

  func rename(_ path: String, to other: String) throws(SystemFault) {
    try call("rename", path)
    guard let content = files.removeValue(forKey: path) else {
      throw SystemFault("rename", path, problem: .notFound)
    }
    files[other] = content
  }

  func remove(_ path: String) throws(SystemFault) {
    try call("remove", path)
    files[path] = nil
  }

  func tryLock(_ file: FileNumber) throws(SystemFault) -> Bool {
    let (content, path, holdsLock) = entry(file)
    try call("lock", path)
    if holdsLock { return true }
    if content.isLocked { return false }
    content.isLocked = true
    open[file]?.holdsLock = true
    return true
  }

  func unlock(_ file: FileNumber) {
    guard let (content, _, holdsLock) = open[file], holdsLock else { return }
    content.isLocked = false
    open[file]?.holdsLock = false
  }

  func now() -> Int {
    time += 1
    return time
  }

  func pause(milliseconds: Int) { pauses += milliseconds }

  func randomNumber() -> UInt64 {
    chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return chance
  }
}
