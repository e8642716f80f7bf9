import AccordRendering
import AccordWording

/// What an editor looks like on a terminal of some width: rows of text and where the cursor is.
struct EditorFrame: Sendable, Hashable {
  /// A row with its control sequences.
  struct Row: Sendable, Hashable {
    private struct Part: Sendable, Hashable {
      var text: String
      let style: Style?
    }

    private var parts: [Part] = []
    /// The cells that it takes.
    fileprivate(set) var width = 0

    /// What is written: one control sequence for all characters in a row that look alike.
    var text: String {
      parts.map { part in part.style.map { part.text.styled($0, true) } ?? part.text }.joined()
    }

    fileprivate mutating func add(_ text: String, _ style: Style?, width: Int) {
      self.width += width
      if parts.last?.style == style, !parts.isEmpty {
        parts[parts.count - 1].text += text
      } else {
        parts.append(Part(text: text, style: style))
      }
    }
  }

  private(set) var rows: [Row] = [Row()]
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  let columns: Int

  /// A frame with nothing in it.
  init(columns: Int) { self.columns = max(2, columns) }

  /// Adds one character; one that does not fit begins the next row.
  mutating func put(_ character: Character, _ style: Style? = nil, isColoured: Bool = false) {
    if character.isNewline { return startRow() }
    let shown = Escaping.visible(String(character))
    let width = shown.count == 1 ? DisplayWidth.of(character) : DisplayWidth.of(shown)
    if rows[rows.count - 1].width + width > columns { startRow() }
    rows[rows.count - 1].add(shown, isColoured ? style : nil, width: width)
  }

  mutating func put(_ text: some StringProtocol, _ style: Style? = nil, isColoured: Bool = false) {
    for character in text { put(character, style, isColoured: isColoured) }
  }

  mutating func startRow() { rows.append(Row()) }

  /// The cursor stands where the next character would come.
  mutating func markCursor() {
    if rows[rows.count - 1].width >= columns { startRow() }
    cursorRow = rows.count - 1
    cursorColumn = rows[cursorRow].width
  }

  /// No more than `height` rows, those around the cursor.
  func clipped(to height: Int) -> EditorFrame {
    guard rows.count > height, height > 0 else { return self }
    let first = min(max(0, cursorRow - height + 1), rows.count - height)
    var frame = self
    frame.rows = Array(rows[first..<first + height])
    frame.cursorRow = cursorRow - first
    return frame
  }

  /// How many rows above the cursor this frame takes once the terminal has `columns`: rows that
  /// became too long were broken by the terminal.
  func rowsAboveCursor(at columns: Int) -> Int {
    guard columns > 0, columns < self.columns else { return cursorRow }
    return rows[..<cursorRow].reduce(cursorColumn / columns) { sum, row in
      sum + max(1, (row.width + columns - 1) / columns)
    }
  }

  /// What to write so that this frame takes the place of another one.
  func replacing(_ previous: EditorFrame?) -> String {
    guard previous != self else { return "" }
    var text = EditorFrame.toStart(of: previous, at: columns) + "\u{1B}[J"
    text += rows.map(\.text).joined(separator: "\r\n")
    let up = rows.count - 1 - cursorRow
    if up > 0 { text += "\u{1B}[\(up)A" }
    text += "\r"
    if cursorColumn > 0 { text += "\u{1B}[\(cursorColumn)C" }
    return text
  }

  /// What moves the cursor to where a frame begins.
  static func toStart(of frame: EditorFrame?, at columns: Int) -> String {
    let up = frame?.rowsAboveCursor(at: columns) ?? 0
    return up > 0 ? "\u{1B}[\(up)A\r" : "\r"
  }

  /// What moves the cursor below this frame.
  var afterwards: String {
    let down = rows.count - 1 - cursorRow
    return (down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n"
  }
}

/// How an editor is shown.
struct EditorLook: Sendable {
  var prompt: String
  var continuation: String
  var columns: Int
  var rows: Int
  var isColoured: Bool
  var language: Language
}

extension LineEditor {
  /// What the editor looks like.
  ///
  /// - Parameter isFinal: whether it is shown for the last time: whole, and as it was entered.
  func frame(_ look: EditorLook, isFinal: Bool = false) -> EditorFrame {
    var frame = EditorFrame(columns: look.columns)
    putPrompt(look, into: &frame)
    let styles = look.isColoured ? styles : [:]
    for (index, character) in buffer.characters.enumerated() {
      if index == buffer.cursor { frame.markCursor() }
      frame.put(character, styles[index], isColoured: look.isColoured)
      if character.isNewline { frame.put(look.continuation, .faint, isColoured: look.isColoured) }
    }
    if buffer.isAtEnd { frame.markCursor() }
    // Without colours nothing could tell a suggestion from what is written.
    if isFinal { return frame }
    if look.isColoured, let suggestion {
      frame.put(suggestion.prefix { !$0.isNewline }, .faint, isColoured: true)
    }
    putBelow(look, into: &frame)
    return frame.clipped(to: max(1, look.rows - 1))
  }

  private var styles: [Int: Style] {
    var styles: [Int: Style] = [:]
    for highlight in help.highlights(buffer.text) {
      for index in highlight.range { styles[index] = highlight.style }
    }
    return styles
  }

  private func putPrompt(_ look: EditorLook, into frame: inout EditorFrame) {
    guard let search else { return frame.put(look.prompt, .heading, isColoured: look.isColoured) }
    let words =
      search.hasFailed
      ? Text(en: "not found", fr: "introuvable") : Text(en: "search", fr: "recherche")
    let text = Text.each { "(\(words[$0]) \($0.quoted(search.pattern))) " }
    frame.put(text[look.language], .faint, isColoured: look.isColoured)
  }

  private func putBelow(_ look: EditorLook, into frame: inout EditorFrame) {
    if let hint {
      frame.startRow()
      frame.put(hint, .faint, isColoured: look.isColoured)
    }
    guard let menu else { return }
    for row in MenuLayout(menu, look).rows {
      frame.startRow()
      frame.put(row.text, row.isChosen ? .chosen : nil, isColoured: look.isColoured)
      if !row.explanation.isEmpty {
        frame.put(row.explanation, row.isChosen ? .chosen : .faint, isColoured: look.isColoured)
      }
    }
  }
}
