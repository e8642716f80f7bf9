import AccordDocuments
import AccordWording

/// Shows a long answer a screen at a time. What was shown stays in the terminal, so that one can
/// look back with its own means.
final class Pager {
  private let terminal: any KeyTerminal
  private let language: Language
  private let write: (String) -> Void
  /// The rows that are still free on this screen; `nil` when all of the rest is wanted.
  private var room: Int?
  private var decoder = KeyDecoder()
  /// Whether nobody wants the rest.
  private(set) var isStopped = false

  init(_ terminal: any KeyTerminal, language: Language, write: @escaping (String) -> Void) {
    self.terminal = terminal
    self.language = language
    self.write = write
    room = max(2, terminal.size.rows - 1)
  }

  /// Shows lines, and waits for a key where the screen is full.
  func show(_ lines: [String]) {
    for line in lines {
      guard !isStopped else { return }
      let rows = max(1, (Pager.width(of: line) + terminal.size.columns - 1) / terminal.size.columns)
      if let left = room, left < rows { ask() }
      guard !isStopped else { return }
      write(line + "\n")
      room = room.map { $0 - rows }
    }
  }

  /// The cells of a line without its colours.
  private static func width(of line: String) -> Int {
    guard line.contains("\u{1B}") else { return DisplayWidth.of(line) }
    let parts = line.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts.enumerated().reduce(0) { sum, part in
      let text = part.offset == 0 ? part.element : part.element.drop { $0 != "m" }.dropFirst()
      return sum + DisplayWidth.of(String(text))
    }
  }

  private func ask() {
    guard terminal.begin() else {
      room = nil
      return
    }
    defer { terminal.end() }
    let words = Text(
      en: "Space: more   Enter: a line   g: all   q: enough",
      fr: "Espace : la suite   Entrée : une ligne   g : tout   q : assez")
    let text = MenuLayout.cut(words[language], to: terminal.size.columns - 1)
    terminal.write(text.styled(.chosen, true))
    while true {
      let event = terminal.wait(milliseconds: 500)
      var keys: [Key] = []
      switch event {
      case .bytes(let bytes): keys = decoder.feed(bytes)
      case .nothing: keys = decoder.isWaiting ? decoder.flush() : []
      case .stopped, .end: keys = [.control("c")]
      case .resumed: break
      }
      guard keys.contains(where: answer) else { continue }
      terminal.write("\r\u{1B}[K")
      return
    }
  }

  /// - Returns: whether a key is an answer.
  private func answer(_ key: Key) -> Bool {
    let page = max(1, terminal.size.rows - 1)
    switch key {
    case .text(" "), .pageDown, .control("v"), .control("f"), .text("f"): room = page
    case .enter, .down, .text("j"): room = 1
    case .text("d"): room = max(1, page / 2)
    case .text("g"), .text("G"), .end: room = nil
    case .text("q"), .text("Q"), .control("c"), .control("d"), .escape: isStopped = true
    default: return false
    }
    return true
  }
}
