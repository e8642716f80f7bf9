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

  private mutating func addElement(_ name: String) {
    bytes += Array("<\(names.written(name))/>".utf8)
  }
}
