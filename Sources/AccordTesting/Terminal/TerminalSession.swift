import AccordPlatform

/// A key that a person presses.
public enum TerminalKey: String, Sendable, Hashable {
  /// Enter.
  case enter = "\r"
  /// Tab.
  case tab = "\t"
  /// Escape.
  case escape = "\u{1B}"
  /// Backspace.
  case backspace = "\u{7F}"
  /// The arrow up.
  case up = "\u{1B}[A"
  /// The arrow down.
  case down = "\u{1B}[B"
  /// The arrow to the right.
  case right = "\u{1B}[C"
  /// The arrow to the left.
  case left = "\u{1B}[D"
  /// Home.
  case home = "\u{1B}[H"
  /// End.
  case end = "\u{1B}[F"
  /// Ctrl-C.
  case interrupt = "\u{3}"
  /// Ctrl-D.
  case endOfInput = "\u{4}"
  /// Ctrl-L.
  case clear = "\u{C}"
  /// Ctrl-R.
  case search = "\u{12}"
  /// Ctrl-U.
  case eraseLine = "\u{15}"
  /// Ctrl-Z.
  case suspend = "\u{1A}"
}

/// A program on a terminal of its own, of which a test presses the keys and sees the screen.
///
/// ```swift
/// let session = try TerminalSession(program, ["--lang", "en"])
/// try session.wait(for: "accord> ")
/// session.type("visit li")
/// session.press(.tab)
/// try session.wait(for: "visit list")
/// ```
public final class TerminalSession {
  /// What a wait did not bring.
  public struct NeverCame: Error, CustomStringConvertible {
    /// What was waited for, and the screen as it was instead.
    public let description: String
  }

  /// The screen, as far as it was read.
  public private(set) var screen: TerminalScreen
  private let terminal: PseudoTerminal

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: the words after its name.
  ///   - environment: all variables that it sees; `TERM` and `LANG` are added where they are
  ///     missing.
  ///   - columns: the width of the screen.
  ///   - rows: the height of the screen.
  /// - Throws: where the system gives no terminal, or the program cannot be started.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var environment = environment
    environment["TERM"] = environment["TERM"] ?? "xterm-256color"
    environment["LANG"] = environment["LANG"] ?? "C.UTF-8"
    screen = TerminalScreen(columns: columns, rows: rows)
    terminal = try PseudoTerminal(
      program, arguments, environment: environment, folder: "", columns: columns, rows: rows)
  }

  /// Types a text.
  public func type(_ text: String) { try? terminal.write(Array(text.utf8)) }

  /// Presses keys.
  public func press(_ keys: TerminalKey...) { for key in keys { type(key.rawValue) } }

  /// Types a text and presses Enter.
  public func enter(_ text: String) { type(text + "\r") }

  /// Pastes a text, marked as a paste where the program asks for that.
  public func paste(_ text: String) {
    type(screen.isPasteBracketed ? "\u{1B}[200~\(text)\u{1B}[201~" : text)
  }

  /// Changes the size of the screen.
  public func resize(columns: Int, rows: Int) {
    read(milliseconds: 0)
    screen.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
  }

  /// Sends the program a signal by its number.
  public func send(signal: Int32) { terminal.send(signal: signal) }

  /// Waits until something is on the screen or was.
  ///
  /// - Throws: `NeverCame`, with the screen, after so many seconds.
  public func wait(for text: String, seconds: Int = 30) throws {
    try wait(for: "\"\(text)\"", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until the screen is as it should be.
  ///
  /// - Throws: `NeverCame`, with the screen, after so many seconds.
  public func wait(
    for what: String, seconds: Int = 30, until isThere: (TerminalScreen) -> Bool
  ) throws {
    let end = Platform.now + seconds * 1_000_000
    while !isThere(screen) {
      let isOpen = read(milliseconds: 20)
      if isThere(screen) { return }
      guard isOpen, Platform.now < end else {
        throw NeverCame(description: "\(what) never came. The screen:\n\(screen.text)")
      }
    }
  }

  /// Waits until the program has ended.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  /// - Throws: `NeverCame` after so many seconds.
  public func waitForEnd(seconds: Int = 30) throws -> Int32 {
    let end = Platform.now + seconds * 1_000_000
    while Platform.now < end {
      let isOpen = read(milliseconds: 20)
      if let ending = terminal.checkEnding() {
        while read(milliseconds: 0), !isOpen { break }
        return ending
      }
    }
    throw NeverCame(description: "The program did not end. The screen:\n\(screen.text)")
  }

  /// - Returns: whether more may come.
  @discardableResult
  private func read(milliseconds: Int) -> Bool {
    guard let bytes = terminal.read(milliseconds: milliseconds) else { return false }
    screen.feed(bytes)
    return true
  }
}
