import TestSupport
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Whatever a person or a file gives is read or refused; nothing else happens.
@Suite struct AnyTextTests {
  static let parts = [
    "book", "add", "list", "show", "x", "--title", "--title=", "--price", "--rare", "--no-rare",
    "ensure", "plan", "let", "param", "include", "require", "where", "où", "sort", "by", "select",
    "take", "count", "sum", "as", "json", "price", "title", "published", "and", "or", "not", "in",
    "is", "missing", "4M€", "4 000 €", "2024-01-29", "$", "$x", "${x}", "${x.price}", "${", "|",
    "(", ")", ",", "=", "!=", "<", "<=", ">=", "~", "≥", "\"", "'", "«", "»", "“", "”", "\\",
    "\\\"",
    "\\u{e9}", "\\u{", "<<END", "<<'END'", "<<", "END", "\n", "\nEND\n", "\r\n", "#", " ", "  ",
    "\u{A0}", "\u{301}", "\u{200B}", "\u{7}", "é", "👩‍👧", "日本", "--", "-x", "—title", ":", "1", "12",
  ]

  @Test(arguments: 0..<40)
  func `random texts never break the shell`(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let bench = LanguageBench(PipelineTests.script)
    let before = try bench.contents
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        AnyTextTests.parts.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let name = Bool.random(using: &random) ? nil : "f"
      let openEnd = Lexer.lex(SourceText(name: name, text: text)).openEnd
      let code = bench.run(text, .plan, name: name)
      if let openEnd, openEnd != .continuation { #expect(code == .usage, "\(text)") }
      for diagnostic in bench.console.diagnostics {
        guard let place = diagnostic.place else { continue }
        if place.line > place.source.lines.count { Issue.record("no such line: \(text)") }
      }
    }
    #expect(try bench.contents == before)
  }
}
