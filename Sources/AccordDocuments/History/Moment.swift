/// A moment of the past at which documents can be read.
package enum Moment: Sendable, Hashable {
  /// Right after a transaction; 0 is before the first.
  case transaction(Int)
  /// After the last transaction that was committed at this time or before.
  case time(Timestamp)
}
