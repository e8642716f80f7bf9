import AccordDocuments
import AccordLanguage
import AccordRendering
import AccordWording

/// Runs a checked program on one transaction.
final class Runner {
  let program: CheckedProgram
  let mode: Interpreter.Mode
  let options: Interpreter.Options
  /// Where nothing was kept yet, it may stand for one that is still to be made.
  var workspace: Workspace
  unowned let interpreter: Interpreter
  let state: ShellState
  let console: any Console
  let surroundings: Interpreter.RunContext
  /// Looks on at what the run reads, and stops it when somebody asks for that.
  let watch: TransactionWatch
  var scope: Scope
  /// Whether the run has commands that write.
  private(set) lazy var keepsChanges = program.calls.contains(where: \.keepsChanges)
  var planHadChanges = false
  /// What a plan is made of, to be kept in a file.
  var planned: PlannedRun?
  /// What is shown once the changes are kept, in the order of the statements: what write commands
  /// said, and off a terminal all that a run which writes shows.
  private var held: [Shown] = []
  /// The errors of statements, for the plan that is shown in the end.
  var failures: [Diagnostic] = []
  /// How the run ends where a statement failed and others went on.
  var failure: Ending?
  /// What a run sums itself up with, where that is not how it ended in one word.
  var closing: Text?
  /// What became of its changes, where its ending does not say it.
  var conclusion: Conclusion?
  /// The statements that wrote.
  var trail = Trail()
  /// What a plan's commands remarked, until the plan is shown.
  var heldWarnings: [Diagnostic] = []
  /// What failed statements leave undone, for those that go on.
  var aftermath = CascadingFaults()
  /// What the last command shows as plans are shown, where no stage follows.
  private var reported: PlannedChanges?
  /// What the last command calls a page with its output.
  private var pageTitle: Text?
  /// The rounds of the loops that are being run, outermost first.
  var rounds: [Round] = []
  /// The files to write in the end.
  var savedFiles: [SavedFile] = []
  /// The files of statements that were kept by themselves.
  var placedFiles: [SavedFile] = []
  /// The parameters that the person gave values for, folded.
  var givenParameters: Set<String> = []
  /// What was destroyed, or done for good.
  var acts: [PlannedAct] = []
  /// What is to be erased in the end.
  var erasures: [Erasure] = []
  /// Whether a part of what a command showed was left out.
  private(set) var hasLeftOut = false
  /// The session of the last command: what a calendar or an address book asks the journal with.
  private var lastSession: Session?
  /// Whether a command found what it was asked to tell by the exit code.
  private(set) var hasFound = false
  /// The command within which somebody stopped the run.
  private var interruptedIn: CommandCatalogue.Entry?

  init(
    _ program: CheckedProgram, mode: Interpreter.Mode, _ options: Interpreter.Options,
    in interpreter: Interpreter, console: any Console, surroundings: Interpreter.RunContext,
    scope: Scope
  ) {
    self.program = program
    self.mode = mode
    self.options = options
    workspace = interpreter.workspace
    self.interpreter = interpreter
    state = interpreter.state
    self.console = console
    self.surroundings = surroundings
    self.scope = scope
    watch = TransactionWatch(
      isNoting: options.isSaving, isInterrupted: surroundings.isInterrupted)
  }

  /// Runs all statements, then keeps or shows what they changed. `command` goes to the journal.
  func run(command: String) -> Ending {
    if program.steps.count > 1 {
      surroundings.meter?.begin(Runner.activity, of: program.steps.count)
    }
    defer { if program.steps.count > 1 { surroundings.meter?.end() } }
    if options.failure == .separate { return runSeparately(command: command) }
    do {
      let transaction = try begin()
      try run(on: transaction)
      if surroundings.isInterrupted() { return interrupt() }
      if let failure, mode != .plan || options.failure != .goingOn {
        for warning in heldWarnings { console.report(warning) }
        // What is left may break rules as well.
        if options.failure == .goingOn { try reportViolations(transaction) }
        return failure
      }
      let ending = keepingFiles {
        mode == .plan ? show(transaction) : commit(transaction, command: command)
      }
      return failure
        ?? (mode == .plan ? ending : ending.after(leavingOut: hasLeftOut, finding: hasFound))
    } catch is Interrupted {
      return interrupt()
    } catch {
      return fail(error)
    }
  }

  static let activity = Text(en: "Running", fr: "Exécution")

  /// The state that statements work on.
  func begin() throws -> Transaction {
    let transaction =
      try state.past.map { try workspace.begin(asOf: $0.moment) } ?? workspace.begin()
    transaction.watch = watch
    transaction.today = surroundings.today()
    return transaction
  }

