/// An attribute of a tag that was scanned.
struct XMLAttribute {
  let name: String
  let value: String
  /// All its bytes, with the spaces before it.
  let range: Range<Int>
}

extension XMLToken {
  /// The attributes of a start tag, in their order.
  func attributes(in bytes: [UInt8]) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    var position = Int(nameEnd)
    let end = Int(last)
    while true {
      let first = position
      while position < end, XMLScanner.isSpace(bytes[position]) { position += 1 }
      guard position < end, bytes[position] != UInt8(ascii: ">"),
        bytes[position] != UInt8(ascii: "/")
      else { return result }
      let nameStart = position
      while position < end, bytes[position] != UInt8(ascii: "="),
        !XMLScanner.isSpace(bytes[position])
      {
        position += 1
      }
      let nameEnd = position
      while position < end, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "'")
      {
        position += 1
      }
      guard position < end else { return result }
      let mark = bytes[position]
      let valueStart = position + 1
      position = valueStart
      while position < end, bytes[position] != mark { position += 1 }
      let value = bytes[valueStart..<position]
      position += 1
      result.append(
        XMLAttribute(
          name: String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self),
          value: XMLToken.decoded(value), range: first..<position))
    }
  }

  /// A text with its references read.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ";"))
    {
      result += rest[..<start]
      if let scalar = XMLReference.scalar(of: rest[start...end]) {
        result += Array(String(scalar).utf8)
      }
      rest = rest[(end + 1)...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
