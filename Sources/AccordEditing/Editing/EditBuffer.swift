/// A text under a cursor that moves and deletes by what a person sees as a character.
///
/// Characters are kept in an array and the cursor is a number: no index outlives a change. After
/// each insertion the text around it is cut into characters anew, since an accent joins the
/// letter before it.
struct EditBuffer: Sendable, Hashable {
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var isAtEnd: Bool { cursor == characters.count }
  /// The text before the cursor.
  var before: String { String(characters[..<cursor]) }

  /// Puts a text in at the cursor, which comes to stand after it: inside no character, so after
  /// the one that its end joins.
  mutating func insert(_ text: String) {
    let head = before + text
    var scalars = head.unicodeScalars.count
    characters = Array(head + String(characters[cursor...]))
    cursor = 0
    while scalars > 0, cursor < characters.count {
      scalars -= characters[cursor].unicodeScalars.count
      cursor += 1
    }
  }

  /// Replaces some characters by a text; the cursor comes to stand after it.
  mutating func replace(_ range: Range<Int>, by text: String) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
    insert(text)
  }

  /// Moves the cursor by characters, as far as there are any.
  mutating func move(by count: Int) { move(to: cursor + count) }

  /// Moves the cursor to a place between the two ends.
  mutating func move(to place: Int) { cursor = min(max(0, place), characters.count) }

  /// Takes out the characters between the cursor and another place, and returns them.
  mutating func cut(to place: Int) -> String {
    let other = min(max(0, place), characters.count)
    let range = min(cursor, other)..<max(cursor, other)
    let text = String(characters[range])
    characters.removeSubrange(range)
    cursor = range.lowerBound
    return text
  }

  /// Exchanges the character before the cursor with the one at it; at the end the last two.
  ///
  /// - Returns: whether there were two.
  mutating func transpose() -> Bool {
    guard characters.count > 1, cursor > 0 else { return false }
    let second = isAtEnd ? cursor - 1 : cursor
    characters.swapAt(second - 1, second)
    cursor = second + 1
    return true
  }

  /// Changes the case of the word after the cursor, and moves behind it.
  mutating func changeWord(_ change: (String) -> String) {
    let end = wordEnd
    replace(cursor..<end, by: change(String(characters[cursor..<end])))
  }

  // MARK: Places

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var place = cursor
    while place > 0, !EditBuffer.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, EditBuffer.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// Where the run of characters without space before the cursor begins.
  var spacedWordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Where the word after the cursor ends.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !EditBuffer.isWord(characters[place]) { place += 1 }
    while place < characters.count, EditBuffer.isWord(characters[place]) { place += 1 }
    return place
  }

  /// Where the line with the cursor begins.
  var lineStart: Int {
    var place = cursor
    while place > 0, !characters[place - 1].isNewline { place -= 1 }
    return place
  }

  /// Where the line with the cursor ends.
  var lineEnd: Int {
    var place = cursor
    while place < characters.count, !characters[place].isNewline { place += 1 }
    return place
  }

  /// The same column in the line above, or in the one below; `nil` when there is none.
  func place(inLine step: Int) -> Int? {
    let column = cursor - lineStart
    if step < 0 {
      guard lineStart > 0 else { return nil }
      var above = self
      above.move(to: lineStart - 1)
      return above.lineStart + min(column, above.cursor - above.lineStart)
    }
    guard lineEnd < characters.count else { return nil }
    var below = self
    below.move(to: lineEnd + 1)
    return min(below.cursor + column, below.lineEnd)
  }
}
