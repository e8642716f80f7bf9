/// Breaking text into lines of a width.
package enum Wrapping {
  /// The lines of `text`, none wider than `width` cells. Breaks at spaces (never at a no-break
  /// space), inside a word only when it is wider than a whole line. A line that begins with
  /// spaces passes them on to its continuations.
  package static func lines(of text: String, width: Int?) -> [String] {
    // Most cells of a table are one line that fits.
    if let width, text.utf8.count <= width, text.utf8.last != UInt8(ascii: " "),
      !text.utf8.contains(UInt8(ascii: "\n"))
    {
      return [text]
    }
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let width else { return paragraphs.map(withoutTrailingSpaces) }
    return paragraphs.flatMap { paragraph(withoutTrailingSpaces($0), width: max(width, 1)) }
  }

  private static func paragraph(_ text: String, width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var indent = String(text.prefix { $0 == " " })
    if indent.count > width / 2 { indent = "" }
    var lines: [String] = []
    var line = indent
    var used = indent.count
    var isEmpty = true
    func finish() {
      lines.append(line)
      line = indent
      used = indent.count
      isEmpty = true
    }
    for word in text.dropFirst(indent.count).split(separator: " ") {
      for (index, piece) in pieces(of: word, width: width - indent.count).enumerated() {
        let wide = DisplayWidth.of(piece)
        if !isEmpty, used + wide + (index == 0 ? 1 : 0) > width { finish() }
        if !isEmpty, index == 0 {
          line += " "
          used += 1
        }
        line += piece
        used += wide
        isEmpty = false
      }
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  /// A word whole, or cut into parts that fit.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard DisplayWidth.of(word) > width else { return [word] }
    var pieces: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      var used = 0
      var end = rest.startIndex
      while end < rest.endIndex {
        let wide = DisplayWidth.of(rest[end])
        if used + wide > width, end > rest.startIndex { break }
        used += wide
        end = rest.index(after: end)
      }
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    return pieces
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The width of the longest word of `text`: below it, words are cut.
  static func longestWord(in text: String) -> Int {
    text.split { $0 == " " || $0 == "\n" }.map { DisplayWidth.of($0) }.max() ?? 0
  }
}
