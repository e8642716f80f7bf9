import AccordJSON
package import AccordWording

extension Value {
  /// Whether the comparison holds; `nil` when one of the values is missing, because nothing is
  /// known then. Texts are compared without accents, capitals, hyphens and what groups digits.
  package func compared(_ comparison: Comparison, to other: Value, as type: ValueType) -> Bool? {
    guard self != .missing, other != .missing else { return nil }
    switch comparison {
    case .contains:
      guard let wanted = other.soughtTexts.first else { return false }
      return soughtTexts.contains { $0.contains(wanted) }
    case .equal: return isEqual(to: other)
    case .unequal: return !isEqual(to: other)
    case .less: return rank(in: type) < other.rank(in: type) && !isEqual(to: other)
    case .atMost: return rank(in: type) <= other.rank(in: type) || isEqual(to: other)
    case .greater: return rank(in: type) > other.rank(in: type) && !isEqual(to: other)
    case .atLeast: return rank(in: type) >= other.rank(in: type) || isEqual(to: other)
    }
  }

  private func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.word(let left), .word(let right)): return left.code == right.code
    case (.integer(let left), .year(let right)), (.year(let left), .integer(let right)):
      return left == right
    case (.text, _), (.identity, _), (.list, _), (.word, _), (.coded, _), (_, .text):
      if self == other { return true }
      let wanted = other.soughtTexts
      return soughtTexts.contains { each in wanted.contains { $0.isSame(as: each) } }
    default: return self == other
    }
  }

  /// The texts in which `~` looks: all spellings of a word, all elements of a list.
  private var soughtTexts: [SoughtText] {
    switch self {
    case .text(let text): [SoughtText(text)]
    case .identity(let slug): [SoughtText(slug.name)]
    case .word(let word): word.spellings.map { SoughtText($0) }
    case .list(let elements): elements.flatMap(\.soughtTexts)
    case .missing: []
    // As programs have it, and as people see it.
    default: [code, written(in: .english), written(in: .french)].map { SoughtText($0) }
    }
  }

  private var foldedTexts: [String] {
    switch self {
    case .text(let text): [text.folded]
    case .identity(let slug): [slug.name]
    case .word(let word): word.spellings
    case .list(let elements): elements.flatMap(\.foldedTexts)
    case .missing: []
    default: [code.folded]
    }
  }

  /// Where the value stands among others of its type.
  package func rank(in type: ValueType) -> Rank {
    switch self {
    case .missing: .missing
    case .text(let text): .text(text.folded)
    case .identity(let slug): .text(slug.name)
    case .integer(let number), .year(let number): .number(number)
    case .amount(let money): .number(money.cents)
    case .date(let date): .number(date.dayNumber)
    case .rate(let rate): .number(rate.basisPoints)
    case .truth(let truth): .number(truth ? 1 : 0)
    case .word(let word): .number(type.position(of: word))
    case .coded(let word): .text(word.code)
    case .list(let elements):
      .text(elements.flatMap(\.foldedTexts).joined(separator: " "))
    }
  }

  /// A place in an order; texts stand in the order of their folded forms.
  package enum Rank: Comparable {
    case number(Int)
    case text(String)
    /// Last.
    case missing
  }

  /// The value as a sentence writes it.
  package var described: Text {
    switch self {
    case .missing: Text(en: "missing", fr: "absent")
    case .integer(let number): Text(en: "\(count: number)", fr: "\(count: number)")
    case .year(let year): Text(en: "\(year)", fr: "\(year)")
    case .amount(let money): money.text
    case .date(let date): date.text
    case .rate(let rate): rate.text
    case .truth(let truth): truth.text
    case .word(let word), .coded(let word): word.shown
    case .text, .identity, .list: .same("\"" + code + "\"")
    }
  }
}

extension ValueType {
  /// The place of a word in the order in which its type declares it.
  fileprivate func position(of word: Value.Word) -> Int {
    guard case .word(let words) = self else { return 0 }
    return words.firstIndex { $0.code == word.code } ?? words.count
  }
}
