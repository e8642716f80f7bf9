package import AccordJSON
package import AccordWording

extension Value {
  /// The value as people write it; a dash where nothing is known.
  package func written(in language: Language) -> String {
    switch self {
    case .missing: "–"
    case .text(let text): Escaping.visible(text)
    case .identity(let slug): slug.name
    case .integer(let number): language.grouped(number)
    case .year(let year): String(year)
    case .amount(let amount): amount.written(in: language)
    case .date(let date): date.written(in: language)
    case .rate(let rate): rate.written(in: language)
    case .truth(let truth): truth.written(in: language)
    case .word(let word), .coded(let word): Escaping.visible(word.shown[language])
    case .list(let values): values.map { $0.written(in: language) }.joined(separator: ", ")
    }
  }

  /// The value as a spreadsheet takes it: as people write it, but an identifier whose code is digits
  /// alone without the spaces that group them, so that it can be looked up.
  package func writtenForOffice(in language: Language) -> String {
    switch self {
    case .word(let word), .coded(let word):
      let digits = word.shown[language].filter { !$0.isWhitespace }
      return digits == word.code && digits.allSatisfy(\.isASCIIDigit)
        ? digits : written(in: language)
    case .list(let values):
      return values.map { $0.writtenForOffice(in: language) }.joined(separator: ", ")
    default: return written(in: language)
    }
  }

  /// The value for machines, the same in every language: nothing where nothing is known, the
  /// code of a word, ISO dates, amounts in euros with a point and two decimals, rates as `60%`,
  /// a list joined by `; `.
  package var code: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .identity(let slug): slug.name
    case .integer(let number), .year(let number): String(number)
    case .amount(let amount): amount.code
    case .date(let date): date.code
    case .rate(let rate): rate.code
    case .truth(let truth): truth.code
    case .word(let word), .coded(let word): word.code
    case .list(let values): values.map(\.code).joined(separator: "; ")
    }
  }

  /// The value as JSON, the one encoding of all that Accord writes as JSON: `null` where nothing
  /// is known, numbers for whole numbers, amounts (euros, two decimals) and rates (what stands
  /// before the `%`), `true` and `false`, strings for the rest.
  package var json: JSON {
    switch self {
    case .missing: .null
    case .integer(let number), .year(let number): .integer(number)
    case .amount(let amount): .number(amount.code)
    case .rate(let rate): .number(String(rate.code.dropLast()))
    case .truth(let truth): .bool(truth)
    case .list(let values): .array(values.map(\.json))
    default: .string(code)
    }
  }
}

extension ValueType {
  /// Whether columns of this type line up on the right.
  package var isNumeric: Bool {
    switch self {
    case .integer, .amount, .rate: true
    default: false
    }
  }

  /// Whether its values may be broken into several lines.
  package var isWrappable: Bool {
    switch self {
    case .text, .word, .list: true
    default: false
    }
  }
}
