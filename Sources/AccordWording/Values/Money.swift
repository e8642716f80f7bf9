/// An amount in euros, exact to the cent. Integer arithmetic, no floating point.
public struct Money: Sendable, Hashable, Comparable {
  /// The amount in cents; between ±`greatest`.
  public let cents: Int

  /// The greatest amount that is read and stored, in cents: ten thousand billion euros.
  public static let limit = 1_000_000_000_000_000

  /// The greatest sum of amounts, in cents: a thousand times `limit`. The sum or difference of
  /// two such sums is still one of the machine's integers.
  public static let greatest = 1_000 * limit

  /// An amount from cents; one beyond ±`greatest` is held at that bound, so that a rule that
  /// compares it with what is there still refuses it.
  public init(cents: Int) {
    self.cents = min(max(cents, -Money.greatest), Money.greatest)
  }

  /// An amount in whole euros.
  public static func euros(_ euros: Int) -> Money {
    Money(cents: min(max(euros, -Money.greatest / 100), Money.greatest / 100) * 100)
  }

  /// Nothing.
  public static let zero = Money(cents: 0)

  /// The order of amounts.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  /// The sum of two amounts, at most ±`greatest`.
  public static func + (left: Money, right: Money) -> Money {
    Money(cents: left.cents + right.cents)
  }
  /// The difference of two amounts, at most ±`greatest`.
  public static func - (left: Money, right: Money) -> Money {
    Money(cents: left.cents - right.cents)
  }
  /// Adds to an amount.
  public static func += (left: inout Money, right: Money) { left = left + right }
  /// Takes away from an amount.
  public static func -= (left: inout Money, right: Money) { left = left - right }
}

extension Sequence<Money> {
  /// The sum of all amounts, at most ±`Money.greatest`; it does not depend on their order.
  public func total() -> Money { Money(cents: lazy.map(\.cents).total()) }
}

extension Sequence<Int> {
  /// The sum of all numbers, held at the bounds of the machine's integers; it does not depend on
  /// their order.
  public func total() -> Int { Int(clamping: reduce(Int128(0)) { $0 + Int128($1) }) }
}

extension Money: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "amount", fr: "montant"),
    examples: ["4000000", "4 000 000 €", "1 234,50 €", "4M€", "100k€"])

  public init(reading text: String) throws(ReadingFault) {
    var number = text.withoutOuterSpaces[...]
    if number.hasSuffix("€") {
      number.removeLast()
    } else if number.lowercased().hasSuffix("eur") {
      number.removeLast(3)
    } else if let sign = number.firstIndex(of: "€"), "-−+".contains(number[..<sign]) {
      number.remove(at: sign)
    }
    number = number.withoutOuterSpaces
    var decimals = 2
    switch number.last {
    case "M", "m": number.removeLast(); decimals = 8
    case "k", "K": number.removeLast(); decimals = 5
    default: break
    }
    let isShort = decimals > 2
    do throws(DecimalNotation.Problem) {
      self.init(
        cents: try DecimalNotation.units(
          number.withoutOuterSpaces, places: decimals, isShort: isShort, limit: Money.limit))
    } catch {
      throw error.fault(kind: Money.kind, text: text, prefix: "reading.amount")
    }
  }

  /// `€4,000,000.00`, `4 000 000,00 €`.
  public func written(in language: Language) -> String {
    let number = language.decimal(cents, places: 2)
    switch language {
    case .english: return cents < 0 ? "-€" + number.dropFirst() : "€" + number
    case .french: return number + Typography.noBreakSpace + "€"
    }
  }

  /// Euros with a point and two decimals: `4000000.00`.
  public var code: String {
    let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return (cents < 0 ? "-" : "") + "\(euros)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// The amount without needless decimals, in millions from one million up where that is
  /// exact: `€4m`, `4 M€`, `€2.5m`, `2,5 M€`, `166 666,67 €`.
  public func short(in language: Language) -> String {
    let million = 100_000_000
    let mark = language == .french ? "," : "."
    if cents.magnitude >= UInt(million), cents % (million / 1000) == 0 {
      var digits = language.decimal(cents / (million / 1000), places: 3)
      while digits.hasSuffix("0") { digits.removeLast() }
      if digits.hasSuffix(mark) { digits.removeLast() }
      return language == .french ? "\(digits)\(Typography.noBreakSpace)M€" : "€\(digits)m"
    }
    guard cents % 100 == 0 else { return written(in: language) }
    let number = language.grouped(cents / 100)
    return language == .french ? "\(number)\(Typography.noBreakSpace)€" : "€\(number)"
  }
}

extension Money: Codable {
  /// Reads cents.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let cents = try container.decode(Int.self)
    guard cents.magnitude <= UInt(Money.limit) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "amount out of range")
    }
    self.init(cents: cents)
  }

  /// Writes cents, as a whole number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }
}
