import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct DigestTests {
  /// FIPS 180-4 examples and the NIST vectors for the lengths around one block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `SHA-256 gives the published digests`(text: String, digest: String) {
    #expect(SHA256.digest(Array(text.utf8)[...]).hexadecimal == digest)
  }

  @Test func `SHA-256 does not mind how its bytes come`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = SHA256.digest(bytes[...])
    for cut in 0...bytes.count {
      var hash = SHA256()
      hash.update(bytes[..<cut])
      hash.update(bytes[cut...])
      #expect(hash.finish() == whole)
    }
  }

  /// RFC 3720, appendix B.4, and the usual check value.
  static let published: [(bytes: [UInt8], checksum: UInt32)] = [
    (Array("123456789".utf8), 0xE306_9283),
    ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
    ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
    (Array(0..<32), 0x46DD_794E),
    (Array((0..<32).reversed()), 0x113F_DB5C),
    ([], 0),
  ]

  @Test(arguments: published)
  func `CRC-32C gives the published checksums`(bytes: [UInt8], checksum: UInt32) {
    #expect(CRC32C.checksum(bytes) == checksum)
    #expect(CRC32C.checksum(AnySequence(bytes)) == checksum)
  }

  @Test func `hexadecimal digits are small`() {
    func number(_ digits: String) -> UInt64? {
      Array(digits.utf8).withUnsafeBytes { Hexadecimal.number($0) }
    }
    #expect(number("fedc0a1b2c3d3210") == 0xFEDC_0A1B_2C3D_3210)
    #expect(number("fedc0A1b2c3d3210") == nil)
    #expect(number("fedc0a1b2c3d321") == nil)
    #expect(Hexadecimal.bytes("0a1") == nil)
    #expect(Digest(hexadecimal: "00") == nil)
  }
}
