public import AccordWording

/// Numbers, amounts and days in words.
public enum InWords {
  /// The greatest whole number that is written in words; whole euros have the same bound.
  public static let limit = 999_999_999_999

  /// A whole number in words: `vingt et un`, `twenty-one`, `moins deux`; `nil` beyond ±`limit`.
  public static func number(
    _ number: Int, in language: Language, spelling: FrenchSpelling = .traditional
  ) -> String? {
    guard number.magnitude <= UInt(limit) else { return nil }
    let words =
      language == .french
      ? FrenchNumerals.words(abs(number), spelling) : EnglishNumerals.words(abs(number))
    return number < 0 ? minus(language) + words : words
  }

  /// An amount in words: `quatre millions d’euros`, `un euro et cinquante centimes`,
  /// `four million euros`; `nil` from a thousand billion euros up. Below one euro only the cents are
  /// written; no cents are not.
  public static func amount(
    _ amount: Money, in language: Language, spelling: FrenchSpelling = .traditional
  ) -> String? {
    let (euros, cents) = abs(amount.cents).quotientAndRemainder(dividingBy: 100)
    guard euros <= limit else { return nil }
    var parts: [String] = []
    if euros > 0 || cents == 0 {
      guard let numeral = number(euros, in: language, spelling: spelling) else { return nil }
      parts.append(numeral + joint(euros, language) + language.plural(euros, "euro", "euros"))
    }
    if cents > 0 {
      guard let numeral = number(cents, in: language, spelling: spelling) else { return nil }
      parts.append(
        numeral + " "
          + (language == .french
            ? language.plural(cents, "centime", "centimes")
            : language.plural(cents, "cent", "cents")))
    }
    let words = parts.joined(separator: language == .french ? " et " : " and ")
    return amount.cents < 0 ? minus(language) + words : words
  }

  private static func minus(_ language: Language) -> String {
    language == .french ? "moins " : "minus "
  }

  /// What stands between a numeral and "euros": after the nouns "million" and "milliard" it is "d’".
  private static func joint(_ euros: Int, _ language: Language) -> String {
    language == .french && euros > 0 && euros % 1_000_000 == 0 ? " d’" : " "
  }
}
