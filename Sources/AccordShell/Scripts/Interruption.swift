import AccordDocuments
import Synchronization

/// Whether somebody asked to stop, by Ctrl-C or by `request`; looked at between statements.
package final class Interruption: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Whether somebody asked to stop.
  package var isRequested: Bool { flag.load(ordering: .relaxed) || Platform.isInterrupted }

  /// Asks to stop; safe inside a signal handler.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// Forgets the request.
  package func reset() {
    flag.store(false, ordering: .relaxed)
    Platform.clearInterruption()
  }
}
