/// The number under which the index finds a document: 12 bits for its collection, then 52 bits
/// of a hash of its identity, so that the documents of a collection lie together.
///
/// The hash, for other programs: let `fold(a, b)` be the upper 64 bits of the 128-bit product of
/// `a` and `b`, exclusive-or the lower 64 bits. Begin with h = 0x9E3779B97F4A7C15. For every
/// eight bytes, the last padded with zeros, as a little-endian number w:
/// h = fold(h ^ w, 0xA0761D6478BD642F). At the end, h = fold(h ^ length, 0xE7037ED1A0B428DB).
/// The upper 52 bits count here, the upper 32 bits in a `FieldKey`.
enum KeyHash {
  /// How many collections can be told apart.
  static let collectionLimit = 1 << 12

  /// The hash of a document.
  ///
  /// - Parameters:
  ///   - number: the collection's number, below `collectionLimit`.
  ///   - identity: the bytes of the identity.
  static func hash(collection number: Int, identity: UnsafeRawBufferPointer) -> UInt64 {
    first(ofCollection: number) | mix(identity) >> 12
  }

  /// The hash to try next when another document has this one.
  static func next(_ hash: UInt64) -> UInt64 {
    hash & ~identityBits | (hash &+ 1) & identityBits
  }

  /// The number of the collection.
  static func collection(of hash: UInt64) -> Int { Int(hash >> 52) }

  /// The smallest hash of a collection.
  static func first(ofCollection number: Int) -> UInt64 { UInt64(number & 0xFFF) << 52 }

  /// The largest hash of a collection.
  static func last(ofCollection number: Int) -> UInt64 {
    first(ofCollection: number) | identityBits
  }

  static let identityBits: UInt64 = (1 << 52) - 1

  /// 64 bits that depend on every bit of the bytes.
  static func mix(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = fold(hash ^ UInt64(littleEndian: word), 0xA076_1D64_78BD_642F)
      offset += 8
    }
    if offset < bytes.count {
      var word: UInt64 = 0
      var shift: UInt64 = 0
      while offset < bytes.count {
        word |= UInt64(bytes[offset]) << shift
        shift += 8
        offset += 1
      }
      hash = fold(hash ^ word, 0xA076_1D64_78BD_642F)
    }
    return fold(hash ^ UInt64(bytes.count), 0xE703_7ED1_A0B4_28DB)
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
