import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("Ünïcode", 7), ("日本", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👧", 2), ("👍🏽", 2), ("🇫🇷", 2), ("❤\u{FE0F}", 2), ("❤", 1),
    ("1\u{FE0F}\u{20E3}", 2), ("a\u{200B}b", 2), ("1 234,50 €", 10), ("1\u{202F}234", 5),
    ("ﾊﾝ", 2), ("Ａ", 2), ("\u{1B}", 0), ("→", 1), ("–", 1),
  ])
  func `a text takes the cells that a terminal gives it`(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31mred\u{1B}[0m", "\\u{1B}[31mred\\u{1B}[0m"),
    ("a\u{9B}2Jb", "a\\u{9B}2Jb"), ("bell\u{7}", "bell\\u{7}"), ("del\u{7F}", "del\\u{7F}"),
    ("abc\u{202E}fdp", "abc\\u{202E}fdp"), ("x\u{2066}y", "x\\u{2066}y"),
    ("line\nand\ttab", "line\nand\ttab"), ("\r", "\\u{D}"), ("👩‍👧 é 日本", "👩‍👧 é 日本"),
    ("a\u{2028}b", "a\\u{2028}b"),
  ])
  func `control characters are shown and never sent`(text: String, shown: String) {
    #expect(Escaping.visible(text) == shown)
  }

  /// The widths of the names are those that the wcwidth tables of Python tell.
  @Test func `every row of a table is as wide as the others, whatever is written in it`() {
    let names = ["日本", "de\u{301}compose\u{301}", "👩‍👧 x", "Ünïcode", "🇫🇷", "한국", "ﾊﾝ"]
    let table = Table(
      [Column("name", fr: "nom", .text), Column("count", fr: "nombre", .integer)],
      rows: names.map { [.text($0), .integer(7)] })
    let lines = RenderingContext(language: .english).render(.table(table), as: .table).data
      .split(separator: "\n")
    #expect(lines.count == 9)
    for line in lines { #expect(DisplayWidth.of(line) == 16, "\(line)") }
    let spaces = zip(lines.dropFirst(2), [4, 9, 4, 7, 2, 4, 2]).map { line, width in
      line.reversed().drop { $0 == "7" }.prefix { $0 == " " }.count + width
    }
    #expect(spaces.allSatisfy { $0 == 15 }, "\(spaces)")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 100, ["one two three"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("日本日本", 5, ["日本", "日本"]),
    ("4\u{A0}000\u{A0}€ left", 8, ["4\u{A0}000\u{A0}€", "left"]), ("", 5, [""]),
    ("a\n\nb", 5, ["a", "", "b"]), ("  in one two", 8, ["  in one", "  two"]),
    ("👩‍👧👩‍👧", 1, ["👩‍👧", "👩‍👧"]), ("x abcdefgh", 4, ["x", "abcd", "efgh"]),
  ])
  func `lines break at spaces and lose nothing`(text: String, width: Int, lines: [String]) {
    #expect(Wrapping.lines(of: text, width: width) == lines)
  }
}
