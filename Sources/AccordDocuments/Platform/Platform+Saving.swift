#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Files that a person asked for: they are the person's own, and not a part of a workspace.
extension Platform {
  /// Writes a file that is not there yet, to the disk, with the permissions of `other`, or where
  /// that is not there those that the person gives to new files.
  ///
  /// - Throws: when it is there or cannot be written wholly; it is removed then.
  package static func writeNewFile(
    _ path: String, _ bytes: [UInt8], permissionsOf other: String
  ) throws(SystemFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFault("open", path, errno) }
    do throws(SystemFault) {
      defer { close(descriptor) }
      try write(descriptor, bytes)
      guard fsync(descriptor) == 0 else { throw SystemFault("sync", path, errno) }
      var information = stat()
      if stat(other, &information) == 0 { fchmod(descriptor, information.st_mode & 0o777) }
    } catch {
      removeFile(path)
      throw error
    }
  }

  /// Gives a file another name, in place of what has it.
  package static func rename(_ path: String, to other: String) throws(SystemFault) {
    try PosixFileSystem().rename(path, to: other)
  }

  /// Removes a file, where it is there.
  package static func removeFile(_ path: String) { unlink(path) }

  /// The path from the root, with the links of the folders followed that are there.
  package static func absolutePath(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : currentDirectory + "/" + path
    var folder = whole[...]
    while let slash = folder.lastIndex(of: "/") {
      let rest = whole[slash...]
      folder = folder[..<slash]
      guard let real = realpath(folder.isEmpty ? "/" : String(folder), nil) else { continue }
      defer { free(real) }
      let start = String(cString: real)
      return (start == "/" ? "" : start) + rest
    }
    return whole
  }
}
