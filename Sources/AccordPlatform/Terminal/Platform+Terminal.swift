#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Platform {
  /// The descriptors that every process is born with.
  package static let standardInput: Int32 = 0
  /// See `standardInput`.
  package static let standardOutput: Int32 = 1
  /// See `standardInput`.
  package static let standardError: Int32 = 2

  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The size of a terminal in characters, or `nil` when it is none or does not tell.
  package static func terminalSize(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Writes all bytes.
  ///
  /// - Throws: `SystemFault`; its `problem` is `.brokenPipe` when nobody reads any more.
  package static func write(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        posixWrite(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemFault("write", "", errno)
      }
    }
  }

  /// Lets writing to a closed pipe fail with `.brokenPipe` instead of ending the process.
  package static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is an error like a full disk, not an end without a word.
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}

private func posixWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, start, count)
  #elseif canImport(Darwin)
    Darwin.write(descriptor, start, count)
  #endif
}
