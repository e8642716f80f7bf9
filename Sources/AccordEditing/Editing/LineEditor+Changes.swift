import AccordLanguage
import AccordWording

/// Keys that change the text.
extension LineEditor {
  /// Remembers the text for undo.
  mutating func keep() {
    if undoStack.last != buffer { undoStack.append(buffer) }
    if undoStack.count > 500 { undoStack.removeFirst() }
  }

  mutating func insert(_ text: String, joining: Bool) {
    if !joining { keep() }
    buffer.insert(text)
    going = .typing
  }

  mutating func delete(to place: Int) -> [Effect] {
    guard place >= 0, place <= buffer.characters.count else { return [.bell] }
    keep()
    _ = buffer.cut(to: place)
    return []
  }

  mutating func undo() -> [Effect] {
    while let last = undoStack.popLast() {
      guard last != buffer else { continue }
      buffer = last
      return []
    }
    return [.bell]
  }

  /// The end of the line; at the end itself the line end, so that lines can be joined.
  var endToKill: Int {
    buffer.lineEnd == buffer.cursor ? buffer.cursor + 1 : buffer.lineEnd
  }

  /// Cuts out a text that `yank` can put in again; what is cut in a row is one text.
  mutating func kill(to place: Int, _ before: Going) -> [Effect] {
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

  mutating func yank(_ index: Int, replacing start: Int?) -> [Effect] {
    guard !killed.isEmpty else { return [.bell] }
    keep()
    let index = index % killed.count
    let start = start ?? buffer.cursor
    buffer.replace(min(start, buffer.cursor)..<buffer.cursor, by: killed[killed.count - 1 - index])
    going = .yanking(index, start: start)
    return []
  }

  mutating func changeCase(_ key: Key) {
    keep()
    switch key {
    case .alt("u"): buffer.changeWord { $0.uppercased() }
    case .alt("l"): buffer.changeWord { $0.lowercased() }
    default:
      buffer.changeWord { word in
        let start = word.prefix { !$0.isLetter }
        return start + word.dropFirst(start.count).lowercased().capitalisedFirst
      }
    }
  }
}

extension String {
  /// Without control characters, which a paste may bring; a tab becomes a space.
  var withoutControls: String {
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
