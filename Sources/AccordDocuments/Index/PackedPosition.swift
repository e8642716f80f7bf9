/// A place in 8 bytes, as indexes hold it, with two facts about the version there. The order of
/// the numbers is the order of the places.
struct PackedPosition: Sendable, Hashable, Comparable {
  /// Segment (20 bits), offset (40 bits), removed, first, two bits unused.
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// - Parameters:
  ///   - isRemoved: whether the version is a removal.
  ///   - isFirst: whether no version of the document goes before it.
  init(_ place: JournalPosition, isRemoved: Bool, isFirst: Bool) {
    bits =
      UInt64(truncatingIfNeeded: place.segment) << 44
      | UInt64(truncatingIfNeeded: place.offset) << 4
      | (isRemoved ? 8 : 0) | (isFirst ? 4 : 0)
  }

  /// The place.
  var place: JournalPosition {
    JournalPosition(segment: Int(bits >> 44), offset: Int(bits >> 4 & 0xFF_FFFF_FFFF))
  }

  /// Whether the version is a removal.
  var isRemoved: Bool { bits & 8 != 0 }
  /// Whether no version of the document goes before it.
  var isFirst: Bool { bits & 4 != 0 }

  static func < (left: PackedPosition, right: PackedPosition) -> Bool { left.bits < right.bits }
}
