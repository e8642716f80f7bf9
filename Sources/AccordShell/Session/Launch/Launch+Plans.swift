import AccordLanguage
import AccordPlatform
import AccordWording

/// Saved plans: written, shown and applied.
extension Launch {
  /// Whether `plan show PLAN` is asked for.
  var isShowingPlan: Bool {
    request.commands.isEmpty && request.words.count == 2
      && ["show", "afficher"].contains(request.words[0].folded)
  }

  /// Writes a plan to a file, and says so. A file that is no plan is left as it is.
  func saving(as name: String) -> (inout SavedPlan) throws -> Void {
    { [world, console] plan in
      if try world.system.kind(name) != nil, try !isPlan(name) { throw PlanFault(.inTheWay, name) }
      do {
        try PartFile(for: name, plan.bytes(), isPrivate: true).keep()
      } catch {
        throw UnwrittenPlan(name: name, fault: error)
      }
      console.say(
        Text(
          en: "The plan was saved: \(name). To make its changes: accord apply \(name)",
          fr:
            "Le plan a été enregistré : \(name). Pour faire ses changements : accord appliquer \(name)"
        ))
    }
  }

  /// Whether a file holds a plan, whatever its state.
  private func isPlan(_ name: String) throws -> Bool {
    let bytes: [UInt8]
    do throws(SystemFault) {
      bytes = try WholeFile.read(name, in: world.system, atMost: FileBound.plan)
    } catch {
      // What is larger than any plan is none.
      if case .beyondBound = error.problem { return false }
      throw error
    }
    do throws(PlanFault) {
      _ = try SavedPlan(bytes, named: name)
      return true
    } catch {
      return error.problem != .noPlan
    }
  }

  private func savedPlan(_ name: String) throws -> SavedPlan {
    let bytes: [UInt8]
    do throws(SystemFault) {
      bytes = try WholeFile.read(name, in: world.system, atMost: FileBound.plan)
    } catch {
      throw FileFault(path: name, fault: error)
    }
    return try SavedPlan(bytes, named: name)
  }

  /// Makes the changes of a saved plan.
  ///
  /// - Throws: `LaunchFault` where no plan is named, or there are words too many.
  func applyPlan() throws(LaunchFault) -> ExitCode {
    guard let name = request.words.first else { throw .missingPlan(.apply) }
    if request.words.count > 1 { throw .surplus(request.words[1]) }
    do {
      let plan = try savedPlan(name)
      return withInterpreter { $0.apply(plan, named: name) }
    } catch {
      console.report(Diagnostic(any: error))
      return .usage
    }
  }

  /// Shows a saved plan, also one that can no longer be applied, which it says.
  func showPlan() throws(LaunchFault) -> ExitCode {
    let name = request.words[1]
    let plan: SavedPlan
    do {
      plan = try savedPlan(name)
    } catch {
      console.report(Diagnostic(any: error))
      return .usage
    }
    return withInterpreter { interpreter in
      var changes = plan.shown(state.catalogue, as: name)
      changes.isBrief = request.options[.brief] != nil
      do {
        var remark: Diagnostic?
        if !interpreter.isOf(plan) {
          remark = Diagnostic(PlanFault(.otherWorkspace, name))
        } else if let stale = try interpreter.staleness(of: plan, named: name) {
          changes.staleness = stale
          remark = Diagnostic(stale)
        }
        let files: [Text]
        switch interpreter.files(of: plan) {
        case .failure(let fault): return Ending(fault).code
        case .success(let texts): files = texts
        }
        console.show(changes, as: nil)
        for file in files { console.say(file) }
        for warning in changes.remarks { console.report(warning) }
        if var remark {
          remark.severity = .warning
          console.report(remark)
        }
      } catch {
        console.report(Diagnostic(any: error))
        return Ending(error).code
      }
      guard request.options[.exitCode] != nil, !plan.entries.isEmpty else { return .done }
      return .changes
    }
  }
}

/// A plan that could not be written to its file.
struct UnwrittenPlan: Fault {
  let name: String
  let fault: any Error

  let code = "plan.unwritten"

  var message: Text {
    let reason = (fault as? SystemFault)?.reason ?? .same("\(fault)")
    return Text(
      en: "The plan \"\(name)\" could not be saved: \(reason).",
      fr: "Le plan « \(name) » n’a pas pu être enregistré : \(reason).")
  }

  var advice: Text? { (fault as? SystemFault)?.advice }
}
