/// How a process ends.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  /// Refused or failed; nothing was kept.
  case failed = 1
  /// Wrong usage, or a script that does not check; nothing ran.
  case usage = 2
  /// The workspace is unavailable or damaged, or the output could not be written, although the
  /// changes were kept.
  case unavailable = 3
  /// A stale plan, or a change by another process.
  case stale = 4
  /// The plan has changes (only with `--exit-code`).
  case changes = 10
  case interrupted = 130
}
