extension ByteBuffer {
  /// Appends the name of a member with its quotation marks, escapes and colon.
  ///
  /// - Returns: a number that is different for names that differ, but for chance. Names that only
  ///   differ in their form of Unicode are one name to `EncodedNode`, so those beyond ASCII
  ///   share one.
  @inline(__always)
  mutating func append(name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let shape = NameShape(name)
    if shape.isPlain {
      append(between: UInt8(ascii: "\""), name, UInt8(ascii: "\""), UInt8(ascii: ":"))
    } else {
      append(quoting: name)
      append(UInt8(ascii: ":"))
    }
    return shape.mark
  }
}

/// What a name looks like, eight bytes at a time.
private struct NameShape {
  /// All bytes are ASCII and stand for themselves.
  let isPlain: Bool
  let mark: UInt64

  @inline(__always)
  init(_ name: UnsafeBufferPointer<UInt8>) {
    guard let start = name.baseAddress, name.count > 0 else {
      (isPlain, mark) = (true, 1)
      return
    }
    let (raw, count) = (UnsafeRawPointer(start), name.count)
    var (special, mark) = (0 as UInt64, UInt64(truncatingIfNeeded: count))
    if count >= 8 {
      var offset = 0
      while offset < count {
        // The last eight bytes may overlap those before.
        let word = (raw + min(offset, count &- 8)).loadUnaligned(as: UInt64.self)
        special |= ByteBuffer.special(word) | word
        mark = NameShape.mix(mark, word)
        offset &+= 8
      }
    } else {
      // A letter in each place that the name does not reach.
      var word = 0x6161_6161_6161_6161 as UInt64
      for byte in name { word = word &<< 8 | UInt64(byte) }
      special = ByteBuffer.special(word) | word
      mark = NameShape.mix(mark, word)
    }
    let highs = 0x8080_8080_8080_8080 as UInt64
    isPlain = special & highs == 0
    // Beyond ASCII; the marks of special bytes may hide it.
    let isForeign = !isPlain && name.contains { $0 >= 0x80 }
    self.mark = isForeign ? 0 : mark ^ (mark &<< 32)
  }

  @inline(__always)
  private static func mix(_ mark: UInt64, _ word: UInt64) -> UInt64 {
    let product = (mark ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
