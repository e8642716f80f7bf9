package import AccordDocuments
package import AccordWording

/// Checks and runs sources against a workspace: first the whole text, then, if nothing is wrong
/// with it, its statements on one transaction, then the commit.
package final class Interpreter {
  /// What a run does with its changes.
  package enum Mode: Sendable, Hashable {
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
    /// Whether the messages of write commands are shown in batches too, one by one.
    package var isVerbose: Bool
    /// Whether somebody asked to stop (Ctrl-C): asked between statements; nothing is kept then.
    package var isInterrupted: () -> Bool

    package init(
      today: @escaping () -> CalendarDate, author: String, files: any FileReading,
      isAgreed: Bool = false, isVerbose: Bool = false,
      isInterrupted: @escaping () -> Bool = { false }
    ) {
      self.today = today
      self.author = author
      self.files = files
      self.isAgreed = isAgreed
      self.isVerbose = isVerbose
      self.isInterrupted = isInterrupted
    }
  }

  package private(set) var workspace: Workspace
  package let state: ShellState
  /// Whether the last plan, or the last `plan` statement, had changes: for `--exit-code`.
  package private(set) var lastPlanHadChanges = false

  private let console: CountingConsole
  /// The workspace to be made before something is written; `nil` once it is there.
  private var missing: MissingWorkspace?
  private let surroundings: Surroundings
  /// The variables of the prompt.
  private var variables = Scope()

  /// - Parameter missing: where the workspace is to be made, when `workspace` only stands for it.
  package init(
    workspace: Workspace, missing: MissingWorkspace? = nil, state: ShellState,
    console: any Console, surroundings: Surroundings
  ) {
    self.workspace = workspace
    self.missing = missing
    self.state = state
    self.console = CountingConsole(console)
    self.surroundings = surroundings
  }

  /// Checks the source whole, then runs it. Everything is reported to the console.
  ///
  /// - Parameter parameters: values for the source's `param` statements, by name.
  package func run(
    _ source: SourceText, mode: Mode, parameters: [String: String] = [:]
  ) -> ExitCode {
    run([source], mode: mode, parameters: parameters)
  }

  /// Checks several sources whole, then runs them one after the other as one transaction.
  package func run(
    _ sources: [SourceText], mode: Mode, parameters: [String: String] = [:]
  ) -> ExitCode {
    lastPlanHadChanges = false
    console.errors = 0
    guard let program = check(sources, parameters: parameters, persistent: mode == .prompt) else {
      // The one line that somebody has just typed needs no summing up.
      if mode != .prompt, !sources.isOneLine { conclude(.notRun) }
      return .usage
    }
    if let refusal = refusal(of: program, mode) ?? settleWorkspace(for: program, mode) {
      if mode != .prompt, !sources.isOneLine { conclude(.notRun) }
      return refusal
    }
    let runner = Runner(
      program, mode: mode, in: self, console: console, surroundings: surroundings,
      scope: mode == .prompt ? variables : Scope())
    let command = JournalledCommand.text(of: sources, parameters)
    let code = runner.run(command: command)
    lastPlanHadChanges = runner.planHadChanges
    if mode == .prompt, code == .done { variables = runner.scope }
    switch mode {
    case .batch where program.writes: conclude(.notKept)
    case .plan: conclude(.wouldNotBeKept)
    case .batch, .prompt: break
    }
    return code
  }

  /// Says that there is no workspace yet, where that is so and was not said.
  func takeMissingNotice() -> Text? { missing?.takeNotice() }

  /// Ends a run that had errors with one sentence; what was interrupted has said so.
  private func conclude(_ verdict: Verdict) {
    guard console.errors > 0, !surroundings.isInterrupted() else { return }
    console.say(verdict.text(errors: console.errors))
  }

  /// Makes the workspace before the first program that writes to it, and says where there is none
  /// as long as nothing does.
  ///
  /// - Returns: how the run ends where it cannot be made.
  private func settleWorkspace(for program: CheckedProgram, _ mode: Mode) -> ExitCode? {
    guard let missing else { return nil }
    guard mode != .plan, program.calls.contains(where: \.keepsChanges) else {
      if let notice = takeMissingNotice() { console.say(notice) }
      return nil
    }
    do {
      workspace = try missing.create()
    } catch {
      console.report(Diagnostic(any: error))
      return .unavailable
    }
    state.workspace = workspace
    self.missing = nil
    console.say(missing.created)
    return nil
  }

  /// Checks sources whole without running them.
  package func check(
    _ sources: [SourceText], parameters: [String: String] = [:]
  ) -> ExitCode {
    console.errors = 0
    guard check(sources, parameters: parameters, persistent: false) == nil else { return .done }
    conclude(.notRun)
    return .usage
  }

  /// Whether `text` is a whole input, or ends inside a quote, a heredoc or a parenthesis, or
  /// after a `\` or a `|`.
  package func isComplete(_ text: String) -> Bool {
    Lexer.lex(SourceText(name: nil, text: text)).openEnd == nil
  }

  /// The checked program; `nil` when something is wrong, which is reported.
  private func check(
    _ sources: [SourceText], parameters: [String: String], persistent: Bool
  ) -> CheckedProgram? {
    var checker = Checker(
      state.catalogue, files: surroundings.files, parameters: parameters,
      scope: persistent ? variables : Scope())
    for source in sources { checker.check(root: source) }
    checker.checkParameterNames()
    guard !checker.diagnostics.isEmpty else { return checker.program }
    for diagnostic in checker.diagnostics.prefix(Limits.errors) { console.report(diagnostic) }
    let more = checker.diagnostics.count - Limits.errors
    if more > 0 {
      console.errors += more
      console.say(Text(en: "… and \(count: more) more.", fr: "… et \(count: more) de plus."))
    }
    return nil
  }

  /// Refuses before anything runs what could not be done: writing where nothing may be written,
  /// and destroying unasked.
  private func refusal(of program: CheckedProgram, _ mode: Mode) -> ExitCode? {
    guard mode != .plan else { return nil }
    if workspace.isReadOnly {
      let refused = program.reportable { $0.command.effect == .write && !$0.isPlanned }
      for (call, step) in refused {
        if let damage = workspace.damage {
          console.report(Diagnostic(damage, at: call.place, includedFrom: step.includedFrom))
        } else {
          report(.readOnly(call.command.words), at: call.place, of: step)
        }
      }
      if !refused.isEmpty { return workspace.damage == nil ? .failed : .unavailable }
    }
    guard !surroundings.isAgreed else { return nil }
    let destructive = program.reportable { $0.command.isDestructive && !$0.isPlanned }
    guard let first = destructive.first else { return nil }
    switch console.confirm(question(first.call, count: destructive.count)) {
    case true?: return nil
    case false?:
      console.say(Text(en: "Nothing was changed.", fr: "Rien n’a été modifié."))
      return .failed
    case nil:
      for (call, step) in destructive {
        report(.needsAgreement(call.command.words), at: call.place, of: step)
      }
      return .usage
    }
  }

  private func question(_ call: BoundCall, count: Int) -> Text {
    let words =
      call.command.words
      + .same(call.given.joined().isEmpty ? "" : " ")
      + .same(call.given.joined().map(\.shown).joined(separator: " "))
    guard count > 1 else {
      return Text(
        en: "\"\(words)\" destroys data. Go on?",
        fr: "« \(words) » détruit des données. Continuer ?")
    }
    return Text(
      en: "\(count) commands destroy data, \"\(words)\" first. Go on?",
      fr:
        "\(count) commandes détruisent des données, d’abord « \(words) ». Continuer ?"
    )
  }

  private func report(_ fault: LanguageFault, at place: SourcePlace, of step: CheckedProgram.Step) {
    var diagnostic = Diagnostic(fault, at: place)
    diagnostic.includedFrom = step.includedFrom
    console.report(diagnostic)
  }
}

extension [SourceText] {
  /// Whether it is a single line that somebody typed.
  fileprivate var isOneLine: Bool { count == 1 && self[0].isTyped && self[0].lines.count == 1 }
}

extension CheckedProgram {
  /// The calls for which `isWanted` holds, with their statements.
  fileprivate func reportable(
    _ isWanted: (BoundCall) -> Bool
  ) -> [(call: BoundCall, step: Step)] {
    steps.flatMap { step in step.calls.filter(isWanted).map { ($0, step) } }
  }
}
