package import AccordRendering

/// What can stand where somebody is writing.
package struct Completions: Sendable, Hashable {
  /// One of the words that can.
  package struct Item: Sendable, Hashable {
    /// What is put in.
    package let text: String
    /// What the menu shows; otherwise the text.
    package let label: String
    /// A few words on what it is.
    package let explanation: String
    /// Whether the word ends here, so that a space follows it.
    package let isWhole: Bool

    package init(
      _ text: String, label: String? = nil, _ explanation: String = "", isWhole: Bool = true
    ) {
      self.text = text
      self.label = label ?? text
      self.explanation = explanation
      self.isWhole = isWhole
    }
  }

  /// The characters that are replaced.
  package let range: Range<Int>
  /// In the order in which they are shown.
  package let items: [Item]
  /// What to say where there are none.
  var hint: String?

  package init(_ range: Range<Int>, _ items: [Item], hint: String? = nil) {
    self.range = range
    self.items = items
    self.hint = hint
  }

  package static let none = Completions(0..<0, [])

  /// What all items begin with.
  var commonStart: String {
    guard var start = items.first.map({ Array($0.text) }) else { return "" }
    for item in items.dropFirst() {
      let same = zip(start, item.text).prefix { $0 == $1 }.count
      start.removeLast(start.count - same)
    }
    return String(start)
  }
}

/// How parts of what is being written look.
package struct Highlight: Sendable, Hashable {
  package let range: Range<Int>
  package let style: Style

  package init(range: Range<Int>, style: Style) {
    self.range = range
    self.style = style
  }
}

/// What an editor asks of the language that is written in it.
package struct EditingHelp {
  /// Whether a text is a whole input, so that Enter runs it.
  package var isComplete: (String) -> Bool = { _ in true }
  /// What can stand at a place of a text.
  package var completions: (_ text: String, _ cursor: Int) -> Completions = { _, _ in .none }
  /// What a text may go on with, shown dimmed where no earlier input says so.
  package var suggestion: (String) -> String? = { _ in nil }
  /// How the text looks.
  package var highlights: (String) -> [Highlight] = { _ in [] }
  /// Prepares what will be offered, for a few milliseconds while nobody types, and tells whether
  /// there is more to prepare.
  package var isReadingAhead: () -> Bool = { false }

  package init(
    isComplete: @escaping (String) -> Bool = { _ in true },
    completions: @escaping (_ text: String, _ cursor: Int) -> Completions = { _, _ in .none },
    suggestion: @escaping (String) -> String? = { _ in nil },
    highlights: @escaping (String) -> [Highlight] = { _ in [] },
    isReadingAhead: @escaping () -> Bool = { false }
  ) {
    self.isComplete = isComplete
    self.completions = completions
    self.suggestion = suggestion
    self.highlights = highlights
    self.isReadingAhead = isReadingAhead
  }
}
