import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A terminal that gives each key as it is typed: no line is gathered, nothing is echoed, and
/// Ctrl-C is a key like others.
///
/// Whatever ends the process or stops it while keys are read puts the terminal back first.
package final class RawTerminal {
  /// What came while waiting for keys.
  package enum Event: Sendable, Hashable {
    /// Bytes of keys.
    case bytes([UInt8])
    /// Nothing, for as long as was waited: the time to look at the size.
    case nothing
    /// The process was stopped and goes on: the terminal shows something else by now.
    case resumed
    /// Somebody else asks the process to stop, as Ctrl-Z does.
    case stopped
    /// Nothing more will come: the terminal is gone.
    case end
  }

  private let input: Int32

  /// - Parameter input: the descriptor that keys are read from, a terminal.
  package init(input: Int32 = Platform.standardInput) { self.input = input }

  /// Begins to read keys.
  ///
  /// - Returns: `false` when this is no terminal that does so.
  package func begin() -> Bool {
    var attributes = termios()
    guard tcgetattr(input, &attributes) == 0 else { return false }
    saved.initialize(to: attributes)
    attributes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    attributes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    attributes.c_cflag |= tcflag_t(CS8)
    // What was typed ahead stays: the change waits for what is written, and throws nothing away.
    guard tcsetattr(input, TCSADRAIN, &attributes) == 0 else { return false }
    descriptor.store(input, ordering: .relaxed)
    isRaw.store(true, ordering: .releasing)
    for number in endings { handle(number, ended) }
    handle(SIGTSTP, stopped)
    handle(SIGCONT, resumed)
    handle(SIGWINCH, resized)
    return true
  }

  /// Gives the terminal back as it was.
  package func end() {
    guard isRaw.load(ordering: .acquiring) else { return }
    for number in endings + [SIGTSTP, SIGCONT, SIGWINCH] { signal(number, SIG_DFL) }
    isRaw.store(false, ordering: .releasing)
    tcsetattr(input, TCSADRAIN, saved)
  }

  /// Forgets what was typed and not read yet, and what still comes of it: a terminal passes on a
  /// long paste in parts.
  package func forget() {
    guard isatty(input) == 1 else { return }
    var rounds = 0
    var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    repeat {
      tcflush(input, TCIFLUSH)
      rounds += 1
    } while rounds < RawTerminal.rounds && poll(&request, 1, RawTerminal.quiet) > 0
  }

  /// So many milliseconds without a key end what came before.
  private static let quiet: Int32 = 40
  /// So often is looked for more.
  private static let rounds = 50

  /// Stops this process and its kin, as Ctrl-Z does, until they are told to go on. The terminal
  /// has to be given back before.
  package func stop() { kill(0, SIGTSTP) }

  /// Waits for keys.
  ///
  /// - Parameter milliseconds: for how long.
  package func wait(milliseconds: Int) -> Event {
    if signals.exchange(0, ordering: .acquiringAndReleasing) & stopSignal != 0 { return .stopped }
    var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    let count = poll(&request, 1, Int32(milliseconds))
    let came = signals.exchange(0, ordering: .acquiringAndReleasing)
    if came & stopSignal != 0 { return .stopped }
    if came & continueSignal != 0 { return .resumed }
    guard count > 0 else { return count == 0 || errno == EINTR ? .nothing : .end }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let read = posixRead(input, &bytes, bytes.count)
    if read > 0 { return .bytes(Array(bytes[..<read])) }
    return read < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
  }
}

// What a signal handler may touch: plain memory that is there from the start, and atomics.
private nonisolated(unsafe) let saved = UnsafeMutablePointer<termios>.allocate(capacity: 1)
private let descriptor = Atomic<Int32>(0)
private let isRaw = Atomic<Bool>(false)
private let signals = Atomic<Int>(0)
private let stopSignal = 1
private let continueSignal = 2
private let endings = [SIGTERM, SIGHUP, SIGQUIT]

/// Ends a bracketed paste, shows the cursor and all attributes as usual, and goes to a new line.
private nonisolated(unsafe) let farewell: (start: UnsafePointer<CChar>, count: Int) = {
  let text = "\u{1B}[?2004l\u{1B}[?25h\u{1B}[0m\r\n"
  return (UnsafePointer(strdup(text)), text.utf8.count)
}()

private func handle(_ number: Int32, _ body: @escaping @convention(c) (Int32) -> Void) {
  _ = farewell
  var action = sigaction()
  #if canImport(Darwin)
    action.__sigaction_u.__sa_handler = body
  #else
    action.__sigaction_handler.sa_handler = body
  #endif
  sigemptyset(&action.sa_mask)
  action.sa_flags = 0  // Without SA_RESTART, so that a waiting read comes back.
  sigaction(number, &action, nil)
}

/// Gives the terminal back, and lets the signal do what it does to others.
private let ended: @convention(c) (Int32) -> Void = { number in
  if isRaw.load(ordering: .acquiring) {
    let terminal = descriptor.load(ordering: .relaxed)
    tcsetattr(terminal, TCSANOW, saved)
    _ = posixWrite(terminal, farewell.start, farewell.count)
  }
  signal(number, SIG_DFL)
  raise(number)
}

private let stopped: @convention(c) (Int32) -> Void = { _ in
  signals.bitwiseOr(stopSignal, ordering: .releasing)
}

private let resumed: @convention(c) (Int32) -> Void = { _ in
  signals.bitwiseOr(continueSignal, ordering: .releasing)
}

/// It is enough that the wait is interrupted.
private let resized: @convention(c) (Int32) -> Void = { _ in }

private func posixRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, start, count)
  #elseif canImport(Musl)
    Musl.read(descriptor, start, count)
  #elseif canImport(Darwin)
    Darwin.read(descriptor, start, count)
  #endif
}

private func posixWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, start, count)
  #elseif canImport(Darwin)
    Darwin.write(descriptor, start, count)
  #endif
}
