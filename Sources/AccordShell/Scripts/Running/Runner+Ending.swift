import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// How a run ends: with a commit, a plan, or an error.
extension Runner {
  /// Keeps the changes and says what was kept.
  func commit(_ transaction: Transaction, command: String) -> Ending {
    guard program.writes else { return .kept }
    if !erasures.isEmpty { return erase() }
    surroundings.meter?.begin(Text(en: "Keeping the changes", fr: "Conservation des modifications"))
    defer { surroundings.meter?.end() }
    do {
      let receipt = try keep(transaction, command: command)
      showHeld()
      if receipt != nil { state.noteKept(in: workspace, console) }
      // A plan changes nothing, and has said so.
      if receipt != nil || keepsChanges {
        console.say(Summary.text(of: receipt, mode))
      }
      return .kept
    } catch {
      return refuse(error, transaction)
    }
  }

  /// Makes the changes durable. Where there is no workspace yet, sound changes make it.
  func keep(_ transaction: Transaction, command: String) throws -> CommitReceipt? {
    guard interpreter.isMissing else {
      return try workspace.commit(transaction, author: surroundings.author, command: command)
    }
    guard !transaction.changes.isEmpty else {
      if let notice = interpreter.takeMissingNotice() { console.say(notice) }
      return nil
    }
    let violations = try transaction.violations()
    guard violations.isEmpty else { throw CommitRefused(violations) }
    try interpreter.makeWorkspace()
    workspace = interpreter.workspace
    try workspace.requireNoConflict(transaction)
    let carried = try begin()
    try carried.take(transaction)
    return try workspace.commit(carried, author: surroundings.author, command: command)
  }

  /// Reports why a commit was refused, each reason at the statement that wrote the document.
  func refuse(_ error: any Error, _ transaction: Transaction) -> Ending {
    switch error {
    case let refusal as CommitRefused:
      report(refusal.violations, in: transaction)
    case let conflict as CommitConflict:
      report(conflict, in: transaction)
    case is Interrupted: return interrupt()
    default: return fail(error)
    }
    return Ending(error)
  }

  /// One error, however many documents another process changed meanwhile: the cause is one, and so
  /// is what to do.
  private func report(_ conflict: CommitConflict, in transaction: Transaction) {
    let origins = origins(in: transaction.changes)
    let steps = conflict.documents.map { document in
      origins[document.key].map { program.steps[$0] } ?? onlyWritingStep
    }
    var diagnostic = diagnostic(
      conflict, at: place(of: conflict.documents[0].key, in: steps[0]), of: steps[0])
    diagnostic.details = zip(conflict.details, steps).map { detail, step in
      guard let place = step?.writingPlace.shortDescription else { return detail }
      return detail + .same(" (") + place + .same(")")
    }
    report(located(diagnostic))
  }

  private func origins(in changes: [Change]) -> [DocumentKey: Int] {
    Dictionary(uniqueKeysWithValues: changes.map { ($0.key, $0.origin) })
  }

  /// Reports what a commit would refuse.
  func reportViolations(_ transaction: Transaction) throws {
    let violations = try transaction.violations()
    guard !violations.isEmpty else { return }
    report(violations, in: transaction)
  }

  /// Shows the changes and what would refuse them, and leaves them.
  func show(_ transaction: Transaction) -> Ending {
    do {
      let isNoting = watch.isNoting
      // What rules look at is looked at again when a plan is applied.
      watch.isNoting = false
      defer { watch.isNoting = isNoting }
      let changes = transaction.changes
      planHadChanges = !changes.isEmpty
      let violations = try transaction.violations()
      let refusals = diagnostics(of: violations, in: transaction)
      let earlier = transaction.earlierOrigins
      var plan = PlannedChanges(
        changes.map { change in
          var item = planned(change, at: program.steps[change.origin].writingPlace)
          item.earlierPlaces = (earlier[change.key] ?? []).map { program.steps[$0].writingPlace }
          return item
        })
      plan.totals = try totals(of: changes, transaction)
      plan.remarks = heldWarnings + failures + refusals
      plan.acts = acts
      plan.files = savedFiles
      plan.isBrief = options.isBrief
      console.show(plan, as: nil)
      if surroundings.isInterrupted() { return interrupt() }
      for diagnostic in heldWarnings + refusals { console.report(diagnostic) }
      if options.isSaving, violations.isEmpty {
        planned = PlannedRun(changes: plan, warnings: heldWarnings, transaction: transaction)
      }
      heldWarnings = []
      return violations.isEmpty ? .kept : Ending(CommitRefused(violations))
    } catch is Interrupted {
      return interrupt()
    } catch {
      return fail(error)
    }
  }

  private func totals(of changes: [Change], _ transaction: Transaction) throws -> [CollectionTotal]
  {
    try PlanTotals(
      transaction: transaction, workspace: workspace, catalogue: state.catalogue
    ).totals(of: changes)
  }

  private func planned(_ change: Change, at place: SourcePlace) -> PlannedChanges.Item {
    let type = state.catalogue.documentType(of: change.key.collection)
    return PlannedChanges.Item(change, of: type, at: place)
  }

