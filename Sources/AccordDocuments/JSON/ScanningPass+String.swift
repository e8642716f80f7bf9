extension ScanningPass {
  /// Passes a string; `position` stands at its opening quotation mark. Returns whether it holds
  /// escapes.
  @inline(__always)
  mutating func string() throws(JSONFault) -> Bool {
    position += 1
    let start = position
    var isEscaped = false
    var isPlain = true
    while true {
      skipPlain()
      let byte = try current()
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
        continue
      }
      if byte < 0x20 { throw JSONFault(.control, at: position) }
      if byte >= 0x80 { isPlain = false }
      position += 1
    }
    if !isPlain, !ScanningPass.isUTF8(bytes + start, position - start) {
      throw JSONFault(.encoding, at: start)
    }
    position += 1
    return isEscaped
  }

  /// Passes eight bytes at a time as long as they are ASCII and stand for themselves.
  @inline(__always)
  private mutating func skipPlain() {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    while count - position >= 8 {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let escapes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let special =
        ((quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes
          | (word &- 0x2020_2020_2020_2020) & ~word | word) & highs
      if special != 0 {
        position += special.trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
  }

  private mutating func escape() throws(JSONFault) {
    let start = position
    position += 1
    let letter = try current()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      let first = try codeUnit(from: start)
      guard (0xD800..<0xE000).contains(first) else { return }
      guard first < 0xDC00, position + 1 < count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw JSONFault(.escape, at: start) }
      position += 2
      guard (0xDC00..<0xE000).contains(try codeUnit(from: start)) else {
        throw JSONFault(.escape, at: start)
      }
    default: throw JSONFault(.escape, at: start)
    }
  }

  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = try current()
      if byte &- UInt8(ascii: "0") < 10 {
        unit = unit << 4 | UInt16(byte &- UInt8(ascii: "0"))
      } else if (byte | 0x20) &- UInt8(ascii: "a") < 6 {
        unit = unit << 4 | UInt16((byte | 0x20) &- UInt8(ascii: "a") &+ 10)
      } else {
        throw JSONFault(.escape, at: start)
      }
      position += 1
    }
    return unit
  }

  /// Whether some bytes are well-formed UTF-8 (Unicode, table 3-7).
  private static func isUTF8(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    while index < count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var range: ClosedRange<UInt8> = 0x80...0xBF
      switch first {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, range) = (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: length = 3
      case 0xED: (length, range) = (3, 0x80...0x9F)
      case 0xF0: (length, range) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, range) = (4, 0x80...0x8F)
      default: return false
      }
      guard count - index >= length, range.contains(bytes[index + 1]) else { return false }
      for next in 2..<max(length, 2) where bytes[index + next] & 0xC0 != 0x80 { return false }
      index += length
    }
    return true
  }
}
