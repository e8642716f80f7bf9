#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A file of lines that several processes of one person add to, and that nobody else may read.
extension Platform {
  /// Adds bytes at the end of the file. It and the folders above it are made where they are
  /// missing, for their owner only.
  ///
  /// - Throws: `SystemFault` when it cannot be written.
  package static func appendPrivately(_ path: String, _ bytes: [UInt8]) throws(SystemFault) {
    try withPrivateFile(path) { file throws(SystemFault) in
      guard lseek(file, 0, SEEK_END) >= 0 else { throw SystemFault("seek", path, errno) }
      try write(file, bytes)
    }
  }

  /// Puts what `change` makes of the bytes of the file in their place, while nobody else writes.
  ///
  /// - Throws: `SystemFault` when it cannot be read or written.
  package static func replacePrivately(
    _ path: String, _ change: ([UInt8]) -> [UInt8]
  ) throws(SystemFault) {
    try withPrivateFile(path) { file throws(SystemFault) in
      let bytes = change(try readFile(path, atMost: FileBound.history))
      guard ftruncate(file, 0) == 0 else { throw SystemFault("truncate", path, errno) }
      try write(file, bytes)
    }
  }

  private static func withPrivateFile(
    _ path: String, _ body: (Int32) throws(SystemFault) -> Void
  ) throws(SystemFault) {
    if let slash = path.lastIndex(of: "/") { try makePrivateFolders(String(path[..<slash])) }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFault("open", path, errno) }
    defer { close(file) }
    // The lock is held for one small write: it is worth waiting for.
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemFault("lock", path, errno) }
    }
    try body(file)
  }

  private static func makePrivateFolders(_ path: String) throws(SystemFault) {
    guard !path.isEmpty, mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw SystemFault("mkdir", path, errno)
    }
    try makePrivateFolders(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw SystemFault("mkdir", path, errno)
    }
  }
}
