import AccordTesting
import Foundation
import Testing

@Suite(.serialized) struct EditingTests {
  @Test func `accents are edited as a person sees them`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    desk.session.type("e\u{301}a")
    desk.session.press(.left, .left)
    desk.session.type("Z")
    try desk.session.wait(for: "accord> Ze\u{301}a")
    desk.session.press(.enter)
    try desk.session.wait(for: "There is no command \"Ze\u{301}a\".")
  }

  @Test func `a plain locale takes no accent away`() throws {
    let desk = try Desk(environment: ["LC_ALL": "C"])
    try desk.waitForPrompt()
    desk.session.type("naïvex")
    desk.session.press(.backspace)
    try desk.session.wait(for: "the word without its end") {
      $0.lines[$0.cursorRow] == "accord> naïve"
    }
    desk.session.press(.enter)
    try desk.session.wait(for: "There is no command \"naïve\".")
  }

  @Test func `a paste of forty lines runs nothing before Enter, and then is one block`() throws {
    let desk = try Desk(rows: 60)
    try desk.waitForPrompt()
    desk.session.paste((1...40).map { "let v\($0) = \($0)" }.joined(separator: "\n"))
    try desk.session.wait(for: "let v40 = 40")
    #expect(!desk.session.screen.text.contains("error"))
    desk.session.press(.enter)
    try desk.waitForPrompt()
    #expect(desk.history.count == 1)
    desk.session.enter("version $v40")
    try desk.session.wait(for: "error[")
  }

  @Test func `a resized terminal shows one prompt, and the cursor where it was`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    let line = String((0..<120).map { Character(String($0 % 10)) })
    desk.session.type(line)
    try desk.session.wait(for: "the whole line") { $0.lines[$0.cursorRow].hasSuffix("789") }
    for (columns, rows) in [(40, 24), (100, 24)] {
      desk.session.resize(columns: columns, rows: rows)
      let column = ("accord> ".count + line.count) % columns
      try desk.session.wait(for: "the line at \(columns) columns") { screen in
        screen.lines.filter { $0.hasPrefix("accord> ") }.count == 1
          && screen.cursorColumn == column
          && screen.lines.joined().contains("accord> " + line)
      }
    }
  }

  @Test func `Ctrl-C gives the line up, Ctrl-D leaves`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    desk.session.type("organisation li")
    desk.session.press(.interrupt)
    try desk.waitForPrompt()
    #expect(desk.session.screen.text.contains("organisation li^C"))
    desk.session.press(.endOfInput)
    #expect(try desk.session.waitForEnd() == 0)
  }

  @Test func `Tab completes, and shows a menu with explanations`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    desk.session.type("organi")
    desk.session.press(.tab)
    try desk.session.wait(for: "accord> organisation")
    desk.session.press(.tab)
    try desk.session.wait(for: "Add an organisation")
    desk.session.press(.down, .enter)
    try desk.session.wait(for: "the first verb") {
      $0.lines[$0.cursorRow].hasPrefix("accord> organisation ") && $0.lines[$0.cursorRow].count > 21
    }
  }

  @Test func `an open quote goes on in the next line`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    desk.session.enter("let x = \"one")
    try desk.session.wait(for: "   ...>")
    desk.session.enter("two\"")
    try desk.waitForPrompt()
  }

  @Test func `earlier inputs come back, and one of them is suggested`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    try desk.run("version")
    desk.session.type("ver")
    try desk.session.wait(for: "a suggestion") { $0.lines[$0.cursorRow] == "accord> version" }
    #expect(desk.session.screen.cursorColumn == 11)
    desk.session.press(.right, .enter)
    try desk.waitForPrompt()
    desk.session.press(.search)
    desk.session.type("ersi")
    try desk.session.wait(for: "(search \"ersi\") version")
    desk.session.press(.interrupt)
  }

  @Test func `a stopped session goes on where it was`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    desk.session.type("organisation")
    // Nobody is above this session who could continue it, so that the system does not stop it.
    desk.session.press(.suspend)
    desk.session.type(" list")
    try desk.session.wait(for: "the whole line") {
      $0.lines[$0.cursorRow] == "accord> organisation list"
    }
  }
}
