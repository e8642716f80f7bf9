import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordPlatform
import AccordWording

/// Plans that are kept in files: made here, and applied here.
extension Interpreter {
  /// Keeps what a run came to, and says so.
  func keep(
    _ runner: Runner, _ program: CheckedProgram, command: String, _ parameters: [String: String],
    _ save: (inout SavedPlan) throws -> Void
  ) -> Ending {
    do {
      guard runner.erasures.isEmpty else { throw PlanFault(.erasure, "") }
      guard let run = runner.planned else { return .notKept(.failed) }
      var plan = try savedPlan(
        run, runner.watch, program, command, parameters, files: runner.savedFiles)
      try save(&plan)
      return .kept
    } catch {
      console.report(Diagnostic(any: error))
      return Ending(error)
    }
  }

  private func savedPlan(
    _ run: PlannedRun, _ watch: TransactionWatch, _ program: CheckedProgram, _ command: String,
    _ parameters: [String: String], files: [SavedFile]
  ) throws -> SavedPlan {
    let transaction = run.transaction
    watch.isNoting = false
    let number = workspace.transactionCount
    let changed = Set(run.changes.items.map(\.change.key))
    var plan = SavedPlan(
      workspace: isMissing ? nil : workspace.identity, transaction: number,
      seal: try workspace.digest(after: number) ?? "", author: surroundings.author,
      at: Timestamp(microseconds: Platform.now), day: surroundings.today(), command: command,
      sources: program.sources.map { source in
        SavedPlan.Source(
          name: source.name, digest: ContentDigest.hexadecimal(Array(source.text.utf8)))
      }, parameters: parameters,
      entries: try run.changes.items.map { item in
        SavedPlan.Entry(
          change: item.change, revision: try transaction.baseRevision(of: item.change.key),
          statements: (item.earlierPlaces + [item.place].compactMap(\.self)).map {
            SavedPlan.Statement($0)
          }, fields: item.fieldsJSON)
      })
    plan.totals = run.changes.totals
    plan.remarks = run.warnings.map { warning in
      SavedPlan.Remark(
        code: warning.code, message: warning.message,
        place: warning.place.map { SavedPlan.Statement($0) })
    }
    // Whoever applies it may do so elsewhere.
    plan.files = files.map { $0.moved(to: surroundings.saves.absolute($0.path)) }
    plan.acts = run.changes.acts
    plan.collections = watch.collections.sorted()
    plan.readings = try watch.documents.subtracting(changed)
      .filter { !watch.collections.contains($0.collection) }.sorted().map { key in
        SavedPlan.Reading(key: key, revision: try transaction.baseRevision(of: key))
      }
    return plan
  }

  /// Makes the changes of a saved plan, as one transaction, and writes the files that it announced,
  /// if nothing that it read or changes has moved since it was made.
  ///
  /// - Parameter name: what the person called its file.
  package func apply(_ plan: SavedPlan, named name: String) -> ExitCode {
    console.clear()
    if let refusal = refusalToApply(plan, name) {
      conclude(.notRun)
      return refusal
    }
    let keeper = FileKeeper(
      saves: surroundings.saves, console: console, workspace: workspace.summary.path,
      isAgreed: surroundings.isAgreed)
    // A plan that was applied already has its files there: that is said, and not that they are in
    // the way.
    if let stale = try? staleness(of: plan, named: name) {
      console.report(Diagnostic(stale))
      conclude(.notKept)
      return Ending(stale).code
    }
    if let refusal = refusalToWrite(plan.files, keeper) {
      conclude(.notRun)
      return refusal
    }
    let ending = keeper.keeping(plan.files, hasChanges: { !plan.entries.isEmpty }) {
      do {
        try makeWorkspace()
      } catch {
        console.report(Diagnostic(any: error))
        return Ending(error)
      }
      return commit(plan, named: name)
    }
    conclude(Conclusion(ending))
    return ending.code
  }

  /// Refuses before anything is done the files that may not be written now: what lies there may
  /// have come after the plan was made.
  private func refusalToWrite(_ files: [SavedFile], _ keeper: FileKeeper) -> ExitCode? {
    var refusal: ExitCode?
    for (index, file) in files.enumerated() {
      do throws(SaveFault) {
        try keeper.allow(file, beside: Array(files[..<index]))
      } catch {
        console.report(Diagnostic(error, at: file.place))
        refusal = refusal ?? Ending(error).code
      }
    }
    return refusal
  }

  /// What is said of the files that a saved plan writes, or why that cannot be told, which is
  /// reported.
  func files(of plan: SavedPlan) -> Result<[Text], SystemFault> {
    let keeper = FileKeeper(
      saves: surroundings.saves, console: console, workspace: nil, isAgreed: false, isPlan: true)
    return keeper.planned(plan.files)
  }

