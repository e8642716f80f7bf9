/// What a source is made of.
package struct Token: Sendable {
  package enum Kind: Sendable {
    case word(Word)
    /// `|`
    case pipe
    /// `(`
    case open
    /// `)`
    case close
  }

  package let kind: Kind
  package let place: SourcePlace

  package init(_ kind: Kind, at place: SourcePlace) {
    self.kind = kind
    self.place = place
  }

  package var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }

  package var isOpen: Bool {
    if case .open = kind { true } else { false }
  }

  package var isClose: Bool {
    if case .close = kind { true } else { false }
  }

  package var isPipe: Bool {
    if case .pipe = kind { true } else { false }
  }
}

/// A source cut into the tokens of its statements.
package struct LexedText: Sendable {
  /// What a text that is not finished waits for.
  package enum OpenEnd: Sendable, Hashable {
    case quote
    case heredoc
    case parenthesis
    /// A `{`.
    case block
    /// A `\` or a `|` at the end of the last line.
    case continuation
  }

  /// Statements without errors in them, in order.
  package var statements: [[Token]] = []
  package var diagnostics: [Diagnostic] = []
  package var openEnd: OpenEnd?
}

/// Bounds on what is read, so that no text can exhaust the machine; each has its error.
package enum Limits {
  /// Characters in a line.
  package static let line = 10_000
  /// Bytes in a source.
  package static let source = 64 * 1024 * 1024
  /// Bytes in a value: what a word stands for once its variables are put in.
  package static let value = 1024 * 1024
  /// Parentheses within one another, and `not` before `not`.
  package static let nesting = 32
  /// Files that include one another.
  package static let includeDepth = 16
  /// Files included by one run in all.
  package static let includes = 1_000
  /// Errors reported for one source.
  package static let errors = 100
  /// Characters of a line kept in the journal.
  package static let journalledCommand = 2_000
}
