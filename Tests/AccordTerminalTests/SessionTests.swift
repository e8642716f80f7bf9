import AccordTesting
import Foundation
import Testing

@Suite(.serialized) struct TerminalSessionTests {
  private let add = "organisation add demo --kind agency --name \"Fictitious agency\""

  @Test func `a first session: greeting, help, a mistake and the way out`() throws {
    for (language, help, mistake, leave) in [
      ("en", "help", "Did you mean", "exit"), ("fr", "aide", "Vouliez-vous dire", "quitter"),
    ] {
      let desk = try Desk(language: language, rows: 250)
      try desk.waitForPrompt()
      #expect(desk.session.screen.text.contains(help))
      try desk.run(help)
      desk.session.enter(language == "en" ? "organisatoin list" : "structrue lister")
      try desk.session.wait(for: mistake)
      desk.session.enter(leave)
      #expect(try desk.session.waitForEnd() == 0)
    }
  }

  @Test func `what a command lacks is asked for, and shown as a whole`() throws {
    let desk = try Desk(rows: 250)
    try desk.waitForPrompt()
    desk.session.enter("organisation add")
    try desk.session.wait(for: "id:")
    desk.session.enter("demo")
    try desk.session.wait(for: "kind:")
    desk.session.type("agen")
    desk.session.press(.tab)
    try desk.session.wait(for: "kind: agency")
    desk.session.press(.enter)
    try desk.session.wait(for: "name:")
    desk.session.enter("Fictitious agency")
    try desk.session.wait(for: "organisation add --kind agency --name 'Fictitious agency' demo")
    try desk.session.wait(for: "Run it? [y/N]")
    desk.session.paste("y")
    desk.session.press(.enter)
    try desk.session.wait(for: "Nothing was done.")
    try desk.waitForPrompt()
    desk.session.enter("organisation add demo --kind agency")
    try desk.session.wait(for: "name:")
    desk.session.enter("Fictitious agency")
    try desk.session.wait(for: "a second question") {
      $0.lines[$0.cursorRow] == "Run it? [y/N]"
    }
    desk.session.enter("y")
    try desk.session.wait(for: "1 document created")
    try desk.waitForPrompt()
    desk.session.enter("organisation add")
    try desk.session.wait(for: "a second question") {
      $0.lines[$0.cursorRow].hasPrefix("id:") && $0.cursorColumn == 4
    }
    desk.session.press(.interrupt)
    try desk.session.wait(for: "Given up: nothing was done.")
  }

  @Test func `a payment without its convention asks for it`() throws {
    let desk = try Desk(rows: 250)
    try desk.waitForPrompt()
    for line in [
      "organisation add region --kind region --name \"Fictitious region\"",
      "organisation add ml --kind mission-locale --name \"Fictitious structure\"",
      "agreement create a --years 2024-2026 --title-en A", "agreement party a region ml",
      "envelope create e --agreement a --year 2024 --amount 1000 --title-en E",
      "convention add c --envelope e --beneficiary ml --amount 100 --object-en A",
    ] { try desk.run(line) }
    for (line, whole) in [
      ("payment pay", "payment pay c"), ("payment certify", "payment certify c"),
    ] {
      desk.session.enter(line)
      try desk.session.wait(for: "a question") {
        $0.lines[$0.cursorRow].hasPrefix("convention:") && $0.cursorColumn == 12
      }
      desk.session.enter("c")
      try desk.session.wait(for: "another question") {
        $0.lines[$0.cursorRow].hasPrefix("convention:") && $0.cursorColumn == 12
          && $0.lines[$0.cursorRow - 1].hasPrefix("One more")
      }
      desk.session.press(.enter)
      try desk.session.wait(for: whole)
      try desk.session.wait(for: "a question of yes or no") {
        $0.lines[$0.cursorRow].hasSuffix("[y/N]")
      }
      desk.session.enter("n")
      try desk.waitForPrompt()
    }
    #expect(desk.session.screen.text.contains("Which conventions?"))
    // An envelope says which: nothing is asked.
    desk.session.enter("payment certify --envelope e")
    try desk.session.wait(for: "error[")
  }

  @Test(arguments: [40, 80, 160])
  func `no line is wider than the screen`(columns: Int) throws {
    let desk = try Desk(columns: columns, rows: 250)
    try desk.waitForPrompt()
    try desk.run(add)
    for line in [
      "organisation list", "organisation show demo", "dashboard", "agenda", "set", "langue fr",
    ] {
      desk.session.enter(line)
      try desk.waitForPrompt()
    }
    desk.session.enter("structure lister")
    try desk.session.wait(for: "Type")
    try desk.waitForPrompt()
    #expect(desk.session.screen.allLines.allSatisfy { $0.count <= columns })
  }

  @Test func `what another session does is told at the next prompt`() throws {
    let first = try Desk()
    try first.waitForPrompt()
    try first.run(add)
    let second = try Desk(home: first.home)
    try second.waitForPrompt()
    try second.run("organisation edit demo --name \"Another fictitious agency\"")
    first.session.press(.enter)
    first.session.enter("version")
    try first.session.wait(for: "Changed meanwhile by")
  }

