import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct LexerTests {
  /// The tokens of the first statement, words in brackets: `b:` bare, `q:` quoted, `$` variable.
  static func tokens(_ text: String, name: String? = "f") -> [String] {
    let lexed = Lexer.lex(SourceText(name: name, text: text))
    return (lexed.statements.first ?? []).map { token in
      switch token.kind {
      case .pipe: "|"
      case .open: "("
      case .close: ")"
      case .word(let word):
        word.pieces.map { piece in
          switch piece.content {
          case .bare(let text): "b:" + text
          case .quoted(let text): "q:" + text
          case .variable(let name, let field): "$" + name + (field.map { "." + $0 } ?? "")
          case .list: "(…)"
          }
        }.joined(separator: "+")
      }
    }
  }

  @Test(arguments: [
    ("a  b\tc", ["b:a", "b:b", "b:c"]),
    ("a # comment", ["b:a"]),
    ("a#b c#", ["b:a#b", "b:c#"]),
    ("\"a b\" 'c \"d\" $x \\n'", ["q:a b", "q:c \"d\" $x \\n"]),
    (#""\"q\" \\ \n \t \u{e9} \$x""#, ["q:\"q\" \\ \n \t é $x"]),
    ("\"\" ''", ["q:", "q:"]),
    (
      "$x ${x} ${x.left-over} 2024.$id \"a $x b\"",
      ["$x", "$x", "$x.left-over", "b:2024.+$id", "q:a +$x+q: b"]
    ),
    ("$année", ["$année"]),
    ("L'Aigle l’Orne d'Alençon", ["b:L'Aigle", "b:l’Orne", "b:d'Alençon"]),
    ("--name=\"a b\" --x='y' k=\"v\"", ["b:--name=+q:a b", "b:--x=+q:y", "b:k=+q:v"]),
    ("--empty=\"\"", ["b:--empty=+q:"]),
    ("a|b | c", ["b:a", "|", "b:b", "|", "b:c"]),
    ("let x = (a (b))", ["b:let", "b:x", "b:=", "(", "b:a", "(", "b:b", ")", ")"]),
    ("a \\\n b\\\nc", ["b:a", "b:b", "b:c"]),
    ("a |\n b", ["b:a", "|", "b:b"]),
    ("(a\nb)", ["(", "b:a", "b:b", ")"]),
    ("C:\\data\\x.csv", ["b:C:\\data\\x.csv"]),
    ("a\u{A0}b\u{202F}c\u{3000}d", ["b:a", "b:b", "b:c", "b:d"]),
    ("4\u{A0}000\u{202F}000\u{A0}€ x", ["b:4\u{A0}000\u{202F}000\u{A0}€", "b:x"]),
    (
      "2,5\u{A0}M€ 60\u{A0}% 4\u{202F}M\u{A0}€",
      ["b:2,5\u{A0}M€", "b:60\u{A0}%", "b:4\u{202F}M\u{A0}€"]
    ),
    ("4M€ |\u{A0}where", ["b:4M€", "|", "b:where"]),
    ("10\u{A0}and", ["b:10", "b:and"]),
    ("«\u{A0}Le Tigre\u{A0}» “deux mots”", ["q:Le Tigre", "q:deux mots"]),
    ("« n°\u{A0}$x »", ["q:n°\u{A0}+$x"]),
    ("a <<END b\nline 1\n  line $x \\$y\n  END\nc", ["b:a", "q:line 1\n  line +$x+q: $y", "b:b"]),
    ("a --t=<<FIN\nx\nFIN", ["b:a", "b:--t=+q:x"]),
    ("a <<'END'\n$x \\\nEND", ["b:a", "q:$x \\"]),
    ("a <<END\nEND", ["b:a", "q:"]),
    ("a <<ONE <<TWO\n1\nONE\n2\nTWO", ["b:a", "q:1", "q:2"]),
    ("a \"b \\\n   c\"", ["b:a", "q:b c"]),
    ("\u{FEFF}a\r\nb", ["b:a"]),
    ("", []),
  ])
  func `a line is cut into words`(_ text: String, _ expected: [String]) {
    #expect(LexerTests.tokens(text) == expected)
  }

  @Test func `a quote goes on over lines where a person types`() {
    #expect(LexerTests.tokens("a \"b\nc\" d", name: nil) == ["b:a", "q:b\nc", "b:d"])
    #expect(LexerTests.tokens("a 'b\nc' d", name: nil) == ["b:a", "q:b\nc", "b:d"])
  }

  @Test func `words know where they stand`() {
    let source = SourceText(name: "f", text: "\n  été \"a b\" --x=$y")
    let words = Lexer.lex(source).statements[0].compactMap(\.word)
    #expect(words.map(\.place.line) == [2, 2, 2])
    #expect(words.map(\.place.column) == [3, 7, 13])
    #expect(words.map(\.place.length) == [3, 5, 6])
    #expect(words[2].pieces[1].place.column == 17)
  }

  @Test(arguments: [
    ("a", true), ("a \"b", false), ("a 'b", false), ("a \\", false), ("a |", false),
    ("let x = (a", false), ("a <<END\nb", false), ("a <<END\nb\nEND", true), ("", true),
    ("# it's", true), ("a \"b\nc\"", true), ("« a", false), ("a )", true), ("a \"x\\", false),
    ("l'Aigle", true),
  ])
  func `an input is complete or waits for more`(_ text: String, _ isComplete: Bool) {
    #expect(LanguageBench().interpreter.isComplete(text) == isComplete)
  }

  @Test(arguments: [
    ("a \"b\nc", ["language.open-quote 1:3"]),
    ("a\nb 'c\nd", ["language.open-quote 2:3"]),
    ("a\nb \"c\nd 'e", ["language.open-quote 2:3", "language.open-quote 3:3"]),
    ("a b\"c\"", ["language.misplaced-quote 1:4"]),
    ("a \"b\"c", ["language.glued-quote 1:6"]),
    ("a \"\\q\"", ["language.escape 1:4"]),
    ("a \"\\u{110000}\"", ["language.escape 1:4"]),
    ("a \u{7}", ["language.invisible-character 1:3"]),
    ("a b\u{200B}c", ["language.invisible-character 1:4"]),
    ("a \u{202E}b", ["language.invisible-character 1:3"]),
    ("a $", ["language.variable-name 1:3"]),
    ("a ${x", ["language.variable-name 1:3"]),
    ("a $1", ["language.variable-name 1:3"]),
    ("a <<", ["language.heredoc-marker 1:3"]),
    ("a <<END\nb", ["language.open-heredoc 1:3"]),
    ("a <<END\nit's \"b\n)", ["language.open-heredoc 1:3"]),
    ("a\nb \\", ["language.open-continuation 2:3"]),
    ("a\nb \\\n", ["language.open-continuation 2:3"]),
    ("a\nb \\\n# c", ["language.open-continuation 2:3"]),
    ("a\nb (c\nd", ["language.open-parenthesis 2:3"]),
    ("b (c\nd (e", ["language.open-parenthesis 1:3", "language.open-parenthesis 2:3"]),
    ("a )", ["language.parenthesis 1:3"]),
    (String(repeating: "x", count: 10_001), ["language.line-too-long 1:1"]),
    (String(repeating: "(", count: 33), ["language.nesting 1:33"]),
  ])
  func `what cannot be cut is an error where it begins`(_ text: String, _ expected: [String]) {
    let lexed = Lexer.lex(SourceText(name: "f", text: text))
    let found = lexed.diagnostics.map { each in
      "\(each.code) \(each.place?.line ?? 0):\(each.place?.column ?? 0)"
    }
    #expect(found == expected)
  }

  @Test func `lines after a wrong one are still read`() {
    let lexed = Lexer.lex(SourceText(name: "f", text: "a \"b\nc d\n\"e\nf"))
    #expect(lexed.statements.map(\.count) == [2, 1])
  }

  @Test func `a comment between continued lines is no part of them, and no end`() {
    for text in ["a \\\n  # b\n# b\nc \\\n\t#\nd", "a \\\n# b \\\nc \\\nd"] {
      let lexed = Lexer.lex(SourceText(name: "f", text: text))
      #expect(lexed.statements.count == 1 && lexed.diagnostics.isEmpty)
      #expect(LexerTests.tokens(text) == ["b:a", "b:c", "b:d"])
    }
    let typed = Lexer.lex(SourceText(name: nil, text: "a \\\n# b"))
    #expect(typed.openEnd == .continuation)
  }

  @Test func `a source is bounded`() {
    let source = SourceText(name: "f", text: "a b c")
    #expect(Lexer.lex(source, limit: 5).diagnostics.isEmpty)
    #expect(Lexer.lex(source, limit: 4).diagnostics.map(\.code) == ["language.too-large"])
  }
}
