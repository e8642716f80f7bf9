package import AccordWording

extension ValueType {
  /// Reads what a person wrote as a value of this type, in the notations of both languages.
  package func read(_ text: String) throws(ReadingFault) -> Value {
    switch self {
    case .text, .identity, .list: return .text(text)
    case .integer: return .integer(try Int(reading: text))
    case .year: return .year(try Year(reading: text).number)
    case .amount: return .amount(try Money(reading: text))
    case .date: return .date(try CalendarDate(reading: text))
    case .rate: return .rate(try Rate(reading: text))
    case .truth: return .truth(try Bool(reading: text))
    case .word(let words):
      let wanted = text.folded
      if let word = words.first(where: { $0.spellings.contains(wanted) }) { return .word(word) }
      throw .noSuchChoice(text, of: ValueKind(name, choices: words.map(\.text)))
    }
  }

  /// Whether values of the two types can be compared.
  package func isComparable(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.word(let words), .word(let others)):
      !Set(words.map(\.code)).isDisjoint(with: others.map(\.code))
    case (.integer, .year), (.year, .integer): true
    case (.text, .identity), (.identity, .text), (.list, .text), (.list, .identity): true
    default: self == other
    }
  }

  /// Whether a comparison has a meaning for this type.
  package func allows(_ comparison: Comparison) -> Bool {
    switch comparison {
    case .equal, .unequal: return true
    case .less, .atMost, .greater, .atLeast:
      switch self {
      case .text, .identity, .integer, .year, .amount, .date, .rate: return true
      case .truth, .word, .list: return false
      }
    case .contains:
      switch self {
      case .text, .identity, .word, .list: return true
      case .integer, .year, .amount, .date, .rate, .truth: return false
      }
    }
  }

  /// The type that a text clearly has, where it cannot be read as another: for explaining why.
  package static func evident(in text: String) -> ValueType? {
    if (try? CalendarDate(reading: text)) != nil { return .date }
    if (try? Rate(reading: text)) != nil { return .rate }
    if (try? Int(reading: text)) != nil { return .integer }
    if (try? Money(reading: text)) != nil { return .amount }
    return nil
  }

  /// Whether its values are words of a choice.
  package var hasWords: Bool {
    if case .word = self { true } else { false }
  }

  /// The type that two texts share, when nothing declares it; `nil` where there is none.
  package static func shared(by left: String, _ right: String) -> ValueType? {
    let types: [ValueType] = [.integer, .amount, .date, .rate]
    return types.first { type in
      (try? type.read(left)) != nil && (try? type.read(right)) != nil
    }
  }
}

extension Value.Word {
  /// How it may be written, folded.
  package var spellings: [String] {
    [code, text.en, text.fr, shown.en, shown.fr].map(\.folded)
  }
}
