/// A calendar year, 1900 to 2999: written without separators, and never added up.
public struct Year: Sendable, Hashable, Comparable {
  /// The year.
  public let number: Int

  /// A year, or `nil` outside 1900 to 2999.
  public init?(_ number: Int) {
    guard (1900...2999).contains(number) else { return nil }
    self.number = number
  }

  /// The order of years.
  public static func < (left: Year, right: Year) -> Bool { left.number < right.number }
}

extension Year: WrittenValue {
  public static let kind = ValueKind(Text(en: "year", fr: "année"), examples: ["2024"])

  public init(reading text: String) throws(ReadingFault) {
    let digits = text.withoutOuterSpaces
    guard digits.utf8.count == 4, let number = Int(digits), let year = Year(number) else {
      throw ReadingFault(
        "reading.year",
        Text(
          en: "\"\(text)\" cannot be read as a year.",
          fr: "« \(text) » ne peut pas être lu comme une année."),
        advice: Text(
          en: "Write four digits, from 1900 to 2999.",
          fr: "Écrivez quatre chiffres, de 1900 à 2999."))
    }
    self = year
  }

  public func written(in language: Language) -> String { code }

  public var code: String { String(number) }
}
