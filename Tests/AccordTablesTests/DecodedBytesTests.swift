import TestSupport
import Testing

@testable import AccordTables

struct DecodedBytesTests {
  /// The text of bytes that are read in blocks.
  private func text(of bytes: [UInt8], blockSize: Int = 1 << 18) throws -> String {
    let source = BytesInMemory(bytes, blockSize: blockSize)
    var decoded = DecodedBytes(source, try TextForm(of: source))
    var text: [UInt8] = []
    while true {
      let block = try decoded.next()
      guard !block.isEmpty else { return String(decoding: text, as: UTF8.self) }
      text += block
    }
  }

  @Test(
    arguments: [
      [0xC3, 0xA9, 0x74, 0xC3, 0xA9], [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x74, 0xC3, 0xA9],
      [0xE9, 0x74, 0xE9], [0xFF, 0xFE, 0xE9, 0, 0x74, 0, 0xE9, 0],
      [0xFE, 0xFF, 0, 0xE9, 0, 0x74, 0, 0xE9],
    ] as [[UInt8]])
  func `reads what office programs write`(bytes: [UInt8]) throws {
    for size in 1...8 { #expect(try text(of: bytes, blockSize: size) == "été") }
  }

  @Test func `knows the marks that Windows-1252 has of its own`() throws {
    #expect(try text(of: [0x80, 0x92, 0x9C, 0xB0, 0xAB]) == "€’œ°«")
  }

  @Test func `half a character at the border of a block is joined with its other half`() throws {
    let written = "a😀é\u{800}€😀"
    let units = Array(written.utf16)
    let texts: [[UInt8]] = [
      Array(written.utf8), [0xEF, 0xBB, 0xBF] + Array(written.utf8),
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    for bytes in texts {
      for size in 1...bytes.count + 1 { #expect(try text(of: bytes, blockSize: size) == written) }
    }
  }

  @Test func `what is no text is replaced alike, whatever the blocks are`() throws {
    var random = SeededNumbers(seed: 7)
    let pieces: [[UInt8]] = [
      [0x61], [0x3B], [0xC3], [0xA9], [0xE2], [0x82], [0xAC], [0xF0], [0x9F], [0x98], [0x80],
      [0xED], [0xA0], [0xFF], [0xC0], [0xF4], [0x90],
    ]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let expected = String(decoding: bytes, as: UTF8.self)
      for size in 1...bytes.count {
        #expect(
          try text(of: [0xEF, 0xBB, 0xBF] + bytes, blockSize: size) == expected, "\(bytes) \(size)")
        var soundness = UTF8Soundness()
        for start in stride(from: 0, to: bytes.count, by: size) {
          soundness.add(Array(bytes[start...].prefix(size)))
        }
        #expect(
          soundness.isSound == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      }
    }
  }

  @Test func `half a surrogate pair at the end is replaced, half a unit left out`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x00]
    for size in 1...8 { #expect(try text(of: bytes, blockSize: size) == "a\u{FFFD}") }
  }

  @Test func `a letter of DOS is found over the border of blocks`() throws {
    for size in 1...12 {
      let source = BytesInMemory(
        Array("a\nb\nch".utf8) + [0x8A] + Array("re".utf8), blockSize: size)
      #expect(try TextForm(of: source).lineOfDOS == 3)
    }
  }
}
