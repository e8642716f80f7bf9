#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The bytes of a file of any size, block by block, and from the start again.
///
/// A regular file is read where it lies. What can be read only once, such as a pipe, is kept in an
/// unlinked temporary file as far as it was read.
package final class FileBytes {
  /// The greatest number of bytes that are read at once.
  package static let blockSize = 256 << 10

  private let path: String
  private let descriptor: Int32
  /// What the file was when it was opened; `nil` for what is read only once.
  private let version: Version?
  private let bound: Int
  /// The copy of what is read only once, and how much it holds.
  private var copy: Int32 = -1
  private var copied = 0

  /// The size of a file and when it was written.
  private struct Version: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// Opens a file; a pipe is waited for until its other end is opened.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - bound: the greatest number of bytes that are copied of what can be read only once.
  /// - Throws: `SystemFault` when it cannot be opened.
  package init(_ path: String, copyingAtMost bound: Int) throws(SystemFault) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemFault("open", path, errno) }
    self.path = path
    self.bound = bound
    descriptor = file
    // The files of /proc are regular and say that they are empty.
    version = FileBytes.version(of: file).flatMap { $0.size > 0 ? $0 : nil }
  }

  deinit {
    close(descriptor)
    if copy >= 0 { close(copy) }
  }

  /// The bytes from `offset` on, some of them; none at the end. What can be read only once is read
  /// in order.
  ///
  /// - Throws: `SystemFault` when they cannot be read or copied, when more come than are copied, and
  ///   at the end of a file that changed since it was opened.
  package func block(at offset: Int) throws(SystemFault) -> [UInt8] {
    guard let version else {
      return try offset < copied ? read(copy, at: offset) : readOn()
    }
    let bytes = try read(descriptor, at: offset)
    if bytes.isEmpty, FileBytes.version(of: descriptor) != version {
      throw SystemFault("read", path, problem: .changed)
    }
    return bytes
  }

  /// Reads on what is read only once, and keeps it.
  private func readOn() throws(SystemFault) -> [UInt8] {
    let bytes = try read(descriptor, at: nil)
    guard copied + bytes.count <= bound else {
      throw SystemFault("read", path, problem: .beyondBound(bound))
    }
    guard !bytes.isEmpty else { return [] }
    if copy < 0 { copy = try Platform.openUnnamedFile() }
    try Platform.write(copy, bytes)
    copied += bytes.count
    return bytes
  }

  /// - Parameter offset: where; `nil` for where the last reading ended.
  private func read(_ file: Int32, at offset: Int?) throws(SystemFault) -> [UInt8] {
    while true {
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: FileBytes.blockSize) { buffer, filled in
        result =
          if let offset {
            pread(file, buffer.baseAddress, buffer.count, off_t(offset))
          } else {
            Platform.read(file, buffer)
          }
        filled = max(0, result)
      }
      if result >= 0 { return bytes }
      guard errno == EINTR else { throw SystemFault("read", path, errno) }
    }
  }

  private static func version(of file: Int32) -> Version? {
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if canImport(Darwin)
      let time = information.st_mtimespec
    #else
      let time = information.st_mtim
    #endif
    return Version(
      size: Int(information.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}

extension Platform {
  /// A call whose name a method of `FileBytes` covers up.
  fileprivate static func read(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Darwin)
      Darwin.read(file, buffer.baseAddress, buffer.count)
    #endif
  }

  /// A temporary file that only its owner may read, and that is gone once it is closed.
  ///
  /// - Throws: `SystemFault` that names the folder of temporary files.
  fileprivate static func openUnnamedFile() throws(SystemFault) -> Int32 {
    var folder = "/tmp"
    if let named = getenv("TMPDIR"), named[0] != 0 { folder = String(cString: named) }
    var template = Array((folder + "/accord.XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw SystemFault("open", folder, errno) }
    unlink(template)
    fchmod(file, fileMode)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }
}
