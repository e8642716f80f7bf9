/// How the bytes of a text are to be read.
enum TextEncoding: Sendable, Hashable {
  /// UTF-8; sound where no byte is anything else.
  case utf8(isSound: Bool)
  case utf16(isBigEndian: Bool)
  case windows1252
}

/// What one pass over the bytes of a file says of its text: what a byte order mark says (UTF-8,
/// UTF-16), otherwise UTF-8 where the bytes are sound UTF-8, otherwise Windows-1252, which Excel
/// writes in France.
package struct TextForm {
  let encoding: TextEncoding
  /// The number of bytes of the byte order mark.
  let markLength: Int
  /// The first line with a letter of DOS; only where the encoding is guessed.
  let lineOfDOS: Int?

  /// Whether nothing in the bytes says which encoding they are in, and they are no UTF-8.
  var isGuessed: Bool { encoding == .windows1252 }

  /// Reads all bytes once.
  ///
  /// - Throws: `CSVFault.binary` where they are a spreadsheet’s own file (a ZIP archive) or hold
  ///   zero bytes without the mark of UTF-16.
  package init(of source: any ByteSource) throws {
    var start: [UInt8] = []
    while start.count < 4 {
      let block = try source.block(at: start.count)
      guard !block.isEmpty else { break }
      start += block
    }
    guard !start.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw CSVFault.binary }
    let bigEndian = start.starts(with: [0xFE, 0xFF])
    if bigEndian || start.starts(with: [0xFF, 0xFE]) {
      (encoding, markLength, lineOfDOS) = (.utf16(isBigEndian: bigEndian), 2, nil)
      return
    }
    var (soundness, letters) = (UTF8Soundness(), DOSLetters())
    var (block, offset) = (start, 0)
    while !block.isEmpty {
      guard !block.contains(0) else { throw CSVFault.binary }
      soundness.add(block)
      letters.add(block)
      offset += block.count
      block = try source.block(at: offset)
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, markLength, lineOfDOS) = (.utf8(isSound: soundness.isSound), 3, nil)
    } else if soundness.isSound {
      (encoding, markLength, lineOfDOS) = (.utf8(isSound: true), 0, nil)
    } else {
      (encoding, markLength, lineOfDOS) = (.windows1252, 0, letters.line)
    }
  }
}

/// Whether bytes that come in blocks are UTF-8.
struct UTF8Soundness {
  private var isFaulty = false
  /// How many bytes the character still needs, and what the next one may be.
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether they are, where no more come.
  var isSound: Bool { !isFaulty && missing == 0 }

  mutating func add(_ block: [UInt8]) {
    guard !isFaulty else { return }
    for byte in block where byte >= 0x80 || missing > 0 { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    if missing > 0 {
      if !allowed.contains(byte) { isFaulty = true }
      missing -= 1
      allowed = 0x80...0xBF
      return
    }
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, allowed) = (2, 0xA0...0xBF)
    case 0xED: (missing, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, allowed) = (3, 0x90...0xBF)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, allowed) = (3, 0x80...0x8F)
    default: isFaulty = true
    }
  }
}

/// Looks for letters of CP850 that, where they stand, are nothing in Windows-1252: one of the five
/// that are undefined; `‚` right after a letter; `‡`, `ˆ` and `Š` within a word.
struct DOSLetters {
  /// The line of the first one, from 1.
  private(set) var line: Int?
  private var current = 1
  private var isAfterLetter = false
  /// Whether the last byte is one of DOS if a letter follows.
  private var isPending = false

  mutating func add(_ block: [UInt8]) {
    guard line == nil else { return }
    for byte in block {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if isPending && isLetter || isOfDOS(byte) {
        line = current
        return
      }
      isPending = isAfterLetter && (byte == 0x87 || byte == 0x88 || byte == 0x8A)
      if byte == UInt8(ascii: "\n") { current += 1 }
      isAfterLetter = isLetter
    }
  }

  private func isOfDOS(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    case 0x82: isAfterLetter
    default: false
    }
  }
}
