/// A share of a whole, in hundredths of a per cent: 60 % is 6,000.
public struct Rate: Sendable, Hashable, Comparable {
  /// Hundredths of a per cent; between ±`limit`.
  public let basisPoints: Int

  /// The greatest rate, in hundredths of a per cent: a million per cent.
  static let limit = 100_000_000

  /// A rate from hundredths of a per cent; one beyond ±100 000 000 is held at that bound.
  public init(basisPoints: Int) {
    self.basisPoints = min(max(basisPoints, -Rate.limit), Rate.limit)
  }

  /// A rate in whole per cents.
  public static func percent(_ percent: Int) -> Rate { Rate(basisPoints: percent * 100) }

  /// What it is of an amount, rounded down to the cent.
  public func share(of amount: Money) -> Money {
    let whole = Int128(Rate.percent(100).basisPoints)
    return Money(cents: Int(clamping: Int128(amount.cents) * Int128(basisPoints) / whole))
  }

  /// The order of rates.
  public static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }
}

extension Rate: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "rate", fr: "taux"), examples: ["60 %", "60%", "33,33 %"])

  public init(reading text: String) throws(ReadingFault) {
    var number = text.withoutOuterSpaces
    do throws(DecimalNotation.Problem) {
      guard number.hasSuffix("%") else { throw DecimalNotation.Problem.notANumber }
      number.removeLast()
      self.init(
        basisPoints: try DecimalNotation.units(
          number.withoutOuterSpaces, places: 2, isShort: false, limit: Rate.limit))
    } catch {
      throw error.fault(kind: Rate.kind, text: text, prefix: "reading.rate")
    }
  }

  /// `60%`, `60 %`, `33.33%`, `33,33 %`.
  public func written(in language: Language) -> String {
    let number =
      basisPoints % 100 == 0
      ? language.grouped(basisPoints / 100) : language.decimal(basisPoints, places: 2)
    return language == .french ? number + Typography.noBreakSpace + "%" : number + "%"
  }

  /// `60%`, `33.33%`.
  public var code: String {
    let (whole, rest) = basisPoints.magnitude.quotientAndRemainder(dividingBy: 100)
    let fraction = rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)"
    return "\(basisPoints < 0 ? "-" : "")\(whole)\(fraction)%"
  }
}

extension Rate: Codable {
  /// Reads hundredths of a per cent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let points = try container.decode(Int.self)
    guard points.magnitude <= UInt(Rate.limit) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "rate out of range")
    }
    self.init(basisPoints: points)
  }

  /// Writes hundredths of a per cent, as a whole number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(basisPoints)
  }
}
