/// English numerals as they are written in Britain, from 0 up to 999,999,999,999: "and" after hundred and
/// before a last part below a hundred.
enum EnglishNumerals {
  static func words(_ number: Int) -> String {
    guard number > 0 else { return "zero" }
    var parts: [String] = []
    for (scale, name) in scales where number / scale % 1000 > 0 {
      parts.append(below1000(number / scale % 1000) + " " + name)
    }
    let rest = number % 1000
    if rest > 0 {
      if rest < 100, !parts.isEmpty { parts.append("and") }
      parts.append(below1000(rest))
    }
    return parts.joined(separator: " ")
  }

  private static let scales = [
    (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"),
  ]

  private static func below1000(_ number: Int) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    guard hundreds > 0 else { return below100(rest) }
    return units[hundreds] + " hundred" + (rest > 0 ? " and " + below100(rest) : "")
  }

  private static func below100(_ number: Int) -> String {
    guard number >= 20 else { return units[number] }
    let (ten, unit) = number.quotientAndRemainder(dividingBy: 10)
    return tens[ten] + (unit > 0 ? "-" + units[unit] : "")
  }

  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
