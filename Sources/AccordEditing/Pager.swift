import AccordPlatform
import AccordRendering
package import AccordWording

/// Shows a long answer a screen at a time. What was shown stays in the terminal, so that one can
/// look back with its own means.
///
/// Keys act alone. A command that is typed meanwhile, or was typed ahead, is not taken apart into
/// keys: with Enter it ends the answer, and goes to the next prompt.
package final class Pager {
  private let terminal: any KeyTerminal
  private let language: Language
  private let write: (String) -> Void
  /// The rows that are still free on this screen; `nil` when all of the rest is wanted.
  private var room: Int?
  private var decoder = KeyDecoder()
  /// What was typed that is no answer: the next prompt gets it.
  private var typed = ""
  /// Whether nobody wants the rest.
  package private(set) var isStopped = false

  package init(_ terminal: any KeyTerminal, language: Language, write: @escaping (String) -> Void) {
    self.terminal = terminal
    self.language = language
    self.write = write
    room = max(2, terminal.size.rows - 1)
  }

  /// Shows lines, and waits for a key where the screen is full.
  package func show(_ lines: [String]) {
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
    typed = ""
    draw()
    while true {
      guard take(nextKeys()) else { continue }
      terminal.write("\r\u{1B}[K")
      return
    }
  }

  /// Shows what the keys do, or what was typed for the next prompt.
  private func draw() {
    let words = Text(
      en: "Space: more   Enter: a line   g: all   q: enough",
      fr: "Espace : la suite   Entrée : une ligne   g : tout   q : assez")
    let text = typed.isEmpty ? words[language] : typed
    terminal.write(
      "\r\u{1B}[K" + MenuLayout.cut(text, to: terminal.size.columns - 1).styled(.chosen, true))
  }

  /// The keys that came together. A letter counts as alone where nothing follows it at once.
  private func nextKeys() -> [Key] {
    var keys: [Key] = []
    var event = terminal.wait(milliseconds: 500)
    while true {
      switch event {
      case .bytes(let bytes): keys += decoder.feed(bytes)
      case .nothing: return keys + (decoder.isWaiting ? decoder.flush() : [])
      case .stopped, .end: return [.control("c")]
      case .resumed: return keys
      }
      guard decoder.isWaiting || keys.contains(where: \.isText) else { return keys }
      event = terminal.wait(milliseconds: Pager.together)
    }
  }

  /// So many milliseconds lie at most between keys that came together.
  private static let together = 40

  /// - Returns: whether the answer goes on, or ends.
  private func take(_ keys: [Key]) -> Bool {
    guard !keys.isEmpty else { return false }
    if typed.isEmpty, let key = alone(keys) { return answer(key) || begin(with: key) }
    for (index, key) in keys.enumerated() {
      switch key {
      case .text(let text), .paste(let text): typed += text
      case .backspace: typed = String(typed.dropLast())
      case .escape: typed = ""
      case .control("c"):
        typed = ""
        isStopped = true
        return true
      case .enter where !typed.isEmpty:
        terminal.giveBack(Pager.bytes(of: typed) + Pager.bytes(of: keys[index...]))
        isStopped = true
        return true
      default: break
      }
    }
    draw()
    return false
  }

  /// The one key that was pressed, be it held down; `nil` where more was typed.
  private func alone(_ keys: [Key]) -> Key? {
    guard let first = keys.first, keys.allSatisfy({ $0 == first }) else { return nil }
    guard case .text(let text) = first else { return first }
    // Spaces and the like are held down; a letter that ends the answer is not.
    guard text.allSatisfy({ $0 == text.first }), let letter = text.first else { return nil }
    let isRepeated = keys.count > 1 || text.count > 1
    return isRepeated && !" fjd".contains(letter) ? nil : .text(String(letter))
  }

  /// Takes a key that is no answer as the beginning of the next input.
  private func begin(with key: Key) -> Bool {
    switch key {
    case .text(let text), .paste(let text):
      typed = text
      draw()
    default: break
    }
    return false
  }

  /// The bytes that a terminal would send for these keys.
  private static func bytes(of keys: ArraySlice<Key>) -> [UInt8] {
    keys.flatMap { key -> [UInt8] in
      switch key {
      case .text(let text): Array(text.utf8)
      case .paste(let text): bytes(of: text)
      case .enter: [0x0D]
      case .tab: [0x09]
      case .backspace: [0x7F]
      default: []
      }
    }
  }

  /// A text as a paste: its line ends submit nothing.
  private static func bytes(of text: String) -> [UInt8] {
    text.contains("\n") ? Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) : Array(text.utf8)
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

extension Key {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