  /// Runs one statement, shows what it would change, and takes it back.
  func plan(
    _ pipeline: CheckedPipeline, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws {
    let mark = transaction.mark()
    let wanted = erasures
    let before = Dictionary(uniqueKeysWithValues: transaction.changes.map { ($0.key, $0) })
    let known = Set(try transaction.violations())
    let files = savedFiles.count
    defer {
      transaction.rollback(to: mark)
      erasures = wanted
      savedFiles.removeLast(savedFiles.count - files)
    }
    _ = try output(of: pipeline, step, on: transaction)
    if state.nextScript != nil {
      state.nextScript?.isPlan = true
      return
    }
    let changes = transaction.changes.filter { before[$0.key] != $0 }.map { change in
      Change(
        key: change.key, before: before[change.key].map(\.after) ?? change.before,
        after: change.after, origin: change.origin)
    }
    let after = Set(transaction.changes.map(\.key))
    let undone = before.values.filter { !after.contains($0.key) }.map { change in
      Change(
        key: change.key, before: change.after, after: change.before, origin: transaction.origin)
    }
    let all = (changes + undone).sorted { $0.key < $1.key }
    if !all.isEmpty { planHadChanges = true }
    var plan = PlannedChanges(all.map { planned($0, at: pipeline.place) })
    // What earlier lines of the same run change is in no figure yet.
    if before.isEmpty { plan.totals = try totals(of: all, transaction) }
    if let act = pipeline.call.flatMap({ $0.unplanned.act() }) { plan.acts = [act] }
    let violations = try transaction.violations().filter { !known.contains($0) }
    plan.remarks = violations.map { violation in
      diagnostic(violation, at: place(of: violation.document, in: step), of: step)
    }
    plan.files = Array(savedFiles[files...])
    let texts = try planned(plan.files)
    show(.changes(plan, pipeline.format))
    for text in texts { console.say(text) }
    guard violations.isEmpty else { throw PlanRefused(violations: violations) }
  }

  /// Reports an error of a statement.
  func fail(_ error: any Error, in step: CheckedProgram.Step) -> Ending {
    switch error {
    case is Interrupted: return interrupt()
    case var diagnostic as Diagnostic:
      if diagnostic.includedFrom.isEmpty { diagnostic.includedFrom = step.includedFrom }
      if diagnostic.place == nil { diagnostic.place = step.place }
      diagnostic.follows = aftermath.cause(of: step, in: scope)
      report(located(diagnostic))
    case let call as FailedCall:
      report(call.fault, at: call.place, of: step)
    case let refused as PlanRefused:
      for violation in refused.violations {
        report(violation, at: place(of: violation.document, in: step), of: step)
      }
    case let fault as any Fault:
      report(fault, at: step.place, of: step)
    default:
      report(Failure.unexplained(.same(""), error), at: step.place, of: step)
    }
    return Ending(error)
  }

  /// Reports an error that is about no statement.
  func fail(_ error: any Error) -> Ending {
    let fault = error as? any Fault ?? Failure.unexplained(.same("accord"), error)
    report(fault, at: nil, of: nil)
    return Ending(error)
  }

  /// Each at the statement that broke the rule.
  private func report(_ violations: [Violation], in transaction: Transaction) {
    for diagnostic in diagnostics(of: violations, in: transaction) { console.report(diagnostic) }
  }

  private func diagnostics(
    of violations: [Violation], in transaction: Transaction
  ) -> [Diagnostic] {
    guard !violations.isEmpty else { return [] }
    let origins = origins(in: transaction.changes)
    let breaking = trail.breaking(
      violations, in: transaction, isInterrupted: surroundings.isInterrupted)
    return zip(violations, breaking).map { violation, entry in
      let writing = origins[violation.document].map { program.steps[$0] }
      let step = entry.map { program.steps[$0.step] } ?? writing ?? onlyWritingStep
      let place = place(of: violation.document, in: step)
      var diagnostic = diagnostic(violation, at: place, of: step)
      if let wrote = writing?.writingPlace, let step, wrote != step.writingPlace {
        diagnostic.details.append(Failure.written(at: wrote))
      }
      return located(diagnostic, in: entry?.rounds ?? [])
    }
  }

  /// The statement that wrote everything, when there is but one that writes.
  private var onlyWritingStep: CheckedProgram.Step? {
    let writing = program.steps.filter { step in step.calls.contains(where: \.keepsChanges) }
    return writing.count == 1 ? writing[0] : nil
  }

  /// Where a statement names a document, otherwise its command.
  private func place(of document: DocumentKey, in step: CheckedProgram.Step?) -> SourcePlace? {
    step?.calls.lazy.compactMap { $0.place(naming: document, in: self.scope) }.first
      ?? step?.writingPlace
  }

  private func report(
    _ fault: any Fault, at place: SourcePlace?, of step: CheckedProgram.Step?
  ) {
    report(located(diagnostic(fault, at: place, of: step)))
  }

  /// An error: a plan that is shown in the end lists it too.
  private func report(_ error: Diagnostic) {
    if mode == .plan { failures.append(error) }
    console.report(error)
  }

  private func diagnostic(
    _ fault: any Fault, at place: SourcePlace?, of step: CheckedProgram.Step?
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      state.catalogue.worded(fault), at: place, includedFrom: step?.includedFrom ?? [])
    if let step { diagnostic.follows = aftermath.cause(of: step, in: scope) }
    return diagnostic
  }
}

/// What a statement under `plan` would break.
struct PlanRefused: Error {
  let violations: [Violation]
}

extension CheckedProgram.Step {
  /// Where its command stands.
  var writingPlace: SourcePlace { calls.first?.place ?? place }
}

extension BoundCall {
  /// Whether it writes, and is not only planned.
  var keepsChanges: Bool { command.effect == .write && !isPlanned }

  /// The same without the word `plan`.
  fileprivate var unplanned: BoundCall {
    var call = self
    call.isPlanned = false
    return call
  }
}
