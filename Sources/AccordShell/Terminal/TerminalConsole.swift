package import AccordEditing
import AccordLanguage
package import AccordPlatform
import AccordRendering
package import AccordWording

/// How a person wants to be shown things.
package struct ConsoleSettings: Sendable, Hashable {
  /// The format of `--format`; `nil` leaves it to what is shown and where it goes.
  package var format: OutputFormat?
  /// The width of `--width`; `nil` takes the terminal's, and none off a terminal.
  package var width: Int?
  /// Whether everything is written line after line, for screen readers.
  package var isPlain: Bool
  /// Whether colours may be shown on a terminal.
  package var allowsColours: Bool
  /// Whether drawings keep to ASCII.
  package var isASCII: Bool
  /// Whether lines are edited as they are typed.
  package var allowsEditing = false
  /// Whether answers longer than the screen are shown a screen at a time.
  package var isPaged = false

  package init(
    format: OutputFormat? = nil, width: Int? = nil, isPlain: Bool = false,
    allowsColours: Bool = false, isASCII: Bool = false
  ) {
    self.format = format
    self.width = width
    self.isPlain = isPlain
    self.allowsColours = allowsColours
    self.isASCII = isASCII
  }
}

/// Renders what a session shows, and writes data to standard output and everything else to
/// standard error.
///
/// Where no format is asked for, a terminal gets what people read; a file or a pipe gets tables
/// as tab-separated lines with a header, and the rest (cards, pages, texts, plans) as people
/// read it, unwrapped and without colours.
package final class TerminalConsole: Console {
  private let state: ShellState
  private var settings: ConsoleSettings { state.settings }
  private let streams: any Streams
  /// Tells how far long work is; `nil` where nobody watches, or lines are for a screen reader or a
  /// program.
  package let meter: ProgressMeter?
  /// Whether somebody asked to stop: a long plan is then shown no further.
  package var isInterrupted: () -> Bool = { false }

  package init(state: ShellState, settings: ConsoleSettings, streams: any Streams) {
    self.state = state
    state.settings = settings
    self.streams = streams
    let isWatched =
      streams.isWatched && !settings.isPlain && settings.format?.isJSON != true
    meter =
      isWatched ? ProgressMeter(streams: streams, language: { state.language }) : nil
  }

  private func write(_ text: String, to stream: StandardStream) {
    meter?.clear()
    state.transcript?.note(text)
    streams.write(text, to: stream)
  }

  /// What shows a long answer a screen at a time; `nil` where everything is shown at once.
  private var pager: Pager? {
    guard settings.isPaged, settings.allowsEditing, !settings.isPlain,
      let terminal = streams.keyTerminal
    else { return nil }
    return Pager(terminal, language: state.language) { [unowned self] in write($0, to: .output) }
  }

  package func show(_ output: Output, as format: OutputFormat?, titled title: Text?) {
    if format == nil, settings.format == nil, output.isSilent { return }
    if case .table(let table) = output, !table.rows.isEmpty,
      (format ?? self.format(of: output)) == .table
    {
      // A long table is shown as it is laid out, and no further than somebody wants it.
      let pager = pager
      let isStopped = { [isInterrupted] in pager?.isStopped == true || isInterrupted() }
      return TableRendering(context: context(.output)).write(table, isStopped: isStopped) {
        if let pager { pager.show($0) } else { write($0.map { $0 + "\n" }.joined(), to: .output) }
      }
    }
    let rendered = context(.output).render(
      output, as: format ?? self.format(of: output), titled: title)
    if let pager, rendered.data.contains("\n") {
      var lines = rendered.data.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      pager.show(lines.map(String.init))
    } else {
      write(rendered.data, to: .output)
    }
    write(rendered.message, to: .messages)
  }

  package func show(_ plan: PlannedChanges, as format: OutputFormat?) {
    let format = format ?? settings.format ?? .table
    guard plan.occasion == .plan, format == .table else {
      return write(context(.output).render(plan, as: format), to: .output)
    }
    PlanRendering(context: context(.output)).write(plan) { lines in
      write(lines.map { $0 + "\n" }.joined(), to: .output)
      return !isInterrupted()
    }
  }

  package func report(_ diagnostic: Diagnostic) {
    write(
      context(.messages).render(diagnostic, as: settings.format ?? .table), to: .messages)
  }

  package func say(_ message: Text) {
    write(
      context(.messages).message(message, as: settings.format ?? .table), to: .messages)
  }

  /// A sentence as the handler of Ctrl-C writes it: a terminal has shown "^C" before it.
  func interruptionSentence(_ message: Text) -> String {
    (streams.columns(of: .messages) == nil ? "" : "\n")
      + context(.messages).message(message, as: settings.format ?? .table)
  }

  package func conclude(_ message: Text, ending: String, isTold: Bool) {
    guard !isTold || settings.format?.isJSON == true else { return }
    write(
      context(.messages).message(message, as: settings.format ?? .table, ending: ending),
      to: .messages)
  }

  package var canAsk: Bool {
    streams.isInputTerminal && streams.columns(of: .messages) != nil
  }

  package func confirm(_ question: Text) -> Bool? {
    guard canAsk else { return nil }
    let choice = Text(en: " [y/N] ", fr: " [o/N] ")
    meter?.clear()
    var request = request(question + choice)
    request.takesPastes = false
    streams.forgetTyped()
    switch streams.readLine(request) {
    case .text(let answer): return ["y", "yes", "o", "oui"].contains(answer.folded)
    case .notText: return false
    case .interrupted, .end:
      write("\n", to: .messages)
      return false
    }
  }

  /// How lines are written here.
  var lineLook: LineLook {
    LineLook(
      language: state.language, isColoured: settings.allowsColours,
      isEdited: settings.allowsEditing && !settings.isPlain)
  }

  private func request(_ prompt: Text) -> LineRequest {
    LineRequest(prompt: Escaping.visible(prompt[state.language]), look: lineLook)
  }

  package func ask(_ question: Question) -> LineReader.Line? {
    guard canAsk else { return nil }
    meter?.clear()
    var request = request(question.prompt)
    request.initial = question.initial
    request.help = question.help
    return streams.readLine(request)
  }

  private func format(of output: Output) -> OutputFormat {
    if let format = settings.format { return format }
    guard streams.columns(of: .output) == nil, !settings.isPlain, case .table = output else {
      return .table
    }
    return .tsv
  }

  private func context(_ stream: StandardStream) -> RenderingContext {
    let columns = streams.columns(of: stream)
    return RenderingContext(
      language: state.language, width: settings.width ?? columns,
      isColoured: settings.allowsColours && columns != nil, isPlain: settings.isPlain,
      isASCII: settings.isASCII)
  }
}
