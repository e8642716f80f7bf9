package import AccordWording

/// A page of help in one language, 80 columns wide at most.
package struct HelpPage: Sendable {
  /// The width of every page.
  package static let width = 80

  package let language: Language
  package private(set) var lines: [String] = []

  package init(_ language: Language) { self.language = language }

  /// Adds a sentence or two.
  mutating func paragraph(_ text: String, indent: Int = 0) {
    if !lines.isEmpty { lines.append("") }
    add(text, indent: indent)
  }

  /// Adds a heading; what belongs to it follows at once.
  mutating func heading(_ text: Text) {
    if !lines.isEmpty { lines.append("") }
    lines.append(text[language])
  }

  /// Adds lines, each wrapped, set in by `indent`.
  mutating func add(_ text: String, indent: Int = 2) {
    let margin = String(repeating: " ", count: indent)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += Wrapping.lines(of: margin + line, width: HelpPage.width)
    }
  }

  /// Adds a line whose continuations are set in by four more: a usage or an example.
  mutating func code(_ text: String, indent: Int = 2) {
    let margin = String(repeating: " ", count: indent)
    let first = Wrapping.lines(of: margin + text, width: HelpPage.width)[0]
    lines.append(first)
    let rest = text.dropFirst(first.count - indent).drop { $0 == " " }
    guard !rest.isEmpty else { return }
    add(String(rest), indent: indent + 4)
  }

  /// Adds terms with their explanations beside them, in two columns.
  mutating func columns(_ rows: [(term: String, explanation: String)], indent: Int = 2) {
    let widest = rows.map { DisplayWidth.of($0.term) }.max() ?? 0
    let start = min(widest, 32) + 2
    let margin = String(repeating: " ", count: indent)
    for (term, explanation) in rows {
      let wrapped = Wrapping.lines(of: explanation, width: HelpPage.width - indent - start)
      var rest = wrapped[...]
      if DisplayWidth.of(term) <= start - 2, let first = rest.popFirst() {
        lines.append(margin + (first.isEmpty ? term : term.padded(to: start) + first))
      } else {
        add(term, indent: indent)
      }
      lines += rest.map { margin + String(repeating: " ", count: start) + $0 }
    }
  }

  /// Adds a term on a line of its own and its explanation below it.
  mutating func definition(_ term: String, _ explanation: String) {
    code(term)
    if !explanation.isEmpty { add(explanation, indent: 6) }
  }

  /// The page as a text; `build` writes it for each language.
  static func text(_ build: (inout HelpPage) throws -> Void) rethrows -> Text {
    try .each { language in
      var page = HelpPage(language)
      try build(&page)
      return page.lines.joined(separator: "\n")
    }
  }
}

extension HelpPage {
  /// The wording in the page's language.
  func say(_ text: Text) -> String { text[language] }

  /// `name: text` with the colon of the language.
  func labelled(_ name: Text, _ text: String) -> String {
    name[language] + (language == .french ? "\u{A0}: " : ": ") + text
  }
}
