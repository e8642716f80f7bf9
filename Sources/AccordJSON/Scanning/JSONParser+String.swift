extension JSONParser {
  /// Reads a string; `position` stands at its opening quotation mark.
  mutating func string() throws(JSONFault) -> String {
    position += 1
    let start = position
    var isPlain = true
    while true {
      let byte = try current()
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw JSONFault(.control, at: position) }
      if byte >= 0x80 { isPlain = false }
      position += 1
    }
    let text = try decoded(bytes[start..<position], at: start, isPlain: isPlain)
    position += 1
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var collected = Array(bytes[start..<position])
    while true {
      let byte = try current()
      switch byte {
      case UInt8(ascii: "\""):
        let text = try collected.withUnsafeBufferPointer {
          buffer -> Result<String, JSONFault> in
          Result { () throws(JSONFault) in
            try decoded(buffer[...], at: start, isPlain: false)
          }
        }.get()
        position += 1
        return text
      case UInt8(ascii: "\\"):
        collected.append(contentsOf: Array(String(try escape()).utf8))
      case 0..<0x20:
        throw JSONFault(.control, at: position)
      default:
        collected.append(byte)
        position += 1
      }
    }
  }

  private func decoded(
    _ slice: Slice<UnsafeBufferPointer<UInt8>>, at start: Int, isPlain: Bool
  ) throws(JSONFault) -> String {
    if isPlain { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw JSONFault(.encoding, at: start)
    }
    return text
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = try current()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try codeUnit(from: start)
      if let scalar = Unicode.Scalar(first) { return scalar }
      // A high surrogate is one half of a pair; the other half follows as a second escape.
      guard (0xD800..<0xDC00).contains(first), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      else { throw JSONFault(.escape, at: start) }
      position += 2
      let second = try codeUnit(from: start)
      guard (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      else { throw JSONFault(.escape, at: start) }
      return scalar
    default: throw JSONFault(.escape, at: start)
    }
  }

  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch try current() {
      case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
        digit = byte - UInt8(ascii: "0")
      case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
        digit = (byte | 0x20) - UInt8(ascii: "a") + 10
      default: throw JSONFault(.escape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