  /// An earlier state; what is read of it never moves, so it is not noted.
  private func begin(asOf past: Past) throws -> Transaction {
    let transaction = try workspace.begin(asOf: past.moment)
    transaction.watch = TransactionWatch(isInterrupted: surroundings.isInterrupted)
    return transaction
  }

  /// Runs all statements, up to the first that fails where none may go on.
  ///
  /// - Throws: `Interrupted`.
  private func run(on transaction: Transaction) throws {
    var index = 0
    while index < program.steps.count, !state.wantsExit {
      if surroundings.isInterrupted() { throw Interrupted() }
      do {
        try goingOn(transaction) { try run(program.steps[index], at: index, on: transaction) }
      } catch let interrupted as Interrupted {
        throw interrupted
      } catch {
        // The innermost step that was run.
        return failure = fail(error, in: program.steps[transaction.origin])
      }
      index = program.next(after: index)
      surroundings.meter?.advance(to: index)
    }
  }

  /// Runs a statement or a round of a loop. Where others go on after an error, it is reported, and
  /// what it did is taken back.
  ///
  /// - Throws: `Interrupted`, and where nothing goes on what `body` throws.
  func goingOn(_ transaction: Transaction, _ body: () throws -> Void) throws {
    guard options.failure == .goingOn else { return try body() }
    let (mark, outside, around, count) = (
      transaction.mark(), scope, rounds.count, trail.entries.count
    )
    do {
      try body()
    } catch let interrupted as Interrupted {
      throw interrupted
    } catch {
      let step = program.steps[transaction.origin]
      let ending = fail(error, in: step)
      failure = failure ?? ending
      transaction.rollback(to: mark)
      trail.shorten(to: count)
      aftermath.note(step, in: scope)
      scope = outside
      rounds.removeLast(rounds.count - around)
    }
  }

  /// Runs the statement of that number.
  func run(_ step: CheckedProgram.Step, at index: Int, on transaction: Transaction) throws {
    transaction.origin = index
    try run(step, on: transaction)
  }

  func run(_ step: CheckedProgram.Step, on transaction: Transaction) throws {
    switch step.action {
    case .define(let name, let variable): scope[name] = variable
    case .assign(let name, let operand):
      scope[name] = try variable(operand, step, on: transaction)
    case .require(let condition, let message):
      try check(condition, message: message, step, on: transaction)
    case .loop(let name, let source, let steps):
      try loop(name, over: source, steps, step, on: transaction)
    case .choose(let parts): try choose(parts, step, on: transaction)
    case .run(let pipeline):
      if let call = pipeline.call, call.isPlanned {
        try plan(pipeline, step, on: transaction)
      } else {
        reported = nil
        let output = try output(of: pipeline, step, on: transaction)
        if let saving = pipeline.saving {
          try save(output, saving, of: pipeline, step)
        } else {
          show(try exported(output, as: pipeline.format, of: pipeline), of: pipeline)
        }
        if pipeline.call?.keepsChanges == true {
          trail.append(
            Trail.Entry(step: transaction.origin, mark: transaction.mark(), rounds: rounds))
        }
      }
    }
  }

  /// What write commands say waits for the commit, which may still refuse what they did; for a
  /// script it is summed up at the end. A plan shows nothing but itself.
  private func show(_ output: Output, of pipeline: CheckedPipeline) {
    guard output != .none, mode != .plan || surroundings.isVerbose else { return }
    if let reported, pipeline.stages.isEmpty {
      return show(.changes(reported, pipeline.format))
    }
    guard case .message = output, pipeline.call?.command.effect == .write else {
      return show(.output(output, pipeline.format, title(of: pipeline)))
    }
    guard tells(at: pipeline.place) else { return }
    held.append(.output(output, pipeline.format, nil))
  }

  /// Whether what a write command says is shown. For a script it is summed up, and so is what a
  /// loop does.
  private func tells(at place: SourcePlace) -> Bool {
    surroundings.isVerbose || rounds.isEmpty && (mode != .batch || place.source.isTyped)
  }

  /// What a page with the output of a pipeline is called.
  func title(of pipeline: CheckedPipeline) -> Text? {
    pipeline.call.map { pageTitle ?? $0.command.summary.withoutListing }
  }

  /// Something that a statement shows.
  enum Shown {
    case output(Output, OutputFormat?, Text?)
    case changes(PlannedChanges, OutputFormat?)

    fileprivate func show(on console: any Console) {
      switch self {
      case .output(let output, let format, let title):
        console.show(output, as: format, titled: title)
      case .changes(let changes, let format): console.show(changes, as: format)
      }
    }
  }

