import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct LineDigestTests {
  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 300])
  func `lines are digested at once as one after the other`(count: Int) {
    let lines = (0..<count).map { line in
      (0..<(line * 37 % 301)).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ line) }
    }
    let joined = lines.flatMap { $0 }
    joined.withUnsafeBytes { buffer in
      var start = 0
      let parts = lines.map { line in
        defer { start += line.count }
        return UnsafeRawBufferPointer(rebasing: buffer[start..<start + line.count])
      }
      #expect(SHA256.digests(of: parts) == lines.map { SHA256.digest($0[...]) })
    }
  }

  @Test func `a digest is written as it is read`() throws {
    let digest = SHA256.digest(Array("abc".utf8)[...])
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
    var bytes: [UInt8] = []
    Hexadecimal.append(UInt32(0x0A1B_2C3D), to: &bytes)
    Hexadecimal.append(UInt64(0xFEDC_BA98_7654_3210), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "0a1b2c3dfedcba9876543210")
    for number in [0, 0x0A1B_2C3D, 0x9A9F_F0A9, UInt32.max] {
      let digits = withUnsafeBytes(of: Hexadecimal.spread(number).littleEndian) { Array($0) }
      #expect(String(decoding: digits, as: UTF8.self) == Hexadecimal.text(UInt64(number)).suffix(8))
    }
  }
}
