import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordShell

struct DiagnosticRenderingTests {
  private let script = SourceText(
    name: "demo.accord", text: "accord 1\norganisation show ml-can\nnote 日本 e\u{301} 👩‍👧 fault\n\tx y"
  )
  private let main = SourceText(name: "main.accord", text: "\n\ninclude \"demo.accord\"")

  private func unknown(at place: SourcePlace?, includedFrom: [SourcePlace] = []) -> Diagnostic {
    Diagnostic(
      code: "registry.unknown",
      Text(
        en: "No organisation is named \"ml-can\".",
        fr: "Aucun résultat pour «\u{A0}ml-can\u{A0}»."),
      advice: Text(
        en: "Did you mean \"ml-caen\"?", fr: "Vouliez-vous dire «\u{A0}ml-caen\u{A0}»\u{202F}?"),
      at: place, includedFrom: includedFrom)
  }

  @Test func `data with line ends and tabs stays on the line of its sentence`() {
    let diagnostic = Diagnostic(
      code: "a.b", .same("No book is named \"two\nlines\tand \u{1B}[2J\"."),
      details: [.same("first\nstill first"), .same("second")])
    #expect(
      Samples.english.render(diagnostic, as: .table) == #"""
        error[a.b]: No book is named "two\nlines\tand \u{1B}[2J".
          - first\nstill first
          - second

        """#)
    #expect(
      Samples.english.render(diagnostic, as: .json).contains(
        #""details": ["first\nstill first", "second"]"#))
    let said = Samples.english.render(.message(.same("Added two\nlines.")), as: .table)
    #expect(said.message == "Added two\\nlines.\n")
  }

  @Test func `of very many parts people are told the first fifty and a sum`() {
    var diagnostic = Diagnostic(
      code: "a.b", .same("Bad."), details: (1...60).map { .same("part \($0)") })
    #expect(Samples.english.render(diagnostic, as: .table).contains("- part 60\n"))
    diagnostic.summary = [.same("60 × x")]
    let told = Samples.english.render(diagnostic, as: .table)
    #expect(told.hasSuffix("  - part 50\n  - … and 10 more.\n  - 60 × x\n"), "\(told)")
    #expect(Samples.english.render(diagnostic, as: .json).contains("\"part 60\""))
  }

  @Test func `an error has its place, its line, carets, the includes and advice`() {
    let diagnostic = unknown(
      at: SourcePlace(script, line: 2, column: 19, length: 6),
      includedFrom: [SourcePlace(main, line: 3, column: 1, length: 1)])
    #expect(
      Samples.english.render(diagnostic, as: .table) == """
        demo.accord:2:19: error[registry.unknown]: No organisation is named "ml-can".
          2 | organisation show ml-can
            |                   ^^^^^^
          included from main.accord:3
          Did you mean "ml-caen"?

        """)
    #expect(
      Samples.french.render(diagnostic, as: .table) == """
        demo.accord:2:19: erreur[registry.unknown]\u{A0}: Aucun résultat pour «\u{A0}ml-can\u{A0}».
          2 | organisation show ml-can
            |                   ^^^^^^
          inclus depuis main.accord:3
          Vouliez-vous dire «\u{A0}ml-caen\u{A0}»\u{202F}?

        """)
  }

  @Test func `carets stand under their characters whatever the width of those before`() {
    let place = SourcePlace(script, line: 3, column: 13, length: 5)
    let lines = Samples.english.render(unknown(at: place), as: .table).split(separator: "\n")
    #expect(lines[1] == "  3 | note 日本 e\u{301} 👩‍👧 fault")
    #expect(lines[2] == "    |                ^^^^^")
    #expect(
      DisplayWidth.of(lines[1].prefix { $0 != "f" })
        == DisplayWidth.of(lines[2].prefix { $0 != "^" }))
  }

  @Test func `a wide character has wide carets and a tab is one space`() {
    let wide = Samples.english.render(
      unknown(at: SourcePlace(script, line: 3, column: 6, length: 2)), as: .table)
    #expect(wide.contains("    |      ^^^^\n"))
    let tab = Samples.english.render(
      unknown(at: SourcePlace(script, line: 4, column: 2, length: 1)), as: .table)
    #expect(tab.contains("  4 |  x y\n    |  ^\n"))
  }

  @Test func `a line at the prompt needs no place`() {
    let prompt = SourceText(name: nil, text: "organisation show ml-can")
    let text = Samples.english.render(
      unknown(at: SourcePlace(prompt, line: 1, column: 19, length: 6)), as: .table)
    #expect(text.hasPrefix("error[registry.unknown]: No organisation"))
    #expect(text.contains("  1 | organisation show ml-can\n    |                   ^^^^^^\n"))
  }

  @Test func `a stretch beyond the end of its line has one caret there`() {
    let place = SourcePlace(script, line: 1, column: 9, length: 4)
    #expect(Samples.english.render(unknown(at: place), as: .table).contains("    |         ^\n"))
  }

  @Test func `a long line is shown around its fault`() {
    let long = String(repeating: "a ", count: 200) + "fault" + String(repeating: " b", count: 200)
    let source = SourceText(name: nil, text: long)
    let context = RenderingContext(language: .english, width: 60)
    let lines = context.render(
      unknown(at: SourcePlace(source, line: 1, column: 401, length: 5)), as: .table
    ).split(separator: "\n")
    for line in lines { #expect(DisplayWidth.of(line) <= 60) }
    let fault = lines[1].firstRange(of: "fault")
    let caret = lines[2].firstRange(of: "^^^^^")
    #expect(fault != nil && caret != nil)
    #expect(
      DisplayWidth.of(lines[1][..<fault!.lowerBound])
        == DisplayWidth.of(lines[2][..<caret!.lowerBound]))
  }

  @Test func `colours do not change the words`() {
    var context = Samples.english
    let diagnostic = unknown(at: SourcePlace(script, line: 2, column: 19, length: 6))
    let plain = context.render(diagnostic, as: .table)
    context.isColoured = true
    let coloured = context.render(diagnostic, as: .table)
    #expect(coloured.contains("\u{1B}[1;31merror[registry.unknown]\u{1B}[0m"))
    #expect(coloured.replacing(#/\e\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func `a warning says so`() {
    let warning = Diagnostic(.warning, code: "x.y", Text(en: "Late.", fr: "En retard."))
    #expect(Samples.english.render(warning, as: .table) == "warning[x.y]: Late.\n")
    #expect(Samples.french.render(warning, as: .table) == "avertissement[x.y]\u{A0}: En retard.\n")
  }

  @Test func `machines get one object a line, with the same code in both languages`() {
    let diagnostic = unknown(
      at: SourcePlace(script, line: 2, column: 19, length: 6),
      includedFrom: [SourcePlace(main, line: 3, column: 1, length: 1)])
    #expect(
      Samples.english.render(diagnostic, as: .json) == """
        {"severity": "error", "code": "registry.unknown", "message": "No organisation is named \\"ml-can\\".", "advice": "Did you mean \\"ml-caen\\"?", "file": "demo.accord", "line": 2, "column": 19, "length": 6, "included-from": [{"file": "main.accord", "line": 3}]}

        """)
    #expect(
      Samples.french.render(diagnostic, as: .jsonl).contains("\"code\": \"registry.unknown\""))
  }

  @Test func `a script cannot send control characters through its errors`() {
    let source = SourceText(name: "a\u{1B}b", text: "x\u{1B}[2J y")
    let text = Samples.english.render(
      unknown(at: SourcePlace(source, line: 1, column: 6, length: 1)), as: .table)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("x\\u{1B}[2J y"))
  }
}