  /// Whether a plan can no longer be applied; `nil` where it can.
  package func staleness(of plan: SavedPlan, named name: String) throws -> StalePlan? {
    try workspace.refresh()
    guard try workspace.digest(after: plan.transaction) == plan.seal else {
      return StalePlan(name: name, reason: .otherHistory)
    }
    let movements = try workspace.movements(since: plan.transaction)
    let keys = Set(plan.entries.map(\.change.key)).union(plan.readings.map(\.key))
    let collections = Set(plan.collections)
    let moved = movements.values
      .filter { keys.contains($0.key) || collections.contains($0.key.collection) }
      .sorted { $0.key < $1.key }
    guard !moved.isEmpty else { return nil }
    if let own = moved.first(where: { $0.commit.command.contains("[\(plan.shortName)]") }) {
      return StalePlan(name: name, reason: .applied(own.commit))
    }
    return StalePlan(name: name, reason: .moved(moved))
  }

  /// Whether a plan belongs to the workspace.
  package func isOf(_ plan: SavedPlan) -> Bool {
    guard let identity = plan.workspace else {
      return isMissing || workspace.transactionCount == 0 || plan.transaction == 0
    }
    return identity == workspace.identity
  }

  private func refusalToApply(_ plan: SavedPlan, _ name: String) -> ExitCode? {
    func refuse(_ fault: any Fault, _ code: ExitCode) -> ExitCode {
      console.report(Diagnostic(fault))
      return code
    }
    let words = LaunchVerb.apply.name
    if let past = state.past {
      return refuse(Failure.past(past.phrase, words, writing: 1), .failed)
    }
    guard isOf(plan) else { return refuse(PlanFault(.otherWorkspace, name), .failed) }
    if workspace.isReadOnly {
      guard let damage = workspace.damage else {
        return refuse(
          Failure.readOnly(words, writing: 1, folder: workspace.unwritableFolder), .failed)
      }
      return refuse(Failure.damaged(damage.code, words, writing: 1), .unavailable)
    }
    if plan.day != surroundings.today() {
      console.report(
        Diagnostic(
          .warning, code: "plan.day",
          Text(
            en:
              "The plan was made for the day \(plan.day): commands that take today's date took that one.",
            fr:
              "Le plan a été établi pour la journée du \(plan.day) : les commandes qui prennent la date du jour ont pris celle-là."
          )))
    }
    // What it destroys or does for good it lists: to apply it is to agree.
    return nil
  }

  private func commit(_ plan: SavedPlan, named name: String) -> Ending {
    do {
      while true {
        if surroundings.isInterrupted() { return interrupt() }
        let transaction = try workspace.begin()
        transaction.today = surroundings.today()
        let watch = TransactionWatch(isInterrupted: surroundings.isInterrupted)
        // What was only read must not have moved either, up to the moment of writing.
        watch.requiresSameState = true
        transaction.watch = watch
        if let stale = try staleness(of: plan, named: name) {
          console.report(Diagnostic(stale))
          return Ending(stale)
        }
        try lay(plan, named: name, over: transaction)
        do {
          let receipt = try workspace.commit(
            transaction, author: surroundings.author, command: command(for: plan, name))
          if receipt != nil { state.noteKept(in: workspace, console) }
          console.say(Summary.text(of: receipt, .batch))
          return .kept
        } catch is StateMoved {
          continue
        }
      }
    } catch is Interrupted {
      return interrupt()
    } catch let refusal as CommitRefused {
      let places = Dictionary(
        plan.entries.map { ($0.change.key, $0.statements.last?.place) }
      ) { first, _ in first }
      for violation in refusal.violations {
        console.report(Diagnostic(violation, at: places[violation.document] ?? nil))
      }
      return Ending(refusal)
    } catch {
      console.report(Diagnostic(any: error))
      return Ending(error)
    }
  }

  /// What the journal says: the plan, who made it and from what.
  private func command(for plan: SavedPlan, _ name: String) -> String {
    let text =
      "apply \(name) [\(plan.shortName)], planned by \(plan.author) at \(plan.at.text): \(plan.command)"
    return text.count > Limits.journalledCommand
      ? text.prefix(Limits.journalledCommand - 1) + "…" : text
  }

  /// Makes the changes in a transaction, byte by byte as they were planned.
  private func lay(
    _ plan: SavedPlan, named name: String, over transaction: Transaction
  ) throws {
    let meter = surroundings.meter
    meter?.begin(Text(en: "Applying", fr: "Application"), of: plan.entries.count)
    defer { meter?.end() }
    for (index, entry) in plan.entries.enumerated() {
      let change = entry.change
      transaction.origin = index
      guard try transaction.baseRevision(of: change.key) == entry.revision,
        try transaction.stored(change.key)?.body == change.before
      else { throw StalePlan(name: name, reason: .otherHistory) }
      if let after = change.after {
        guard let type = state.catalogue.documentType(of: change.key.collection) else {
          throw StoreError.undeclaredCollection(change.key.collection)
        }
        try put(after, as: change.key, type, in: transaction)
        guard try transaction.bytes(of: change.key) == after.bytes else {
          throw PlanFault(.otherForm(change.key), name)
        }
      } else {
        try transaction.remove(change.key)
      }
      meter?.advance(to: index + 1)
    }
  }

  /// Writes a document by its type, so that all that holds for it is checked.
  private func put<D: Document>(
    _ body: JSON, as key: DocumentKey, _ type: D.Type, in transaction: Transaction
  ) throws {
    try transaction.put(
      DocumentDecoder.decode(
        type, from: StoredDocument(key: key, revision: 0, body: body)))
  }
}
