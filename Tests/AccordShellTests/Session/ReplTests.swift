import AccordPlatform
import AccordWording
import Testing

@testable import AccordShell

struct ReplTests {
  private func converse(_ lines: LineReader.Line..., language: String = "en") -> TestWorld.Result {
    var world = TestWorld()
    world.width = 80
    world.lines = lines
    world.environment["ACCORD_LANG"] = language
    return world.run()
  }

  @Test func `a conversation greets, prompts and ends well`() {
    let result = converse(.text("version"))
    #expect(result.code == .done)
    #expect(
      result.everything == """
        Accord 0.1.0, workspace in memory
        0 documents
        Type "help" to see what you can do, Tab to complete a word, "exit" to leave.
        accord> Accord 0.1.0
        accord>\u{20}

        """)
  }

  @Test func `the greeting speaks the language of the session`() {
    #expect(
      converse(.end, language: "fr").everything.hasPrefix(
        """
        Accord 0.1.0, espace de travail en mémoire
        0 document
        Tapez «\u{A0}aide\u{A0}» pour voir que faire, Tab pour compléter, «\u{A0}quitter\u{A0}» pour sortir.
        """))
  }

  @Test func `an error leaves the conversation going and does not change how it ends`() {
    let result = converse(.text("nonsense"), .text("version"))
    #expect(result.code == .done)
    #expect(result.messages.contains("error[language.unknown-command]"))
    #expect(result.output == "Accord 0.1.0\n")
  }

  @Test func `an open quote asks for more`() {
    let result = converse(.text("garden add 'g"), .text("1' --price 4M€"))
    #expect(result.messages.contains("accord> " + "   ...> "))
    #expect(!result.messages.contains("error"))
  }

  @Test func `ctrl-c gives up what was typed`() {
    let result = converse(.text("garden add 'g"), .interrupted, .text("version"))
    #expect(result.messages.contains("accord>    ...> \naccord> "))
    #expect(result.output == "Accord 0.1.0\n")
  }

  @Test func `ctrl-d inside an open quote says what is missing`() {
    let result = converse(.text("garden add 'g"))
    #expect(result.code == .done)
    #expect(result.messages.contains("error["))
  }

  @Test func `exit ends the conversation at once`() {
    let result = converse(.text("quitter"), .text("version"))
    #expect(result.output.isEmpty && result.messages.hasSuffix("accord> "))
  }

  @Test(arguments: ["exit", "quitter", "quit", "sortir"])
  func `every word for leaving leaves`(word: String) {
    let result = converse(.text(word), .text("version"))
    #expect(result.output.isEmpty && !result.messages.contains("error"))
  }

  @Test func `ctrl-l is not part of the line`() {
    let result = converse(.text("\u{C}"), .text("\u{C}version"))
    #expect(result.output == "Accord 0.1.0\n")
    #expect(!result.messages.contains("error"))
  }

  @Test func `empty lines and lines that are not text do no harm`() {
    let result = converse(.text("  "), .notText, .text("version"))
    #expect(result.code == .done)
    #expect(result.messages.contains("error[file.encoding]: This line is not UTF-8."))
    #expect(result.output == "Accord 0.1.0\n")
  }

  @Test(arguments: ["plan run a.accord", "prévoir exécuter a.accord", "run a.accord --plan"])
  func `a file that is planned at the prompt changes nothing`(line: String) {
    var world = TestWorld(files: ["a.accord": "shelf add a --name A"], plugins: [LibraryPlugin()])
    world.width = 80
    world.lines = [
      .text("transcript start t.accord"), .text(line), .text("transcript stop"),
    ]
    let result = world.run()
    #expect(result.output.contains("1 to create, 0 to change, 0 to remove."))
    #expect(!result.messages.contains("error["), "\(result.messages)")
    #expect(!result.messages.contains("1 document created"))
    // What is recorded changes nothing either when it is run.
    #expect(world.saves.text("t.accord")?.contains("include") == false)
  }

  @Test func `variables live as long as the conversation`() {
    let result = converse(.text("let word = check"), .text("help $word"))
    #expect(result.output.hasPrefix("check [options]"))
  }
}

struct BatchTests {
  @Test func `commands come from the option, from files and from standard input`() {
    var world = TestWorld(files: ["a.accord": "version\n", "b.accord": "\u{FEFF}version\n"])
    #expect(world.run("-c", "version").output == "Accord 0.1.0\n")
    #expect(world.run("run", "a.accord", "b.accord").output == "Accord 0.1.0\nAccord 0.1.0\n")
    // Lines are there, but nobody is: they come from a pipe.
    world.lines = [.text("version")]
    world.isPiped = true
    #expect(world.run().output == "Accord 0.1.0\n")
    #expect(world.run("run", "-").output == "Accord 0.1.0\n")
  }

  @Test(
    arguments: [
      ("version", 0), ("nonsense", 2), ("help nonsense", 1), ("version\nnonsense", 2),
    ] as [(String, Int32)])
  func `a batch ends with the code of its worst`(text: String, code: Int32) {
    let world = TestWorld(files: ["a.accord": text])
    #expect(world.run("run", "a.accord").code.rawValue == code)
  }

  @Test func `errors in a file name it`() {
    let world = TestWorld(files: ["a.accord": "version\nnonsense\n"])
    let result = world.run("run", "a.accord")
    #expect(result.messages.hasPrefix("a.accord:2:1: error[language.unknown-command]"))
    #expect(result.output.isEmpty)
  }

  @Test func `a file is checked without being run`() {
    let world = TestWorld(files: ["a.accord": "version", "b.accord": "nonsense"])
    let good = world.run("check", "a.accord")
    #expect(good.code == .done && good.output.isEmpty)
    #expect(good.messages == "The script is sound.\n")
    #expect(world.run("check", "b.accord").code == .usage)
  }

  @Test func `errors are objects where json is asked for`() {
    let result = TestWorld().run("--format", "json", "-c", "nonsense")
    #expect(
      result.messages.hasPrefix("{\"severity\": \"error\", \"code\": \"language.unknown-command\""))
  }
}
