import AccordRendering
import AccordWording

/// What a person would see of what a program writes to a terminal: a small terminal emulator, of
/// the kind of xterm, which wraps lines anew when its width changes.
public struct TerminalScreen: Sendable, Hashable {
  /// One place on the screen.
  struct Cell: Sendable, Hashable {
    var text = " "
    /// Whether the character to the left reaches into this place.
    var isContinued = false
    /// The parameters of its colours and attributes: `1;31`.
    var style = ""
  }

  struct Row: Sendable, Hashable {
    var cells: [Cell]
    /// Whether the text went on in the next row for want of room.
    var isWrapped = false
  }

  /// How many characters fit in a row.
  public private(set) var columns: Int
  /// How many rows there are.
  public private(set) var rows: Int
  /// The row of the cursor, from 0.
  public private(set) var cursorRow = 0
  /// The column of the cursor, from 0.
  public private(set) var cursorColumn = 0
  /// Whether pastes are asked to be marked as such.
  public private(set) var isPasteBracketed = false
  /// The number of times that the bell was rung.
  public private(set) var bells = 0

  private var grid: [Row]
  private var past: [Row] = []
  private var style = ""
  private var isAtMargin = false
  private var saved = (row: 0, column: 0)
  private var pending: [UInt8] = []

  /// An empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: TerminalScreen.blank(columns), count: rows)
  }

  private static func blank(_ columns: Int) -> Row {
    Row(cells: Array(repeating: Cell(), count: columns))
  }

  public static func == (left: TerminalScreen, right: TerminalScreen) -> Bool {
    left.grid == right.grid && left.past == right.past && left.cursorRow == right.cursorRow
      && left.cursorColumn == right.cursorColumn
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(grid) }

  // MARK: What is seen

  /// The rows as text, without spaces at their ends.
  public var lines: [String] { grid.map(TerminalScreen.text) }

  /// What was scrolled off the top, the oldest first, and the screen.
  public var allLines: [String] { (past + grid).map(TerminalScreen.text) }

  /// All that was shown, down to the last line with something in it.
  public var text: String {
    var lines = allLines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The attributes of a place, as the parameters of a control sequence: `1;31`; empty for none.
  public func style(row: Int, column: Int) -> String { grid[row].cells[column].style }

  private static func text(_ row: Row) -> String {
    var text = row.cells.filter { !$0.isContinued }.map(\.text).joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  // MARK: What is written

  /// Shows what a program writes; bytes may come cut anywhere.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var position = 0
    while position < pending.count, let length = take(at: position) { position += length }
    pending.removeFirst(position)
  }

  /// - Returns: how many bytes were taken; `nil` when more have to come.
  private mutating func take(at start: Int) -> Int? {
    let byte = pending[start]
    switch byte {
    case 0x1B: return sequence(at: start)
    case 0x0D: place(cursorRow, 0)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x08: place(cursorRow, max(0, cursorColumn - 1))
    case 0x09: place(cursorRow, min(columns - 1, (cursorColumn / 8 + 1) * 8))
    case 0x07: bells += 1
    case 0..<0x20, 0x7F: break
    default: return character(at: start)
    }
    return 1
  }

  private mutating func character(at start: Int) -> Int? {
    let first = pending[start]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard start + length <= pending.count else { return nil }
    let text = String(decoding: pending[start..<start + length], as: UTF8.self)
    for scalar in text.unicodeScalars { put(scalar) }
    return length
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    // What joins the character before it makes one with it.
    if let (row, column) = before {
      let joined = grid[row].cells[column].text + String(scalar)
      if joined.count == 1, grid[row].cells[column].text != " " || scalar.properties.isCombining {
        let width = DisplayWidth.of(joined)
        let old = DisplayWidth.of(grid[row].cells[column].text)
        grid[row].cells[column].text = joined
        if width > old, column + 1 < columns, row == cursorRow, cursorColumn == column + 1 {
          grid[row].cells[column + 1] = Cell(text: "", isContinued: true, style: style)
          advance(1)
        }
        return
      }
    }
    let width = max(1, DisplayWidth.of(String(scalar)))
    if isAtMargin || cursorColumn + width > columns {
      grid[cursorRow].isWrapped = true
      lineFeed()
      cursorColumn = 0
      isAtMargin = false
    }
    grid[cursorRow].cells[cursorColumn] = Cell(text: String(scalar), style: style)
    if width > 1 {
      grid[cursorRow].cells[cursorColumn + 1] = Cell(text: "", isContinued: true, style: style)
    }
    advance(width)
  }

  private mutating func advance(_ width: Int) {
    cursorColumn += width
    if cursorColumn >= columns {
      cursorColumn = columns - 1
      isAtMargin = true
    }
  }

  /// The place of the character that was written last, where the cursor still stands behind it.
  private var before: (Int, Int)? {
    var column = isAtMargin ? cursorColumn : cursorColumn - 1
    guard column >= 0 else { return nil }
    while column > 0, grid[cursorRow].cells[column].isContinued { column -= 1 }
    return (cursorRow, column)
  }

  private mutating func place(_ row: Int, _ column: Int) {
    cursorRow = min(max(0, row), rows - 1)
    cursorColumn = min(max(0, column), columns - 1)
    isAtMargin = false
  }

  private mutating func lineFeed() {
    isAtMargin = false
    guard cursorRow == rows - 1 else {
      cursorRow += 1
      return
    }
    past.append(grid.removeFirst())
    grid.append(TerminalScreen.blank(columns))
  }

  // MARK: Control sequences

  private mutating func sequence(at start: Int) -> Int? {
    guard start + 1 < pending.count else { return nil }
    switch pending[start + 1] {
    case UInt8(ascii: "["): return controlSequence(at: start)
    case UInt8(ascii: "]"):
      // A title and the like, up to BEL or ESC \.
      for end in start + 2..<max(start + 2, pending.count) {
        if pending[end] == 0x07 { return end - start + 1 }
        if pending[end] == 0x1B { return end + 1 < pending.count ? end - start + 2 : nil }
      }
      return nil
    case UInt8(ascii: "7"): saved = (cursorRow, cursorColumn)
    case UInt8(ascii: "8"): place(saved.row, saved.column)
    case UInt8(ascii: "M"): place(cursorRow - 1, cursorColumn)
    default: break
    }
    return 2
  }

  private mutating func controlSequence(at start: Int) -> Int? {
    var end = start + 2
    while end < pending.count, (0x20..<0x40).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return nil }
    let parameters = String(decoding: pending[start + 2..<end], as: UTF8.self)
    perform(pending[end], parameters)
    return end - start + 1
  }

  private mutating func perform(_ letter: UInt8, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch Character(Unicode.Scalar(letter)) {
    case "A": place(cursorRow - count, cursorColumn)
    case "B": place(cursorRow + count, cursorColumn)
    case "C": place(cursorRow, cursorColumn + count)
    case "D": place(cursorRow, cursorColumn - count)
    case "G": place(cursorRow, count - 1)
    case "d": place(count - 1, cursorColumn)
    case "H", "f": place(count - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "J": erase(first)
    case "K":
      let range =
        first == 0 ? cursorColumn..<columns : first == 1 ? 0..<cursorColumn + 1 : 0..<columns
      for column in range { grid[cursorRow].cells[column] = Cell() }
      isAtMargin = false
    case "m": style = parameters == "0" || parameters.isEmpty ? "" : parameters
    case "h" where parameters == "?2004": isPasteBracketed = true
    case "l" where parameters == "?2004": isPasteBracketed = false
    case "s": saved = (cursorRow, cursorColumn)
    case "u": place(saved.row, saved.column)
    default: break
    }
  }

  private mutating func erase(_ part: Int) {
    if part == 2 || part == 3 {
      grid = Array(repeating: TerminalScreen.blank(columns), count: rows)
    } else if part == 0 {
      for column in cursorColumn..<columns { grid[cursorRow].cells[column] = Cell() }
      grid[cursorRow].isWrapped = false
      for row in cursorRow + 1..<max(cursorRow + 1, rows) {
        grid[row] = TerminalScreen.blank(columns)
      }
    }
    isAtMargin = false
  }

  // MARK: Resizing

  /// Changes the size: lines that are too long are broken, and put together again later.
  public mutating func resize(columns: Int, rows: Int) {
    var lines: [[Cell]] = [[]]
    var cursor = (line: 0, offset: 0)
    let all = past + grid
    for (index, row) in all.enumerated() {
      var cells = row.cells
      if !row.isWrapped {
        while cells.last == Cell(),
          !(index - past.count == cursorRow && cells.count <= cursorColumn)
        {
          cells.removeLast()
        }
      }
      if index - past.count == cursorRow {
        cursor = (
          lines.count - 1, lines[lines.count - 1].count + cursorColumn + (isAtMargin ? 1 : 0)
        )
      }
      lines[lines.count - 1] += cells
      if !row.isWrapped { lines.append([]) }
    }
    var broken: [Row] = []
    var position = (row: 0, column: 0)
    for (index, line) in lines.dropLast().enumerated() {
      var start = 0
      repeat {
        let end = min(start + columns, line.count)
        var cells = Array(line[start..<end])
        cells += Array(repeating: Cell(), count: columns - cells.count)
        if index == cursor.line, cursor.offset >= start, cursor.offset <= start + columns {
          position = (broken.count, min(columns - 1, cursor.offset - start))
        }
        broken.append(Row(cells: cells, isWrapped: end < line.count))
        start = end
      } while start < line.count
    }
    // Empty rows below the cursor give way first.
    while broken.count > rows, broken.count - 1 > position.row,
      broken.last == TerminalScreen.blank(columns)
    {
      broken.removeLast()
    }
    let top = max(0, max(broken.count - rows, position.row - rows + 1))
    past = Array(broken[..<top])
    grid = Array(broken[top...].prefix(rows))
    while grid.count < rows { grid.append(TerminalScreen.blank(columns)) }
    (self.columns, self.rows) = (columns, rows)
    isAtMargin = false
    place(position.row - top, position.column)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character joins the one before it.
  fileprivate var isCombining: Bool {
    generalCategory == .nonspacingMark || generalCategory == .enclosingMark
  }
}
