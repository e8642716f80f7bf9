package import AccordWording

/// A page of help in one language: what it says, block by block. `lines` are for a terminal,
/// `markdown` for a document.
package struct HelpPage: Sendable {
  /// What a page is made of.
  enum Block: Sendable {
    /// A sentence or two, with an empty line before.
    case paragraph(String, indent: Int)
    /// What belongs to it follows at once.
    case heading(String)
    /// Lines that belong to what stands before.
    case text(String, indent: Int)
    /// A usage or an example.
    case code(String, indent: Int)
    /// Lines as they stand, such as a session.
    case sample(String)
    /// Terms with their explanations beside them.
    case columns([(term: String, explanation: String)], indent: Int)
  }

  package let language: Language
  private(set) var blocks: [Block] = []

  package init(_ language: Language) { self.language = language }

  /// The page that `build` writes.
  init(_ language: Language, _ build: (inout HelpPage) throws -> Void) rethrows {
    self.init(language)
    try build(&self)
  }

  /// Adds a sentence or two.
  mutating func paragraph(_ text: String, indent: Int = 0) {
    blocks.append(.paragraph(text, indent: indent))
  }

  /// Adds a heading; what belongs to it follows at once.
  mutating func heading(_ text: Text) { blocks.append(.heading(text[language])) }

  /// Adds lines, each wrapped, set in by `indent`.
  mutating func add(_ text: String, indent: Int = 2) { blocks.append(.text(text, indent: indent)) }

  /// Adds a line whose continuations are set in by four more: a usage or an example.
  mutating func code(_ text: String, indent: Int = 2) { blocks.append(.code(text, indent: indent)) }

  /// Adds lines as they stand.
  mutating func sample(_ text: String) { blocks.append(.sample(text)) }

  /// Adds terms with their explanations beside them, in two columns.
  mutating func columns(_ rows: [(term: String, explanation: String)], indent: Int = 2) {
    blocks.append(.columns(rows, indent: indent))
  }

  /// Adds a term on a line of its own and its explanation below it.
  mutating func definition(_ term: String, _ explanation: String) {
    code(term)
    if !explanation.isEmpty { add(explanation, indent: 6) }
  }

  /// The page as a text; `build` writes it for each language.
  static func text(_ build: (inout HelpPage) throws -> Void) rethrows -> Text {
    try .each { language in
      try HelpPage(language, build).lines.joined(separator: "\n")
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
