import AccordWording

/// What a person writes at the prompt, as a machine of states: keys go in, effects come out, and
/// nothing here knows a terminal.
///
/// The keys are those of Emacs as GNU Readline and fish have them; `help keys` lists them.
struct LineEditor {
  /// What becomes of a key beyond the text that is shown.
  enum Effect: Sendable, Hashable {
    /// The input is whole.
    case submit(String)
    /// Ctrl-C: what was written is given up.
    case interrupt
    /// Ctrl-D in an empty input.
    case endOfInput
    /// Ctrl-Z.
    case suspend
    case clearScreen
    /// Nothing can be done with the key here.
    case bell
  }

  /// A search back through the history.
  struct Search: Sendable, Hashable {
    var pattern = ""
    /// The entry that is shown.
    var index: Int?
    /// Whether nothing was found for the whole pattern.
    var hasFailed = false
    /// What stood there before.
    let original: EditBuffer
  }

  /// The words that can stand at the cursor, one of them chosen.
  struct Menu: Sendable, Hashable {
    let completions: Completions
    /// `nil` until an arrow or Tab chooses one.
    var chosen: Int?
    /// What stood there before.
    let original: EditBuffer
  }

  var buffer = EditBuffer()
  var search: Search?
  var menu: Menu?
  /// A sentence below the text, until the next key.
  var hint: String?
  var help: EditingHelp
  var history: InputHistory

  var undoStack: [EditBuffer] = []
  var killed: [String] = []
  /// What the last key did, where the next one goes on with it.
  var going = Going.nothing
  /// Where in the history the arrows are, and what is looked for.
  var walk: Walk?

  struct Walk {
    var index: Int
    let prefix: String
    let original: EditBuffer
  }

  enum Going: Hashable {
    case nothing
    case typing
    case killing
    /// Which of the killed texts was put in, from the newest, and where it begins.
    case yanking(Int, start: Int)
    /// The last word of which input was put in, and where it begins.
    case quoting(Int, start: Int)
  }

  init(help: EditingHelp = EditingHelp(), history: InputHistory = InputHistory()) {
    self.help = help
    self.history = history
  }

  /// The rest of the newest input that begins with what is written: shown dimmed, taken by →.
  var suggestion: String? {
    guard search == nil, menu == nil, walk == nil, !buffer.isEmpty, buffer.isAtEnd else {
      return nil
    }
    let text = buffer.text
    return (history.suggestion(for: text) ?? help.suggestion(text)).map {
      String($0.dropFirst(buffer.characters.count))
    }
  }

  /// Begins anew with a text that is already there.
  mutating func reset(_ text: String = "") {
    buffer = EditBuffer(text)
    (search, menu, hint, walk, undoStack, going) = (nil, nil, nil, nil, [], .nothing)
  }

  /// Moves behind the text, and gives up what is shown beside it.
  mutating func moveToEnd() {
    buffer.move(to: buffer.characters.count)
    (search, menu, hint) = (nil, nil, nil)
  }

  /// Takes a key.
  mutating func feed(_ key: Key) -> [Effect] {
    hint = nil
    if search != nil, let effects = feedSearch(key) { return effects }
    if menu != nil, let effects = feedMenu(key) { return effects }
    let before = going
    going = .nothing
    let effects = apply(key, after: before)
    if !isWalking(key) { walk = nil }
    return effects
  }

  private func isWalking(_ key: Key) -> Bool {
    [.up, .down, .control("p"), .control("n")].contains(key)
  }

  mutating func apply(_ key: Key, after before: Going) -> [Effect] {
    switch key {
    case .text(let text): insert(text, joining: before == .typing && !text.contains(" "))
    case .paste(let text): insert(text.withoutControls, joining: false)
    case .newLine: insert("\n", joining: false)
    case .enter: return enter()
    case .tab: return complete()
    case .backspace, .control("h"): return delete(to: buffer.cursor - 1)
    case .delete: return delete(to: buffer.cursor + 1)
    case .control("d"):
      return buffer.isEmpty ? [.endOfInput] : delete(to: buffer.cursor + 1)
    case .control("c"): return [.interrupt]
    case .control("z"): return [.suspend]
    case .control("l"): return [.clearScreen]
    case .control("_"), .control("/"): return undo()
    case .control("k"): return kill(to: endToKill, before)
    case .control("u"): return kill(to: buffer.lineStart, before)
    case .control("w"): return kill(to: buffer.spacedWordStart, before)
    case .wordBackspace: return kill(to: buffer.wordStart, before)
    case .wordDelete, .alt("d"): return kill(to: buffer.wordEnd, before)
    case .control("y"): return yank(0, replacing: nil)
    case .alt("y"):
      guard case .yanking(let index, let start) = before else { return [.bell] }
      return yank(index + 1, replacing: start)
    case .control("t"):
      keep()
      return buffer.transpose() ? [] : [.bell]
    case .alt("u"), .alt("l"), .alt("c"): changeCase(key)
    case .control("r"): startSearch()
    case .alt("."): return putLastWord(before)
    default: return move(key)
    }
    return []
  }

  // MARK: Moving

  mutating func move(_ key: Key) -> [Effect] {
    switch key {
    case .left, .control("b"): return go(to: buffer.cursor - 1)
    case .right, .control("f"): return suggestion == nil ? go(to: buffer.cursor + 1) : accept()
    case .wordLeft, .alt("b"): return go(to: buffer.wordStart)
    case .wordRight, .alt("f"): return suggestion == nil ? go(to: buffer.wordEnd) : acceptWord()
    case .home, .control("a"): buffer.move(to: buffer.lineStart)
    case .end, .control("e"):
      if suggestion != nil { return accept() }
      buffer.move(to: buffer.lineEnd)
    case .alt("<"): buffer.move(to: 0)
    case .alt(">"): buffer.move(to: buffer.characters.count)
    case .up: return vertical(-1)
    case .down: return vertical(1)
    case .control("p"): return walkHistory(-1)
    case .control("n"): return walkHistory(1)
    case .escape: break
    default: return [.bell]
    }
    return []
  }

  mutating func go(to place: Int) -> [Effect] {
    guard place >= 0, place <= buffer.characters.count, place != buffer.cursor else {
      return [.bell]
    }
    buffer.move(to: place)
    return []
  }

  mutating func vertical(_ step: Int) -> [Effect] {
    if walk == nil, let place = buffer.place(inLine: step) {
      buffer.move(to: place)
      return []
    }
    return walkHistory(step)
  }

  /// Takes the whole suggestion.
  mutating func accept() -> [Effect] {
    guard let suggestion else { return [.bell] }
    insert(suggestion, joining: false)
    return []
  }

  /// Takes its next word.
  mutating func acceptWord() -> [Effect] {
    guard let suggestion else { return [.bell] }
    let word = EditBuffer(suggestion).firstWord
    insert(word, joining: false)
    return []
  }

  /// Runs what is whole; otherwise the input goes on in a new line.
  mutating func enter() -> [Effect] {
    let text = buffer.text
    guard help.isComplete(text) else {
      insert("\n", joining: false)
      return []
    }
    buffer.move(to: buffer.characters.count)
    return [.submit(text)]
  }

}

extension EditBuffer {
  /// Up to the end of the first word.
  var firstWord: String {
    var start = self
    start.move(to: 0)
    return String(characters[..<start.wordEnd])
  }
}
