/// The digest that chains the transactions of the journal: SHA-256 (FIPS 180-4).
struct SHA256 {
  private var state = SHA256.start
  /// The last bytes that do not fill a block yet.
  private var pending: Block = (0, 0, 0, 0, 0, 0, 0, 0)
  private var length = 0

  /// The 64 bytes of a block.
  private typealias Block = (
    UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
  )

  /// The state before the first block.
  static let start = SHA256State<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19)

  /// The digest of some bytes.
  static func digest(_ bytes: ArraySlice<UInt8>) -> Digest {
    bytes.withUnsafeBytes { digest($0) }
  }

  /// The digest of some bytes.
  static func digest(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Takes in more bytes.
  mutating func update(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { update($0) } }

  /// Takes in a digest.
  mutating func update(_ digest: Digest) {
    withUnsafeTemporaryAllocation(byteCount: Digest.length, alignment: 8) { bytes in
      digest.store(to: bytes, at: 0)
      update(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Takes in digests, one after the other.
  mutating func update(_ digests: [Digest]) {
    let many = 64
    withUnsafeTemporaryAllocation(byteCount: many * Digest.length, alignment: 8) { bytes in
      var start = 0
      while start < digests.count {
        let end = min(start + many, digests.count)
        for index in start..<end {
          digests[index].store(to: bytes, at: (index - start) * Digest.length)
        }
        update(UnsafeRawBufferPointer(rebasing: bytes[..<((end - start) * Digest.length)]))
        start = end
      }
    }
  }

  /// Takes in more bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard var rest = bytes.baseAddress, bytes.count > 0 else { return }
    var count = bytes.count
    let filled = length & 63
    length += count
    if filled > 0 {
      let missing = min(64 - filled, count)
      withUnsafeMutableBytes(of: &pending) { block in
        UnsafeMutableRawBufferPointer(rebasing: block[filled...])
          .copyMemory(from: UnsafeRawBufferPointer(start: rest, count: missing))
      }
      guard filled + missing == 64 else { return }
      compressPending()
      rest += missing
      count -= missing
    }
    while count >= 64 {
      SHA256.compress(&state, rest)
      rest += 64
      count -= 64
    }
    withUnsafeMutableBytes(of: &pending) { block in
      block.copyMemory(from: UnsafeRawBufferPointer(start: rest, count: count))
    }
  }

  /// The digest of all that was taken in.
  consuming func finish() -> Digest {
    let filled = length & 63
    let bits = UInt64(length) << 3
    withUnsafeMutableBytes(of: &pending) { block in
      block[filled] = 0x80
      for index in (filled + 1)..<max(64, filled + 1) { block[index] = 0 }
    }
    if filled >= 56 {
      compressPending()
      pending = (0, 0, 0, 0, 0, 0, 0, 0)
    }
    pending.7 = bits.bigEndian
    compressPending()
    return state.digest
  }

  private mutating func compressPending() {
    let block = pending
    withUnsafeBytes(of: block) { buffer in
      if let start = buffer.baseAddress { SHA256.compress(&state, start) }
    }
  }

  @inline(__always)
  private static func compress(_ state: inout SHA256State<UInt32>, _ block: UnsafeRawPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { words in
      guard let schedule = words.baseAddress else { return }
      for index in 0..<16 {
        (schedule + index).initialize(
          to: UInt32(bigEndian: (block + index * 4).loadUnaligned(as: UInt32.self)))
      }
      state.compress(UnsafePointer(schedule))
    }
  }

}
