/// Writes a value into the text of a paragraph, or where no elements may stand.
struct ValueWriting {
  private(set) var bytes: [UInt8] = []
  /// The first character that no file may hold.
  private(set) var forbidden: Unicode.Scalar?

  private let isPlain: Bool
  private let names: OpenDocumentNames
  private var hasLine = false

  init(isPlain: Bool, names: OpenDocumentNames) {
    self.isPlain = isPlain
    self.names = names
  }

  /// Adds a line: after a line break, or a comma where there can be none.
  mutating func add(line: String) {
    if hasLine {
      if isPlain { bytes += Array(", ".utf8) } else { addElement("text:line-break") }
    }
    hasLine = true
    if ValueWriting.isPlainText(line) {
      bytes += Array(line.utf8)
      return
    }
    var previous: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      defer { previous = scalar }
      if !XMLReference.isAllowed(scalar) { forbidden = forbidden ?? scalar }
      switch scalar {
      case "\t" where !isPlain: addElement("text:tab")
      // Office programs read several spaces as one.
      case " " where !isPlain && previous == " ": addElement("text:s")
      default: XMLReference.append(scalar, to: &bytes)
      }
    }
  }

  /// Whether a line is written as it is, as nearly all are.
  private static func isPlainText(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        // Marks with a meaning, control characters, and where U+FFFE begins.
        if byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E
          || byte == 0xEF || byte == 0x20 && previous == 0x20
        {
          return false
        }
        previous = byte
      }
      return true
    }
  }

  private mutating func addElement(_ name: String) {
    bytes += Array("<\(names.written(name))/>".utf8)
  }
}
