import AccordPlatform
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

struct WizardTests {
  private func asked(
    _ input: String, _ answers: LineReader.Line..., after script: String = "",
    language: Language = .english
  ) -> (outcome: Wizard.Outcome, shown: BufferConsole.Recording) {
    let bench = LanguageBench(script)
    bench.state.language = language
    let console = BufferConsole(state: bench.state)
    console.lines = answers
    let outcome = Wizard(bench.interpreter, console: console).complete(input)
    return (outcome, console.take())
  }

  private let twins = """
    shelf add first --name "Twin"
    shelf add second --name "Twin"
    """

  @Test func `what is missing is asked for, and the whole command can be typed again`() {
    let result = asked("book add --rare", .text("one"), .text("A title"))
    #expect(result.outcome == .completed("book add --title 'A title' --rare one"))
    #expect(result.shown.questions.map { $0.prompt.en } == ["id: ", "title: "])
    #expect(result.shown.questions.map { $0.prompt.fr } == ["id\u{A0}: ", "titre\u{A0}: "])
  }

  @Test func `no example of texts is given, which would fit one of many`() {
    let prompts = asked("book add", .text("one"), .text("A title")).shown.questions.map(\.prompt)
    #expect(prompts.map(\.en) == ["id: ", "title: "])
    let asking = asked("shelf add", .text("s"), .text("A name")).shown
    #expect(!(asking.questions.map(\.prompt) + asking.messages).contains { $0.en.contains("demo") })
  }

  @Test func `stages stay where they are`() {
    let result = asked("book show | save x.txt", .text("one"), after: "book add one --title T")
    #expect(result.outcome == .completed("book show one | save x.txt"))
  }

  @Test func `a wrong answer is explained and asked for again`() {
    let result = asked("book add", .text("?"), .text(""), .text("one"), .text("T"))
    #expect(result.outcome == .completed("book add --title T one"))
    #expect(result.shown.diagnostics.count == 1)
    #expect(result.shown.messages.contains { $0.en == "This value cannot be left out." })
  }

  @Test func `a document that is not there is no answer`() {
    let result = asked(
      "book show", .text("nothing"), .text("one"), after: "book add one --title T")
    #expect(result.outcome == .completed("book show one"))
    #expect(result.shown.diagnostics.map(\.code) == ["books.unknown"])
  }

  @Test(arguments: [LineReader.Line.interrupted, .end])
  func `giving up does nothing`(line: LineReader.Line) {
    #expect(asked("book add", .text("one"), line).outcome == .abandoned)
  }

  @Test func `a whole command and a wrong one are left as they are`() {
    for input in ["book add one --title T", "book add --nothing", "nonsense", "book list", "'"] {
      #expect(asked(input).outcome == .unchanged)
    }
  }

  @Test func `of several documents with a name one is chosen`() {
    let result = asked(
      "book add one --title T --shelf twin", .text("3"), .text("2"), after: twins)
    #expect(result.outcome == .completed("book add one --title T --shelf second"))
    let named = asked("book add one --title T --shelf Twin", .text("first"), after: twins)
    #expect(named.outcome == .completed("book add one --title T --shelf first"))
    #expect(
      asked("book add one --title T --shelf twin", .interrupted, after: twins).outcome == .abandoned
    )
  }

  @Test func `options go before, arguments where the command ends`() {
    let result = asked("ajouter", .text("x"), language: .french)
    #expect(result.outcome == .unchanged)
    let french = asked("livre ajouter", .text("un"), .text("L'été"), language: .french)
    #expect(french.outcome == .completed("livre ajouter --titre \"L'été\" un"))
  }
}
