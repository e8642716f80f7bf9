import AccordWording
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

@Suite struct ProgressMeterTests {
  private final class Clock { var time = 0 }

  @Test func `long work is told of on one line, which is cleared`() {
    let streams = BufferStreams(width: 80)
    let clock = Clock()
    let meter = ProgressMeter(
      streams: streams, language: { .english }, now: { clock.time })
    meter.begin(Text(en: "Running", fr: "Exécution"), of: 100_000)
    clock.time = 400_000
    meter.advance(to: 4000)
    #expect(streams.messages.isEmpty)
    clock.time = 2_000_000
    meter.advance(to: 40_000)
    #expect(streams.messages == "\rRunning: 40,000 of 100,000 (40%), 20,000 a second, 3 s left")
    clock.time = 2_050_000
    meter.advance(to: 40_001)
    #expect(streams.messages.split(separator: "\r").count == 1)
    meter.end()
    let line = String(repeating: " ", count: 59)
    #expect(streams.take().messages.hasSuffix("\r" + line + "\r"))
  }

  @Test func `work within work is told of, in French too, and never wider than the terminal`() {
    let streams = BufferStreams(width: 30)
    let clock = Clock()
    let meter = ProgressMeter(streams: streams, language: { .french }, now: { clock.time })
    meter.begin(Text(en: "Running", fr: "Exécution"), of: 2)
    meter.begin(Text(en: "In this command", fr: "Dans cette commande"))
    clock.time = 1_000_000
    meter.advance(to: 1500)
    #expect(streams.messages == "\rDans cette commande\u{A0}: 1\u{202F}500, ")
    meter.end()
    clock.time = 200_000_000
    meter.advance(to: 1)
    #expect(streams.take().messages.hasSuffix("\rExécution\u{A0}: 1 sur 2 (50\u{A0}%), e"))
  }

  @Test func `pipes, screen readers and programs get nothing`() throws {
    let state = ShellState(
      catalogue: try CommandCatalogue([LibraryPlugin()]), language: .english)
    func meter(_ settings: ConsoleSettings, isWatched: Bool = true) -> ProgressMeter? {
      let streams = BufferStreams(width: 80)
      streams.isWatched = isWatched
      return TerminalConsole(state: state, settings: settings, streams: streams).meter
    }
    #expect(meter(ConsoleSettings()) != nil)
    #expect(meter(ConsoleSettings(), isWatched: false) == nil)
    #expect(meter(ConsoleSettings(isPlain: true)) == nil)
    #expect(meter(ConsoleSettings(format: .json)) == nil)
  }
}
