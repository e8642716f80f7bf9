import AccordJSON

/// One line of the journal. `README.md` beside this folder gives the format byte by byte.
enum JournalLine {
  case head(Head)
  case form(StoredSchema)
  /// A version of a document; `Record` reads it in place.
  case record
  case erasure(ErasureLine)
  case skeleton(SkeletonLine)
  case commit(Commit)
  /// A whole line that begins with a member which this program does not know.
  case unknown

  /// The first line of a segment.
  struct Head: Sendable, Hashable {
    /// The version of the journal's format.
    var format = Head.currentFormat
    /// The identity of the workspace, a random number.
    var store: String
    /// The number of the segment, from 1.
    var segment: Int
    /// When the segment was begun.
    var at: Timestamp
    /// The number of the last transaction before the segment.
    var transaction: Int
    /// The segment before: its number, its end and the digest that its last transaction left.
    var previous: Previous?

    struct Previous: Sendable, Hashable {
      var segment: Int
      var end: Int
      var sum: Digest
    }

    static let currentFormat = 2
  }

  /// The last line of a transaction.
  struct Commit: Sendable, Hashable {
    /// The number of the transaction, from 1.
    var transaction: Int
    var at: Timestamp
    /// Who.
    var author: String
    /// With which command.
    var command: String
    /// How many lines the transaction has before this one.
    var count: Int
    /// Everything before this offset of the segment was on the disk before this line was written.
    var sync: Int
    /// The digest over this transaction and all before it.
    var sum: Digest
  }
}
