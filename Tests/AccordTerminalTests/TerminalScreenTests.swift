import AccordTesting
import Testing

struct TerminalScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> TerminalScreen {
    var screen = TerminalScreen(columns: columns, rows: rows)
    screen.feed(Array(text.utf8))
    return screen
  }

  @Test func `text is wrapped, and lines scroll off the top`() {
    #expect(screen("0123456789ab").lines.prefix(2) == ["0123456789", "ab"])
    let scrolled = screen("a\r\nb\r\nc\r\nd\r\ne")
    #expect(scrolled.lines == ["b", "c", "d", "e"] && scrolled.allLines.first == "a")
  }

  @Test func `a full row does not begin the next one before there is more`() {
    let full = screen("0123456789")
    #expect(full.cursorRow == 0 && screen("0123456789\r\nx").lines[1] == "x")
  }

  @Test func `wide characters, accents and joined ones take their places`() {
    #expect(screen("日本x").cursorColumn == 5 && screen("e\u{301}a").cursorColumn == 2)
    #expect(screen("👩‍👧b").lines[0] == "👩‍👧b" && screen("👩‍👧b").cursorColumn == 3)
    #expect(screen("012345678日").lines.prefix(2) == ["012345678", "日"])
  }

  @Test func `the cursor is moved and the screen erased`() {
    #expect(screen("abc\u{1B}[2DX").lines[0] == "aXc")
    #expect(screen("abc\r\ndef\u{1B}[1A\r\u{1B}[J").text == "")
    #expect(screen("abc\u{1B}[1G\u{1B}[K").text == "" && screen("a\u{1B}[2J\u{1B}[Hb").text == "b")
    #expect(screen("\u{1B}[3;4Hx").lines[2] == "   x")
  }

  @Test func `colours are kept beside the text`() {
    let coloured = screen("\u{1B}[1;31mab\u{1B}[0mc")
    #expect(coloured.style(row: 0, column: 1) == "1;31" && coloured.style(row: 0, column: 2) == "")
  }

  @Test func `bytes may come one by one`() {
    let text = "é日\u{1B}[1;31mx\u{1B}[0m\u{1B}]0;title\u{7}👩‍👧\r\n\u{1B}[?2004hy"
    var slow = TerminalScreen(columns: 10, rows: 4)
    for byte in text.utf8 { slow.feed([byte]) }
    #expect(slow == screen(text) && slow.isPasteBracketed && slow.text == "é日x👩‍👧\ny")
  }

  @Test func `a narrower screen breaks lines, and a wider one puts them together`() {
    var changed = screen("0123456789ab\r\nc")
    changed.resize(columns: 5, rows: 4)
    #expect(changed.allLines.prefix(4) == ["01234", "56789", "ab", "c"])
    #expect(changed.cursorColumn == 1)
    changed.resize(columns: 20, rows: 4)
    #expect(changed.allLines.prefix(2) == ["0123456789ab", "c"])
  }
}
