#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Platform {
  /// The bytes of a file or of a pipe.
  ///
  /// - Throws: `SystemFault` when it is not there, is a folder or cannot be read, or when more
  ///   than `bound` bytes come, which a device such as `/dev/zero` gives without end.
  package static func readFile(
    _ path: String, atMost bound: Int
  ) throws(SystemFault) -> [UInt8] {
    // Scripts and tables may come through a pipe, which is waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemFault("open", path, errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count > 0 {
        guard bytes.count + count <= bound else {
          throw SystemFault("read", path, problem: .beyondBound(bound))
        }
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw SystemFault("read", path, errno)
      }
    }
  }

  /// What lies at a path; `nil` when nothing does.
  package static func kind(of path: String) throws(SystemFault) -> FileKind? {
    try PosixFileSystem().kind(path)
  }

  /// Whether a link has that name, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }
}
