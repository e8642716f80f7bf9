import AccordPlatform
package import AccordWording

/// A commit whose clock stood far from the last commit. It is kept, and told.
package enum ClockJump: Sendable, Hashable {
  /// More than 400 days later.
  case ahead(last: Timestamp, now: Timestamp)
  /// More than five minutes earlier; the commit bears the time of the last one.
  case behind(last: Timestamp, now: Timestamp)

  static let longestGap = 400 * 86_400 * 1_000_000
  static let longestLag = 5 * 60 * 1_000_000

  /// `nil` where the clock is as one expects it.
  init?(from last: Timestamp, to now: Timestamp) {
    switch now.microseconds - last.microseconds {
    case (ClockJump.longestGap + 1)...: self = .ahead(last: last, now: now)
    case ..<(-ClockJump.longestLag): self = .behind(last: last, now: now)
    default: return nil
    }
  }

  /// What to tell the person.
  package var message: Text {
    switch self {
    case .ahead(let last, let now):
      Text(
        en:
          "The clock shows \(now.written.en), more than 400 days after the last transaction (\(last.written.en)). The changes bear that time: check the clock of this machine.",
        fr:
          "L’horloge indique \(now.written.fr), plus de 400 jours après la dernière transaction (\(last.written.fr)). Les modifications portent cette date\u{A0}: vérifiez l’horloge de cette machine."
      )
    case .behind(let last, let now):
      Text(
        en:
          "The clock shows \(now.written.en), earlier than the last transaction. The changes bear the time of that one (\(last.written.en)): check the clock of this machine.",
        fr:
          "L’horloge indique \(now.written.fr), avant la dernière transaction. Les modifications portent la date de celle-ci (\(last.written.fr))\u{A0}: vérifiez l’horloge de cette machine."
      )
    }
  }
}

extension FileSystem {
  /// The time for the next line of the journal.
  ///
  /// - Throws: `WorkspaceFault.clock` when its year has no four digits.
  func journalTime() throws -> Timestamp {
    let now = now()
    guard Timestamp.range.contains(now) else { throw WorkspaceFault(.clock) }
    return Timestamp(microseconds: now)
  }
}

extension Workspace {
  /// How the clock stood at the commits since the last call, where that is to be told.
  package func takeClockJump() -> ClockJump? {
    defer { store.journal.clockJump = nil }
    return store.journal.clockJump
  }
}
