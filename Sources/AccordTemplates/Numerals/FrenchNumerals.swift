import AccordWording

/// French numerals, from 0 up to 999 999 999 999.
///
/// "vingt" and "cent" take an s when they are multiplied and end the numeral, also before "million" and
/// "milliard", which are nouns; "mille" never changes.
enum FrenchNumerals {
  static func words(_ number: Int, _ spelling: FrenchSpelling) -> String {
    guard number > 0 else { return "zéro" }
    var parts: [String] = []
    let (billions, millions) = (number / 1_000_000_000, number / 1_000_000 % 1000)
    let (thousands, rest) = (number / 1000 % 1000, number % 1000)
    if billions > 0 {
      parts += [below1000(billions, endsNumeral: true), noun("milliard", billions)]
    }
    if millions > 0 {
      parts += [below1000(millions, endsNumeral: true), noun("million", millions)]
    }
    if thousands > 1 { parts.append(below1000(thousands, endsNumeral: false)) }
    if thousands > 0 { parts.append("mille") }
    if rest > 0 { parts.append(below1000(rest, endsNumeral: true)) }
    let words = parts.joined(separator: " ")
    return spelling == .reformed ? words.replacing(" ", with: "-") : words
  }

  private static func noun(_ noun: String, _ count: Int) -> String {
    Language.french.plural(count, noun, noun + "s")
  }

  private static func below1000(_ number: Int, endsNumeral: Bool) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    var parts: [String] = []
    if hundreds > 1 { parts.append(units[hundreds]) }
    if hundreds > 0 { parts.append(hundreds > 1 && rest == 0 && endsNumeral ? "cents" : "cent") }
    if rest > 0 { parts.append(below100(rest, endsNumeral: endsNumeral)) }
    return parts.joined(separator: " ")
  }

  private static func below100(_ number: Int, endsNumeral: Bool) -> String {
    let (ten, unit) = number.quotientAndRemainder(dividingBy: 10)
    switch (ten, unit) {
    case (0...1, _): return units[number]
    case (2...6, 0): return tens[ten]
    case (2...6, 1): return tens[ten] + " et un"
    case (2...6, _): return tens[ten] + "-" + units[unit]
    case (7, 1): return "soixante et onze"
    case (7, _): return "soixante-" + units[10 + unit]
    case (8, 0): return endsNumeral ? "quatre-vingts" : "quatre-vingt"
    default: return "quatre-vingt-" + units[number - 80]
    }
  }

  private static let units = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]

  private static let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
}
