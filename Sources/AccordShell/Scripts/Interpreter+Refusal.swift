import AccordDocuments
import AccordLanguage
import AccordWording

/// What is refused, or asked about, before anything runs.
extension Interpreter {
  /// Refuses before anything runs what could not be done: writing where nothing may be written,
  /// and destroying, or doing for good, unasked.
  func refusal(of program: CheckedProgram, _ mode: Mode, _ runner: Runner) -> ExitCode? {
    if let past = state.past, let refusal = refusalToChange(past, program) { return refusal }
    guard mode != .plan else { return nil }
    return refusalToWrite(program) ?? refusalToMix(program) ?? refusalToAct(program, runner)
  }

  /// What cannot be taken back is not run beside what might have to be.
  private func refusalToMix(_ program: CheckedProgram) -> ExitCode? {
    let alone = program.reportable { $0.keepsChanges && $0.command.standsAlone }
    let others = program.reportable { $0.keepsChanges && !$0.command.standsAlone }
    guard let first = alone.first, !others.isEmpty else { return nil }
    report(.mixed(first.call.command.words), at: first.call.place, of: first.step)
    return .usage
  }

  /// Nothing is built upon an earlier state, not even a plan: it would be one of another day.
  private func refusalToChange(_ past: Past, _ program: CheckedProgram) -> ExitCode? {
    let refused = program.reportable { $0.command.effect == .write }
    guard let (call, step) = refused.first else { return nil }
    report(
      .past(past.phrase, call.command.words, writing: refused.count), at: call.place, of: step)
    return .failed
  }

  /// One error at the first line that writes, however many do: what stands in the way is the
  /// workspace, and not the lines.
  private func refusalToWrite(_ program: CheckedProgram) -> ExitCode? {
    guard workspace.isReadOnly else { return nil }
    let refused = program.reportable(where: \.keepsChanges)
    guard let (call, step) = refused.first else { return nil }
    let words = call.command.words
    guard let damage = workspace.damage else {
      report(
        .readOnly(words, writing: refused.count, folder: workspace.unwritableFolder),
        at: call.place, of: step)
      return .failed
    }
    // What is damaged was said when the workspace was opened.
    report(.damaged(damage.code, words, writing: refused.count), at: call.place, of: step)
    return .unavailable
  }

  /// Asks once for all that would be destroyed or done for good, listing it.
  private func refusalToAct(_ program: CheckedProgram, _ runner: Runner) -> ExitCode? {
    guard !surroundings.isAgreed else { return nil }
    var calls: [(call: BoundCall, step: CheckedProgram.Step)] = []
    var acts: [PlannedAct] = []
    // What a list names is known beforehand where nothing comes before it.
    let isAlone = program.steps.count == 1 && console.canAsk
    for (call, step) in program.reportable(where: { !$0.isAgreed }) {
      let texts = isAlone && !call.lists.isEmpty ? runner.foreseen(call, step) : nil
      // An empty list does nothing, and is told as that.
      if let texts, call.emptyList(texts) != nil { continue }
      guard let act = call.act(texts) else { continue }
      calls.append((call, step))
      acts.append(act)
    }
    guard !acts.isEmpty else { return nil }
    if acts.count > 1, console.canAsk { console.say(Consent.list(of: acts)) }
    switch console.confirm(Consent.question(for: acts)) {
    case true?: return nil
    case false?:
      console.say(Text(en: "Nothing was changed.", fr: "Rien n’a été modifié."))
      return .failed
    case nil:
      for (call, step) in calls {
        let fault = Failure.needsAgreement(
          call.command.words, isDestructive: call.command.isDestructive,
          isIrreversible: call.command.isIrreversible)
        report(fault, at: call.place, of: step)
      }
      return .usage
    }
  }

  private func report(_ fault: Failure, at place: SourcePlace, of step: CheckedProgram.Step) {
    var diagnostic = Diagnostic(fault, at: place)
    diagnostic.includedFrom = step.includedFrom
    console.report(diagnostic)
  }
}

extension CheckedProgram {
  /// The calls for which `isWanted` holds, with their statements.
  fileprivate func reportable(
    where isWanted: (BoundCall) -> Bool
  ) -> [(call: BoundCall, step: Step)] {
    steps.flatMap { step in step.calls.filter(isWanted).map { ($0, step) } }
  }
}
