import Synchronization

/// Set by a signal handler and looked at between statements.
package final class Interruption: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Whether somebody asked to stop.
  package var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks to stop; safe inside a signal handler.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// Forgets the request.
  package func reset() { flag.store(false, ordering: .relaxed) }
}
