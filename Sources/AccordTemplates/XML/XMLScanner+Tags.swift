/// The inside of tags, and references to characters.
extension XMLScanner {
  mutating func skipSpaces() {
    while position < bytes.count, XMLScanner.isSpace(bytes[position]) { position += 1 }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  mutating func name() throws(XMLProblem) {
    let first = position
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x61 && byte <= 0x7A || isNameByte(byte) else { break }
      position += 1
    }
    guard position > first, !isDigitOrMark(bytes[first]) else { throw malformed }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: isDigitOrMark(byte)
    }
  }

  private func isDigitOrMark(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// Reads to the end of a start tag.
  ///
  /// - Returns: whether the element ends with it.
  mutating func attributes() throws(XMLProblem) -> Bool {
    var names: [Range<Int>] = []
    while true {
      let before = position
      skipSpaces()
      guard position < bytes.count else { throw malformed }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        return false
      }
      if starts(with: "/>") {
        position += 2
        return true
      }
      guard position > before else { throw malformed }
      let first = position
      try name()
      let range = first..<position
      guard
        !names.contains(where: { $0.count == range.count && bytes[$0].elementsEqual(bytes[range]) })
      else { throw malformed }
      guard names.count < XMLScanner.mostAttributes else { throw .tooManyAttributes(line: line) }
      names.append(range)
      skipSpaces()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw malformed }
      position += 1
      skipSpaces()
      try quoted()
    }
  }

  private mutating func quoted() throws(XMLProblem) {
    guard position < bytes.count else { throw malformed }
    let mark = bytes[position]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { throw malformed }
    position += 1
    while position < bytes.count, bytes[position] != mark {
      let byte = bytes[position]
      if byte > 0x3C, byte < 0x80 {
        position += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "<"): throw malformed
      case UInt8(ascii: "&"): try reference()
      default:
        try checkCharacter()
        position += 1
      }
    }
    guard position < bytes.count else { throw malformed }
    position += 1
  }

  /// Reads `&amp;`, `&#233;`, `&#xE9;`; there are no others.
  mutating func reference() throws(XMLProblem) {
    let first = position
    // None of them is longer, but for needless zeros.
    let limit = min(bytes.count, first + 16)
    while position < limit, bytes[position] != UInt8(ascii: ";") { position += 1 }
    guard position < limit else {
      position = first
      throw malformed
    }
    position += 1
    let written = bytes[first..<position]
    guard XMLReference.scalar(of: written) != nil else {
      position = first
      throw .unknownEntity(String(decoding: written, as: UTF8.self), line: line)
    }
  }
}
