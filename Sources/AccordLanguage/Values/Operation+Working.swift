import AccordWording

/// Working out. Everything is exact but two things, which are rounded half away from zero: an
/// amount that is multiplied by a rate or divided, to the cent, and the rate between two
/// amounts, to a hundredth of a per cent. What cannot be held is an error, never wrapped.
extension Operation {
  /// The result; missing where one of the operands is.
  ///
  /// - Throws: on division by zero, where a whole number does not divide another, and where the
  ///   result cannot be held.
  package func callAsFunction(_ first: Value, _ second: Value) throws(Diagnostic) -> Value {
    guard first != .missing, second != .missing else { return .missing }
    let (a, b) = (Int128(first.units), Int128(second.units))
    switch (left, sign, right) {
    case (.date, .minus, .date): return .integer(first.units - second.units)
    case (.date, _, _): return try moved(first, by: sign == .minus ? -second.units : second.units)
    case (_, .plus, _): return try value(a + b)
    case (_, .minus, _): return try value(a - b)
    case (.amount, .times, .rate), (.rate, .times, .amount):
      return try value(Operation.rounded(a * b, over: 10_000))
    case (_, .times, _): return try value(a * b)
    case (_, .over, _):
      guard b != 0 else { throw Diagnostic(.divisionByZero, at: place) }
      switch (left, right) {
      case (.integer, _):
        guard a % b == 0 else {
          throw Diagnostic(.inexactDivision(first.units, second.units), at: place)
        }
        return try value(a / b)
      case (_, .integer): return try value(Operation.rounded(a, over: b))
      default: return try value(Operation.rounded(a * 10_000, over: b))
      }
    }
  }

  /// The quotient to the nearest whole number; halves go away from zero.
  package static func rounded(_ dividend: Int128, over divisor: Int128) -> Int128 {
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard rest.magnitude * 2 >= divisor.magnitude else { return quotient }
    return quotient + ((dividend < 0) == (divisor < 0) ? 1 : -1)
  }

  private func moved(_ date: Value, by count: Int) throws(Diagnostic) -> Value {
    guard case .date(let day) = date, count.magnitude <= 1_000_000,
      let moved = right == .days ? day.adding(days: count) : day.adding(months: count)
    else { throw Diagnostic(.outOfRange, at: place) }
    return .date(moved)
  }

  private func value(_ units: Int128) throws(Diagnostic) -> Value {
    guard let units = Int(exactly: units), let value = result.value(units) else {
      throw Diagnostic(.outOfRange, at: place)
    }
    return value
  }
}

extension Quantity {
  /// The value of so many units: cents, hundredths of a per cent; `nil` where it cannot be held.
  package func value(_ units: Int) -> Value? {
    switch self {
    case .amount:
      units.magnitude <= UInt(Money.limit) ? .amount(Money(cents: units)) : nil
    case .rate: units.magnitude <= 100_000_000 ? .rate(Rate(basisPoints: units)) : nil
    case .year: (try? Year(reading: String(units))).map { .year($0.number) }
    case .integer, .days, .months: .integer(units)
    case .date: CalendarDate(dayNumber: units).map { .date($0) }
    }
  }
}

extension Value {
  /// Cents, days, hundredths of a per cent.
  package var units: Int {
    switch self {
    case .amount(let money): money.cents
    case .integer(let number), .year(let number): number
    case .rate(let rate): rate.basisPoints
    case .date(let date): date.dayNumber
    default: 0
    }
  }
}
