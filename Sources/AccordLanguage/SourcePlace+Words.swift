package import AccordWording

extension SourcePlace {
  /// `file:12`, or `line 12` where there is no file.
  package var anyDescription: Text {
    source.name.map { .same(Escaping.oneLine($0) + ":\(line)") }
      ?? Text(en: "line \(line)", fr: "la ligne \(line)")
  }

  /// From the first to the last of these words, as far as they stand on one line.
  package static func spanning(_ words: ArraySlice<Word>) -> SourcePlace {
    guard let first = words.first?.place, let last = words.last?.place else {
      preconditionFailure("a command has words")
    }
    guard last.line == first.line else { return first }
    return SourcePlace(
      first.source, line: first.line, column: first.column,
      length: last.column + last.length - first.column)
  }
}
