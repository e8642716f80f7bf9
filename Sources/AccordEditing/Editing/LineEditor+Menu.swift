/// Keys that complete what is written.
extension LineEditor {
  mutating func complete() -> [Effect] {
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

  mutating func put(_ item: Completions.Item, _ range: Range<Int>) {
    let isFollowed =
      range.upperBound < buffer.characters.count
      && buffer.characters[range.upperBound].isWhitespace
    buffer.replace(range, by: item.text + (item.isWhole && !isFollowed ? " " : ""))
  }

  /// - Returns: `nil` when the key closes the menu and is to do what it does.
  mutating func feedMenu(_ key: Key) -> [Effect]? {
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