  /// Shows something, or holds it back: what a program reads of a run that writes is only what was
  /// kept.
  func show(_ shown: Shown) {
    guard surroundings.holdsOutput, mode == .batch, keepsChanges
    else { return shown.show(on: console) }
    held.append(shown)
  }

  /// Shows what was held back, now that the changes are kept.
  func showHeld() {
    for shown in held { shown.show(on: console) }
    held = []
  }

  /// Leaves what was held back, because nothing is kept.
  func leaveHeld() { held = [] }

  /// An output as what a calendar or an address book reads, where it is written so.
  func exported(
    _ output: Output, as format: OutputFormat?, of pipeline: CheckedPipeline
  ) throws -> Output {
    guard let format, !format.takesAnything, let session = lastSession else { return output }
    do {
      let known = session.warnings.count
      let file = try session.exported(output, as: format)
      for warning in session.warnings.dropFirst(known) {
        report(Diagnostic(.warning, code: "command.warning", warning, at: pipeline.place))
      }
      return file
    } catch let fault as any Fault {
      throw Diagnostic(fault, at: pipeline.place)
    }
  }

  /// What a pipeline returns.
  func output(
    of pipeline: CheckedPipeline, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Output {
    let output: Output
    var tellsWhetherFound = false
    switch pipeline.source {
    case .call(let call):
      output = try result(of: call, step, on: transaction)
      tellsWhetherFound = lastSession?.tellsWhetherFound ?? false
    case .variable(let name):
      lastSession = Session(
        transaction: transaction, effect: .read, language: state.language,
        today: surroundings.today(), author: surroundings.author, isEnsuring: false,
        files: FilesBesideScript(
          folder: pipeline.place.source.folder, files: surroundings.files), shell: state)
      guard case .table(let table)? = scope[name] else { return .none }
      output = .table(table)
    }
    guard !pipeline.stages.isEmpty else {
      if tellsWhetherFound, case .table(let table) = output { noteFound(in: table) }
      return output
    }
    guard case .table(var table) = output else {
      throw Diagnostic(
        .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
    }
    if let declared = pipeline.call?.columns,
      declared.map(\.name) != table.columns.map(\.name)
    {
      throw Diagnostic(
        .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
    }
    // What is looked up is of the moment that the command looks at.
    var looked: Transaction?
    let documents = LookedUp(language: state.language) {
      if let looked { return looked }
      let asOf = try pipeline.call?.asOf.map { try self.begin(asOf: self.pastPoint(in: $0)) }
      looked = asOf ?? transaction
      return asOf ?? transaction
    }
    var listed = table
    for stage in pipeline.stages {
      table = try stage.applied(
        to: table, in: scope, documents: documents, poll: watch.poll)
      if stage.choosesRows { listed = table }
    }
    if tellsWhetherFound { noteFound(in: listed) }
    return .table(table)
  }

  /// Notes for the exit code whether something is listed: a count of nothing is a row too.
  private func noteFound(in table: Table) { hasFound = hasFound || !table.rows.isEmpty }

  /// What the words of a command stand for.
  private func texts(
    of call: BoundCall, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> [[String]] {
    try call.given.map { words in
      try words.flatMap { word in
        guard let list = call.lists[word.place] else { return [try scope.text(of: word)] }
        guard call.keepsChanges else { return try values(of: list, step, on: transaction) }
        return try relying(on: transaction) { try values(of: list, step, on: transaction) }
      }
    }
  }

  /// What the words of a command will stand for, before the run begins; `nil` where that is not
  /// known, such as where a list cannot be made: the run says so.
  func foreseen(_ call: BoundCall, _ step: CheckedProgram.Step) -> [[String]]? {
    try? texts(of: call, step, on: begin())
  }

  /// Runs a command. Its effect is enforced by the session.
  private func result(
    of call: BoundCall, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Output {
    if let fault = call.fault { throw FailedCall(fault: fault, place: call.place) }
    let past = try call.asOf.map { word in try pastPoint(in: word) }
    let session = Session(
      transaction: try past.map { try begin(asOf: $0) } ?? transaction,
      effect: call.command.effect, language: state.language,
      today: surroundings.today(), author: surroundings.author, isEnsuring: call.isEnsuring,
      isKeeping: call.isKeeping,
      files: FilesBesideScript(folder: call.place.source.folder, files: surroundings.files),
      shell: state, past: past)
    session.clock = surroundings.now
    session.meter = surroundings.meter
    session.activity = call.entry.title
    defer { session.endProgress() }
    let given = try texts(of: call, step, on: transaction)
    if let list = call.emptyList(given) {
      guard call.isEnsuring else { throw FailedCall(fault: Failure.emptyList, place: list) }
      (lastSession, reported, pageTitle) = (session, nil, nil)
      return .message(Failure.nothingListed)
    }
    if call.isEnsuring {
      session.unnamed = UnnamedValues(call.command.parameters, given: given, on: session.today)
    }
    do {
      var output = try run(call, session, given)
      if let misfit = (session.listedFaults?.table.misfit ?? output.misfit) {
        throw PluginFault(
          misfit, in: .command(call.command.words), of: call.entry.plugin.name)
      }
      if !session.kept.isEmpty {
        output = .message(session.kept.joined(separator: " "))
        // Where the sentence is not shown, it is told as what `ensure` puts back is.
        let isShown = mode != .plan && !call.isPlanned && tells(at: call.place)
        if !isShown, !surroundings.isVerbose { for text in session.kept { session.warn(text) } }
      }
      lastSession = session
      reported = session.reported
      pageTitle = session.pageTitle
      erasures += session.erasures
      if let act = call.act(given) { acts.append(act) }
      reportWarnings(of: session, call, step)
      for file in session.writtenFiles { try save(file, of: call, step) }
      return output
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let interrupted as Interrupted {
      interruptedIn = call.entry
      throw interrupted
    } catch let fault as any Fault {
      reportWarnings(of: session, call, step, isRefused: true)
      if let listed = session.listedFaults, listed.table.misfit == nil {
        save(listed, of: call, step)
      }
      throw FailedCall(fault: fault, place: call.place(of: fault, in: scope))
    } catch {
      reportWarnings(of: session, call, step, isRefused: true)
      throw Diagnostic(
        PluginFault(error, in: .command(call.command.words), of: call.entry.plugin.name),
        at: call.place)
    }
  }

  /// Runs the function of a command. Ctrl-C names it meanwhile, where it is a plugin's: the shell's
  /// own commands stop by themselves.
  private func run(_ call: BoundCall, _ session: Session, _ given: [[String]]) throws -> Output {
    guard !(call.entry.plugin is ShellPlugin) else {
      return try call.command(session, given: given)
    }
    return try RunningPluginCode.during(.command(call.command.words), of: call.entry.plugin.name) {
      try call.command(session, given: given)
    }
  }

  /// What a command remarked; where it was refused, only what helps with that.
  private func reportWarnings(
    of session: Session, _ call: BoundCall, _ step: CheckedProgram.Step, isRefused: Bool = false
  ) {
    for fault in session.leftOut {
      hasLeftOut = true
      var warning = Diagnostic(fault, at: call.place, includedFrom: step.includedFrom)
      warning.severity = .warning
      report(warning)
    }
    let isPlan = mode == .plan || call.isPlanned
    let remarks = session.erasures.flatMap { $0.remarks(isPlan: isPlan) }
    let warnings =
      isRefused
      ? session.warnings.filter(session.warningsOfRefusals.contains) : session.warnings + remarks
    func warn(_ text: Text, details: [Text], summary: [Text] = []) {
      var diagnostic = Diagnostic(
        .warning, code: "command.warning", text, details: details, at: call.place,
        includedFrom: step.includedFrom)
      diagnostic.summary = summary
      report(diagnostic)
    }
    let gathered = warnings.filter { session.warningDetails[$0] == nil }
    guard gathered.count > Diagnostic.listed else {
      for warning in warnings { warn(warning, details: session.warningDetails[warning] ?? []) }
      return
    }
    // A line for each of thousands, with its place, would hide all else that is said.
    warn(
      Text(
        en: "There are \(count: gathered.count) remarks.",
        fr: "Il y a \(count: gathered.count) remarques."),
      details: gathered,
      summary: [
        Text(
          en: "With --format json all of them are told.",
          fr: "Avec --format json, toutes sont indiquées.")
      ])
    for warning in warnings {
      if let details = session.warningDetails[warning] { warn(warning, details: details) }
    }
  }

  /// A warning: in a plan it waits for the plan, so that it stands apart from the errors.
  private func report(_ warning: Diagnostic) {
    if mode == .plan { heldWarnings.append(warning) } else { console.report(warning) }
  }

  /// The earlier state that `--as-of` names.
  private func pastPoint(in word: Word) throws -> Past {
    let text = try scope.text(of: word)
    do throws(ReadingFault) {
      return Past(try PastPoint(reading: text))
    } catch {
      throw Diagnostic(error, at: word.place)
    }
  }

  func interrupt() -> Ending {
    var diagnostic = Diagnostic(Failure.interrupted, at: nil)
    if let entry = interruptedIn { diagnostic.details = [entry.place] }
    console.report(diagnostic)
    return .notKept(.interrupted)
  }
}

/// A fault of a command with the place of what it is about.
struct FailedCall: Error {
  let fault: any Fault
  let place: SourcePlace
}
