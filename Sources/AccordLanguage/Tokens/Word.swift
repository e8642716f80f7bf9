/// A word of a source, as it was written: bare, quoted, or a bare start with a quoted end
/// (`--name="Le Havre"`). Variables are put in when it is used, so that each word is
/// always one value.
package struct Word: Sendable, Hashable {
  /// A part of a word.
  package struct Piece: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
      case bare(String)
      case quoted(String)
      case variable(String, field: String?)
      /// The values that commands in parentheses return.
      case list
    }

    package let content: Content
    package let place: SourcePlace
  }

  package let pieces: [Piece]
  package let place: SourcePlace

  package init(_ pieces: [Piece], at place: SourcePlace) {
    self.pieces = pieces
    self.place = place
  }

  /// A word that is not written, such as the `yes` that a bare flag stands for.
  package init(_ text: String, at place: SourcePlace) {
    pieces = [Piece(content: .quoted(text), place: place)]
    self.place = place
  }
}

extension Word {
  /// The word that stands for a list in parentheses.
  static func list(at place: SourcePlace) -> Word {
    Word([Piece(content: .list, place: place)], at: place)
  }

  /// Whether it stands for the values that commands in parentheses return.
  package var isList: Bool {
    if case .list? = pieces.first?.content { true } else { false }
  }

  /// The text, where nothing in it is quoted or variable: only such words can be keywords,
  /// options and names of commands.
  package var bare: String? {
    guard pieces.count == 1, case .bare(let text) = pieces[0].content else { return nil }
    return text
  }

  /// The bare text that it begins with.
  package var bareStart: String {
    if case .bare(let text)? = pieces.first?.content { text } else { "" }
  }

  /// The text, where it holds no variable.
  package var literal: String? {
    var text = ""
    for piece in pieces {
      switch piece.content {
      case .bare(let part), .quoted(let part): text += part
      case .variable, .list: return nil
      }
    }
    return text
  }

  /// The whole word is one variable: `$year`, `${budget.left}`.
  package var variable: (name: String, field: String?)? {
    guard pieces.count == 1, case .variable(let name, let field) = pieces[0].content else {
      return nil
    }
    return (name, field)
  }

  /// The word as errors quote it.
  package var shown: String {
    pieces.map { piece in
      switch piece.content {
      case .bare(let text), .quoted(let text): text
      case .variable(let name, nil): "$\(name)"
      case .variable(let name, let field?): "${\(name).\(field)}"
      case .list: "(…)"
      }
    }.joined()
  }

  /// Where the first of its bare characters stands for which `isEnd` holds of what follows.
  func firstBare(
    where isEnd: (ArraySlice<Character>) -> Bool
  ) -> (piece: Int, offset: Int)? {
    for (index, piece) in pieces.enumerated() {
      guard case .bare(let text) = piece.content else { continue }
      let characters = Array(text)
      if let offset = characters.indices.first(where: { isEnd(characters[$0...]) }) {
        return (index, offset)
      }
    }
    return nil
  }

  /// The word cut before a bare character of one of its pieces; a side without content is `nil`.
  func cut(beforePiece index: Int, offset: Int) -> (before: Word?, after: Word?) {
    guard index > 0 else { return cut(after: offset) }
    guard case .bare(let text) = pieces[index].content else { return (self, nil) }
    let cutColumn = pieces[index].place.column + offset
    func part(_ text: String, from column: Int) -> Piece {
      Piece(
        content: .bare(text),
        place: SourcePlace(place.source, line: place.line, column: column, length: text.count))
    }
    var before = Array(pieces[..<index])
    if offset > 0 {
      before.append(part(String(text.prefix(offset)), from: pieces[index].place.column))
    }
    let after = [part(String(text.dropFirst(offset)), from: cutColumn)] + pieces[(index + 1)...]
    return (
      Word(
        before,
        at: SourcePlace(
          place.source, line: place.line, column: place.column, length: cutColumn - place.column)),
      Word(
        after,
        at: SourcePlace(
          place.source, line: place.line, column: cutColumn,
          length: place.column + place.length - cutColumn))
    )
  }

  /// The word cut after its first `count` bare characters; a side without content is `nil`.
  func cut(after count: Int) -> (before: Word?, after: Word?) {
    let start = Array(bareStart)
    guard let first = pieces.first, count > 0 else { return (nil, self) }
    let (source, line, column) = (place.source, first.place.line, first.place.column)
    let before = SourcePlace(source, line: line, column: column, length: count)
    var rest = Array(pieces.dropFirst())
    if count < start.count {
      let place = SourcePlace(
        source, line: line, column: column + count, length: start.count - count)
      rest.insert(Piece(content: .bare(String(start[count...])), place: place), at: 0)
    }
    let head = Word(
      [Piece(content: .bare(String(start.prefix(count))), place: before)], at: before)
    guard let next = rest.first else { return (head, nil) }
    let length =
      next.place.line == place.line && place.line == line
      ? place.column + place.length - next.place.column : next.place.length
    let after = SourcePlace(
      source, line: next.place.line, column: next.place.column, length: length)
    return (head, Word(rest, at: after))
  }
}
