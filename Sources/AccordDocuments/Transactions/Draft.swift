/// A document as a transaction wants it.
struct Draft {
  /// What it is in the snapshot; `nil` when there is none.
  let before: RawJSON?
  /// Its revision in the snapshot, removals counted; 0 when there never was one.
  let revision: Int
  /// Where its newest version lies in the snapshot.
  let place: PackedPlace?
  /// How many documents the transaction had written before it.
  let ordinal: Int
  /// What it becomes; `nil` when it is removed.
  var after: RawJSON?
  /// The references of `after`.
  var references: [FoundReference]
  /// Where the last write came from.
  var origin: Int

  var isChange: Bool { before != after }
}
