/// The characters and rules of French and English typography. They are written here and not
/// taken from the platform's locale data, which differs between systems.
public enum Typography {
  /// U+202F, between groups of three digits and before `; ! ?` in French.
  public static let narrowNoBreakSpace = "\u{202F}"
  /// U+00A0, before `€`, `%`, `:` and inside « » in French.
  public static let noBreakSpace = "\u{00A0}"
}

extension Language {
  /// A whole number with this language's separators: `50,000`, `50 000`.
  public func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(number.magnitude)
  }

  private func grouped(_ number: UInt) -> String {
    let separator = self == .french ? Typography.narrowNoBreakSpace : ","
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }

  /// A decimal number from a whole number of its smallest units: 250 with two places is
  /// `2.50`, `2,50`.
  public func decimal(_ units: Int, places: Int) -> String {
    var power = 1
    for _ in 0..<places { power *= 10 }
    let (whole, part) = units.magnitude.quotientAndRemainder(dividingBy: UInt(power))
    let sign = units < 0 ? "-" : ""
    let fraction = String(String(part + UInt(power)).dropFirst())
    return sign + grouped(whole)
      + (places == 0 ? "" : (self == .french ? "," : ".") + fraction)
  }

  /// Items as a sentence lists them: `a, b and c`, `a, b et c`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (self == .french ? " et " : " and ") + last
  }

  /// Text between this language's quotation marks: `"a"`, `« a »`.
  public func quoted(_ text: String) -> String {
    self == .french
      ? "«\(Typography.noBreakSpace)\(text)\(Typography.noBreakSpace)»" : "\"\(text)\""
  }

  /// The singular or the plural for a quantity: in French 0 and 1 are singular.
  public func plural(_ count: Int, _ one: String, _ many: String) -> String {
    let isSingular = self == .french ? count.magnitude < 2 : count == 1
    return isSingular ? one : many
  }
}
