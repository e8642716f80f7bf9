/// A text that commands are read from: a script, a line at the prompt, the words after `-c`.
package final class SourceText: Sendable {
  /// What errors call it: the path as the person wrote it, `-` for standard input, and for the
  /// prompt and `-c` nothing.
  package let name: String?
  /// The lines, without their line ends (LF or CR LF).
  package let lines: [String]
  /// The whole text.
  package let text: String

  package init(name: String?, text: String) {
    self.name = name
    self.text = text
    // Byte by byte: CR LF is one character in Swift, and an accent after a line end joins it.
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().map { index, line in
        var line = line
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        return String(Substring(line))
      }
  }

  /// Whether a person typed it, at the prompt or after `-c`: quotes may then stay open over
  /// several lines, which in a file would hide the place of a forgotten one.
  package var isTyped: Bool { name == nil }

  /// The folder of the file, with its final slash: relative paths in it begin there.
  package var folder: String {
    guard let name, let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }
}

/// A stretch of a source text, for carets.
package struct SourcePlace: Sendable, Hashable {
  package let source: SourceText
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  /// In characters, at least 1; a stretch over several lines ends with the first.
  package let length: Int

  package init(_ source: SourceText, line: Int, column: Int, length: Int) {
    self.source = source
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  package static func == (left: SourcePlace, right: SourcePlace) -> Bool {
    left.source === right.source && left.line == right.line && left.column == right.column
      && left.length == right.length
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(length)
  }
}
