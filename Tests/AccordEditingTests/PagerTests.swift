import AccordPlatform
import AccordWording
import Testing

@testable import AccordEditing

@Suite struct PagerTests {
  /// A terminal of five rows that gives what is typed, each element at once.
  private final class TypedTerminal: KeyTerminal {
    var typed: [String]
    private(set) var written = ""
    private(set) var givenBack: [UInt8] = []

    init(_ typed: [String]) { self.typed = typed }

    var size: (columns: Int, rows: Int) { (60, 5) }
    func begin() -> Bool { true }
    func end() {}
    func stop() {}
    func write(_ text: String) { written += text }
    func giveBack(_ bytes: [UInt8]) { givenBack += bytes }

    func wait(milliseconds: Int) -> RawTerminal.Event {
      // Between two elements somebody pauses: a short wait brings nothing.
      if milliseconds < 100 { return .nothing }
      guard !typed.isEmpty else { return .end }
      return .bytes(Array(typed.removeFirst().utf8))
    }
  }

  /// How many of 30 lines are shown, and what the next prompt gets.
  private func page(_ typed: String...) -> (lines: Int, next: String, screen: String) {
    let terminal = TypedTerminal(typed)
    var shown = 0
    let pager = Pager(terminal, language: .english) { _ in shown += 1 }
    pager.show((1...30).map { "line \($0)" })
    return (shown, String(decoding: terminal.givenBack, as: UTF8.self), terminal.written)
  }

  @Test func `keys alone show more, all or enough`() {
    #expect(page("q").lines == 4)
    #expect(page(" ", "q").lines == 8)
    #expect(page("\r", "q").lines == 5)
    #expect(page("g").lines == 30)
    #expect(page("   ", "q").lines == 8)
    for typed in ["q", "g", " "] { #expect(page(typed, "q").next == "") }
  }

  @Test(arguments: ["group list", "quit", "gel", "qq", "organisation list"])
  func `a command typed meanwhile goes to the next prompt, whatever it begins with`(line: String) {
    let together = page(line + "\r")
    #expect(together.lines == 4)
    #expect(together.next == line + "\r")
    let apart = page(line, "\r")
    #expect(apart.lines == 4 && apart.next == line + "\r")
    #expect(apart.screen.contains(line))
  }

  @Test func `a command typed key by key is not taken for keys once it has begun`() {
    #expect(page("o", "r", "g", " ", "q", "\r").next == "org q\r")
    #expect(page("o", "x", "\u{7F}", "k", "\r").next == "ok\r")
  }

  @Test func `what is given up is not run`() {
    let cancelled = page("organisation", "\u{3}")
    #expect(cancelled.lines == 4 && cancelled.next == "")
    let cleared = page("organisation", "\u{1B}", "q")
    #expect(cleared.lines == 4 && cleared.next == "")
  }

  @Test func `a paste is given back as one, with what follows it`() {
    let paste = "\u{1B}[200~a\rb\u{1B}[201~"
    #expect(page(paste + "\r").next == "\u{1B}[200~a\nb\u{1B}[201~\r")
    #expect(page("list\rhelp\r").next == "list\rhelp\r")
  }
}
