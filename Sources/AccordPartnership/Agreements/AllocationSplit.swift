import AccordDocuments
import AccordWording

/// A computation of an allocation, with what stands between its exact shares and its amounts.
struct AllocationSplit {
  private let method: AllocationMethod
  private let shares: [Allocation.Share]
  /// The places of the shares that are computed, not given.
  let taking: [Int]
  /// What these share.
  let rest: Money
  /// The sum of their figures for each criterion.
  let totals: [UInt128]
  /// The sum of what they had in force the year before.
  let before: UInt128
  /// The split in units, within floors and caps, and without them.
  private let bounded: Apportionment.Bounded
  private let free: Apportionment.Bounded
  /// The place of the share that gets what is less than a unit of the amount, and that.
  let remainder: (place: Int, amount: Money)?

  private var unit: Int { method.unit?.cents ?? 1 }

  /// The split of an amount by a method, with the figures of the shares and those that are given.
  ///
  /// - Throws: `Failure` when the shares that are given, the floors, the caps and the unit leave no
  ///   split that adds up.
  init(_ amount: Money, by method: AllocationMethod, over shares: [Allocation.Share])
    throws(Failure)
  {
    self.method = method
    self.shares = shares
    taking = shares.indices.filter { !shares[$0].isByHand }
    let given = shares.filter(\.isByHand).map(\.amount).total()
    guard given <= amount else { throw .byHandAbove(given, amount) }
    rest = amount - given
    guard !taking.isEmpty || rest == .zero else { throw .byHandBelow(given, amount) }
    let computed = taking.map { shares[$0] }
    totals = method.criteria.indices.map { criterion in
      computed.reduce(0) { $0 + UInt128($1.figures[criterion]) }
    }
    before = computed.reduce(0) { $0 + UInt128($1.before?.cents ?? 0) }
    if before == 0, !taking.isEmpty, let year = method.yearBefore {
      throw .nothingBefore(year)
    }
    let unit = method.unit?.cents ?? 1
    let (units, cents) = rest.cents.quotientAndRemainder(dividingBy: unit)
    let weights = Self.weights(of: computed, by: method, totals, before)
    let bounds = try Self.bounds(of: computed, by: method, units, rest)
    bounded = Apportionment.within(
      units, zip(weights, bounds).map { .init(weight: $0, bounds: $1) })
    let isBounded = method.floor != nil || method.cap != nil
    free =
      isBounded
      ? Apportionment.within(units, weights.map { .init(weight: $0, bounds: 0...units) })
      : bounded
    guard cents > 0 else {
      remainder = nil
      return
    }
    let left = Money(cents: cents)
    var best: Int?
    for place in taking.indices {
      let amount = Money(cents: bounded.units[place] * unit) + left
      if let cap = method.greatest(against: computed[place].before), amount > cap { continue }
      guard let other = best else {
        best = place
        continue
      }
      let isGreater =
        bounded.units[place] == bounded.units[other]
        ? weights[other] < weights[place] : bounded.units[other] < bounded.units[place]
      if isGreater { best = place }
    }
    guard let best else { throw .remainder(left, unit: Money(cents: unit)) }
    remainder = (taking[best], left)
  }

  /// The amount of each share.
  var amounts: [Money] {
    var amounts = shares.map(\.amount)
    for (place, index) in taking.enumerated() {
      amounts[index] = Money(cents: bounded.units[place] * unit)
    }
    if let remainder { amounts[remainder.place] += remainder.amount }
    return amounts
  }

  /// What floors and caps change in a share, in whole cents, and what it is held at.
  func correction(of place: Int) -> (hold: Apportionment.Hold, amount: Money)? {
    guard let index = taking.firstIndex(of: place) else { return nil }
    let change = bounded.exact(index, unit: unit) - free.exact(index, unit: unit)
    let hold = bounded.holds[index]
    return hold == .free && change == 0 ? nil : (hold, Money(cents: change))
  }

  /// The exact terms of a computed share: the fixed part, the renewed part, then one for each
  /// criterion.
  func fractions(of share: Allocation.Share) -> [Apportionment.Fraction] {
    let cents = UInt128(rest.cents)
    let whole = UInt128(AllocationMethod.whole)
    let weights = method.criteria.map { UInt128($0.weight) }.reduce(0, +)
    let fixed = Apportionment.Fraction(
      cents * UInt128(method.fixedPart.basisPoints), over: whole * UInt128(taking.count))
    let renewed = Apportionment.Fraction(
      cents * UInt128(method.renewedPart.basisPoints) * UInt128(share.before?.cents ?? 0),
      over: whole * max(1, before))
    return [fixed, renewed]
      + method.criteria.indices.map { index in
        Apportionment.Fraction(
          cents * UInt128(method.rest) * UInt128(method.criteria[index].weight)
            * UInt128(share.figures[index]),
          over: whole * weights * totals[index])
      }
  }

  /// Whole numbers in the proportion of the exact shares: all terms over one denominator.
  private static func weights(
    of shares: [Allocation.Share], by method: AllocationMethod, _ totals: [UInt128],
    _ before: UInt128
  ) -> [WideNumber] {
    let sum = method.criteria.map { UInt128($0.weight) }.reduce(0, +)
    let divisors =
      [UInt128(max(1, shares.count)), max(1, before), max(1, sum)] + totals.map { max(1, $0) }
    /// A number times all divisors but those at some places.
    func times(_ number: Int, without places: Set<Int>) -> WideNumber {
      divisors.indices.filter { !places.contains($0) }
        .reduce(WideNumber(UInt128(number))) { $0 * WideNumber(divisors[$1]) }
    }
    let fixed = times(method.fixedPart.basisPoints, without: [0])
    let renewed = times(method.renewedPart.basisPoints, without: [1])
    let criteria = method.criteria.indices.map { index in
      times(method.rest * method.criteria[index].weight, without: [2, 3 + index])
    }
    return shares.map { share in
      criteria.indices.reduce(fixed + renewed * WideNumber(UInt128(share.before?.cents ?? 0))) {
        $0 + criteria[$1] * WideNumber(UInt128(share.figures[$1]))
      }
    }
  }

  /// The units that each may get.
  private static func bounds(
    of shares: [Allocation.Share], by method: AllocationMethod, _ units: Int, _ rest: Money
  ) throws(Failure) -> [ClosedRange<Int>] {
    let unit = method.unit ?? Money(cents: 1)
    var bounds: [ClosedRange<Int>] = []
    for share in shares {
      guard let range = method.bounds(against: share.before, upTo: units) else {
        throw .nothingBetween(
          method.least(against: share.before) ?? .zero,
          method.greatest(against: share.before) ?? .zero, share.organisation.id, unit: unit)
      }
      bounds.append(range)
    }
    func amount(_ units: [Int]) -> Money {
      let cents = units.reduce(Int128(0)) { $0 + Int128($1) * Int128(unit.cents) }
      return Money(cents: Int(clamping: cents))
    }
    let least = amount(bounds.map(\.lowerBound))
    guard least <= Money(cents: units * unit.cents) else { throw .floors(least, rest, unit: unit) }
    let most = amount(bounds.map(\.upperBound))
    guard shares.isEmpty || most >= Money(cents: units * unit.cents) else {
      throw .caps(most, rest, unit: unit)
    }
    return bounds
  }
}
