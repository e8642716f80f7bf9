package import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordPlatform
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

  /// What happens when a statement fails.
  package enum FailurePolicy: Sendable, Hashable {
    /// The run ends, and nothing is kept.
    case stopping
    /// The run goes on to find more errors, and nothing is kept.
    case goingOn
    /// Each statement is a transaction of its own: the others are kept.
    case separate
  }

  /// How a run goes.
  package struct Options {
    package var failure = FailurePolicy.stopping
    /// Whether a plan leaves the documents out and shows figures only.
    package var isBrief = false
    /// Keeps a plan in a file.
    package var save: ((inout SavedPlan) throws -> Void)?

    package init() {}

    var isSaving: Bool { save != nil }
  }

  /// The world around the interpreter; tests bring their own.
  package struct RunContext {
    package var today: () -> CalendarDate
    /// Tells the microseconds since 1 January 1970, in UTC.
    package var now: () -> Int = { Platform.now }
    package var author: String
    package var files: any FileReading
    /// Where the stage `save` puts files.
    package var saves: any FileSaving
    /// Whether destructive commands run without asking (`--yes`).
    package var isAgreed: Bool
    /// Whether the messages of write commands are shown in batches too, one by one.
    package var isVerbose: Bool
    /// Whether somebody asked to stop (Ctrl-C): asked between statements; nothing is kept then.
    package var isInterrupted: () -> Bool
    /// Whether what a run that writes shows waits until its changes are kept: off a terminal.
    package var holdsOutput = false
    /// Tells how far long work is; `nil` where nobody watches.
    package var meter: ProgressMeter?

    package init(
      today: @escaping () -> CalendarDate, author: String, files: any FileReading,
      saves: any FileSaving = BufferFiles(),
      isAgreed: Bool = false, isVerbose: Bool = false,
      isInterrupted: @escaping () -> Bool = { false }, meter: ProgressMeter? = nil
    ) {
      self.today = today
      self.author = author
      self.files = files
      self.saves = saves
      self.isAgreed = isAgreed
      self.isVerbose = isVerbose
      self.isInterrupted = isInterrupted
      self.meter = meter
    }
  }

  package private(set) var workspace: Workspace
  package let state: ShellState
  /// Whether the last plan, or the last `plan` statement, had changes: for `--exit-code`.
  package private(set) var lastPlanHadChanges = false

  let console: CountingConsole
  /// The workspace to be made before something is written; `nil` once it is there.
  private var missing: MissingWorkspace?
  let surroundings: RunContext
  /// The names of documents, for completion.
  private(set) lazy var names = NameIndex(
    begin: { [unowned self] in documents },
    moment: { [unowned self] in workspace.summary.transactions })
  /// The variables of the prompt.
  private(set) var variables = Scope()
  /// Why a name could not be looked up while the last source was checked.
  private var lookupFault: (any Error)?

  /// - Parameter missing: where the workspace is to be made, when `workspace` only stands for it.
  package init(
    workspace: Workspace, missing: MissingWorkspace? = nil, state: ShellState,
    console: any Console, surroundings: RunContext
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
    _ source: SourceText, mode: Mode, parameters: [String: String] = [:],
    _ options: Options = Options()
  ) -> ExitCode {
    run([source], mode: mode, parameters: parameters, options)
  }

  /// Checks several sources whole, then runs them one after the other as one transaction.
  package func run(
    _ sources: [SourceText], mode: Mode, parameters: [String: String] = [:],
    _ options: Options = Options()
  ) -> ExitCode {
    lastPlanHadChanges = false
    console.clear()
    let checked = check(sources, parameters: parameters, persistent: mode == .prompt)
    if surroundings.isInterrupted() {
      let ending = interrupt()
      if mode != .prompt { conclude(.notRun, isTold: true) }
      return ending.code
    }
    guard let program = checked else {
      // The one line that somebody has just typed needs no summing up.
      if mode != .prompt { conclude(.notRun, isTold: sources.isOneLine) }
      return lookupFault == nil ? .usage : .unavailable
    }
    let runner = Runner(
      program, mode: mode, options, in: self, console: console, surroundings: surroundings,
      scope: mode == .prompt ? variables : Scope())
    runner.givenParameters = Set(parameters.keys.map(\.folded))
    if let refusal = refusal(of: program, mode, runner) {
      if mode != .prompt { conclude(.notRun, isTold: sources.isOneLine) }
      return refusal
    }
    tellMissing(for: program, mode)
    let command = JournalledCommand.text(of: sources, parameters)
    var ending = runner.run(command: command)
    lastPlanHadChanges = runner.planHadChanges
    if mode == .prompt, ending.isKept { variables = runner.scope }
    if ending == .kept, let save = options.save {
      ending = keep(runner, program, command: command, parameters, save)
    }
    switch mode {
    case .batch:
      // A run that only reads keeps nothing: people need not be told.
      let isTold =
        runner.closing == nil
        && (options.failure == .separate || !program.writes && ending != .incomplete)
      conclude(runner.conclusion ?? Conclusion(ending), as: runner.closing, isTold: isTold)
    case .plan: conclude(options.isSaving ? .notSaved : .wouldNotBeKept)
    case .prompt: break
    }
    return ending.code
  }

  /// Says that there is no workspace yet, where that is so and was not said.
  func takeMissingNotice() -> Text? { missing?.takeNotice() }

  func interrupt() -> Ending {
    console.report(Diagnostic(Failure.interrupted, at: nil))
    return .notKept(.interrupted)
  }

  /// Ends a run that had errors with one sentence; what was interrupted has said so to people.
  func conclude(_ verdict: Conclusion?, as text: Text? = nil, isTold: Bool = false) {
    guard let verdict else { return }
    console.conclude(
      verdict, errors: console.errors, following: console.following, as: text,
      isTold: isTold || surroundings.isInterrupted())
  }

  /// Says that there is no workspace before a program that makes none.
  private func tellMissing(for program: CheckedProgram, _ mode: Mode) {
    guard mode == .plan || !program.calls.contains(where: \.keepsChanges), !program.calls.isEmpty
    else { return }
    if let notice = takeMissingNotice() { console.say(notice) }
  }

  /// Whether the workspace is still to be made.
  var isMissing: Bool { missing != nil }

  /// Makes the workspace where there is none, and says so.
  ///
  /// - Throws: why it cannot be made.
  func makeWorkspace() throws {
    guard let missing else { return }
    workspace = try missing.create()
    state.workspace = workspace
    self.missing = nil
    console.say(missing.created)
  }

  /// Checks sources whole without running them.
  package func check(
    _ sources: [SourceText], parameters: [String: String] = [:]
  ) -> ExitCode {
    console.clear()
    guard check(sources, parameters: parameters, persistent: false) == nil else {
      let count = sources.count
      console.say(
        Text.plural(
          count,
          Text(en: "The script is sound.", fr: "Le script est correct."),
          Text(
            en: "The \(count: count) scripts are sound.",
            fr: "Les \(count: count) scripts sont corrects.")))
      return .done
    }
    conclude(.notRun)
    return lookupFault == nil ? .usage : .unavailable
  }

  /// Whether `text` is a whole input, or ends inside a quote, a heredoc, a parenthesis or
  /// a brace, or after a `\` or a `|`.
  package func isComplete(_ text: String) -> Bool {
    Lexer.lex(SourceText(name: nil, text: text)).openEnd == nil
  }

  /// The text of a saved view, as it is in the state that the session looks at.
  func savedView(_ name: Slug) -> String? {
    lookingUp { try $0.document(ID<SavedView>(name))?.text } ?? nil
  }

  private func savedViewNames() -> [String] {
    lookingUp { try $0.keys(in: SavedView.schema.collection).map(\.slug.name) } ?? []
  }

  /// Looks something up in the state that the session looks at. A workspace that cannot be read
  /// does not say that there is no such name.
  private func lookingUp<Found>(_ body: (Transaction) throws -> Found) -> Found? {
    do {
      let documents = try state.past.map { try workspace.begin(asOf: $0.moment) }
      return try body(documents ?? workspace.begin())
    } catch {
      if error is WorkspaceFault || error is SystemFault { lookupFault = error }
      return nil
    }
  }

  /// The documents in the state that the session looks at.
  var documents: Transaction? {
    try? state.past.map { try workspace.begin(asOf: $0.moment) } ?? workspace.begin()
  }

  /// The checked program; `nil` when something is wrong, which is reported.
  private func check(
    _ sources: [SourceText], parameters: [String: String], persistent: Bool
  ) -> CheckedProgram? {
    lookupFault = nil
    var checker = Checker(
      state.catalogue, files: surroundings.files, parameters: parameters,
      scope: persistent ? variables : Scope())
    checker.isInterrupted = surroundings.isInterrupted
    checker.savedView = savedView
    checker.savedViewNames = savedViewNames
    let meter = surroundings.meter
    let lines = sources.map(\.lines.count)
    meter?.begin(Text(en: "Checking", fr: "Vérification"), of: lines.reduce(0, +))
    defer { meter?.end() }
    for (index, source) in sources.enumerated() {
      let before = lines[..<index].reduce(0, +)
      // The lines of an included file are not counted: the bar would go back.
      checker.didCheck = { place in
        if place.source === source { meter?.advance(to: before + place.line) }
      }
      checker.check(root: source)
    }
    if surroundings.isInterrupted() { return nil }
    if let lookupFault {
      console.report(Diagnostic(any: lookupFault))
      return nil
    }
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
}

extension [SourceText] {
  /// Whether it is a single line that somebody typed.
  fileprivate var isOneLine: Bool { count == 1 && self[0].isTyped && self[0].lines.count == 1 }
}
