/// Reads decimal numbers as French and English people write them, and refuses what can be read
/// in two ways.
enum DecimalNotation {
  enum Problem: Error {
    case notANumber
    case tooPrecise
    case tooLarge
    /// Both readings, as plain numbers.
    case ambiguous(thousands: String, decimal: String)

    func fault(kind: ValueKind, text: String, prefix: String) -> ReadingFault {
      let examples = kind.exampleList
      switch self {
      case .notANumber:
        return .shape(text, kind, code: prefix)
      case .tooPrecise:
        return ReadingFault(
          prefix + ".precision",
          Text(
            en: "\"\(text)\" has more decimals than this kind of value holds: \(kind.name).",
            fr:
              "« \(text) » a plus de décimales que n’en contient ce type de valeur : \(kind.name)."),
          advice: Text(
            en: "Write for example: \(examples).", fr: "Écrivez par exemple : \(examples)."))
      case .tooLarge:
        return ReadingFault(
          prefix + ".range",
          Text(en: "\"\(text)\" is too large.", fr: "« \(text) » est trop grand."),
          advice: Text(
            en: "Look whether a digit is repeated, or a unit such as M€ too much.",
            fr: "Vérifiez qu'un chiffre n'est pas répété, ni une unité comme M€ en trop."))
      case .ambiguous(let thousands, let decimal):
        let decimalComma = decimal.replacing(".", with: ",")
        return ReadingFault(
          prefix + ".ambiguous",
          Text(
            en: "\"\(text)\" can be read in two ways: \(thousands) or \(decimal).",
            fr: "« \(text) » peut se lire de deux façons : \(thousands) ou \(decimalComma)."),
          advice: Text(
            en: "Write \(thousands) without a separator, or fewer decimals: \(decimal.dropLast()).",
            fr:
              "Écrivez \(thousands) sans séparateur, ou moins de décimales : \(decimalComma.dropLast())."
          ))
      }
    }
  }

  /// The number of units of 10^-`places` in `number`, which has no outer spaces.
  ///
  /// Spaces and apostrophes separate thousands, so groups after the first have three digits.
  /// A comma or a point is the decimal mark when it occurs once; a mark that occurs several
  /// times, or before the other one, separates thousands. One mark followed by exactly three
  /// digits (`1.234`) is ambiguous, except where the whole part is 0 or `isShort` says that a
  /// unit such as `M` follows.
  static func units(
    _ number: some StringProtocol, places: Int, isShort: Bool, limit: Int
  ) throws(Problem) -> Int {
    var rest = Substring(String(number.map { $0.isWhitespace ? "'" : $0 }))
    var isNegative = false
    if let sign = rest.first, "-−+".contains(sign) {
      isNegative = sign != "+"
      rest.removeFirst()
      if rest.first == "'" { rest.removeFirst() }
    }
    let (whole, fraction) = try split(rest, places: places, isShort: isShort)
    guard whole.allSatisfy(\.isASCIIDigit), fraction.allSatisfy(\.isASCIIDigit),
      !whole.isEmpty || !fraction.isEmpty
    else { throw .notANumber }
    var significant = Substring(fraction)
    while significant.count > places, significant.last == "0" { significant.removeLast() }
    guard significant.count <= places else { throw .tooPrecise }
    let digits = whole + significant + String(repeating: "0", count: places - significant.count)
    var units = 0
    for digit in digits.utf8 {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= limit * 10 else { throw .tooLarge }
      units = product + Int(digit - UInt8(ascii: "0"))
      guard units <= limit else { throw .tooLarge }
    }
    return isNegative ? -units : units
  }

  private static func split(
    _ number: Substring, places: Int, isShort: Bool
  ) throws(Problem) -> (whole: String, fraction: String) {
    let marks = number.filter { $0 == "," || $0 == "." || $0 == "'" }
    guard let last = marks.last else { return (String(number), "") }
    if marks.count == 1, last != "'" {
      let parts = number.split(separator: last, omittingEmptySubsequences: false)
      let (whole, fraction) = (String(parts[0]), String(parts[1]))
      guard !fraction.isEmpty else { throw .notANumber }
      let isRound = whole.isEmpty || whole.allSatisfy { $0 == "0" }
      if fraction.count == 3, !isRound, !isShort, whole.count <= 3,
        (whole + fraction).allSatisfy(\.isASCIIDigit)
      {
        throw .ambiguous(thousands: whole + fraction, decimal: whole + "." + fraction)
      }
      return (whole, fraction)
    }
    let isRepeated = marks.allSatisfy { $0 == last }
    let groups: Substring
    let fraction: String
    if isRepeated {
      groups = number
      fraction = ""
    } else {
      guard last != "'", marks.filter({ $0 == last }).count == 1,
        Set(marks).count == 2, let index = number.lastIndex(of: last)
      else { throw .notANumber }
      groups = number[..<index]
      fraction = String(number[number.index(after: index)...])
      guard !fraction.isEmpty else { throw .notANumber }
    }
    let parts = groups.split(omittingEmptySubsequences: false) {
      $0 == "," || $0 == "." || $0 == "'"
    }
    guard let head = parts.first, (1...3).contains(head.count),
      parts.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .notANumber }
    return (parts.joined(), fraction)
  }
}

extension Character {
  /// Whether this is one of 0–9.
  package var isASCIIDigit: Bool { isASCII && isNumber }
}

extension StringProtocol {
  /// The text without spaces at its beginning and end.
  package var withoutOuterSpaces: SubSequence {
    // By scalars: with a combining mark after it, a space would take the mark with it.
    let scalars = unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, scalars[start].properties.isWhitespace {
      start = scalars.index(after: start)
    }
    while start < end, scalars[scalars.index(before: end)].properties.isWhitespace {
      end = scalars.index(before: end)
    }
    return self[start..<end]
  }
}
