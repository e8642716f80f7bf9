import AccordWording
import TestSupport
import Testing

@testable import AccordLanguage

/// What holds for any text that somebody types, well formed or not.
struct LexerPropertyTests {
  /// Pieces that are put together at random: what the language gives a meaning, and what it does not.
  private static let pieces = [
    "convention", "list", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "“", "”", "'", "\"", "$", "${", "}", "(",
    ")", "{",
    "|", "#", "\\", "\n", " ", "\u{A0}", "\u{202F}", "--", "—", "=", ",", "<<END", "END", "4 000",
    "€",
    "2,5M€", "1.234", "\t", "\u{0}", "where", "and", ">=", "..", "/",
  ]

  private static func text(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...14, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test func `every word and every fault stands in the text`() {
    var random = SeededNumbers(seed: 21)
    for _ in 0..<3_000 {
      let text = LexerPropertyTests.text(&random)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let lexed = Lexer.lex(SourceText(name: nil, text: text))
      let places =
        lexed.statements.flatMap { $0.map(\.place) } + lexed.diagnostics.compactMap(\.place)
      for place in places {
        #expect(
          (1...max(1, lines.count)).contains(place.line),
          "\(place.line) in \(text.debugDescription)")
        guard (1...lines.count).contains(place.line) else { continue }
        let width = lines[place.line - 1].count
        #expect(
          place.column >= 1 && place.column <= width + 1,
          "column \(place.column) of \(width) in \(text.debugDescription)")
      }
    }
  }

  @Test func `a text as a word of the language is read as that text again`() {
    var random = SeededNumbers(seed: 21)
    for _ in 0..<3_000 {
      let text = LexerPropertyTests.text(&random)
      let word = text.asWord
      let lexed = Lexer.lex(SourceText(name: nil, text: "command " + word))
      #expect(lexed.diagnostics.isEmpty, "\(word.debugDescription)")
      #expect(lexed.statements.first?.count == 2, "\(word.debugDescription)")
      #expect(lexed.statements.first?.last?.word?.literal == text, "\(word.debugDescription)")
    }
  }
}
