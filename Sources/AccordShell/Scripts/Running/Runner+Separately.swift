import AccordDocuments
import AccordLanguage
import AccordWording

/// A run of which each statement is a transaction of its own.
extension Runner {
  /// Runs all statements, keeps those that can be kept, and says which they are. A block is one
  /// statement, with all that it holds.
  func runSeparately(command: String) -> Ending {
    var report = SeparateRun()
    var end: Ending?
    var index = 0
    while index < program.steps.count, !state.wantsExit {
      let next = program.next(after: index)
      if surroundings.isInterrupted() {
        end = .notKept(.interrupted)
      } else {
        end = runAlone(program.steps[index], at: index, command: command, &report)
      }
      surroundings.meter?.advance(to: next)
      if end != nil {
        report.left(program.steps[(end?.code == .interrupted ? index : next)...])
        break
      }
      index = next
    }
    let hasKept = report.hasKept || !placedFiles.isEmpty
    if end?.code == .interrupted {
      console.say(report.text)
      console.report(Diagnostic(Failure.stopped, at: nil))
      if hasKept { conclusion = .incomplete }
      return .notKept(.interrupted)
    }
    let whole = Ending.kept.after(leavingOut: hasLeftOut)
    var ending = end ?? (report.hasFailures ? .notKept(.failed) : report.unwritten ?? whole)
    if hasKept, ending != .kept {
      if ending.code != .unavailable {
        ending = .incomplete
      } else if ending != .unknown {
        // The code tells of the disk, the word of what was kept before.
        conclusion = .incomplete
      }
    }
    if Conclusion(ending) != nil, interpreter.console.errors > 0 {
      closing = report.text
    } else {
      console.say(report.text)
    }
    return ending
  }

  /// Runs a statement and keeps what it did.
  ///
  /// - Returns: how the whole run ends, where nothing can follow.
  private func runAlone(
    _ step: CheckedProgram.Step, at index: Int, command: String, _ report: inout SeparateRun
  ) -> Ending? {
    do {
      let transaction = try begin()
      trail = Trail()
      defer {
        leaveHeld()
        leaveFiles()
      }
      do {
        try run(step, at: index, on: transaction)
      } catch let interrupted as Interrupted {
        throw interrupted
      } catch {
        // The innermost step that was run.
        let inner = program.steps[transaction.origin]
        let ending = fail(error, in: inner)
        aftermath.note(inner, in: scope)
        rounds = []
        report.failed(inner)
        // What a requirement guards is not run, nor what a disk that fails would have to keep.
        if case .require = step.action { return ending }
        return ending.code == .unavailable ? ending : nil
      }
      return try keepAlone(step, at: index, transaction, command: command, &report)
    } catch is Interrupted {
      return .notKept(.interrupted)
    } catch {
      return fail(error)
    }
  }

  /// Keeps what a statement did, with its files.
  ///
  /// - Returns: how the whole run ends, where nothing can follow.
  private func keepAlone(
    _ step: CheckedProgram.Step, at index: Int, _ transaction: Transaction, command: String,
    _ report: inout SeparateRun
  ) throws -> Ending? {
    let steps = program.steps[index..<program.next(after: index)]
    let writes = steps.contains { $0.calls.contains(where: \.keepsChanges) }
    guard writes || !savedFiles.isEmpty else {
      showHeld()
      return nil
    }
    var (receipt, refusal, wasInterrupted) = (CommitReceipt?.none, Ending?.none, false)
    let ending = keepingFilesOfStatement(hasChanges: { receipt != nil }) {
      do {
        if writes {
          receipt = try keep(transaction, command: "\(command), line \(step.place.line)")
        }
        showHeld()
        if receipt != nil { state.noteKept(in: workspace, console) }
        return .kept
      } catch is Interrupted {
        wasInterrupted = true
        return .notKept(.interrupted)
      } catch {
        let ending = refuse(error, transaction)
        refusal = ending
        return ending
      }
    }
    if wasInterrupted { throw Interrupted() }
    if ending == .kept || receipt != nil {
      if writes { report.kept(step, receipt) }
      // A file that could not take its place: the next lines do not depend on it.
      if ending != .kept { report.unwritten = ending }
      return nil
    }
    aftermath.note(step, in: scope)
    if ending == .unknown { report.unknown(step) } else { report.failed(step) }
    return refusal?.code == .unavailable ? refusal : nil
  }
}

/// What came of the statements of such a run.
struct SeparateRun {
  private var kept: [SourcePlace] = []
  private var unchanged = 0
  private var failed: [SourcePlace] = []
  private var unknown: [SourcePlace] = []
  private var left: [SourcePlace] = []
  private var transactions: [Int] = []
  /// How a line ended of which the changes were kept and a file could not be written.
  var unwritten: Ending?

  var hasFailures: Bool { !failed.isEmpty }
  var hasKept: Bool { !kept.isEmpty }

  mutating func kept(_ step: CheckedProgram.Step, _ receipt: CommitReceipt?) {
    guard let receipt else { return unchanged += 1 }
    kept.append(step.place)
    transactions.append(receipt.number)
  }

  mutating func failed(_ step: CheckedProgram.Step) { failed.append(step.place) }

  /// Notes a statement of which it is not known whether it was kept.
  mutating func unknown(_ step: CheckedProgram.Step) { unknown.append(step.place) }

  /// Notes the statements that were not run.
  mutating func left(_ steps: ArraySlice<CheckedProgram.Step>) {
    left = steps.filter { $0.calls.contains(where: \.keepsChanges) }.map(\.place)
  }

  /// `Kept: 3 lines, a.accord:1–2, 4 (transactions 5–7). Not kept: 1 line, a.accord:3.`
  var text: Text {
    .each { language in
      let isFrench = language == .french
      let colon = isFrench ? "\u{A0}: " : ": "
      func part(_ name: String, _ places: [SourcePlace], _ more: String = "") -> String? {
        guard !places.isEmpty else { return nil }
        let count = language.grouped(places.count)
        let noun =
          isFrench
          ? language.plural(places.count, "ligne", "lignes")
          : language.plural(places.count, "line", "lines")
        return "\(name)\(colon)\(count) \(noun), \(SeparateRun.ranges(places))\(more)."
      }
      let numbers = SeparateRun.ranges(of: transactions).joined(separator: ", ")
      let parts = [
        part(isFrench ? "Conservé" : "Kept", kept, " (transactions \(numbers))"),
        part(isFrench ? "Non conservé" : "Not kept", failed),
        part(isFrench ? "Conservation inconnue" : "Not known whether kept", unknown),
        part(isFrench ? "Non exécuté" : "Not run", left),
      ].compactMap(\.self)
      guard !parts.isEmpty else { return isFrench ? "Rien n’a changé." : "Nothing changed." }
      return parts.joined(separator: " ")
    }
  }

  /// `a.accord:1–2, 4; b.accord:1`.
  private static func ranges(_ places: [SourcePlace]) -> String {
    var groups: [(name: String?, lines: [Int])] = []
    for place in places {
      if let last = groups.last, last.name == place.source.name {
        groups[groups.count - 1].lines.append(place.line)
      } else {
        groups.append((place.source.name, [place.line]))
      }
    }
    return groups.map { group in
      (group.name.map { Escaping.oneLine($0) + ":" } ?? "")
        + ranges(of: group.lines).joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private static func ranges(of numbers: [Int]) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, number == last.upperBound || number == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
  }
}
