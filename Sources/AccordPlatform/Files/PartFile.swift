#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A file that is written beside its place until it takes it: `.NAME.NUMBER.part`, which nobody
/// takes for the file.
///
/// It is locked as long. A part that is not locked was left by a process that was killed; the next
/// one for the same place removes it.
package final class PartFile {
  /// The file that it becomes.
  private let target: String
  private let path: String
  private let descriptor: Int32

  /// Writes the bytes to the disk, with the permissions of the file that is there, otherwise those
  /// that the person gives to new files.
  ///
  /// - Parameter isPrivate: whether only its owner may read it, whatever was there.
  /// - Throws: when it cannot be written wholly; it is removed then.
  package convenience init(
    for target: String, _ bytes: [UInt8], isPrivate: Bool
  ) throws(SystemFault) {
    try self.init(for: target, .bytes(bytes), isPrivate: isPrivate)
  }

  /// The same, of bytes or of another file.
  package init(for target: String, _ source: PartSource, isPrivate: Bool) throws(SystemFault) {
    self.target = target
    PartFile.removeStale(of: target)
    (path, descriptor) = try PartFile.make(for: target, isPrivate: isPrivate)
    do throws(SystemFault) {
      var there = stat()
      if isPrivate {
        fchmod(descriptor, Platform.fileMode)
      } else if stat(target, &there) == 0 {
        fchmod(descriptor, there.st_mode & 0o777)
      }
      try source.write(to: descriptor)
      guard fsync(descriptor) == 0 else { throw SystemFault("sync", path, errno) }
    } catch {
      discard()
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Takes the place, of what is there too; where that fails it is removed.
  package func keep() throws(SystemFault) {
    do throws(SystemFault) { try PosixFileSystem().rename(path, to: target) } catch {
      discard()
      throw error
    }
  }

  /// Removes it.
  package func discard() { unlink(path) }

  /// A new file, locked.
  private static func make(
    for target: String, isPrivate: Bool
  ) throws(SystemFault) -> (String, Int32) {
    let (folder, start) = prefix(target)
    while true {
      let path = folder + start + "\(Platform.randomNumber() % 1_000_000).part"
      let mode = isPrivate ? Platform.fileMode : 0o666
      let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { throw SystemFault("open", path, errno) }
      // Where files cannot be locked, none is taken for left over either.
      guard flock(file, LOCK_EX) == 0 else { return (path, file) }
      var information = stat()
      guard fstat(file, &information) == 0 else {
        let number = errno
        unlink(path)
        close(file)
        throw SystemFault("stat", path, number)
      }
      if information.st_nlink > 0 { return (path, file) }
      // Another process took it for left over before it was locked.
      close(file)
    }
  }

  /// Removes the parts for a place that no process holds any more, folders with what is in them.
  static func removeStale(of target: String) {
    let (folder, start) = prefix(target)
    let names = (try? PosixFileSystem().list(folder.isEmpty ? "." : folder)) ?? []
    for name in names where name.hasPrefix(start) && name.hasSuffix(".part") {
      let number = name.dropFirst(start.count).dropLast(5)
      guard !number.isEmpty, number.allSatisfy({ ("0"..."9").contains($0) }) else { continue }
      let path = folder + name
      let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      var file = open(path, O_RDWR | flags)
      // One that takes the place of a file that nobody may write to can be read only, as a folder.
      if file < 0, errno == EACCES || errno == EISDIR { file = open(path, O_RDONLY | flags) }
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0, unlink(path) != 0 { PartFolder.removeTree(path) }
      close(file)
    }
  }

  /// The folder with its slash, and how the names of parts begin.
  static func prefix(_ target: String) -> (folder: String, start: String) {
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    return (String(target[..<slash]), ".\(target[slash...]).")
  }
}
