import AccordDocuments
import AccordLanguage
import AccordPlatform
import AccordWording

/// How a run, a command or a line ended: what became of its changes. The last line, its member
/// `ending` as JSON and the exit code follow from it.
package enum Ending: Sendable, Hashable {
  /// All was kept, also where there was nothing to keep.
  case kept
  /// Nothing was kept; the code says why.
  case notKept(ExitCode)
  /// Whether the changes were kept is not known.
  case unknown
  /// The changes were kept, and a file or a part of them is missing, or of what was shown.
  case incomplete
  /// All was kept, and a command found what it was asked to tell by the exit code.
  case found
  /// An erasure was recorded and carried out, and the person is still named somewhere.
  case notErased

  /// How the process ends.
  package var code: ExitCode {
    switch self {
    case .kept: .done
    case .found: .changes
    case .notKept(let code): code
    case .unknown: .unavailable
    case .incomplete: .incomplete
    case .notErased: .failed
    }
  }

  /// Whether the changes are there.
  var isKept: Bool { self == .kept || self == .found || self == .incomplete || self == .notErased }
}

extension Ending {
  /// The ending of what went well, where a part of what it shows was left out.
  func after(leavingOut hasLeftOut: Bool, finding hasFound: Bool = false) -> Ending {
    guard self == .kept else { return self }
    return hasLeftOut ? .incomplete : hasFound ? .found : self
  }

  /// How what an error stops ends: the one place where a fault gets its exit code.
  package init(_ error: any Error) {
    switch error {
    case let call as FailedCall: self.init(call.fault)
    case let given as ParameterFault: self.init(given.fault)
    case let fault as WorkspaceFault: self.init(of: fault)
    case let fault as MaintenanceFault: self.init(of: fault)
    case let refusal as CommitRefused:
      self = .notKept(refusal.violations.allSatisfy(\.isConflict) ? .stale : .failed)
    case is CommitConflict, is StalePlan: self = .notKept(.stale)
    case is Interrupted: self = .notKept(.interrupted)
    case is SealFault, is FolderAddress: self = .notKept(.usage)
    case StoreError.unreadable, is SystemFault, is NoWorkspace: self = .notKept(.unavailable)
    case is any Fault, is Diagnostic, is PlanRefused: self = .notKept(.failed)
    default: self = .notKept(.unavailable)
    }
  }

  private init(of fault: WorkspaceFault) {
    self =
      switch fault.problem {
      case .unconfirmed: .unknown
      case .locked: .notKept(.stale)
      case .clock: .notKept(.failed)
      default: .notKept(.unavailable)
      }
  }

  private init(of fault: MaintenanceFault) {
    self =
      switch fault.problem {
      case .damaged, .badCopy: .notKept(.unavailable)
      case .unfinishedErasure: .incomplete
      default: .notKept(.failed)
      }
  }
}
