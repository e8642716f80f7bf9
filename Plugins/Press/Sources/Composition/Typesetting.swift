import AccordPartnership
import AccordWording

extension Text {
  /// The text with the characters that print asks for, names from documents included: literals
  /// are set already, what was put into them is not. Applying it twice changes nothing.
  var typeset: Text {
    .pair(en: en.replacing("'", with: "’"), fr: Typography.french(fr))
  }

  /// The text with a capital first letter.
  var sentenceStart: Text {
    .each { language in self[language].prefix(1).uppercased() + self[language].dropFirst() }
  }
}

extension Language {
  /// Clauses that hold commas themselves, as a sentence lists them: `a, et b`; `a ; b ; et c`.
  func clauses(_ clauses: [String]) -> String {
    guard let last = clauses.last, clauses.count > 1 else { return clauses.first ?? "" }
    let and = self == .french ? "et " : "and "
    guard clauses.count > 2 else { return clauses[0] + ", " + and + last }
    let separator = self == .french ? Typography.narrowNoBreakSpace + "; " : "; "
    return (clauses.dropLast() + [and + last]).joined(separator: separator)
  }

  /// Items between which one chooses: `a, b or c`, `a, b ou c`.
  func alternatives(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (self == .french ? " ou " : " or ") + last
  }

  /// A small number in words (masculine), a greater one in digits.
  func spelledOut(_ number: Int) -> String {
    let words =
      self == .french
      ? [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze",
      ]
      : [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
      ]
    return words.indices.contains(number) ? words[number] : grouped(number)
  }

  /// An amount as a press release writes it: `4 M€`, `€4 million`.
  func announced(_ amount: Money) -> String {
    let short = amount.short(in: self)
    guard self == .english, short.hasSuffix("m") else { return short }
    return short.dropLast() + Typography.noBreakSpace + "million"
  }

  /// Years as this language joins them: `2024–2026`, `2024-2026`.
  func span(_ years: YearRange) -> String {
    self == .french ? years.code : years.written(in: .english)
  }
}
