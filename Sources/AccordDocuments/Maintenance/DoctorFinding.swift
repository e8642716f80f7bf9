package import AccordWording

/// One thing that the doctor found.
package struct DoctorFinding: Sendable, Hashable {
  /// How grave it is.
  package enum Severity: Int, Sendable, Hashable, Comparable {
    /// As it should be.
    case sound
    /// To be known; nothing is lost.
    case notice
    /// Something is damaged, missing or contradictory.
    case problem

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What can be done about it.
  package enum Repair: Sendable, Hashable {
    /// Nothing, by the doctor.
    case none
    /// `--repair` mends it without loss.
    case possible
    /// It was mended.
    case done
  }

  /// A stable code: `doctor.torn-tail`.
  package let code: String
  package let severity: Severity
  /// What was found.
  package let message: Text
  /// What to do.
  package let advice: Text?
  /// What can be done about it, or was.
  package internal(set) var repair: Repair

  package var isRepairable: Bool { repair == .possible }
  package var isRepaired: Bool { repair == .done }

  init(
    _ code: String, _ severity: Severity, _ message: Text, advice: Text? = nil,
    repair: Repair = .none
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.advice = advice
    self.repair = repair
  }
}
