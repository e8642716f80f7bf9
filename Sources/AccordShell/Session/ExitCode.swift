/// How a process ends.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  /// Refused or failed; nothing was kept.
  case failed = 1
  /// Wrong usage, or a script that does not check; nothing ran.
  case usage = 2
  /// The workspace is unavailable or damaged, or it is not known whether the changes were kept.
  case unavailable = 3
  /// A stale plan, a change by another process, or one that holds the lock.
  case stale = 4
  /// The changes were kept, and a file or a part is missing: also what could not be written to
  /// standard output, and a check, a panel or dates of the agenda that were left out.
  case incomplete = 5
  /// The plan has changes, or the agenda has dates (only with `--exit-code`).
  case changes = 10
  case interrupted = 130
}
