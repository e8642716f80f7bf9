import AccordPlatform

/// Reads inputs on a terminal with a line editor: draws what the editor is after each key, and
/// does what it asks for.
final class EditingReader {
  private let terminal: any KeyTerminal
  private var decoder = KeyDecoder()
  /// Keys that came after the end of an input: they belong to the next one.
  private var waiting: [Key] = []
  private var editor = LineEditor()
  /// Whether there is more to prepare for what will be offered.
  private var isPreparing = false
  /// What is on the screen.
  private var shown: EditorFrame?

  /// How long the rest of a key's bytes may take, in milliseconds.
  private static let keyDelay = 50
  /// How often the size of the terminal is looked at where no signal tells that it changed.
  private static let lookDelay = 500

  init(_ terminal: any KeyTerminal) { self.terminal = terminal }

  /// One input; `nil` when the terminal gives no keys.
  func read(_ request: LineRequest) -> LineReader.Line? {
    guard begin() else { return nil }
    defer { finish() }
    editor.help = request.help
    editor.history = request.history ?? InputHistory()
    editor.reset(request.initial)
    shown = nil
    isPreparing = true
    draw(request)
    while true {
      for key in takeKeys() {
        if let line = handle(key, request) { return line }
      }
      // A burst of keys is drawn once.
      draw(request)
      switch wait(request) {
      case .bytes(let bytes): waiting += decoder.feed(bytes)
      case .nothing: if decoder.isWaiting, !decoder.isPasting { waiting += decoder.flush() }
      case .resumed: resume()
      case .stopped: suspend(request)
      case .end: return .end
      }
    }
  }

  /// Forgets the keys that came after the last input.
  func forget() {
    waiting = []
    decoder = KeyDecoder()
  }

  private func begin() -> Bool {
    guard terminal.begin() else { return false }
    terminal.write("\u{1B}[?2004h")
    return true
  }

  private func finish() {
    terminal.write("\u{1B}[?2004l")
    terminal.end()
  }

  private func wait(_ request: LineRequest) -> RawTerminal.Event {
    let isInside = decoder.isWaiting && !decoder.isPasting
    if isInside { return terminal.wait(milliseconds: EditingReader.keyDelay) }
    // As long as there is something to prepare a key is only looked for, not waited for.
    while isPreparing {
      let event = terminal.wait(milliseconds: 0)
      guard event == .nothing else { return event }
      isPreparing = request.help.isReadingAhead()
    }
    return terminal.wait(milliseconds: EditingReader.lookDelay)
  }

  private func takeKeys() -> some Sequence<Key> {
    AnyIterator { [unowned self] in waiting.isEmpty ? nil : waiting.removeFirst() }
  }

  /// - Returns: what ends the input.
  private func handle(_ key: Key, _ request: LineRequest) -> LineReader.Line? {
    if case .paste = key, !request.takesPastes {
      terminal.write("\u{7}")
      return nil
    }
    for effect in editor.feed(key) {
      switch effect {
      case .submit(let text):
        draw(request, isFinal: true)
        return .text(text)
      case .interrupt:
        leave(request, saying: "^C")
        return .interrupted
      case .endOfInput:
        leave(request, saying: "")
        return .end
      case .suspend: suspend(request)
      case .clearScreen:
        terminal.write("\u{1B}[H\u{1B}[2J")
        shown = nil
      case .bell: terminal.write("\u{7}")
      }
    }
    return nil
  }

  /// Shows the input without what helps to write it, and leaves the cursor where the caller's line
  /// end belongs.
  private func leave(_ request: LineRequest, saying word: String) {
    editor.moveToEnd()
    let frame = editor.frame(look(request), isFinal: true)
    terminal.write(frame.replacing(shown) + word)
    shown = nil
  }

  /// Gives the terminal back and stops; then goes on where it was.
  private func suspend(_ request: LineRequest) {
    let frame = editor.frame(look(request))
    terminal.write(frame.replacing(shown) + frame.afterwards)
    finish()
    terminal.stop()
    _ = begin()
    shown = nil
  }

  /// Somebody stopped the process without asking, and its terminal was another's since.
  private func resume() {
    terminal.end()
    _ = begin()
    terminal.write("\r\n")
    shown = nil
  }

  private func draw(_ request: LineRequest, isFinal: Bool = false) {
    let frame = editor.frame(look(request), isFinal: isFinal)
    var text = frame.replacing(shown)
    if isFinal { text += frame.afterwards }
    // The cursor jumps about while a frame is drawn; nobody needs to see that.
    if !text.isEmpty { terminal.write("\u{1B}[?25l" + text + "\u{1B}[?25h") }
    shown = isFinal ? nil : frame
  }

  private func look(_ request: LineRequest) -> EditorLook {
    let size = terminal.size
    return EditorLook(
      prompt: request.prompt, continuation: request.continuation, columns: size.columns,
      rows: size.rows, isColoured: request.look.isColoured, language: request.look.language)
  }
}
