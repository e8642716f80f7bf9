import AccordDocuments
import AccordWording

/// Runs a checked program on one transaction.
final class Runner {
  let program: CheckedProgram
  let mode: Interpreter.Mode
  let workspace: Workspace
  let state: ShellState
  let console: any Console
  let surroundings: Interpreter.Surroundings
  private(set) var scope: Scope
  var planHadChanges = false
  /// What write commands said, until what they did is kept.
  private var heldMessages: [(message: Output, format: OutputFormat?)] = []
  /// What the last command shows as plans are shown, where no stage follows.
  private var reported: PlannedChanges?
  /// The files to write in the end.
  var savedFiles: [SavedFile] = []
  /// What is to be erased in the end.
  var erasures: [Erasure] = []

  init(
    _ program: CheckedProgram, mode: Interpreter.Mode, in interpreter: Interpreter,
    console: any Console, surroundings: Interpreter.Surroundings, scope: Scope
  ) {
    self.program = program
    self.mode = mode
    workspace = interpreter.workspace
    state = interpreter.state
    self.console = console
    self.surroundings = surroundings
    self.scope = scope
  }

  /// Runs all statements, then keeps or shows what they changed. `command` goes to the journal.
  func run(command: String) -> ExitCode {
    let transaction: Transaction
    do {
      transaction = try state.past.map { try workspace.begin(asOf: $0.moment) } ?? workspace.begin()
    } catch {
      return fail(error, code: .unavailable)
    }
    for (index, step) in program.steps.enumerated() {
      if surroundings.isInterrupted() { return interrupt() }
      transaction.origin = index
      do {
        try run(step, on: transaction)
      } catch {
        return fail(error, in: step)
      }
      if state.wantsExit { break }
    }
    if surroundings.isInterrupted() { return interrupt() }
    return keepingFiles {
      mode == .plan ? show(transaction) : commit(transaction, command: command)
    }
  }

  private func run(_ step: CheckedProgram.Step, on transaction: Transaction) throws {
    switch step.action {
    case .define(let name, let variable): scope[name] = variable
    case .assign(let name, let operand):
      scope[name] = try variable(operand, step, on: transaction)
    case .require(let requirement): try check(requirement, step, on: transaction)
    case .run(let pipeline):
      if let call = pipeline.call, call.isPlanned {
        try plan(pipeline, step, on: transaction)
      } else {
        reported = nil
        let output = try output(of: pipeline, step, on: transaction)
        if let saving = pipeline.saving {
          try save(output, saving, of: pipeline, step)
        } else {
          show(output, of: pipeline)
        }
      }
    }
  }

  /// What write commands say waits for the commit, which may still refuse what they did; for a
  /// script it is summed up at the end. A plan shows nothing but itself.
  private func show(_ output: Output, of pipeline: CheckedPipeline) {
    guard output != .none, mode != .plan || surroundings.isVerbose else { return }
    if let reported, pipeline.stages.isEmpty {
      return console.show(reported, as: pipeline.format)
    }
    guard case .message = output, pipeline.call?.command.effect == .write else {
      return console.show(
        output, as: pipeline.format, titled: pipeline.call?.command.summary)
    }
    guard mode != .batch || surroundings.isVerbose || pipeline.place.source.isTyped else { return }
    heldMessages.append((output, pipeline.format))
  }

  /// Shows what the write commands said, now that what they did is kept.
  func showHeldMessages() {
    for (message, format) in heldMessages { console.show(message, as: format) }
    heldMessages = []
  }

  /// What a pipeline returns.
  func output(
    of pipeline: CheckedPipeline, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Output {
    let output: Output
    switch pipeline.source {
    case .call(let call): output = try result(of: call, step, on: transaction)
    case .variable(let name):
      guard case .table(let table)? = scope[name] else { return .none }
      output = .table(table)
    }
    guard !pipeline.stages.isEmpty else { return output }
    guard case .table(var table) = output else {
      throw Diagnostic(
        .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
    }
    if let declared = pipeline.call?.command.columns,
      declared.map(\.name) != table.columns.map(\.name)
    {
      throw Diagnostic(
        .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
    }
    for stage in pipeline.stages { table = try stage.applied(to: table, in: scope) }
    return .table(table)
  }

  /// Runs a command. Its effect is enforced by the session.
  private func result(
    of call: BoundCall, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Output {
    let session = Session(
      transaction: transaction, effect: call.command.effect, language: state.language,
      today: surroundings.today(), author: surroundings.author, isEnsuring: call.isEnsuring,
      files: FilesBesideScript(folder: call.place.source.folder, files: surroundings.files),
      shell: state)
    let given = try call.given.map { words in try words.map { try scope.text(of: $0) } }
    do {
      let output = try call.command(session, given: given)
      reported = session.reported
      erasures += session.erasures
      for warning in session.warnings {
        console.report(
          Diagnostic(
            .warning, code: "command.warning", warning, at: call.place,
            includedFrom: step.includedFrom))
      }
      return output
    } catch let fault as any Fault {
      throw CallFault(fault: fault, place: call.place(of: fault, in: scope))
    } catch {
      throw Diagnostic(.unexplained(call.command.words, error), at: call.place)
    }
  }

  private func interrupt() -> ExitCode {
    console.report(Diagnostic(LanguageFault.interrupted, at: nil))
    return .interrupted
  }
}

/// A fault of a command with the place of what it is about.
struct CallFault: Error {
  let fault: any Fault
  let place: SourcePlace
}
