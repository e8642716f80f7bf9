/// The checksum of every line of the journal: CRC-32C (Castagnoli, RFC 3720 appendix B.4). It
/// finds every single changed bit and every burst of up to 32 bits.
enum CRC32C {
  /// The checksum of some bytes.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    let fast = bytes.withContiguousStorageIfAvailable { sliced($0) }
    if let fast { return fast }
    var crc = ~UInt32(0)
    for byte in bytes { crc = tables[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc >> 8) }
    return ~crc
  }

  /// The checksum of some bytes.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    bytes.withMemoryRebound(to: UInt8.self) { sliced($0) }
  }

  /// Sixteen bytes at a time: the tables say what each byte does to the checksum from its
  /// distance.
  private static func sliced(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let start = bytes.baseAddress else { return 0 }
    let table = tables
    var crc = ~UInt32(0)
    var position = UnsafeRawPointer(start)
    let end = position + bytes.count
    if end - position >= 16 {
      // What does not depend on the checksum so far is worked out one round ahead, so that each
      // round waits for four entries only.
      var ahead = twelve(position, table)
      let last = end - 32
      while position <= last {
        let next = twelve(position + 16, table)
        crc = four(position, crc, table) ^ ahead
        ahead = next
        position += 16
      }
      crc = four(position, crc, table) ^ ahead
      position += 16
    }
    if end - position >= 8 {
      let word = UInt64(littleEndian: position.loadUnaligned(as: UInt64.self)) ^ UInt64(crc)
      crc = eight(word, table)
      position += 8
    }
    while position < end {
      let byte = position.load(as: UInt8.self)
      crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc &>> 8)
      position += 1
    }
    return ~crc
  }

  /// What the first four of sixteen bytes do to the checksum, together with the checksum so far.
  @inline(__always)
  private static func four(
    _ bytes: UnsafeRawPointer, _ crc: UInt32, _ table: UnsafePointer<UInt32>
  ) -> UInt32 {
    let word = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)) ^ crc
    return table[3840 &+ Int(word & 255)] ^ table[3584 &+ Int(word &>> 8 & 255)]
      ^ table[3328 &+ Int(word &>> 16 & 255)] ^ table[3072 &+ Int(word &>> 24)]
  }

  /// What the last twelve of sixteen bytes do to the checksum.
  @inline(__always)
  private static func twelve(
    _ bytes: UnsafeRawPointer, _ table: UnsafePointer<UInt32>
  ) -> UInt32 {
    let word = UInt32(littleEndian: (bytes + 4).loadUnaligned(as: UInt32.self))
    let far =
      table[2816 &+ Int(word & 255)] ^ table[2560 &+ Int(word &>> 8 & 255)]
      ^ table[2304 &+ Int(word &>> 16 & 255)] ^ table[2048 &+ Int(word &>> 24)]
    return far
      ^ eight(UInt64(littleEndian: (bytes + 8).loadUnaligned(as: UInt64.self)), table)
  }

  /// What eight bytes do to the checksum; the first of them is the farthest.
  @inline(__always)
  private static func eight(_ word: UInt64, _ table: UnsafePointer<UInt32>) -> UInt32 {
    let far =
      table[1792 &+ Int(word & 255)] ^ table[1536 &+ Int(word &>> 8 & 255)]
      ^ table[1280 &+ Int(word &>> 16 & 255)] ^ table[1024 &+ Int(word &>> 24 & 255)]
    let near =
      table[768 &+ Int(word &>> 32 & 255)] ^ table[512 &+ Int(word &>> 40 & 255)]
      ^ table[256 &+ Int(word &>> 48 & 255)] ^ table[Int(word &>> 56)]
    return far ^ near
  }

  /// Sixteen tables of 256 entries, one after the other. They are read for as long as the
  /// program runs.
  nonisolated(unsafe) private static let tables: UnsafePointer<UInt32> = {
    let tables = UnsafeMutablePointer<UInt32>.allocate(capacity: 16 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1 }
      (tables + byte).initialize(to: crc)
    }
    for entry in 256..<16 * 256 {
      let previous = tables[entry - 256]
      (tables + entry).initialize(to: tables[Int(previous & 255)] ^ (previous >> 8))
    }
    return UnsafePointer(tables)
  }()
}
