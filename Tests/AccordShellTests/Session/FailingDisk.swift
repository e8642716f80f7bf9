import AccordPlatform

/// The files of this machine, some calls of which can be made to fail.
final class FailingDisk: FileSystem {
  /// The calls that fail from now on, by name: `sync`, `write`, `rename`.
  var broken: Set<String> = []
  /// How many of these calls still succeed before.
  var allowed = 0
  /// What the clock shows; `nil` for the time of this machine.
  var time: Int?
  private let system = PosixFileSystem()

  private func call(_ name: String, _ path: String = "") throws(SystemFault) {
    guard broken.contains(name) else { return }
    guard allowed == 0 else { return allowed -= 1 }
    throw SystemFault(name, path, problem: .input)
  }

  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> FileNumber {
    try system.open(path, mode)
  }
  func close(_ file: FileNumber) { system.close(file) }
  func read(_ file: FileNumber, at offset: Int, count: Int) throws(SystemFault) -> [UInt8] {
    try system.read(file, at: offset, count: count)
  }
  func write(
    _ file: FileNumber, _ bytes: ArraySlice<UInt8>, at offset: Int
  ) throws(SystemFault) -> Int {
    try call("write")
    return try system.write(file, bytes, at: offset)
  }
  func map(_ file: FileNumber, length: Int) throws(SystemFault) -> MappedBytes {
    try system.map(file, length: length)
  }
  func size(_ file: FileNumber) throws(SystemFault) -> Int { try system.size(file) }
  func truncate(_ file: FileNumber, to size: Int) throws(SystemFault) {
    try system.truncate(file, to: size)
  }
  func sync(_ file: FileNumber) throws(SystemFault) {
    try call("sync")
    try system.sync(file)
  }
  func syncDirectory(_ path: String) throws(SystemFault) { try system.syncDirectory(path) }
  func makeDirectory(_ path: String) throws(SystemFault) { try system.makeDirectory(path) }
  func list(_ path: String) throws(SystemFault) -> [String] { try system.list(path) }
  func kind(_ path: String) throws(SystemFault) -> FileKind? { try system.kind(path) }
  func stamp(_ path: String) throws(SystemFault) -> FileStamp? { try system.stamp(path) }
  func rename(_ path: String, to other: String) throws(SystemFault) {
    try call("rename", other)
    try system.rename(path, to: other)
  }
  func protect(_ path: String) throws(SystemFault) { try system.protect(path) }
  func remove(_ path: String) throws(SystemFault) { try system.remove(path) }
  func tryLock(_ file: FileNumber) throws(SystemFault) -> Bool { try system.tryLock(file) }
  func unlock(_ file: FileNumber) { system.unlock(file) }
  func now() -> Int { time ?? system.now() }
  func pause(milliseconds: Int) {}
  func randomNumber() -> UInt64 { system.randomNumber() }
}
