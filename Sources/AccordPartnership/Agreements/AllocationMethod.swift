public import AccordDocuments
public import AccordWording

/// How an envelope is split: a part shared out equally, a part that follows the amounts of the year
/// before, the rest by criteria; then floors and caps on the change, and rounding to a unit.
public struct AllocationMethod: Sendable, Hashable {
  /// The part shared out equally.
  public var fixedPart: Rate
  /// The part that follows the amounts of the year before.
  public var renewedPart: Rate
  /// The year whose amounts are renewed and compared with.
  public var yearBefore: Int?
  /// The agreement that the conventions of that year are under; that of the envelope where `nil`.
  public var agreementBefore: Reference<FrameworkAgreement>?
  /// What the rest is shared out by.
  public var criteria: [Allocation.Criterion]
  /// The least change against the year before: −5 % is a floor of 95 % of its amount.
  public var floor: Rate?
  /// The greatest change against the year before.
  public var cap: Rate?
  /// What shares are multiples of; a cent where `nil`.
  public var unit: Money?

  /// A method.
  public init(
    fixedPart: Rate, renewedPart: Rate = .percent(0), yearBefore: Int? = nil,
    agreementBefore: Reference<FrameworkAgreement>? = nil, criteria: [Allocation.Criterion] = [],
    floor: Rate? = nil, cap: Rate? = nil,
    unit: Money? = nil
  ) {
    self.fixedPart = fixedPart
    self.renewedPart = renewedPart
    self.yearBefore = yearBefore
    self.agreementBefore = agreementBefore
    self.criteria = criteria
    self.floor = floor
    self.cap = cap
    self.unit = unit
  }

  /// The whole, in hundredths of a per cent.
  static let whole = Rate.percent(100).basisPoints

  /// What the criteria share out, in hundredths of a per cent.
  var rest: Int { Self.whole - fixedPart.basisPoints - renewedPart.basisPoints }

  /// Whether the amounts of the year before are needed.
  var usesTheYearBefore: Bool { renewedPart > .percent(0) || floor != nil || cap != nil }

  /// Whether it holds together.
  ///
  /// - Throws: `Failure` that names what does not add up.
  func requireSound() throws(Failure) {
    try requireParts()
    try requireBounds()
    if let unit, unit <= .zero { throw .unit(unit) }
    if let twice = criteria.map({ [$0.code, "\($0.year)"] }).firstRepeated() {
      throw .criterionTwice(twice.joined(separator: " "))
    }
    for each in criteria where !(1...1_000_000).contains(each.weight) {
      throw .weight(each.weight)
    }
  }

  private func requireParts() throws(Failure) {
    let rates = Rate.percent(0)...Rate.percent(100)
    guard rates.contains(fixedPart) else { throw .fixedPart(fixedPart) }
    guard rates.contains(renewedPart) else { throw .renewedPart(renewedPart) }
    guard rest >= 0 else { throw .partsAboveTheWhole(fixedPart, renewedPart) }
    guard criteria.isEmpty == (rest == 0) else {
      throw .partsAndCriteria(self, criteria.count)
    }
  }

  private func requireBounds() throws(Failure) {
    for (bound, name) in [(floor, "floor"), (cap, "cap")] {
      if let bound, !(Rate.percent(-100)...Rate.percent(1000)).contains(bound) {
        throw .bound(bound, about: name)
      }
    }
    if let floor, let cap, floor > cap { throw .floorAboveTheCap(floor, cap) }
    guard usesTheYearBefore == (yearBefore != nil) else {
      throw yearBefore.map { .yearBeforeUnused($0) } ?? .noYearBefore(self)
    }
    if let agreementBefore, yearBefore == nil { throw .agreementBeforeUnused(agreementBefore.id) }
  }

  /// The least and the greatest amount, in units, against what was in force the year before; a
  /// floor is rounded up to the unit, a cap down.
  func bounds(against before: Money?, upTo units: Int) -> ClosedRange<Int>? {
    guard let before, before > .zero else { return 0...units }
    let lowest = floor.map { exact(before, $0) } ?? 0
    let highest = cap.map { exact(before, $0) }
    let one = Int128(unit?.cents ?? 1) * Int128(Self.whole)
    let least = Int(clamping: (lowest + one - 1) / one)
    let most = highest.map { Int(clamping: $0 / one) } ?? max(units, least)
    // What no share can reach is no cap; a floor above the amount is refused by its sum.
    return least > most ? nil : least...max(least, min(most, units))
  }

  /// An amount changed by a rate, in hundredths of a per cent of a cent.
  private func exact(_ before: Money, _ change: Rate) -> Int128 {
    Int128(before.cents) * Int128(Self.whole + change.basisPoints)
  }

  /// The greatest amount that the cap allows, in whole cents; `nil` where there is none.
  func greatest(against before: Money?) -> Money? {
    guard let cap, let before, before > .zero else { return nil }
    return Money(cents: Int(clamping: exact(before, cap) / Int128(Self.whole)))
  }

  /// The least amount that the floor allows, up to the next cent; `nil` where there is none.
  func least(against before: Money?) -> Money? {
    guard let floor, let before, before > .zero else { return nil }
    let whole = Int128(Self.whole)
    return Money(cents: Int(clamping: (exact(before, floor) + whole - 1) / whole))
  }
}
