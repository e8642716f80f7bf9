package import AccordWording

/// What rendering must know of its reader.
package struct RenderingContext: Sendable, Hashable {
  /// The language of headings, amounts, dates and words.
  package var language: Language
  /// The cells of a line; `nil` where lines may be as long as they are, as off a terminal.
  package var width: Int?
  /// Whether control sequences for colours may be sent.
  package var isColoured: Bool
  /// Whether everything is written line after line, for screen readers: no columns, no drawing.
  package var isPlain: Bool
  /// Whether drawings keep to ASCII, as the locale C asks for.
  package var isASCII: Bool

  package init(
    language: Language, width: Int? = nil, isColoured: Bool = false, isPlain: Bool = false,
    isASCII: Bool = false
  ) {
    self.language = language
    self.width = width
    self.isColoured = isColoured
    self.isPlain = isPlain
    self.isASCII = isASCII
  }
}

extension RenderingContext {
  /// The same reader with `cells` less on each line.
  func narrowed(by cells: Int) -> RenderingContext {
    var narrowed = self
    narrowed.width = width.map { max($0 - cells, 1) }
    return narrowed
  }
}
