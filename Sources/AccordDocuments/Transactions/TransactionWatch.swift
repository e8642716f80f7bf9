import AccordJSON

/// Looks on at what a transaction reads: notes it where a plan is to be kept, and stops the work
/// when somebody asks to.
package final class TransactionWatch {
  /// Whether what is read is noted.
  package var isNoting: Bool
  /// Whether a commit is refused as soon as anything else was committed since the transaction
  /// began, whatever documents it was about.
  package var requiresSameState = false
  /// The documents that were looked at, whether they were there or not.
  package private(set) var documents: Set<DocumentKey> = []
  /// The collections that were gone through, so that a new document in them matters.
  package private(set) var collections: Set<String> = []

  /// When the part of the work that reads now is to end; `nil` where it may take as long as it
  /// takes.
  package var deadline: Deadline? { didSet { isOverdue = false } }
  /// Whether a read was refused because that time is over.
  package private(set) var isOverdue = false

  private let isInterrupted: () -> Bool
  private var steps: UInt8 = 0

  /// - Parameter isInterrupted: whether somebody asked to stop; asked now and then.
  package init(isNoting: Bool = false, isInterrupted: @escaping () -> Bool = { false }) {
    self.isNoting = isNoting
    self.isInterrupted = isInterrupted
  }

  /// One that notes what is read, and otherwise stops the work when this one does.
  func noting() -> TransactionWatch {
    let inner = TransactionWatch(isNoting: true, isInterrupted: isInterrupted)
    inner.requiresSameState = requiresSameState
    inner.deadline = deadline
    return inner
  }

  /// Notes what another one has noted, where what is read is noted.
  package func note(_ other: TransactionWatch) {
    guard isNoting else { return }
    documents.formUnion(other.documents)
    collections.formUnion(other.collections)
  }

  func willRead(_ key: DocumentKey) throws {
    if isNoting { documents.insert(key) }
    try poll()
  }

  func willScan(_ collection: String) throws {
    if isNoting { collections.insert(collection) }
    try poll()
  }

  /// Asks now and then whether to stop.
  ///
  /// - Throws: `Interrupted`.
  package func poll() throws {
    if deadline != nil { try checkDeadline() }
    steps &+= 1
    if steps == 0 { try check() }
  }

  /// Asks whether to stop, at once: between steps that may each take long.
  ///
  /// - Throws: `Interrupted`.
  package func check() throws {
    if isInterrupted() { throw Interrupted() }
    if deadline != nil { try checkDeadline() }
  }

  private func checkDeadline() throws {
    guard let deadline, deadline.now() > deadline.end else { return }
    isOverdue = true
    throw Overdue()
  }
}

/// When some work is to end, on a clock that is given.
package struct Deadline {
  package let end: Int
  package let now: () -> Int

  /// - Parameters:
  ///   - end: the last microsecond of that clock.
  ///   - now: tells the clock.
  package init(end: Int, now: @escaping () -> Int) {
    self.end = end
    self.now = now
  }
}

/// A part of the work that was stopped because its time was over.
package struct Overdue: Error {}

/// Work that was stopped because somebody asked for it.
package struct Interrupted: Error {
  package init() {}
}

/// A commit that was refused because something was committed since the transaction began.
package struct StateMoved: Error {}