  @Test func `a terminal that goes away loses nothing`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    try desk.run("transcript start \(Desk.path(desk.home))/m.accord")
    try desk.run(add)
    desk.session.type("half a li")
    desk.session.send(signal: 1)
    #expect(try desk.session.waitForEnd() == 129)
    let again = try Desk(home: desk.home)
    try again.waitForPrompt()
    again.session.enter("organisation list | count")
    try again.session.wait(for: "    1")
    let script = try String(contentsOf: desk.home.appending(path: "m.accord"), encoding: .utf8)
    let inputs = script.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(inputs.joined(separator: "\n") == add)
    #expect(script.contains("#   1 document created (transaction 1).\n"))
  }

  @Test(arguments: ["xterm-256color", "dumb"])
  func `what was typed ahead is no answer to a question`(terminal: String) throws {
    let desk = try Desk(rows: 60, environment: ["TERM": terminal])
    try desk.session.wait(for: "accord>")
    desk.session.enter(add)
    try desk.session.wait(for: "1 document created")
    desk.session.type("organisation remove demo\ry\ry\r")
    try desk.session.wait(for: "Go on? [y/N]")
    desk.session.enter("no")
    try desk.session.wait(for: "Nothing was changed.")
    desk.session.enter("organisation remove demo")
    try desk.session.wait(for: "a second question") {
      $0.lines[$0.cursorRow].hasSuffix("Go on? [y/N]")
    }
    desk.session.enter("y")
    try desk.session.wait(for: "1 document removed")
  }

  @Test func `a command typed while a long answer is shown is run at the next prompt`() throws {
    let desk = try Desk(rows: 10)
    try desk.waitForPrompt()
    desk.session.enter("commands")
    try desk.session.wait(for: "Space: more")
    desk.session.type("group")
    try desk.session.wait(for: "what was typed") { $0.lines.joined().contains("group") }
    desk.session.press(.enter)
    try desk.session.wait(for: "error[language.unknown-command]")
  }

  @Test func `a long answer is shown a screen at a time`() throws {
    let desk = try Desk(rows: 10)
    try desk.waitForPrompt()
    desk.session.enter("commands")
    try desk.session.wait(for: "Space: more")
    #expect(!desk.session.screen.text.contains("visit remove"))
    desk.session.type(" ")
    try desk.session.wait(for: "a second screen") { $0.allLines.count > 22 }
    desk.session.type("q")
    try desk.waitForPrompt()
    desk.session.enter("commands")
    try desk.session.wait(for: "another first screen") { $0.lines.joined().contains("Space: more") }
    desk.session.type("g")
    try desk.waitForPrompt()
    #expect(desk.session.screen.text.contains("visit remove"))
    try desk.run("set pages no")
    try desk.run("commands")
  }

  @Test func `a script is run at the prompt, and planned`() throws {
    let desk = try Desk(rows: 60)
    let file = Desk.path(desk.home) + "/s.accord"
    try "param name = Fictitious\norganisation add demo --kind agency --name $name\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    try desk.waitForPrompt()
    try desk.run("run \(file) --plan")
    #expect(desk.session.screen.text.contains("1 to create, 0 to change, 0 to remove."))
    try desk.run("run \(file) --with name=Invented")
    #expect(desk.session.screen.text.contains("1 document created"))
    desk.session.enter("run nothing.accord")
    try desk.session.wait(for: "error[file.unknown]")
  }

  @Test func `Ctrl-C in a long run keeps nothing and gives the prompt back`() throws {
    let desk = try Desk(rows: 60)
    let file = Desk.path(desk.home) + "/long.accord"
    let lines = (1...20_000).map { "organisation add demo-\($0) --kind agency --name Fictitious" }
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    try desk.waitForPrompt()
    desk.session.enter("run \(file)")
    try desk.session.wait(for: " of 20,000 (")
    desk.session.press(.interrupt)
    try desk.waitForPrompt()
    #expect(desk.session.screen.text.contains("othing was kept"))
    desk.session.enter("organisation list | count")
    try desk.session.wait(for: "    0")
  }

  @Test func `a simple terminal gets no control sequences`() throws {
    let desk = try Desk(environment: ["TERM": "dumb"])
    try desk.session.wait(for: "accord>")
    desk.session.enter("version")
    try desk.session.wait(for: "Accord 0.1.0\n")
    #expect(!desk.session.screen.isPasteBracketed)
    desk.session.press(.endOfInput)
    #expect(try desk.session.waitForEnd() == 0)
  }

  @Test func `without a terminal nothing is edited, coloured or asked`() throws {
    let process = Process()
    let (output, input) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: try Desk.program)
    process.environment = [
      "HOME": try Desk.makeHome().path(percentEncoded: false), "TERM": "xterm-256color",
    ]
    process.standardOutput = output
    process.standardError = output
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("organisation add\n".utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(text.contains("error[usage.missing]") && !text.contains("\u{1B}"))
  }
}
