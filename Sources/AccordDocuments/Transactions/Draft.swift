import AccordJSON

/// A document as a transaction wants it.
struct Draft {
  /// What a commit writes. Its `revision` and `previous` follow those of the snapshot.
  let version: NewVersion
  /// What it is in the snapshot; `nil` when there is none.
  let before: RawJSON?
  /// The references of `after`.
  let references: [FoundReference]
  /// Where the last write came from.
  let origin: Int
  /// Whether `after` is something else than `before`.
  let isChange: Bool

  init(
    _ version: NewVersion, before: RawJSON?, references: [FoundReference], origin: Int
  ) {
    self.version = version
    self.before = before
    self.references = references
    self.origin = origin
    isChange = before?.bytes != version.body
  }

  var key: DocumentKey { version.key }
  /// Its revision in the snapshot, removals counted; 0 when there never was one.
  var revision: Int { version.revision - 1 }
  /// What it becomes; `nil` when it is removed.
  var after: RawJSON? { version.body.map { RawJSON(bytes: $0) } }
  /// Whether the document is removed.
  var isRemoval: Bool { version.body == nil }

  /// The draft with another outcome.
  func becoming(
    _ after: RawJSON?, _ references: [FoundReference], personal: [NewVersion.Personal],
    origin: Int
  ) -> Draft {
    Draft(
      NewVersion(
        key: key, form: version.form, revision: version.revision, previous: version.previous,
        body: after?.bytes, personal: personal),
      before: before, references: references, origin: origin)
  }
}
