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
  /// missing, for their owner only; a file that others could read becomes its owner's.
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
    let file = openPrivately(path)
    guard file >= 0 else { throw SystemFault("open", path, errno) }
    defer { close(file) }
    closeToOthers(file)
    // The lock is held for one small write: it is worth waiting for.
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemFault("lock", path, errno) }
    }
    try body(file)
  }

  private static func makePrivateFolders(_ path: String) throws(SystemFault) {
    guard !path.isEmpty else { return }
    if mkdir(path, folderMode) == 0 { return openToOwner(path) }
    guard errno != EEXIST else { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw SystemFault("mkdir", path, errno)
    }
    try makePrivateFolders(String(path[..<slash]))
    guard mkdir(path, folderMode) == 0 else {
      guard errno == EEXIST else { throw SystemFault("mkdir", path, errno) }
      return
    }
    openToOwner(path)
  }
}

/// What Accord writes for itself is its owner's alone, and wholly so, whatever the umask.
extension Platform {
  static let fileMode: mode_t = 0o600
  static let folderMode: mode_t = 0o700

  /// Opens a file for reading and writing, and makes it where it is missing.
  ///
  /// - Returns: -1 with `errno` when it cannot be opened.
  static func openPrivately(_ path: String) -> Int32 {
    let file = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    guard file < 0, errno == ENOENT else { return file }
    let new = open(path, O_RDWR | O_CREAT | O_CLOEXEC, fileMode)
    // Some media know no permissions: a file on them is as private as they are.
    if new >= 0 { fchmod(new, fileMode) }
    return new
  }

  /// Takes from others what they may do with a file that was there before. A device, to which a
  /// link may lead, is left as it is.
  private static func closeToOthers(_ file: Int32) {
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      information.st_mode & 0o077 != 0
    else { return }
    fchmod(file, fileMode)
  }

  /// Gives the owner of a new folder what the umask took away.
  static func openToOwner(_ path: String) { chmod(path, folderMode) }
}
