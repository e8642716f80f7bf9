#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A folder of new files that is written under a hidden name and takes its place at once: either all
/// files are there or none. A folder that is there and empty stays what it is, with its owner and
/// rights: the hidden one lies in it, and the files move up.
///
/// It is locked as long, as a `PartFile` is: one that is not was left by a process that was killed,
/// and the next one for the same place removes it.
package final class PartFolder {
  /// The folder that it becomes: one that is not there, or an empty one.
  private let target: String
  private let path: String
  /// Whether the target is there.
  private let isInTarget: Bool
  /// What was made in it, folders before what lies in them.
  private var files: [String] = []
  private var folders: [String] = []
  private let descriptor: Int32

  /// Writes the files to the disk.
  ///
  /// - Parameter files: by their path in the folder, `/` between folder and name.
  /// - Throws: when one cannot be written wholly; nothing is left then.
  package init(
    for target: String, _ contents: [(path: String, source: PartSource, isPrivate: Bool)]
  ) throws(SystemFault) {
    let target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
    self.target = target
    isInTarget = try Platform.kind(of: target) == .directory
    let place = isInTarget ? PartFolder.inside(target) : target
    PartFile.removeStale(of: place)
    let (folder, start) = PartFile.prefix(place)
    path = folder + start + "\(Platform.randomNumber() % 1_000_000).part"
    guard mkdir(path, 0o777) == 0 else { throw SystemFault("mkdir", path, errno) }
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let number = errno
      rmdir(path)
      throw SystemFault("open", path, number)
    }
    // Where folders cannot be locked, none is taken for left over either.
    flock(descriptor, LOCK_EX)
    do throws(SystemFault) {
      for file in contents { try write(file.source, to: file.path, isPrivate: file.isPrivate) }
      try PosixFileSystem().syncDirectory(path)
    } catch {
      discard()
      throw error
    }
  }

  deinit { close(descriptor) }

  /// The place of which the parts of a folder that is there bear the name.
  fileprivate static func inside(_ target: String) -> String { target + "/files" }

  /// Removes a folder with all that is in it; links are removed, not followed.
  static func removeTree(_ path: String) {
    for name in (try? PosixFileSystem().list(path)) ?? [] {
      let inner = path + "/" + name
      if unlink(inner) != 0 { removeTree(inner) }
    }
    rmdir(path)
  }

  private func write(
    _ source: PartSource, to name: String, isPrivate: Bool
  ) throws(SystemFault) {
    let parts = name.split(separator: "/")
    for count in 1..<max(parts.count, 1) {
      let folder = path + "/" + parts.prefix(count).joined(separator: "/")
      guard !folders.contains(folder) else { continue }
      guard mkdir(folder, 0o777) == 0 else { throw SystemFault("mkdir", folder, errno) }
      folders.append(folder)
    }
    let file = path + "/" + parts.joined(separator: "/")
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw SystemFault("open", file, errno) }
    defer { close(descriptor) }
    files.append(file)
    try source.write(to: descriptor)
    guard fsync(descriptor) == 0 else { throw SystemFault("sync", file, errno) }
  }

  /// Takes its place; where that fails it is removed.
  package func keep() throws(SystemFault) {
    do throws(SystemFault) {
      if isInTarget {
        try moveUp()
      } else {
        try PosixFileSystem().rename(path, to: target)
      }
    } catch {
      discard()
      throw error
    }
  }

  /// Moves what was written into the folder in which it lies; all of it or none.
  private func moveUp() throws(SystemFault) {
    let system = PosixFileSystem()
    let names = try system.list(path)
    guard try system.list(target).count == 1 else {
      throw SystemFault("rename", target, problem: .exists)
    }
    var moved: [String] = []
    do throws(SystemFault) {
      for name in names {
        try system.rename(path + "/" + name, to: target + "/" + name)
        moved.append(name)
      }
      try system.syncDirectory(target)
    } catch {
      for name in moved { try? system.rename(target + "/" + name, to: path + "/" + name) }
      throw error
    }
    rmdir(path)
  }

  /// Removes it.
  package func discard() {
    for file in files { unlink(file) }
    for folder in folders.reversed() { rmdir(folder) }
    rmdir(path)
  }
}

extension Platform {
  /// Whether a folder has nothing in it but what a process that was killed left there.
  package static func isEmptyFolder(_ path: String) throws(SystemFault) -> Bool {
    PartFile.removeStale(of: PartFolder.inside(path))
    return try PosixFileSystem().list(path).isEmpty
  }
}
