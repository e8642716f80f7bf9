import AccordWording

/// One statement of a source, with the statements in its braces.
package struct BlockSyntax: Sendable {
  /// A pair of braces with what stands before it: `for …`, `if …`, `else if …`, `else`.
  package struct Part: Sendable {
    /// The words before the brace, without `}` and `else`; none for a plain `else`.
    package let head: [Token]
    package let opening: SourcePlace
    package fileprivate(set) var statements: [BlockSyntax] = []
    package let isElse: Bool
  }

  /// The tokens of a statement without braces, or of the head of its first part.
  package let tokens: [Token]
  package fileprivate(set) var parts: [Part] = []
}

/// Puts the statements of a source into the braces that they stand in. A `{` ends its line; a
/// `}` begins its line, and only `else` follows it.
package struct BlockTree: Sendable {
  package private(set) var statements: [BlockSyntax] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var open: [BlockSyntax] = []
  /// Heads whose brace is missing: a `}` too many is theirs.
  private var missing = 0

  package init(_ lines: [[Token]]) {
    for tokens in lines { add(tokens) }
    for block in open {
      if let part = block.parts.last {
        diagnostics.append(Diagnostic(.openBlock, at: part.opening))
      }
    }
    while let block = open.popLast() { append(block) }
  }

  /// Whether a brace is not closed yet.
  static func isOpen(_ lines: [[Token]]) -> Bool {
    var depth = 0
    for tokens in lines {
      if tokens.first?.isBrace("}") == true { depth = max(0, depth - 1) }
      if tokens.count > 1, tokens.last?.isBrace("{") == true { depth += 1 }
    }
    return depth > 0
  }

  private mutating func add(_ tokens: [Token]) {
    guard let first = tokens.first, let last = tokens.last else { return }
    if first.isBrace("}") { return close(tokens) }
    if first.word?.isKeyword(.else) == true {
      diagnostics.append(Diagnostic(.misplacedElse, at: first.place))
      if last.isBrace("{") { missing += 1 }
      return
    }
    if last.isBrace("{"), tokens.count > 1 {
      let head = Array(tokens.dropLast())
      return begin(BlockSyntax(tokens: head), head, last.place, isElse: false)
    }
    if first.word?.keyword(among: [.for, .if]) != nil {
      let brace = tokens.first { $0.isBrace("{") }
      diagnostics.append(
        Diagnostic(
          brace == nil ? .missingBrace : .braceEndsLine,
          at: brace?.place ?? TokenCursor([], after: last.place).place))
      // What stands inside on the same line may close it there.
      if !last.isBrace("}") { missing += 1 }
      return
    }
    if first.isBrace("{") {
      diagnostics.append(Diagnostic(.braceEndsLine, at: first.place))
      missing += 1
      return
    }
    append(BlockSyntax(tokens: tokens))
  }

  private mutating func begin(
    _ block: BlockSyntax, _ head: [Token], _ opening: SourcePlace, isElse: Bool
  ) {
    var block = block
    block.parts.append(BlockSyntax.Part(head: head, opening: opening, isElse: isElse))
    guard open.count < Limits.nesting else {
      diagnostics.append(Diagnostic(.nesting, at: opening))
      missing += 1
      return
    }
    open.append(block)
  }

  private mutating func close(_ tokens: [Token]) {
    let place = tokens[0].place
    guard let block = open.popLast() else {
      if missing > 0 {
        missing -= 1
      } else {
        diagnostics.append(Diagnostic(.strayBrace, at: place))
      }
      return
    }
    guard tokens.count > 1 else { return append(block) }
    let rest = tokens.dropFirst()
    guard let word = rest.first?.word, word.isKeyword(.else) else {
      diagnostics.append(
        Diagnostic(
          .unexpected(
            TokenCursor(rest, after: place).shown ?? "",
            advice: Text(
              en: "After } only else may follow on its line.",
              fr: "Après }, seul sinon peut suivre sur la ligne.")), at: tokens[1].place))
      return append(block)
    }
    let isBranch = block.tokens.first?.word?.isKeyword(.if) == true
    if !isBranch || block.parts.last?.isElse == true {
      diagnostics.append(Diagnostic(.misplacedElse, at: word.place))
    }
    var head = Array(rest.dropFirst())
    guard let last = head.last, last.isBrace("{") else {
      diagnostics.append(
        Diagnostic(.missingBrace, at: TokenCursor([], after: tokens[tokens.count - 1].place).place))
      missing += 1
      return append(block)
    }
    head.removeLast()
    begin(block, head, last.place, isElse: head.isEmpty)
  }

  private mutating func append(_ block: BlockSyntax) {
    guard let parent = open.indices.last else { return statements.append(block) }
    let part = open[parent].parts.count - 1
    open[parent].parts[part].statements.append(block)
  }
}

extension Token {
  func isBrace(_ brace: String) -> Bool { word?.bare == brace }
}
