/// Files in memory, for a workspace that touches no disk. Only one process sees them, so that
/// its locks are always free.
package final class MemoryFiles: FileSystem {
  private final class Content {
    var bytes: [UInt8] = []
  }

  private var files: [String: Content] = [:]
  private var directories: Set<String> = ["/"]
  private var opened: [FileNumber: Content] = [:]
  private var next: Int32 = 0
  private let clock: () -> Int

  /// - Parameter clock: tells the microseconds since 1 January 1970, UTC.
  package init(clock: @escaping () -> Int = { Platform.now }) { self.clock = clock }

  package func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> FileNumber {
    if files[path] == nil, mode == .create { files[path] = Content() }
    guard let content = files[path] else { throw SystemFault("open", path, problem: .notFound) }
    next += 1
    opened[FileNumber(next)] = content
    return FileNumber(next)
  }

  package func close(_ file: FileNumber) { opened[file] = nil }

  package func read(_ file: FileNumber, at offset: Int, count: Int) throws(SystemFault) -> [UInt8] {
    let bytes = try content(file).bytes
    guard offset < bytes.count else { return [] }
    return Array(bytes[offset...].prefix(count))
  }

  package func write(
    _ file: FileNumber, _ bytes: ArraySlice<UInt8>, at offset: Int
  ) throws(SystemFault) -> Int {
    let content = try content(file)
    if offset == content.bytes.count {
      content.bytes += bytes
      return bytes.count
    }
    let end = offset + bytes.count
    while content.bytes.count < end { content.bytes.append(0) }
    content.bytes.replaceSubrange(offset..<end, with: bytes)
    return bytes.count
  }

  package func map(_ file: FileNumber, length: Int) throws(SystemFault) -> MappedBytes {
    MappedBytes(copying: try content(file).bytes.prefix(length))
  }

  package func size(_ file: FileNumber) throws(SystemFault) -> Int { try content(file).bytes.count }

  package func truncate(_ file: FileNumber, to size: Int) throws(SystemFault) {
    let content = try content(file)
    content.bytes.removeLast(max(0, content.bytes.count - size))
  }

  package func sync(_ file: FileNumber) {}
  package func syncDirectory(_ path: String) {}
  package func makeDirectory(_ path: String) { directories.insert(path) }

  package func list(_ path: String) -> [String] {
    files.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
  }

  package func kind(_ path: String) -> FileKind? {
    if files[path] != nil { return .file }
    return directories.contains(path) ? .directory : nil
  }

  package func rename(_ path: String, to other: String) {
    files[other] = files.removeValue(forKey: path)
  }

  package func protect(_ path: String) {}
  package func remove(_ path: String) { files[path] = nil }
  package func tryLock(_ file: FileNumber) -> Bool { true }
  package func unlock(_ file: FileNumber) {}
  package func now() -> Int { clock() }
  package func pause(milliseconds: Int) {}
  package func randomNumber() -> UInt64 { Platform.randomNumber() }

  private func content(_ file: FileNumber) throws(SystemFault) -> Content {
    guard let content = opened[file] else {
      throw SystemFault("read", "", problem: .notFound)
    }
    return content
  }
}
