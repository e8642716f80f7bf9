/// Keys that bring earlier inputs back.
extension LineEditor {
  /// Goes to an earlier or a later input that begins with what stands before the cursor.
  mutating func walkHistory(_ step: Int) -> [Effect] {
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

  mutating func startSearch() {
    search = Search(original: buffer)
    menu = nil
  }

  /// - Returns: `nil` when the key ends the search and is to do what it does.
  mutating func feedSearch(_ key: Key) -> [Effect]? {
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

  mutating func show(_ current: Search) {
    search = current
    if let index = current.index { buffer = EditBuffer(history.entries[index]) }
  }

  /// Puts in the last word of the newest input; again, that of the one before.
  mutating func putLastWord(_ before: Going) -> [Effect] {
    var (index, start) = (history.entries.count, buffer.cursor)
    if case .quoting(let last, let begin) = before { (index, start) = (last, begin) }
    while let older = history.index(from: index, step: -1, prefix: "", not: "") {
      index = older
      var entry = EditBuffer(history.entries[older])
      let word = entry.cut(to: entry.spacedWordStart)
      guard !word.isEmpty else { continue }
      keep()
      buffer.replace(min(start, buffer.cursor)..<buffer.cursor, by: word)
      going = .quoting(index, start: start)
      return []
    }
    return [.bell]
  }
}
