package import AccordWording

/// A console that keeps what it is shown, as values and as text, for tests.
package final class BufferConsole: Console {
  /// What commands returned.
  package private(set) var outputs: [Output] = []
  /// The plans that were shown.
  package private(set) var plans: [PlannedChanges] = []
  /// The errors and warnings.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The messages on what was done.
  package private(set) var messages: [Text] = []
  /// The text, by stream.
  package let streams: BufferStreams

  private let console: TerminalConsole
  private var answers: [Bool]

  /// - Parameters:
  ///   - width: the columns of a terminal; `nil` for pipes.
  ///   - answers: what is answered to questions, in order; then nobody is there.
  package init(
    state: ShellState, settings: ConsoleSettings = ConsoleSettings(), width: Int? = 80,
    answers: [Bool] = []
  ) {
    streams = BufferStreams(width: width)
    console = TerminalConsole(state: state, settings: settings, streams: streams)
    self.answers = answers
  }

  package func show(_ output: Output, as format: OutputFormat?) {
    outputs.append(output)
    console.show(output, as: format)
  }

  package func show(_ plan: PlannedChanges, as format: OutputFormat?) {
    plans.append(plan)
    console.show(plan, as: format)
  }

  package func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    console.report(diagnostic)
  }

  package func say(_ message: Text) {
    messages.append(message)
    console.say(message)
  }

  package func confirm(_ question: Text) -> Bool? { answers.isEmpty ? nil : answers.removeFirst() }
}
