import AccordWording
import TestSupport
import Testing

@testable import AccordEditing
@testable import AccordRendering

struct LineEditorTests {
  /// The text and the cursor `‸` after some keys.
  private func edited(_ keys: [Key], history: [String] = [], help: EditingHelp = EditingHelp())
    -> String
  {
    var editor = LineEditor(help: help, history: InputHistory(history))
    for key in keys { _ = editor.feed(key) }
    return editor.marked
  }

  @Test func `an accent joins its letter, and the cursor passes both at once`() {
    let keys: [Key] = [.text("e"), .text("\u{301}"), .text("a"), .left, .left, .text("Z")]
    #expect(edited(keys) == "Z‸e\u{301}a")
    #expect(edited([.text("naïve"), .backspace]) == "naïv‸")
    #expect(edited([.text("👩‍👧b"), .backspace, .backspace]) == "‸")
  }

  @Test(
    arguments: [
      ([.home, .text("x")], "x‸un deux trois"),
      ([.control("a"), .control("k")], "‸"),
      ([.control("w"), .control("y"), .control("y")], "un deux troistrois‸"),
      ([.control("w"), .control("w"), .control("y")], "un deux trois‸"),
      ([.alt("b"), .alt("b"), .alt("d")], "un ‸ trois"),
      ([.wordBackspace], "un deux ‸"),
      ([.control("u")], "‸"),
      ([.control("t")], "un deux trosi‸"),
      ([.home, .alt("u"), .alt("c")], "UN Deux‸ trois"),
      ([.control("w"), .control("_")], "un deux trois‸"),
      ([.home, .delete, .control("d")], "‸ deux trois"),
      ([.home, .alt("f"), .wordRight], "un deux‸ trois"),
      (
        [.control("w"), .control("w"), .home, .control("k"), .control("y"), .alt("y")],
        "deux trois‸"
      ),
    ] as [([Key], String)])
  func `the keys are those of Emacs`(keys: [Key], result: String) {
    #expect(edited([.text("un deux trois")] + keys) == result)
  }

  @Test func `what is typed in a row is undone at once`() {
    #expect(edited([.text("a"), .text("b"), .text(" "), .text("c"), .control("_")]) == "ab‸")
  }

  @Test func `a paste submits nothing, and brings no control characters`() {
    var editor = LineEditor()
    let effects = editor.feed(.paste("a\nb\t\u{1B}[31mc"))
    #expect(effects.isEmpty && editor.buffer.text == "a\nb [31mc")
    #expect(editor.feed(.enter) == [.submit("a\nb [31mc")])
  }

  @Test func `enter goes on with an input that is not whole`() {
    let help = EditingHelp(isComplete: { !$0.hasSuffix("'a") })
    var editor = LineEditor(help: help)
    #expect(editor.feed(.text("'a")).isEmpty && editor.feed(.enter).isEmpty)
    _ = editor.feed(.text("b'"))
    #expect(editor.feed(.enter) == [.submit("'a\nb'")])
  }

  @Test func `arrows move between lines first, then to what was entered before`() {
    var editor = LineEditor(history: InputHistory(["earlier"]))
    _ = editor.feed(.paste("one\ntwo"))
    _ = editor.feed(.up)
    #expect(editor.marked == "one‸\ntwo")
    _ = editor.feed(.home)
    _ = editor.feed(.up)
    #expect(editor.buffer.text == "earlier")
    _ = editor.feed(.down)
    #expect(editor.buffer.text == "one\ntwo")
  }

  @Test func `the arrows look for what begins alike`() {
    let history = ["call list", "organisation list", "call show a"]
    #expect(edited([.text("call"), .up], history: history) == "call show a‸")
    #expect(edited([.text("call"), .up, .up], history: history) == "call list‸")
    #expect(edited([.text("call"), .up, .up, .down, .down], history: history) == "call‸")
  }

  @Test func `a search back finds without accents, and gives up what it found`() {
    let history = ["fermé à Évreux", "ouvert à Caen"]
    let found: [Key] = [.control("r"), .text("evreux")]
    #expect(edited(found, history: history) == "fermé à Évreux‸")
    #expect(edited(found + [.control("g")], history: history) == "‸")
    #expect(edited(found + [.left], history: history) == "fermé à Évreu‸x")
  }

  @Test func `the last word of earlier inputs is put in`() {
    let history = ["show first", "show second"]
    #expect(edited([.text("x "), .alt(".")], history: history) == "x second‸")
    #expect(edited([.text("x "), .alt("."), .alt(".")], history: history) == "x first‸")
  }

