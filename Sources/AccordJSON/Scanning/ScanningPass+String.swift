extension ScanningPass {
  /// Passes a string; `position` stands at its opening quotation mark.
  @inline(__always)
  mutating func string() throws(JSONFault) -> StringManner {
    position &+= 1
    let start = position
    var manner = StringManner()
    var isSound = true
    while true {
      skipPlain()
      let byte = try current()
      if byte == UInt8(ascii: "\"") { break }
      if byte >= 0x80 {
        manner.isPlain = false
        let length = sequence(byte)
        if length == 0 { isSound = false }
        position &+= max(length, 1)
      } else if byte == UInt8(ascii: "\\") {
        manner.isEscaped = true
        try escape()
      } else if byte < 0x20 {
        throw JSONFault(.control, at: position)
      } else {
        position &+= 1
      }
    }
    // What else is wrong with a string is told first.
    if !isSound { throw JSONFault(.encoding, at: start) }
    position &+= 1
    return manner
  }

  /// Passes eight bytes at a time as long as they are ASCII and stand for themselves.
  @inline(__always)
  private mutating func skipPlain() {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let last = count &- 8
    while position <= last {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let escapes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // A byte that is found borrows from those above it, which may be found wrongly then; only
      // the first counts.
      let special =
        ((quotes &- ones) | (escapes &- ones) | (word &- 0x2020_2020_2020_2020) | word) & highs
      if special != 0 {
        position &+= special.trailingZeroBitCount &>> 3
        return
      }
      position &+= 8
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

  /// The length of the UTF-8 sequence at `position`, which begins with that byte beyond ASCII;
  /// 0 when it is not well-formed (Unicode, table 3-7).
  @inline(__always)
  private func sequence(_ first: UInt8) -> Int {
    if first &- 0xC2 < 0x1E {
      guard count &- position >= 2, bytes[position &+ 1] & 0xC0 == 0x80 else { return 0 }
      return 2
    }
    return longSequence(first)
  }

  private func longSequence(_ first: UInt8) -> Int {
    let length: Int
    var range: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xE0: (length, range) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED: (length, range) = (3, 0x80...0x9F)
    case 0xF0: (length, range) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, range) = (4, 0x80...0x8F)
    default: return 0
    }
    guard count - position >= length, range.contains(bytes[position + 1]) else { return 0 }
    for next in 2..<length where bytes[position + next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
