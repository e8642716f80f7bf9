/// What can stand where somebody is writing.
struct Completions: Sendable, Hashable {
  /// One of the words that can.
  struct Item: Sendable, Hashable {
    /// What is put in.
    let text: String
    /// What the menu shows; otherwise the text.
    let label: String
    /// A few words on what it is.
    let explanation: String
    /// Whether the word ends here, so that a space follows it.
    let isWhole: Bool

    init(_ text: String, label: String? = nil, _ explanation: String = "", isWhole: Bool = true) {
      self.text = text
      self.label = label ?? text
      self.explanation = explanation
      self.isWhole = isWhole
    }
  }

  /// The characters that are replaced.
  let range: Range<Int>
  /// In the order in which they are shown.
  let items: [Item]
  /// What to say where there are none.
  var hint: String?

  init(_ range: Range<Int>, _ items: [Item], hint: String? = nil) {
    self.range = range
    self.items = items
    self.hint = hint
  }

  static let none = Completions(0..<0, [])

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
struct Highlight: Sendable, Hashable {
  let range: Range<Int>
  let style: Style
}

/// What an editor asks of the language that is written in it.
struct EditingHelp {
  /// Whether a text is a whole input, so that Enter runs it.
  var isComplete: (String) -> Bool = { _ in true }
  /// What can stand at a place of a text.
  var completions: (_ text: String, _ cursor: Int) -> Completions = { _, _ in .none }
  /// What a text may go on with, shown dimmed where no earlier input says so.
  var suggestion: (String) -> String? = { _ in nil }
  /// How the text looks.
  var highlights: (String) -> [Highlight] = { _ in [] }
  /// Prepares what will be offered, for a few milliseconds while nobody types, and tells whether
  /// there is more to prepare.
  var isReadingAhead: () -> Bool = { false }
}
