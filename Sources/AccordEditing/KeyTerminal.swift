package import AccordPlatform

/// A terminal on which keys are read one by one; tests bring their own.
package protocol KeyTerminal: AnyObject {
  /// Its columns and rows.
  var size: (columns: Int, rows: Int) { get }
  /// Begins to read keys; `false` when that cannot be had.
  func begin() -> Bool
  /// Gives the terminal back as it was.
  func end()
  /// Stops the process until it is told to go on.
  func stop()
  /// Waits for keys for some milliseconds.
  func wait(milliseconds: Int) -> RawTerminal.Event
  /// Gives bytes back, to be read before what comes.
  func giveBack(_ bytes: [UInt8])
  /// Writes to the screen.
  func write(_ text: String)
}

/// The terminal of this process: keys from standard input, the screen on standard error, so that
/// standard output holds nothing but data.
final class ProcessTerminal: KeyTerminal {
  private let keys = RawTerminal()
  /// What was given back.
  private var waiting: [UInt8] = []
  private let output: (String) -> Void

  init(output: @escaping (String) -> Void) { self.output = output }

  var size: (columns: Int, rows: Int) {
    Platform.terminalSize(Platform.standardError) ?? (80, 24)
  }

  func begin() -> Bool { keys.begin() }
  func end() { keys.end() }
  func stop() { keys.stop() }
  func wait(milliseconds: Int) -> RawTerminal.Event {
    guard !waiting.isEmpty else { return keys.wait(milliseconds: milliseconds) }
    defer { waiting = [] }
    return .bytes(waiting)
  }

  func giveBack(_ bytes: [UInt8]) { waiting += bytes }

  /// Forgets what was typed and not read yet.
  func forget() {
    waiting = []
    keys.forget()
  }

  func write(_ text: String) { output(text) }
}
