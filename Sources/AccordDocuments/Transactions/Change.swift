import AccordJSON

/// One document that a transaction creates, changes or removes.
public struct Change: Sendable, Hashable {
  /// The document.
  public let key: DocumentKey
  /// Where the last write came from.
  public let origin: Int
  /// The bytes of what it was.
  package let rawBefore: RawJSON?
  /// The bytes of what it becomes.
  package let rawAfter: RawJSON?

  /// Whether there was no such document.
  package var isCreation: Bool { rawBefore == nil }
  /// Whether there is no such document afterwards.
  package var isRemoval: Bool { rawAfter == nil }

  /// What it was; `nil` when it is created.
  public var before: JSON? { rawBefore?.json }
  /// What it becomes; `nil` when it is removed.
  public var after: JSON? { rawAfter?.json }

  /// A change.
  public init(key: DocumentKey, before: JSON?, after: JSON?, origin: Int) {
    self.init(
      key: key, before: before.map { RawJSON($0) }, after: after.map { RawJSON($0) },
      origin: origin)
  }

  package init(key: DocumentKey, before: RawJSON?, after: RawJSON?, origin: Int) {
    self.key = key
    self.origin = origin
    rawBefore = before
    rawAfter = after
  }
}
