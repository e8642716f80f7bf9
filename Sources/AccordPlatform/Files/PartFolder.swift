#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A folder of new files that is written beside its place, under a hidden name, and takes its place
/// at once: either all files are there or none.
package final class PartFolder {
  /// The folder that it becomes: one that is not there, or an empty one.
  private let target: String
  private let path: String
  /// What was made in it, folders before what lies in them.
  private var files: [String] = []
  private var folders: [String] = []

  /// Writes the files to the disk.
  ///
  /// - Parameter files: by their path in the folder, `/` between folder and name.
  /// - Throws: when one cannot be written wholly; nothing is left then.
  package init(
    for target: String, _ contents: [(path: String, source: PartSource)]
  ) throws(SystemFault) {
    let target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
    self.target = target
    let (folder, start) = PartFile.prefix(target)
    path = folder + start + "\(Platform.randomNumber() % 1_000_000).part"
    guard mkdir(path, 0o777) == 0 else { throw SystemFault("mkdir", path, errno) }
    do throws(SystemFault) {
      for file in contents { try write(file.source, to: file.path) }
      try PosixFileSystem().syncDirectory(path)
    } catch {
      discard()
      throw error
    }
  }

  private func write(_ source: PartSource, to name: String) throws(SystemFault) {
    let parts = name.split(separator: "/")
    for count in 1..<max(parts.count, 1) {
      let folder = path + "/" + parts.prefix(count).joined(separator: "/")
      guard !folders.contains(folder) else { continue }
      guard mkdir(folder, 0o777) == 0 else { throw SystemFault("mkdir", folder, errno) }
      folders.append(folder)
    }
    let file = path + "/" + parts.joined(separator: "/")
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFault("open", file, errno) }
    defer { close(descriptor) }
    files.append(file)
    try source.write(to: descriptor)
    guard fsync(descriptor) == 0 else { throw SystemFault("sync", file, errno) }
  }

  /// Takes its place; where that fails it is removed.
  package func keep() throws(SystemFault) {
    do throws(SystemFault) { try PosixFileSystem().rename(path, to: target) } catch {
      discard()
      throw error
    }
  }

  /// Removes it.
  package func discard() {
    for file in files { unlink(file) }
    for folder in folders.reversed() { rmdir(folder) }
    rmdir(path)
  }
}

extension Platform {
  /// Whether a folder has nothing in it.
  package static func isEmptyFolder(_ path: String) throws(SystemFault) -> Bool {
    try PosixFileSystem().list(path).isEmpty
  }
}
