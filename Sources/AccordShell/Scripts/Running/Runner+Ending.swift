import AccordDocuments
import AccordWording

/// How a run ends: with a commit, a plan, or an error.
extension Runner {
  /// Keeps the changes and says what was kept.
  func commit(_ transaction: Transaction, command: String) -> ExitCode {
    guard program.writes else { return .done }
    if !erasures.isEmpty { return erase() }
    let origins = Dictionary(uniqueKeysWithValues: transaction.changes.map { ($0.key, $0.origin) })
    do {
      let receipt = try workspace.commit(
        transaction, author: surroundings.author, command: command)
      showHeldMessages()
      // A plan changes nothing, and has said so.
      if receipt != nil || program.calls.contains(where: \.keepsChanges) {
        console.say(Summary.text(of: receipt, mode))
      }
      return .done
    } catch let refusal as CommitRefused {
      report(refusal.violations, origins)
      return refusal.violations.allSatisfy(\.isConflict) ? .stale : .failed
    } catch let conflict as CommitConflict {
      for document in conflict.documents {
        let step = origins[document.key].map { program.steps[$0] } ?? onlyWritingStep
        report(CommitConflict([document]), at: place(of: document.key, in: step), of: step)
      }
      return .stale
    } catch {
      return fail(error, code: error is StoreError ? .failed : .unavailable)
    }
  }

  /// Shows the changes and what would refuse them, and leaves them.
  func show(_ transaction: Transaction) -> ExitCode {
    do {
      let changes = transaction.changes
      planHadChanges = !changes.isEmpty
      let violations = try transaction.violations()
      console.show(
        PlannedChanges(
          changes.map { planned($0, at: program.steps[$0.origin].writingPlace) }),
        as: nil)
      report(
        violations, Dictionary(uniqueKeysWithValues: changes.map { ($0.key, $0.origin) }))
      return violations.isEmpty ? .done : .failed
    } catch {
      return fail(error, code: .unavailable)
    }
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
    defer {
      transaction.rollback(to: mark)
      erasures = wanted
    }
    _ = try output(of: pipeline, step, on: transaction)
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
    console.show(
      PlannedChanges(all.map { planned($0, at: pipeline.place) }),
      as: pipeline.format)
    let violations = try transaction.violations().filter { !known.contains($0) }
    guard violations.isEmpty else { throw PlanRefused(violations: violations) }
  }

  /// Reports an error of a statement.
  func fail(_ error: any Error, in step: CheckedProgram.Step) -> ExitCode {
    switch error {
    case var diagnostic as Diagnostic:
      if diagnostic.includedFrom.isEmpty { diagnostic.includedFrom = step.includedFrom }
      if diagnostic.place == nil { diagnostic.place = step.place }
      console.report(diagnostic)
    case let call as CallFault:
      report(call.fault, at: call.place, of: step)
      if case .unreadable? = call.fault as? StoreError { return .unavailable }
      if call.fault is WorkspaceFault { return .unavailable }
    case let refused as PlanRefused:
      for violation in refused.violations {
        report(violation, at: place(of: violation.document, in: step), of: step)
      }
    case let fault as any Fault: report(fault, at: step.place, of: step)
    default:
      report(LanguageFault.unexplained(.same(""), error), at: step.place, of: step)
    }
    return .failed
  }

  /// Reports an error that is about no statement.
  func fail(_ error: any Error, code: ExitCode) -> ExitCode {
    let fault = error as? any Fault ?? LanguageFault.unexplained(.same("accord"), error)
    report(fault, at: nil, of: nil)
    return code
  }

  /// Each at the statement that wrote the document.
  private func report(_ violations: [Violation], _ origins: [DocumentKey: Int]) {
    for violation in violations {
      let origin = origins[violation.document].map { program.steps[$0] }
      let step = origin ?? onlyWritingStep
      report(violation, at: place(of: violation.document, in: step), of: step)
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
    console.report(Diagnostic(fault, at: place, includedFrom: step?.includedFrom ?? []))
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
}
