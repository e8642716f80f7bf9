import AccordWording

/// Turns the bytes of a file that an office program wrote into text.
package enum TextDecoding {
  /// The text of `bytes`: what a byte order mark says (UTF-8, UTF-16), otherwise UTF-8 where the
  /// bytes are sound UTF-8, otherwise Windows-1252, which Excel writes in France. Never fails:
  /// every byte means something in Windows-1252.
  package static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    text.reserveCapacity(bytes.count)
    for byte in bytes { text.unicodeScalars.append(Windows1252.scalar(byte)) }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension TextDecoding {
  /// Whether nothing in the bytes says which encoding they are in, and they are no UTF-8.
  static func isGuessed(_ bytes: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    return !marks.contains(where: { bytes.starts(with: $0) })
      && String(validating: bytes, as: UTF8.self) == nil
  }

  /// Checks that bytes which are no UTF-8 are Windows-1252 throughout.
  ///
  /// - Throws: `CSVFault` where some rows are UTF-8, or the accents are those of DOS.
  static func check(_ bytes: [UInt8], _ records: [CSVReader.Record]) throws(CSVFault) {
    var (utf8, other): ([Int], [Int]) = ([], [])
    for record in records {
      let text = record.cells.joined(separator: " ")
      if TwiceEncoded.firstPart(of: text) != nil {
        utf8.append(record.row)
      } else if text.utf8.contains(where: { $0 >= 0x80 }) {
        other.append(record.row)
      }
    }
    // Without other rows, one row holds both.
    guard utf8.isEmpty else {
      throw .mixedEncodings(utf8: utf8, other: other.isEmpty ? utf8 : other)
    }
    var line = 1
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      if isOfDOS(at: index, of: bytes) { throw .unknownEncoding(line: line) }
    }
  }

  /// Whether a byte is a letter of CP850 and, where it stands, nothing in Windows-1252: one of the
  /// five that are undefined; `‚` right after a letter; `‡`, `ˆ` and `Š` within a word.
  private static func isOfDOS(at index: Int, of bytes: [UInt8]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index] | 0x20)
    }
    switch bytes[index] {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return true
    case 0x82: return isLetter(index - 1)
    case 0x87, 0x88, 0x8A: return isLetter(index - 1) && isLetter(index + 1)
    default: return false
    }
  }
}
