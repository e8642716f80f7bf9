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

  private(set) var buffer = EditBuffer()
  private(set) var search: Search?
  private(set) var menu: Menu?
  /// A sentence below the text, until the next key.
  private(set) var hint: String?
  var help: EditingHelp
  var history: InputHistory

  private var undoStack: [EditBuffer] = []
  private var killed: [String] = []
  /// What the last key did, where the next one goes on with it.
  private var going = Going.nothing
  /// Where in the history the arrows are, and what is looked for.
  private var walk: Walk?

  private struct Walk {
    var index: Int
    let prefix: String
    let original: EditBuffer
  }

  private enum Going: Hashable {
    case nothing
    case typing
    case killing
    /// Which of the killed texts was put in, from the newest, and where it begins.
    case yanking(Int, start: Int)
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
    return history.suggestion(for: buffer.text).map {
      String($0.dropFirst(buffer.characters.count))
    }
  }

  /// Begins anew with a text that is already there.
  mutating func reset(_ text: String = "") {
    buffer = EditBuffer(text)
    (search, menu, hint, walk, undoStack, going) = (nil, nil, nil, nil, [], .nothing)
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

  private mutating func apply(_ key: Key, after before: Going) -> [Effect] {
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
    default: return move(key)
    }
    return []
  }

  // MARK: Moving

  private mutating func move(_ key: Key) -> [Effect] {
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

  private mutating func go(to place: Int) -> [Effect] {
    guard place >= 0, place <= buffer.characters.count, place != buffer.cursor else {
      return [.bell]
    }
    buffer.move(to: place)
    return []
  }

  private mutating func vertical(_ step: Int) -> [Effect] {
    if walk == nil, let place = buffer.place(inLine: step) {
      buffer.move(to: place)
      return []
    }
    return walkHistory(step)
  }

  /// Takes the whole suggestion.
  private mutating func accept() -> [Effect] {
    guard let suggestion else { return [.bell] }
    insert(suggestion, joining: false)
    return []
  }

  /// Takes its next word.
  private mutating func acceptWord() -> [Effect] {
    guard let suggestion else { return [.bell] }
    let word = EditBuffer(suggestion).firstWord
    insert(word, joining: false)
    return []
  }

  // MARK: Changing

  /// Remembers the text for undo.
  private mutating func keep() {
    if undoStack.last != buffer { undoStack.append(buffer) }
    if undoStack.count > 500 { undoStack.removeFirst() }
  }

  private mutating func insert(_ text: String, joining: Bool) {
    if !joining { keep() }
    buffer.insert(text)
    going = .typing
  }

  private mutating func delete(to place: Int) -> [Effect] {
    guard place >= 0, place <= buffer.characters.count else { return [.bell] }
    keep()
    _ = buffer.cut(to: place)
    return []
  }

  private mutating func undo() -> [Effect] {
    while let last = undoStack.popLast() {
      guard last != buffer else { continue }
      buffer = last
      return []
    }
    return [.bell]
  }

  /// The end of the line; at the end itself the line end, so that lines can be joined.
  private var endToKill: Int {
    buffer.lineEnd == buffer.cursor ? buffer.cursor + 1 : buffer.lineEnd
  }

  /// Cuts out a text that `yank` can put in again; what is cut in a row is one text.
  private mutating func kill(to place: Int, _ before: Going) -> [Effect] {
    let place = min(place, buffer.characters.count)
    guard place != buffer.cursor else { return [.bell] }
    keep()
    let isBackward = place < buffer.cursor
    let text = buffer.cut(to: place)
    if before == .killing, let last = killed.popLast() {
      killed.append(isBackward ? text + last : last + text)
    } else {
      killed.append(text)
      if killed.count > 20 { killed.removeFirst() }
    }
    going = .killing
    return []
  }

  private mutating func yank(_ index: Int, replacing start: Int?) -> [Effect] {
    guard !killed.isEmpty else { return [.bell] }
    keep()
    let index = index % killed.count
    let start = start ?? buffer.cursor
    buffer.replace(min(start, buffer.cursor)..<buffer.cursor, by: killed[killed.count - 1 - index])
    going = .yanking(index, start: start)
    return []
  }

  private mutating func changeCase(_ key: Key) {
    keep()
    switch key {
    case .alt("u"): buffer.changeWord { $0.uppercased() }
    case .alt("l"): buffer.changeWord { $0.lowercased() }
    default: buffer.changeWord { $0.lowercased().capitalisedFirst }
    }
  }

  /// Runs what is whole; otherwise the input goes on in a new line.
  private mutating func enter() -> [Effect] {
    let text = buffer.text
    guard help.isComplete(text) else {
      insert("\n", joining: false)
      return []
    }
    buffer.move(to: buffer.characters.count)
    return [.submit(text)]
  }

  // MARK: History

  /// Goes to an earlier or a later input that begins with what stands before the cursor.
  private mutating func walkHistory(_ step: Int) -> [Effect] {
    let here =
      walk ?? Walk(index: history.entries.count, prefix: buffer.before, original: buffer)
    guard
      let index = history.index(from: here.index, step: step, prefix: here.prefix, not: buffer.text)
    else {
      guard step > 0, walk != nil else { return [.bell] }
      buffer = here.original
      walk = nil
      return []
    }
    if walk == nil { keep() }
    walk = here
    walk?.index = index
    buffer = EditBuffer(history.entries[index])
    return []
  }

  private mutating func startSearch() {
    search = Search(original: buffer)
    menu = nil
  }

  /// - Returns: `nil` when the key ends the search and is to do what it does.
  private mutating func feedSearch(_ key: Key) -> [Effect]? {
    guard var current = search else { return nil }
    switch key {
    case .text(let text): current.pattern += text
    case .backspace, .control("h"): current.pattern = String(current.pattern.dropLast())
    case .control("r"), .up:
      guard let older = history.search(current.pattern, before: current.index) else {
        return [.bell]
      }
      current.index = older
      current.hasFailed = false
      show(current)
      return []
    case .control("s"), .down:
      guard let newer = current.index.flatMap({ history.search(current.pattern, after: $0) }) else {
        return [.bell]
      }
      current.index = newer
      show(current)
      return []
    case .control("g"), .control("c"), .escape:
      buffer = current.original
      search = nil
      return []
    case .enter:
      search = nil
      return enter()
    default:
      search = nil
      return nil
    }
    current.index = history.search(current.pattern, before: nil)
    current.hasFailed = current.index == nil && !current.pattern.isEmpty
    show(current)
    return current.hasFailed ? [.bell] : []
  }

  private mutating func show(_ current: Search) {
    search = current
    if let index = current.index { buffer = EditBuffer(history.entries[index]) }
  }

  // MARK: Completion

  private mutating func complete() -> [Effect] {
    let completions = help.completions(buffer.text, buffer.cursor)
    guard !completions.items.isEmpty else {
      hint = completions.hint
      return completions.hint == nil ? [.bell] : []
    }
    if completions.items.count == 1 {
      keep()
      put(completions.items[0], completions.range)
      return []
    }
    let start = completions.commonStart
    let written = String(buffer.characters[completions.range])
    if start.count > written.count {
      keep()
      buffer.replace(completions.range, by: start)
      return []
    }
    menu = Menu(completions: completions, chosen: nil, original: buffer)
    return []
  }

  private mutating func put(_ item: Completions.Item, _ range: Range<Int>) {
    let isFollowed =
      range.upperBound < buffer.characters.count
      && buffer.characters[range.upperBound].isWhitespace
    buffer.replace(range, by: item.text + (item.isWhole && !isFollowed ? " " : ""))
  }

  /// - Returns: `nil` when the key closes the menu and is to do what it does.
  private mutating func feedMenu(_ key: Key) -> [Effect]? {
    guard var current = menu else { return nil }
    let count = current.completions.items.count
    switch key {
    case .tab, .down, .control("n"): current.chosen = current.chosen.map { ($0 + 1) % count } ?? 0
    case .backTab, .up, .control("p"):
      current.chosen = current.chosen.map { ($0 + count - 1) % count } ?? count - 1
    case .escape, .control("g"), .control("c"):
      buffer = current.original
      menu = nil
      return []
    case .enter:
      menu = nil
      guard let chosen = current.chosen else { return nil }
      let text = buffer
      buffer = current.original
      keep()
      buffer = text
      let item = current.completions.items[chosen]
      if item.isWhole, buffer.isAtEnd { buffer.insert(" ") }
      return []
    default:
      menu = nil
      return nil
    }
    buffer = current.original
    if let chosen = current.chosen {
      buffer.replace(current.completions.range, by: current.completions.items[chosen].text)
    }
    menu = current
    return []
  }
}

extension EditBuffer {
  /// Up to the end of the first word.
  fileprivate var firstWord: String {
    var start = self
    start.move(to: 0)
    return String(characters[..<start.wordEnd])
  }
}

extension String {
  /// Without control characters, which a paste may bring; a tab becomes a space.
  fileprivate var withoutControls: String {
    var kept = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": kept.unicodeScalars.append(scalar)
      case "\t": kept.unicodeScalars.append(" ")
      default:
        if scalar.properties.generalCategory != .control { kept.unicodeScalars.append(scalar) }
      }
    }
    return kept
  }
}
