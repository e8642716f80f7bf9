/// That a version has a value in an indexed field. It is never taken back: whoever finds it asks
/// whether the version is the one to be seen and really has the value.
struct FieldEntry: Sendable, Hashable, Comparable {
  /// The number of the field index.
  let index: UInt32
  let hash: UInt32
  let prefix: UInt64
  /// Where the version lies.
  let place: PackedPosition

  /// - Parameter index: the number of the field index.
  init(index: Int, key: FieldKey, place: PackedPosition) {
    self.index = UInt32(truncatingIfNeeded: index)
    hash = key.hash
    prefix = key.prefix
    self.place = place
  }

  /// The value.
  var key: FieldKey { FieldKey(prefix: prefix, hash: hash) }

  static func < (left: FieldEntry, right: FieldEntry) -> Bool {
    if left.index != right.index { return left.index < right.index }
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    if left.hash != right.hash { return left.hash < right.hash }
    return left.place < right.place
  }
}

/// Where the newest version of a document lies, under its hash.
struct PlaceEntry: Sendable, Hashable {
  let hash: UInt64
  let place: PackedPosition
}
