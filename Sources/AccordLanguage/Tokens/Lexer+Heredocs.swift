/// A heredoc whose text begins on the line after its marker.
struct OpenHeredoc {
  let marker: String
  /// `<<'END'`: nothing in the text has a meaning.
  let isLiteral: Bool
  let place: SourcePlace
  /// The token that the text goes into, and what stands before it in the same word.
  let token: Int
  let before: [Word.Piece]
}

extension Lexer {
  /// Reads `<<END` or `<<'END'`; the text is put in when the line ends.
  mutating func lexHeredocMarker(after word: inout WordBuilder) {
    let start = position
    position += 2
    let isLiteral = position < characters.count && characters[position] == "'"
    if isLiteral { position += 1 }
    let nameStart = position
    while position < characters.count, characters[position].isLetter || characters[position] == "_"
    {
      position += 1
    }
    let marker = String(characters[nameStart..<position])
    if isLiteral {
      if position < characters.count, characters[position] == "'" {
        position += 1
      } else {
        return report(.heredocMarker, at: place(start, length: 2))
      }
    }
    guard !marker.isEmpty else { return report(.heredocMarker, at: place(start, length: 2)) }
    let whole = place(start, length: position - start)
    heredocs.append(
      OpenHeredoc(
        marker: marker, isLiteral: isLiteral, place: whole, token: tokens.count,
        before: word.word(endingAt: place(start)).pieces))
    word.add(.quoted(""), at: whole)
    tokens.append(word.token(endingAt: place(position)))
  }

  /// Reads the texts of the heredocs that the line has begun, up to the lines that hold nothing
  /// but their markers.
  mutating func readHeredocs() {
    for heredoc in heredocs {
      let begin = lineIndex + 1
      guard
        let end = (begin..<max(begin, source.lines.count)).first(where: { index in
          source.lines[index].trimmed == heredoc.marker
        })
      else {
        result.openEnd = .heredoc
        report(.openHeredoc(heredoc.marker), at: heredoc.place)
        // The next lines are a text that has not ended: read as statements they would be so
        // many more errors.
        lineIndex = source.lines.count - 1
        break
      }
      var text = WordBuilder(start: heredoc.place)
      text.beginQuote(at: heredoc.place)
      for index in begin..<end {
        if index > begin { text.add("\n", at: heredoc.place) }
        lineIndex = index
        readHeredocLine(heredoc, into: &text)
      }
      text.endQuote()
      lineIndex = end
      put(text, into: heredoc)
    }
    heredocs.removeAll()
  }

  private mutating func readHeredocLine(_ heredoc: OpenHeredoc, into text: inout WordBuilder) {
    loadLine()
    while position < characters.count {
      let character = characters[position]
      if character == "$", !heredoc.isLiteral {
        lexVariable(into: &text)
      } else if character == "\\", !heredoc.isLiteral, position + 1 < characters.count,
        characters[position + 1] == "$" || characters[position + 1] == "\\"
      {
        text.add(characters[position + 1], at: heredoc.place)
        position += 2
      } else {
        text.add(character, at: heredoc.place)
        position += 1
      }
    }
  }

  private mutating func put(_ text: WordBuilder, into heredoc: OpenHeredoc) {
    guard heredoc.token < tokens.count else { return }
    let place = tokens[heredoc.token].place
    let pieces = heredoc.before + text.word(endingAt: heredoc.place).pieces
    tokens[heredoc.token] = Token(.word(Word(pieces, at: place)), at: place)
  }
}

extension String {
  /// The text without spaces around it.
  package var trimmed: Substring {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
