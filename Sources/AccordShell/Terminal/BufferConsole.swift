import AccordEditing
import AccordLanguage
package import AccordPlatform
package import AccordWording

/// A console that keeps what it is shown, as values and as text, for tests.
package final class BufferConsole: Console {
  /// What was shown.
  package struct Recording {
    /// What commands returned.
    package var outputs: [Output] = []
    /// The plans that were shown.
    package var plans: [PlannedChanges] = []
    /// The errors and warnings.
    package var diagnostics: [Diagnostic] = []
    /// The messages on what was done.
    package var messages: [Text] = []
    /// The lines that were asked for.
    package var questions: [Question] = []
    /// The text of standard output.
    package var output = ""
    /// The text of standard error.
    package var messageText = ""
    /// Both texts, in the order in which they were written.
    package var everything = ""
  }

  /// What is answered to questions, in order; then nobody is there.
  package var answers: [Bool] = []
  /// What is typed where a line is asked for, in order; then nobody is there.
  package var lines: [LineReader.Line] = []

  private var recording = Recording()
  private let streams: BufferStreams
  private let console: TerminalConsole

  /// - Parameter width: the columns of a terminal; `nil` for pipes.
  package init(
    state: ShellState, settings: ConsoleSettings = ConsoleSettings(), width: Int? = 80
  ) {
    streams = BufferStreams(width: width)
    console = TerminalConsole(state: state, settings: settings, streams: streams)
  }

  /// What was shown since the last call.
  package func take() -> Recording {
    var taken = recording
    (taken.output, taken.messageText, taken.everything) = streams.take()
    recording = Recording()
    return taken
  }

  package func show(_ output: Output, as format: OutputFormat?, titled title: Text?) {
    recording.outputs.append(output)
    console.show(output, as: format, titled: title)
  }

  package func show(_ plan: PlannedChanges, as format: OutputFormat?) {
    recording.plans.append(plan)
    console.show(plan, as: format)
  }

  package func report(_ diagnostic: Diagnostic) {
    recording.diagnostics.append(diagnostic)
    console.report(diagnostic)
  }

  package func say(_ message: Text) {
    recording.messages.append(message)
    console.say(message)
  }

  package func conclude(_ message: Text, ending: String, isTold: Bool) {
    if !isTold { recording.messages.append(message) }
    console.conclude(message, ending: ending, isTold: isTold)
  }

  package var canAsk: Bool { !answers.isEmpty }

  package func confirm(_ question: Text) -> Bool? { answers.isEmpty ? nil : answers.removeFirst() }

  package func ask(_ question: Question) -> LineReader.Line? {
    recording.questions.append(question)
    return lines.isEmpty ? nil : lines.removeFirst()
  }
}
