import AccordPlatform
import AccordWording
import TestSupport

/// A disk that forgets what was not synced.
///
/// Names are kept apart from bytes: a new, renamed or removed file is so only after its folder
/// was synced. Each opened file is a process of its own as to locks, as with flock(2).
final class SimulatedDisk: FileSystem {
  /// A call that goes wrong.
  struct Fault: Sendable {
    /// Which call it is, from 1, among those that `counts` counts.
    var call: Int
    var kind: Kind

    enum Kind: Hashable, Sendable {
      /// Nothing is done.
      case refused(SystemFault.Problem)
      /// It is done, and reported as failed all the same.
      case doneAndReported(SystemFault.Problem)
      /// A write does its first half and says so.
      case short
      /// A write does its first half, and every call after that fails.
      case shortAndThen(SystemFault.Problem)
    }
  }

  var state: State
  /// The number of calls so far.
  private(set) var count = 0
  /// Called before each call that can change something, with what it is about to do.
  var beforeChange: ((String) -> Void)?
  /// What goes wrong.
  var fault: Fault?
  /// How the next sync fails, if it is to.
  var failNextSync: SystemFault.Problem?
  /// Calls that are answered with success and not carried out, named as for `beforeChange`.
  var ignored: Set<String> = []
  /// How often one of `ignored` was.
  private(set) var ignoredCount = 0
  /// The names of all calls so far that should put something on the disk.
  private(set) var promises: Set<String> = []

  private var open: [FileNumber: (node: Int, path: String, mode: OpenMode)] = [:]
  private var locks: [Int: FileNumber] = [:]
  private var next: Int32 = 3
  private var nextNode: Int
  private var chance: SeededNumbers
  /// What was done to each file since it was last synced.
  private var works: [Int: Set<String>] = [:]
  private var isBroken: SystemFault.Problem?

