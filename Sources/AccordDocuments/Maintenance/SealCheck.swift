package import AccordPlatform
package import AccordWording

/// Whether a seal from the minutes still holds.
package struct SealCheck: Sendable, Hashable {
  /// What was found.
  package enum Outcome: Sendable, Hashable {
    /// Everything up to the sealed transaction is what it was.
    case holds(at: Timestamp)
    /// The journal has fewer transactions; the number of the last.
    case notThere(last: Int)
    /// The journal is another one than the one sealed; the first place that does not fit, when
    /// the journal does not fit in itself.
    case broken(Inconsistency?)
  }

  /// The seal.
  package let seal: Seal
  /// What was found.
  package let outcome: Outcome
  /// The lines up to the sealed transaction that were erased since.
  package var erased: [ErasedLineEntry] = []

  /// Whether the seal holds.
  package var holds: Bool { if case .holds = outcome { true } else { false } }

  /// Checks a seal from the minutes against the journal.
  ///
  /// - Throws: `SealFault` when `text` is no seal; `WorkspaceFault` when there is no workspace.
  package static func check(
    _ text: String, _ path: String, in system: any FileSystem = PosixFileSystem()
  ) throws -> SealCheck {
    let seal = try Seal(reading: text)
    let report = try JournalAudit.report(on: path, asking: [seal.transaction], in: system)
    // What comes after the sealed transaction does not touch the seal.
    let misfit = report.misfits.first {
      $0.transaction <= seal.transaction && $0.problem != .restored
    }
    if let point = report.points[seal.transaction] {
      guard point.sum == seal.digest, misfit == nil else {
        return SealCheck(seal: seal, outcome: .broken(misfit))
      }
      return SealCheck(
        seal: seal, outcome: .holds(at: point.at),
        erased: report.erasedLines.filter { $0.transaction <= seal.transaction })
    }
    if misfit == nil, report.newer != nil { throw WorkspaceFault(.newer(path: path)) }
    guard misfit == nil else { return SealCheck(seal: seal, outcome: .broken(misfit)) }
    return SealCheck(seal: seal, outcome: .notThere(last: report.transactions))
  }

  /// What to tell the person.
  package var message: Text {
    let number = seal.transaction
    switch outcome {
    case .holds(let at) where !erased.isEmpty:
      let sentences = ErasureSummary(erased).sentences
      return Text(
        en:
          "The seal holds: transaction \(number) of \(at.written.en) and everything before it are as they were sealed, but for what was erased. \(sentences.map(\.en).joined(separator: " "))",
        fr:
          "Le sceau est intact\u{A0}: la transaction \(number) du \(at.written.fr) et tout ce qui la précède sont tels qu’ils ont été scellés, à l’exception de ce qui a été effacé. \(sentences.map(\.fr).joined(separator: " "))"
      )
    case .holds(let at):
      return Text(
        en:
          "The seal holds: transaction \(number) of \(at.written.en) and everything before it are unchanged.",
        fr:
          "Le sceau est intact\u{A0}: la transaction \(number) du \(at.written.fr) et tout ce qui la précède sont inchangés."
      )
    case .notThere(let last):
      return Text(
        en: "The seal is of transaction \(number), but the journal ends with transaction \(last).",
        fr:
          "Le sceau porte sur la transaction \(number), mais le journal s’arrête à la transaction \(last)."
      )
    case .broken(let misfit?):
      return Text(
        en: "The seal does not hold. \(misfit.message.en)",
        fr: "Le sceau est rompu. \(misfit.message.fr)")
    case .broken(nil):
      return Text(
        en:
          "The seal does not hold: the journal fits in itself, but its transactions up to \(number) are others than those sealed.",
        fr:
          "Le sceau est rompu\u{A0}: le journal est cohérent, mais ses transactions jusqu’à la \(number) ne sont pas celles qui ont été scellées."
      )
    }
  }

  /// What to do.
  package var advice: Text? {
    switch outcome {
    case .holds: nil
    case .notThere:
      Text(
        en: "Check that this is the right workspace and not an older copy of it.",
        fr:
          "Vérifiez qu’il s’agit du bon espace de travail et non d’une copie plus ancienne.")
    case .broken:
      Text(
        en:
          "Check that the seal was typed rightly and that this is the right workspace; then compare it with a backup from before that date.",
        fr:
          "Vérifiez que le sceau a été bien saisi et qu’il s’agit du bon espace de travail\u{202F}; comparez ensuite avec une sauvegarde antérieure à cette date."
      )
    }
  }
}
