package import AccordPlatform

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A terminal without a screen, with a process that believes in it: for tests.
package final class PseudoTerminal {
  private let master: Int32
  package let process: Int32
  /// How the process ended, once that is known: its code, or 128 and the number of the signal.
  package private(set) var ending: Int32?

  /// Starts a program on a new terminal, whose session it leads.
  ///
  /// - Throws: `SystemFault` where the system has no terminal to give or the program cannot be
  ///   started.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String,
    columns: Int, rows: Int
  ) throws(SystemFault) {
    let (master, name) = try PseudoTerminal.open()
    self.master = master
    var size = PseudoTerminal.size(columns, rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    do throws(SystemFault) {
      process = try PseudoTerminal.spawn(program, arguments, environment, folder, on: name)
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  /// What the process wrote, after a wait of at most so many milliseconds; `nil` when it is gone
  /// and all was read.
  package func read(milliseconds: Int) -> [UInt8]? {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(milliseconds)) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = posixRead(master, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Types bytes.
  package func write(_ bytes: [UInt8]) throws(SystemFault) { try Platform.write(master, bytes) }

  /// Changes the size, which the process is told by a signal.
  package func resize(columns: Int, rows: Int) {
    var size = PseudoTerminal.size(columns, rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the process a signal.
  package func send(signal number: Int32) { kill(process, number) }

  /// Looks whether the process has ended.
  package func checkEnding() -> Int32? {
    guard ending == nil else { return ending }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return ending
  }

  private static func size(_ columns: Int, _ rows: Int) -> winsize {
    winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func open() throws(SystemFault) -> (Int32, String) {
    #if os(Linux)
      let master = posixOpen("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      guard master >= 0 else { throw SystemFault("open", "/dev/ptmx", errno) }
      // TIOCSPTLCK and TIOCGPTN, which the headers hide: unlock the other end, and its number.
      var (lock, number): (Int32, UInt32) = (0, 0)
      guard ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
        close(master)
        throw SystemFault("ioctl", "/dev/ptmx", errno)
      }
      return (master, "/dev/pts/\(number)")
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
      else { throw SystemFault("openpt", "/dev/ptmx", errno) }
      _ = fcntl(master, F_SETFD, FD_CLOEXEC)
      return (master, String(cString: name))
    #endif
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ folder: String,
    on terminal: String
  ) throws(SystemFault) -> Int32 {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession: Int16 = 0x80
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession: Int16 = 0x400
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes the session's.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard result == 0 else { throw SystemFault("spawn", program, result) }
    return process
  }
}

private func posixOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

private func posixRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, start, count)
  #elseif canImport(Musl)
    Musl.read(descriptor, start, count)
  #elseif canImport(Darwin)
    Darwin.read(descriptor, start, count)
  #endif
}
