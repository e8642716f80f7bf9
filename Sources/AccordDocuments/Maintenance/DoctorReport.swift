/// What the doctor found in a workspace.
package struct DoctorReport: Sendable {
  /// The folder.
  package let path: String
  /// What was found, what is gravest first.
  package internal(set) var findings: [DoctorFinding]
  /// The journal in figures, as it was read.
  package let audit: AuditReport

  /// Whether no problem is left.
  package var isSound: Bool { worst < .problem }

  /// The gravest of what is left.
  package var worst: DoctorFinding.Severity {
    findings.filter { !$0.isRepaired }.map(\.severity).max() ?? .sound
  }

  /// Whether `--repair` would mend something.
  package var isRepairable: Bool { findings.contains(where: \.isRepairable) }

  /// The length of the journal.
  package var bytes: Int { audit.segments.map(\.end).reduce(0, +) }

  /// What seals the journal as it is; `nil` when it has no transaction or is not sound.
  package var seal: Seal? {
    guard audit.isSound, let last = audit.last, let digest = audit.seal else { return nil }
    return Seal(transaction: last.number, digest: digest, at: last.at, store: audit.store)
  }
}
