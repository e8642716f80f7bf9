/// A document as a transaction wants it.
struct Draft {
  let key: DocumentKey
  /// What it is in the snapshot; `nil` when there is none.
  let before: RawJSON?
  /// Its revision in the snapshot, removals counted; 0 when there never was one.
  let revision: Int
  /// Where its newest version lies in the snapshot.
  let place: PackedPlace?
  /// What it becomes; `nil` when it is removed.
  let after: RawJSON?
  /// The references of `after`.
  let references: [FoundReference]
  /// Where the last write came from.
  let origin: Int
  /// Whether `after` is something else than `before`.
  let isChange: Bool

  init(
    _ key: DocumentKey, before: RawJSON?, revision: Int, place: PackedPlace?, after: RawJSON?,
    references: [FoundReference], origin: Int
  ) {
    self.key = key
    self.before = before
    self.revision = revision
    self.place = place
    self.after = after
    self.references = references
    self.origin = origin
    isChange = before != after
  }

  /// The draft with another outcome.
  func becoming(_ after: RawJSON?, _ references: [FoundReference], origin: Int) -> Draft {
    Draft(
      key, before: before, revision: revision, place: place, after: after, references: references,
      origin: origin)
  }
}
