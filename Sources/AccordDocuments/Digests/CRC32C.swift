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

  /// Eight bytes at a time: the tables say what each byte does to the checksum from its distance.
  private static func sliced(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { table in
      var crc = ~UInt32(0)
      var index = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 8 <= raw.count {
        let low =
          UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt32.self)) ^ crc
        let high = UInt32(
          littleEndian: raw.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
        crc =
          table[1792 + Int(low & 255)] ^ table[1536 + Int(low >> 8 & 255)]
          ^ table[1280 + Int(low >> 16 & 255)] ^ table[1024 + Int(low >> 24)]
        crc ^=
          table[768 + Int(high & 255)] ^ table[512 + Int(high >> 8 & 255)]
          ^ table[256 + Int(high >> 16 & 255)] ^ table[Int(high >> 24)]
        index += 8
      }
      while index < raw.count {
        crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ raw[index])] ^ (crc >> 8)
        index += 1
      }
      return ~crc
    }
  }

  /// Eight tables of 256 entries, one after the other.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1 }
      tables[byte] = crc
    }
    for table in 1..<8 {
      for byte in 0..<256 {
        let previous = tables[(table - 1) * 256 + byte]
        tables[table * 256 + byte] = tables[Int(previous & 255)] ^ (previous >> 8)
      }
    }
    return tables
  }()
}
