#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A second opening of a file, whose writes go past the cache of the system and return when they
/// are on the disk. What is in the cache of what they write is dropped by the system, so that
/// reading gives what was written.
final class DirectFile {
  private let descriptor: Int32
  private var block: UnsafeMutableRawBufferPointer

  /// A passage to a file that is open; `nil` where the system has none.
  init?(to file: Int32) {
    #if os(Linux)
      // The file itself and not its path, which may name another one meanwhile.
      descriptor = open("/proc/self/fd/\(file)", O_WRONLY | O_DSYNC | O_CLOEXEC | DirectFile.direct)
      guard descriptor >= 0 else { return nil }
      block = DirectFile.memory(4096)
    #else
      return nil
    #endif
  }

  deinit {
    close(descriptor)
    block.deallocate()
  }

  /// Writes blocks; 0, or the number of the error.
  func write(_ bytes: [UInt8], at offset: Int) -> Int32 {
    if block.count < bytes.count {
      block.deallocate()
      block = DirectFile.memory(bytes.count)
    }
    block.copyBytes(from: bytes)
    let result = pwrite(descriptor, block.baseAddress, bytes.count, off_t(offset))
    if result == bytes.count { return 0 }
    return result < 0 ? errno : EIO
  }

  /// Memory that a disk can read itself.
  private static func memory(_ count: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: count, alignment: 4096)
  }

  #if os(Linux)
    /// `O_DIRECT`, which the headers do not hand to Swift.
    private static var direct: Int32 {
      #if arch(arm64)
        0o200000
      #else
        0o40000
      #endif
    }
  #endif
}
