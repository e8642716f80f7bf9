public import AccordDocuments
public import AccordWording

/// One term of an organisation's share, for people to follow the computation.
public struct AllocationTerm: Sendable, Hashable {
  /// What the term is.
  public enum Kind: Sendable, Hashable {
    /// The part shared out equally.
    case fixedPart
    /// The part that follows what was in force at the end of a year, of the sum of all.
    case renewedPart(year: Int, before: Money, of: Money)
    /// The part that follows a criterion.
    case criterion(Allocation.Criterion)
    /// Given, not computed.
    case byHand
    /// What the floor adds, against what was in force the year before.
    case floor(Rate, of: Money)
    /// What the cap takes, against what was in force the year before.
    case cap(Rate, of: Money)
    /// What others that are held at a floor or a cap leave to it or take from it.
    case heldOthers
    /// What rounding gave or took: units are spread by the largest remainder.
    case rounding(unit: Money)
    /// What is less than a unit of the amount.
    case remainder
  }

  /// What the term is.
  public let kind: Kind
  /// What the whole gives to this term, rounded down to the cent; none where it gives none.
  public var part: Money?
  /// The organisation's figure: 1 for the fixed part.
  public var figure: Int?
  /// The sum of all organisations' figures: their number for the fixed part.
  public var total: Int?
  /// What the organisation gets by this term, rounded down to the cent.
  public let amount: Money
}

extension Allocation {
  /// An organisation's share term by term; the amounts of the terms add up to the share.
  ///
  /// - Throws: `Failure` when the organisation has no share, or the scenario is not sound.
  public func terms(for organisation: ID<Organisation>) throws -> [AllocationTerm] {
    guard let place = shares.firstIndex(where: { $0.organisation.id == organisation }) else {
      throw Failure.noShare(self, organisation)
    }
    // A scenario that was stored by other hands may have figures that nothing can be divided by.
    try validate()
    let share = shares[place]
    guard !share.isByHand else { return [AllocationTerm(kind: .byHand, amount: share.amount)] }
    let split = try split()
    var terms = proportions(of: share, in: split)
    if let correction = split.correction(of: place) {
      terms.append(term(for: correction, share))
    }
    if let remainder = split.remainder, remainder.place == place {
      terms.append(AllocationTerm(kind: .remainder, amount: remainder.amount))
    }
    let rounding = share.amount - terms.map(\.amount).total()
    if rounding != .zero {
      terms.append(
        AllocationTerm(kind: .rounding(unit: unit ?? Money(cents: 1)), amount: rounding))
    }
    return terms
  }

  /// The terms that are in proportion to something.
  private func proportions(
    of share: Share, in split: AllocationSplit
  ) -> [AllocationTerm] {
    let exact = split.fractions(of: share).map { Money(cents: $0.whole) }
    var terms: [AllocationTerm] = []
    if fixedPart > .percent(0) {
      terms.append(
        AllocationTerm(
          kind: .fixedPart, part: part(fixedPart.basisPoints, 1, of: 1, in: split), figure: 1,
          total: split.taking.count, amount: exact[0]))
    }
    if renewedPart > .percent(0), let yearBefore {
      terms.append(
        AllocationTerm(
          kind: .renewedPart(
            year: yearBefore, before: share.before ?? .zero,
            of: Money(cents: Int(clamping: split.before))),
          part: part(renewedPart.basisPoints, 1, of: 1, in: split), amount: exact[1]))
    }
    let weights = criteria.map(\.weight).total()
    for (index, criterion) in criteria.enumerated() {
      terms.append(
        AllocationTerm(
          kind: .criterion(criterion),
          part: part(method.rest, criterion.weight, of: weights, in: split),
          figure: share.figures[index], total: Int(clamping: split.totals[index]),
          amount: exact[index + 2]))
    }
    return terms
  }

  /// What floors and caps make of a share.
  private func term(
    for correction: (hold: Apportionment.Hold, amount: Money), _ share: Share
  ) -> AllocationTerm {
    let before = share.before ?? .zero
    let kind: AllocationTerm.Kind =
      switch correction.hold {
      case .free: .heldOthers
      case .floor: .floor(floor ?? .percent(0), of: before)
      case .cap: .cap(cap ?? .percent(0), of: before)
      }
    return AllocationTerm(kind: kind, amount: correction.amount)
  }

  private func part(
    _ basisPoints: Int, _ weight: Int, of weights: Int, in split: AllocationSplit
  ) -> Money {
    let whole = UInt128(AllocationMethod.whole)
    return Money(
      cents: Int(
        UInt128(split.rest.cents) * UInt128(basisPoints) * UInt128(weight)
          / (whole * UInt128(weights))))
  }
}
