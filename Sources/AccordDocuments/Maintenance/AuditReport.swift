/// What an audit of the journal found.
package struct AuditReport: Sendable {
  /// A segment in figures.
  package struct Segment: Sendable, Hashable {
    /// Its number.
    package let number: Int
    /// The length of its file, filled space included.
    package let size: Int
    /// Where its last whole transaction ends.
    package internal(set) var end: Int
    /// The last transaction before it.
    package let before: Int
    /// The digest that its last transaction leaves; of its head when it has none.
    var sum: Digest
  }

  /// A transaction whose digest was asked for.
  package struct Point: Sendable, Hashable {
    let sum: Digest
    package let at: Timestamp
  }

  /// The identity of the workspace.
  package internal(set) var store = ""
  /// The segments, oldest first.
  package internal(set) var segments: [Segment] = []
  /// What does not fit, in the order of the journal; at most `misfitLimit`.
  package internal(set) var misfits: [Inconsistency] = []
  /// How many places do not fit.
  package internal(set) var misfitCount = 0
  package static let misfitLimit = 1000
  /// The number of the last whole transaction.
  package internal(set) var transactions = 0
  package internal(set) var first: CommitRecord?
  package internal(set) var last: CommitRecord?
  /// Transactions that are dated more than 400 days after the one before; the first of them.
  package internal(set) var clockJumps: [Int] = []
  static let clockJumpLimit = 20
  /// How many documents there are now.
  package internal(set) var documents = 0
  /// How many versions there are of all documents that ever were, removals included.
  package internal(set) var versions = 0
  /// The transactions asked for, as far as they are there.
  package internal(set) var points: [Int: Point] = [:]
  /// What the next transaction's digest is worked out from: the digest that the last transaction
  /// left, or that of the head of a segment without transactions.
  var sum: Digest?
  /// The digest that the last transaction left.
  var seal: Digest?
  /// Bytes after the last whole transaction that no transaction has, from offset to end.
  package internal(set) var torn: Range<Int>?
  /// A line that a newer program wrote.
  package internal(set) var newer: JournalPosition?
  /// The transactions whose erasures are not known to be carried out.
  package internal(set) var pendingErasures: [Int] = []
  /// The lines that were erased, in the order of the records.
  package internal(set) var erasedLines: [ErasedLineEntry] = []
  /// How many lines have been erased.
  package internal(set) var erasures = 0
  /// What the file `tail` says, if it says something.
  var tail: Tail?

  /// The first place that does not fit.
  package var firstMisfit: Inconsistency? { misfits.first }
  /// Whether all of the journal is as it must be; an interrupted write at its end is no fault.
  package var isSound: Bool { misfitCount == 0 && newer == nil }

  /// Whether all that does not fit are lines that show again what was erased of them.
  var isOnlyRestored: Bool {
    newer == nil && misfitCount == misfits.count && misfits.allSatisfy { $0.problem == .restored }
  }

  /// Where the last whole transaction ends.
  package var end: JournalPosition {
    JournalPosition(segment: segments.last?.number ?? 1, offset: segments.last?.end ?? 0)
  }

  mutating func note(_ misfit: Inconsistency) {
    misfitCount += 1
    if misfits.count < AuditReport.misfitLimit { misfits.append(misfit) }
  }
}