  @Test func `a suggestion is taken whole or word by word`() {
    let history = ["call list --open"]
    #expect(edited([.text("call"), .right], history: history) == "call list --open‸")
    #expect(edited([.text("call"), .wordRight], history: history) == "call list‸")
    let help = EditingHelp(suggestion: { $0 + "!" })
    #expect(edited([.text("new"), .end], help: help) == "new!‸")
  }

  @Test func `tab puts in what all have in common, then shows a menu`() {
    let items = [Completions.Item("caen-nord"), Completions.Item("caen-sud")]
    let help = EditingHelp(completions: { _, cursor in Completions(0..<cursor, items) })
    #expect(edited([.text("ca"), .tab], help: help) == "caen-‸")
    var editor = LineEditor(help: help)
    for key in [.text("ca"), .tab, .tab, .tab, .down] as [Key] { _ = editor.feed(key) }
    #expect(editor.buffer.text == "caen-sud" && editor.menu?.chosen == 1)
    #expect(editor.feed(.enter).isEmpty && editor.marked == "caen-sud ‸")
    #expect(edited([.text("ca"), .tab, .tab, .tab, .escape], help: help) == "caen-‸")
  }

  @Test func `keys say what they cannot do, and what ends an input`() {
    var editor = LineEditor()
    #expect(editor.feed(.backspace) == [.bell] && editor.feed(.control("d")) == [.endOfInput])
    #expect(editor.feed(.control("c")) == [.interrupt] && editor.feed(.control("z")) == [.suspend])
    #expect(editor.feed(.control("l")) == [.clearScreen])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `no keys do any harm, and a frame fits its screen`(seed: UInt64) {
    var chance = SeededNumbers(seed: seed)
    let words = ["a", "é", "e\u{301}", "日本", "👩‍👧", " ", "\n", "'", "abc def", "\u{200D}", "\u{301}"]
    let others: [Key] = [
      .enter, .tab, .backTab, .backspace, .delete, .left, .right, .up, .down, .home, .end, .escape,
      .wordLeft, .wordRight, .wordBackspace, .wordDelete, .newLine, .control("k"), .control("y"),
      .alt("y"), .control("_"), .control("r"), .control("t"), .alt("u"), .alt("."), .control("w"),
    ]
    let items = ["aa", "ab", "日本"].map { Completions.Item($0, "explanation") }
    let help = EditingHelp(
      isComplete: { !$0.hasSuffix("'") },
      completions: { _, cursor in Completions(max(0, cursor - 1)..<cursor, items) },
      highlights: { $0.isEmpty ? [] : [Highlight(range: 0..<1, style: .command)] })
    var editor = LineEditor(help: help, history: InputHistory(["one", "two\nlines", "日本 deux"]))
    for _ in 0..<400 {
      let isWord = chance.pick(2) == 0
      let word = words[chance.pick(words.count)]
      let key: Key =
        isWord
        ? (chance.pick(8) == 0 ? .paste(word) : .text(word)) : others[chance.pick(others.count)]
      for effect in editor.feed(key) { if case .submit = effect { editor.reset() } }
      #expect((0...editor.buffer.characters.count).contains(editor.buffer.cursor))
      let look = EditorLook(
        prompt: "accord> ", continuation: "   ...> ", columns: 10 + chance.pick(30),
        rows: 3 + chance.pick(20), isColoured: chance.pick(2) == 0, language: .french)
      let frame = editor.frame(look)
      #expect(frame.rows.count < look.rows && frame.rows.indices.contains(frame.cursorRow))
      #expect(frame.rows.allSatisfy { $0.width <= look.columns })
      #expect(frame.cursorColumn < look.columns)
    }
  }
}

struct InputHistoryTests {
  @Test func `the same input is kept once, at its newest place`() {
    let history = InputHistory(["a", "b", "a"])
    #expect(history.entries.filter { !$0.isEmpty } == ["b", "a"])
    #expect(history.newest == "a")
  }

  @Test func `a private input is neither kept nor found`() {
    var history = InputHistory()
    #expect(!history.add(" secret") && !history.add("  ") && history.entries.isEmpty)
  }

  @Test func `only so many are kept`() {
    var history = InputHistory([], limit: 10)
    for number in 0..<100 { history.add("input \(number)") }
    #expect(history.entries.count <= 20 && history.newest == "input 99")
    #expect(history.suggestion(for: "input 9") == "input 99")
  }
}

extension LineEditor {
  /// The text with a sign for the cursor.
  var marked: String {
    buffer.before + "‸" + String(buffer.characters.dropFirst(buffer.cursor))
  }
}
