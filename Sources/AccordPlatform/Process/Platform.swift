#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The small face of the operating system. All code that differs between platforms lies in this
/// folder.
package enum Platform {
  /// The variables of the environment.
  package static var environment: [String: String] {
    var result: [String: String] = [:]
    #if canImport(Darwin)
      var next = _NSGetEnviron().pointee
    #else
      var next = environ
    #endif
    while let entry = next.pointee {
      if let mark = strchr(entry, 0x3D) {
        let name = UnsafeRawBufferPointer(
          start: entry, count: UnsafePointer(mark) - UnsafePointer(entry))
        result[String(decoding: name, as: UTF8.self)] = String(cString: mark + 1)
      }
      next += 1
    }
    return result
  }

  /// The number of this process.
  package static var processID: Int { Int(getpid()) }

  /// The name under which the person logged in; `user` when the system knows none
  /// that can be written down.
  package static var loginName: String {
    if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name {
      return AuthorName.safe(String(cString: name))
    }
    return AuthorName.safe(environment["USER"] ?? environment["LOGNAME"] ?? "")
  }

  /// The name of the machine.
  package static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return text(buffer)
  }

  /// The folder that relative paths begin in.
  package static var currentDirectory: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    return getcwd(&buffer, buffer.count) == nil ? "." : text(buffer)
  }

  /// The person's own folder; `nil` when the system knows none.
  package static var homeDirectory: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return String(cString: home) }
    guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// A number that nobody can foresee.
  static func randomNumber() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }

  static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
