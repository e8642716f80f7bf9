#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Platform {
  /// Opens the null device for each standard stream that the process was started without
  /// (`>&-`). Otherwise the next file that is opened takes its number: what is shown to people
  /// would be written into the journal. Standard output cannot be written then, so that what is lost
  /// is told, as on a full disk.
  package static func reserveStandardStreams() {
    for descriptor in [standardInput, standardOutput, standardError]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", descriptor == standardOutput ? O_RDONLY : O_RDWR)
    }
  }
}
