import Testing

@testable import AccordDocuments

@Suite struct `A checksum worked out sixteen bytes at a time` {
  @Test func `it is that of one byte at a time, for every length and from every place`() {
    var random: UInt64 = 7
    let bytes = (0..<600).map { _ -> UInt8 in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: random >> 56)
    }
    for start in 0..<17 {
      for end in start..<(start + 200) {
        var crc = ~UInt32(0)
        for byte in bytes[start..<end] {
          crc ^= UInt32(byte)
          for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1 }
        }
        #expect(CRC32C.checksum(bytes[start..<end]) == ~crc)
      }
    }
    #expect(CRC32C.checksum(bytes) == CRC32C.checksum(AnySequence(bytes)))
  }
}