  init(_ state: State = State(), seed: UInt64 = 1) {
    self.state = state
    nextNode = (state.nodes.keys.max() ?? 0) + 1
    chance = SeededNumbers(seed: seed)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
      return "/"
    }
    return String(path[..<slash])
  }

  /// Lets every call work from now on.
  func repair() {
    fault = nil
    isBroken = nil
  }

  // MARK: What happens at each call

  /// - Returns: whether the call is to be carried out, and what it reports then.
  private func call(
    _ name: String, _ path: String, promise: String? = nil
  ) throws(SystemFault) -> (isDone: Bool, report: SystemFault?) {
    count += 1
    if let promise {
      promises.insert(promise)
      if ignored.contains(promise) {
        ignoredCount += 1
        return (false, nil)
      }
    }
    if let isBroken { throw SystemFault(name, path, problem: isBroken) }
    guard let fault, fault.call == count else { return (true, nil) }
    switch fault.kind {
    case .refused(let problem): throw SystemFault(name, path, problem: problem)
    case .doneAndReported(let problem): return (true, SystemFault(name, path, problem: problem))
    case .short, .shortAndThen: return (true, nil)
    }
  }

  private func change(
    _ name: String, _ path: String, promise: String? = nil, _ body: () -> Void
  ) throws(SystemFault) {
    beforeChange?(promise ?? name)
    let (isDone, report) = try call(name, path, promise: promise)
    if isDone { body() }
    if let report { throw report }
  }

  private func entry(_ file: FileNumber) -> (node: Int, path: String, mode: OpenMode) {
    guard let entry = open[file] else { fatalError("the file is not open") }
    // It may have got another name meanwhile.
    guard state.names[entry.path] != .file(entry.node),
      let name = state.names.first(where: { $0.value == .file(entry.node) })?.key
    else { return entry }
    return (entry.node, name, entry.mode)
  }

  // MARK: Files

  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> FileNumber {
    let node: Int
    switch state.names[path] {
    case .directory: throw SystemFault("open", path, problem: .isDirectory)
    case .file(let found):
      _ = try call("open", path)
      if mode != .read, state.nodes[found]!.isProtected {
        throw SystemFault("open", path, problem: .notPermitted)
      }
      node = found
    case nil:
      let folder = SimulatedDisk.folder(of: path)
      guard mode == .create, state.names[folder] == .directory else {
        _ = try call("open", path)
        throw SystemFault("open", path, problem: .notFound)
      }
      node = nextNode
      try change("create", path) {
        nextNode += 1
        state.nodes[node] = State.Node()
        state.change(in: folder, adding: (path, .file(node)))
      }
    }
    defer { next += 1 }
    open[FileNumber(next)] = (node, path, mode)
    return FileNumber(next)
  }

  func close(_ file: FileNumber) {
    unlock(file)
    open[file] = nil
  }

  func read(_ file: FileNumber, at offset: Int, count: Int) throws(SystemFault) -> [UInt8] {
    let (node, path, _) = entry(file)
    let (_, report) = try call("read", path)
    if let report { throw report }
    let bytes = state.nodes[node]!.shown
    return offset < bytes.count ? Array(bytes[offset...].prefix(count)) : []
  }

  func write(
    _ file: FileNumber, _ bytes: ArraySlice<UInt8>, at offset: Int
  ) throws(SystemFault) -> Int {
    let (node, path, mode) = entry(file)
    guard mode != .read else { throw SystemFault("write", path, problem: .notPermitted) }
    var part = bytes
    if let fault, fault.call == count + 1, bytes.count > 1 {
      switch fault.kind {
      case .short, .shortAndThen: part = bytes.prefix(bytes.count / 2)
      default: break
      }
    }
    let work = work(of: part, at: offset, in: state.nodes[node]!.shown)
    let promise = work == "rewriting" && !isDisposable(path) ? "rewriting \(role(of: path))" : nil
    try change("write", path, promise: promise) {
      state.write(part, to: node, at: offset)
      works[node, default: []].insert(work)
    }
    if let fault, fault.call == count, case .shortAndThen(let problem) = fault.kind {
      isBroken = problem
    }
    return part.count
  }

  /// What a write is for, as far as can be seen.
  private func work(of bytes: ArraySlice<UInt8>, at offset: Int, in old: [UInt8]) -> String {
    if offset + bytes.count <= old.count, old[offset..<offset + bytes.count] == bytes {
      return "rewriting"
    }
    return bytes.allSatisfy { $0 == UInt8(ascii: "\n") } ? "filling" : "writing"
  }

  func map(_ file: FileNumber, length: Int) throws(SystemFault) -> MappedBytes {
    let (node, path, _) = entry(file)
    _ = try call("map", path)
    return MappedBytes(copying: state.nodes[node]!.shown.prefix(length))
  }

  func size(_ file: FileNumber) throws(SystemFault) -> Int {
    let (node, path, _) = entry(file)
    _ = try call("size", path)
    return state.nodes[node]!.shown.count
  }

  func truncate(_ file: FileNumber, to size: Int) throws(SystemFault) {
    let (node, path, _) = entry(file)
    try change("truncate", path) {
      state.truncate(node, to: size)
      works[node, default: []].insert("truncating")
    }
  }

  func sync(_ file: FileNumber) throws(SystemFault) {
    let (node, path, _) = entry(file)
    let works = works[node, default: []]
    let work = ["writing", "rewriting", "filling", "truncating"].first(where: works.contains)
    beforeChange?("sync")
    do throws(SystemFault) {
      let (isDone, report) = try call(
        "sync", path, promise: work.map { "sync \(role(of: path)) after \($0)" })
      self.works[node] = nil
      if let problem = failNextSync {
        failNextSync = nil
        throw SystemFault("sync", path, problem: problem)
      }
      if isDone { state.sync(node) }
      if let report { throw report }
    } catch {
      state.failSync(node, &chance)
      throw error
    }
  }

  func writeThrough(
    _ file: FileNumber, _ blocks: [UInt8], at offset: Int
  ) throws(SystemFault) -> Bool {
    let (node, path, _) = entry(file)
    let range = offset..<offset + blocks.count
    precondition(range.lowerBound % State.sector == 0 && range.count % State.sector == 0)
    beforeChange?("writeThrough")
    do throws(SystemFault) {
      let (isDone, report) = try call("write", path, promise: "write through to \(role(of: path))")
      if let problem = failNextSync {
        failNextSync = nil
        throw SystemFault("write", path, problem: problem)
      }
      if let fault, fault.call == count, [.short, .shortAndThen(.diskFull)].contains(fault.kind) {
        throw SystemFault("write", path, problem: .input)
      }
      state.write(blocks[...], to: node, at: offset)
      beforeChange?("end of writeThrough")
      if isDone { state.sync(node, only: range) }
      if let report { throw report }
    } catch {
      state.failWriteThrough(node, blocks, at: offset, &chance)
      throw error
    }
    return true
  }

  // MARK: Names

  func syncDirectory(_ path: String) throws(SystemFault) {
    let news = state.changes.filter { $0.folder == path }
      .compactMap { $0.added?.path ?? $0.removed }.filter { !isDisposable($0) }.map(role)
    let names = Set(news).sorted().joined(separator: ", ")
    try change(
      "syncDirectory", path,
      promise: names.isEmpty ? nil : "sync the names in \(role(of: path)): \(names)"
    ) { state.syncNames(in: path) }
  }

  func makeDirectory(_ path: String) throws(SystemFault) {
    guard state.names[path] == nil else { throw SystemFault("mkdir", path, problem: .exists) }
    let folder = SimulatedDisk.folder(of: path)
    guard state.names[folder] == .directory else {
      throw SystemFault("mkdir", path, problem: .notFound)
    }
    try change("mkdir", path) { state.change(in: folder, adding: (path, .directory)) }
  }

  func list(_ path: String) throws(SystemFault) -> [String] {
    _ = try call("list", path)
    guard state.names[path] == .directory else {
      throw SystemFault("list", path, problem: .notFound)
    }
    let start = path == "/" ? path : path + "/"
    return state.names.keys.filter { $0.hasPrefix(start) && $0 != "/" }
      .map { $0.dropFirst(start.count) }.filter { !$0.utf8.contains(UInt8(ascii: "/")) }
      .map(String.init).sorted()
  }

  func kind(_ path: String) throws(SystemFault) -> FileKind? {
    _ = try call("stat", path)
    return switch state.names[path] {
    case .directory: .directory
    case .file: .file
    case nil: nil
    }
  }

  func rename(_ path: String, to other: String) throws(SystemFault) {
    guard let entry = state.names[path] else {
      throw SystemFault("rename", path, problem: .notFound)
    }
    try change("rename", path, promise: "rename \(role(of: path)) to \(role(of: other))") {
      state.change(in: SimulatedDisk.folder(of: path), adding: (other, entry), removing: path)
    }
  }

  func protect(_ path: String) throws(SystemFault) {
    guard case .file(let node)? = state.names[path] else {
      throw SystemFault("chmod", path, problem: .notFound)
    }
    try change("protect", path) { state.nodes[node]!.isProtected = true }
  }

  func remove(_ path: String) throws(SystemFault) {
    guard case .file? = state.names[path] else {
      throw SystemFault("remove", path, problem: .notFound)
    }
    try change("remove", path) {
      state.change(in: SimulatedDisk.folder(of: path), removing: path)
    }
  }

  // MARK: Locks, time, chance

  func tryLock(_ file: FileNumber) throws(SystemFault) -> Bool {
    let (node, path, _) = entry(file)
    let (_, report) = try call("lock", path)
    if let report { throw report }
    if let holder = locks[node] { return holder == file }
    locks[node] = file
    return true
  }

  func unlock(_ file: FileNumber) {
    guard let node = open[file]?.node, locks[node] == file else { return }
    locks[node] = nil
  }

  func now() -> Int {
    state.time += 1
    return state.time
  }

  func pause(milliseconds: Int) {}

  func randomNumber() -> UInt64 { chance.next() }

  // MARK: Names for reports

  /// Whether the store does without a file when it is gone, so that nothing has to be promised.
  private func isDisposable(_ path: String) -> Bool {
    let role = role(of: path)
    return ["lock", "tail", "index", "backup’s tail"].contains(role) || role.hasSuffix(".tmp")
  }

  /// What a path is to the store, without what differs from run to run.
  private func role(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2 else { return path }
    let name = parts.dropFirst(2).joined(separator: "/")
    if name.hasPrefix("quarantine/") { return "quarantined bytes" }
    // What is not the workspace is a backup of it.
    let owner = parts[0] == "office" ? "" : "backup’s "
    if name.hasPrefix("log/"), name.hasSuffix(".jsonl") { return owner + "segment" }
    if name.hasPrefix("index/") { return "index" }
    return owner + name
  }
}
