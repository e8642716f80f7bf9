import AccordPlatform
import AccordShell
import AccordWording

/// Files in memory.
struct TestFiles: FileReading {
  let files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    guard let text = files[TestFiles.plain(file.path)] else {
      throw FileFault(
        path: file.path, fault: SystemFault("open", file.path, problem: .notFound))
    }
    guard text.utf8.count <= bound else {
      throw FileFault(
        path: file.path, fault: SystemFault("read", file.path, problem: .beyondBound(bound)))
    }
    return Array(text.utf8)
  }

  /// The path without `.` and `..`.
  static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

/// The files that a shell can read: those that it wrote itself as well, as on a disk.
struct WrittenFilesToo: FileReading {
  let given: any FileReading
  let saves: BufferFiles

  private func written(_ file: FilePath) -> [UInt8]? { saves.files[TestFiles.plain(file.path)] }

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    guard let bytes = written(file) else { return try given.contents(of: file, atMost: bound) }
    guard bytes.count <= bound else {
      throw FileFault(
        path: file.path, fault: SystemFault("read", file.path, problem: .beyondBound(bound)))
    }
    return bytes
  }

  func bytes(of file: FilePath) throws -> any ByteSource {
    try written(file).map { BytesInMemory($0, path: file.path) } ?? given.bytes(of: file)
  }

  func list(_ folder: String) -> [(name: String, isFolder: Bool)] { given.list(folder) }
}
