package import AccordDocuments
package import AccordWording

/// STUB to be replaced. Checks and runs sources against a workspace.
package final class Interpreter {
  /// What a run does with its changes.
  package enum Mode: Sendable {
    /// The whole source is one transaction: all of it is committed, or nothing.
    case batch
    /// One input at the prompt: a transaction of its own, with the session's variables kept.
    case prompt
    /// Runs everything on an overlay, shows the changes and throws them away.
    case plan
  }

  /// The world around the interpreter; tests bring their own.
  package struct Surroundings {
    package var today: () -> CalendarDate
    package var author: String
    package var files: any FileReading
    /// Whether destructive commands run without asking (`--yes`).
    package var isAgreed: Bool
    package init(
      today: @escaping () -> CalendarDate, author: String, files: any FileReading,
      isAgreed: Bool = false
    ) {
      self.today = today
      self.author = author
      self.files = files
      self.isAgreed = isAgreed
    }
  }

  package let workspace: Workspace
  package let state: ShellState

  package init(
    workspace: Workspace, state: ShellState, console: any Console, surroundings: Surroundings
  ) {
    self.workspace = workspace
    self.state = state
  }

  /// Checks the source whole, then runs it. Everything is reported to the console.
  ///
  /// - Parameter parameters: values for the source's `param` statements, by name.
  package func run(
    _ source: SourceText, mode: Mode, parameters: [String: String] = [:]
  ) -> ExitCode { .done }

  /// Checks the source without running it.
  package func check(_ source: SourceText, parameters: [String: String] = [:]) -> ExitCode { .done }

  /// Whether `text` is a whole input, or ends inside a quote, a heredoc or after a `\`.
  package func isComplete(_ text: String) -> Bool { true }
}
