extension String {
  /// The text as a word of the language: in quotes where it has to be.
  package var asWord: String {
    let isPlain = allSatisfy {
      $0.isLetter || $0.isNumber || "-_./@%€+’".contains($0)
    }
    if isPlain, !isEmpty, !hasPrefix("--") { return self }
    // A mark at the edge would melt into the quotation mark.
    let melts = "'\(self)'".count != count + 2
    guard contains("'") || melts || contains(where: \.needsEscape) else { return "'\(self)'" }
    var escaped = ""
    for scalar in unicodeScalars {
      if "\\\"$".unicodeScalars.contains(scalar) {
        escaped += "\\\(scalar)"
      } else if scalar.needsEscape {
        escaped += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  /// The text without the quotes that `asWord` puts around it.
  package var withoutQuotes: String {
    let lexed = Lexer.lex(SourceText(name: nil, text: self))
    guard hasPrefix("'") || hasPrefix("\""), lexed.diagnostics.isEmpty,
      let tokens = lexed.statements.first, tokens.count == 1, let literal = tokens[0].word?.literal
    else { return self }
    return literal
  }
}

extension Character {
  /// Whether it cannot stand in a line as it is, even between quotation marks.
  fileprivate var needsEscape: Bool { isRefusedInSources || isNewline }
}

extension Unicode.Scalar {
  /// Whether it cannot stand in a line as it is, or would melt into what stands before it.
  fileprivate var needsEscape: Bool {
    Character(self).needsEscape || properties.isGraphemeExtend || properties.isEmojiModifier
      || properties.generalCategory == .format || properties.generalCategory == .spacingMark
  }
}
