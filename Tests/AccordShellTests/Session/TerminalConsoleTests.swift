import AccordPlatform
import AccordWording
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

struct TerminalConsoleTests {
  private func written(
    _ output: Output, width: Int?, settings: ConsoleSettings = ConsoleSettings(),
    as format: OutputFormat? = nil
  ) throws -> BufferStreams {
    let streams = BufferStreams(width: width)
    let state = ShellState(catalogue: try CommandCatalogue([]), language: .english)
    TerminalConsole(state: state, settings: settings, streams: streams).show(output, as: format)
    return streams
  }

  @Test func `off a terminal a table is tab-separated, with a header, never cut or coloured`()
    throws
  {
    let streams = try written(
      .table(Samples.table), width: nil, settings: ConsoleSettings(allowsColours: true))
    #expect(streams.output.hasPrefix("name\tamount\n"))
    #expect(!streams.output.contains("\u{1B}") && !streams.output.contains("─"))
  }

  @Test func `off a terminal a card is what people read, in lines as long as they are`() throws {
    let long = String(repeating: "word ", count: 100)
    let card = Card(.same("A"), [.init("note", fr: "note", .text, .text(long))])
    let streams = try written(.card(card), width: nil)
    #expect(streams.output.split(separator: "\n").count == 3)
  }

  @Test func `a terminal gets colours unless they are refused`() throws {
    let table = Output.table(Samples.table)
    let coloured = try written(table, width: 80, settings: ConsoleSettings(allowsColours: true))
    #expect(coloured.output.contains("\u{1B}[1m"))
    #expect(try !written(table, width: 80).output.contains("\u{1B}"))
  }

  @Test func `what the statement asks for counts more than the option`() throws {
    let streams = try written(
      .table(Samples.empty), width: 80, settings: ConsoleSettings(format: .csv), as: .json)
    #expect(streams.output == "[]\n")
  }

  @Test func `a question needs somebody to answer`() throws {
    let state = ShellState(catalogue: try CommandCatalogue([]), language: .french)
    func answer(_ lines: [LineReader.Line], width: Int? = 80) -> (Bool?, String) {
      let streams = BufferStreams(width: width, lines: lines)
      let console = TerminalConsole(state: state, settings: ConsoleSettings(), streams: streams)
      return (console.confirm(Text(en: "Go on?", fr: "Continuer\u{202F}?")), streams.messages)
    }
    #expect(answer([]).0 == nil)
    #expect(answer([.text("oui")], width: nil).0 == nil)
    #expect(answer([.text("o")]) == (true, "Continuer\u{202F}? [o/N] "))
    #expect(answer([.text("")]).0 == false)
    #expect(answer([.interrupted]).0 == false)
  }
}
