#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Machine {
  /// A process started by `spawn`.
  struct Child {
    let number: pid_t
    /// The end of the pipe that its standard output goes to.
    let output: Int32
  }

  /// Starts a program.
  static func spawn(_ program: String, _ arguments: [String]) throws -> Child {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure("pipe", program) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var number: pid_t = 0
    let status = posix_spawn(&number, program, &actions, nil, &words, environ)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      throw Failure("posix_spawn", program)
    }
    return Child(number: number, output: ends[0])
  }

  /// Starts this program once more.
  static func spawnSelf(_ arguments: [String]) throws -> Child {
    #if os(Linux)
      try spawn("/proc/self/exe", arguments)
    #else
      try spawn(CommandLine.arguments[0], arguments)
    #endif
  }

  /// What a child writes until it ends a line or itself.
  static func line(from child: Child) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(child.output, &byte, 1) == 1, byte != 10 { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Ends a child as a crash would.
  static func kill(_ child: Child) throws {
    #if canImport(Glibc)
      Glibc.kill(child.number, SIGKILL)
    #elseif canImport(Musl)
      Musl.kill(child.number, SIGKILL)
    #else
      Darwin.kill(child.number, SIGKILL)
    #endif
    _ = try wait(for: child)
  }

  /// Waits for a child's end and gives its status; 0 when all went well.
  static func wait(for child: Child) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(child.number, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure("waitpid", "\(child.number)") }
    }
    close(child.output)
    return status
  }

  /// The memory of this process.
  struct Memory {
    /// Pages that only this process has: its heap and the pages of files that no other maps.
    let priv: Int
    /// Those that no file backs.
    let anonymous: Int
  }

  /// The memory of this process in bytes; `nil` where the system does not say.
  static var memory: Memory? {
    var amounts: [String: Int] = [:]
    guard let file = fopen("/proc/self/smaps_rollup", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
      ).split(separator: " ")
      guard words.count > 1, let amount = Int(words[1]) else { continue }
      amounts[String(words[0]), default: 0] += amount << 10
    }
    guard let dirty = amounts["Private_Dirty:"], let clean = amounts["Private_Clean:"] else {
      return nil
    }
    return Memory(priv: dirty + clean, anonymous: amounts["Anonymous:"] ?? dirty)
  }
}
