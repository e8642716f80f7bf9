public import AccordWording

/// A telephone number, held in the international form (E.164): `+33231069885`.
public struct PhoneNumber: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "telephone number", fr: "numéro de téléphone"),
    examples: ["02 31 06 98 85", "+33 2 31 06 98 85"])

  public init(reading text: String) throws(ReadingFault) {
    // "(0)" after a country code is a hint to callers at home, not a part of the number.
    let plain = text.replacing("(0)", with: "")
    let isInternational = ["+", "00"].contains { plain.withoutOuterSpaces.hasPrefix($0) }
    var number = (isInternational ? plain : text)
      .filter { !$0.isWhitespace && !".-()/‐‑".contains($0) }
    if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
    if number.hasPrefix("0508"), number.count == 10 {
      number = "+" + number.dropFirst()  // Saint-Pierre-et-Miquelon: six digits after 508
    } else if number.hasPrefix("0"), number.count == 10 {
      number = PhoneNumber.countryCode(ofNational: number) + number.dropFirst()
    }
    let digits = number.dropFirst()
    // Zeros at home have no code of a country, since no zone is 0.
    if text.filter(\.isASCIIDigit).count >= 7, Placeholder.isOne(text.filter(\.isASCIIDigit)) {
      throw .placeholder(text, PhoneNumber.kind)
    }
    guard number.first == "+", (7...15).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
      digits.first != "0", PhoneNumber.fitsItsCountry(digits)
    else { throw .shape(text, mendedAs: PhoneNumber.self, from: number) }
    guard !PhoneNumber.isPlaceholder(digits) else { throw .placeholder(text, PhoneNumber.kind) }
    code = number
  }

  /// Reads a stored code, also one that stands for no number.
  public init(stored code: String) throws(ReadingFault) {
    let digits = code.dropFirst()
    guard code.first == "+", (7...15).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
      PhoneNumber.isPlaceholder(digits)
    else {
      self.code = try PhoneNumber(reading: code).code
      return
    }
    self.code = code
  }

  /// Whether all that follows the zone is one digit: 01 11 11 11 11, 06 00 00 00 00.
  private static func isPlaceholder(_ digits: Substring) -> Bool {
    Placeholder.isOne(digits.suffix(8))
  }

  /// French numbers in pairs, `02 31 06 98 85`; others in the international form.
  public func written(in language: Language) -> String {
    guard let country = PhoneNumber.french.first(where: { code.hasPrefix($0) }) else { return code }
    let national = Array("0" + code.dropFirst(country.count))
    return stride(from: 0, to: national.count, by: 2)
      .map { String(national[$0..<min($0 + 2, national.count)]) }
      .joined(separator: Typography.noBreakSpace)
  }

  private static let french = FrenchNumbering.countryCodes

  private static func fitsItsCountry(_ digits: Substring) -> Bool {
    guard let country = french.first(where: { "+\(digits)".hasPrefix($0) }) else { return true }
    let national = digits.dropFirst(country.count - 1)
    return national.first != "0" && national.count == 9
  }

  /// Overseas numbers look like any other at home and have country codes of their own (plan de
  /// numérotation de l’Arcep).
  private static func countryCode(ofNational number: String) -> String {
    switch number.prefix(4) {
    case "0262", "0263", "0269", "0639", "0692", "0693": "+262"
    case "0590", "0690", "0691": "+590"
    case "0594", "0694": "+594"
    case "0596", "0696", "0697": "+596"
    default: "+33"
    }
  }
}
