import AccordWording

/// Turns the bytes of a file that an office program wrote into UTF-8, block by block. Never fails:
/// what is no text becomes U+FFFD, and every byte means something in Windows-1252.
struct DecodedBytes {
  private let source: any ByteSource
  private let encoding: TextEncoding
  private var offset: Int
  private var isAtEnd = false
  /// The first bytes of a character whose other ones come with the next block.
  private var held: [UInt8] = []

  init(_ source: any ByteSource, _ form: TextForm) {
    self.source = source
    encoding = form.encoding
    offset = form.markLength
  }

  /// The next bytes, some of them; none at the end.
  mutating func next() throws -> [UInt8] {
    while !isAtEnd {
      let block = try source.block(at: offset)
      offset += block.count
      isAtEnd = block.isEmpty
      let text = decoded(block)
      if !text.isEmpty { return text }
    }
    return []
  }

  private mutating func decoded(_ block: [UInt8]) -> [UInt8] {
    switch encoding {
    case .utf8(isSound: true): return block
    case .utf8(isSound: false):
      let bytes = joined(block, upTo: DecodedBytes.endOfUTF8)
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .utf16(let isBigEndian):
      let bytes = joined(block) { DecodedBytes.endOfUTF16($0, isBigEndian) }
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
        DecodedBytes.unit(bytes, at: $0, isBigEndian)
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    case .windows1252:
      var text: [UInt8] = []
      text.reserveCapacity(block.count + block.count / 8)
      for byte in block {
        if byte < 0x80 {
          text.append(byte)
        } else {
          text.append(
            contentsOf: UTF8.encode(Windows1252.scalar(byte)) ?? UTF8.encodedReplacementCharacter)
        }
      }
      return text
    }
  }

  /// What is held and a block, up to the last whole character; at the end of the file, all of it.
  private mutating func joined(_ block: [UInt8], upTo end: ([UInt8]) -> Int) -> [UInt8] {
    let bytes = held + block
    let end = block.isEmpty ? bytes.count : end(bytes)
    held = Array(bytes[end...])
    return Array(bytes[..<end])
  }

  /// Where the last character begins if bytes of it are missing, otherwise the end.
  private static func endOfUTF8(_ bytes: [UInt8]) -> Int {
    for (length, byte) in zip(1...3, bytes.reversed()) where byte >= 0xC0 {
      let whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return whole > length ? bytes.count - length : bytes.count
    }
    return bytes.count
  }

  /// The end without half a unit, and without the first half of a surrogate pair.
  private static func endOfUTF16(_ bytes: [UInt8], _ isBigEndian: Bool) -> Int {
    let end = bytes.count & ~1
    guard end >= 2, UTF16.isLeadSurrogate(unit(bytes, at: end - 2, isBigEndian)) else { return end }
    return end - 2
  }

  private static func unit(_ bytes: [UInt8], at index: Int, _ isBigEndian: Bool) -> UInt16 {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
