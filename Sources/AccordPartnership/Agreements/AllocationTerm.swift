public import AccordDocuments
public import AccordWording

/// One term of an organisation's share, for people to follow the computation.
public struct AllocationTerm: Sendable, Hashable {
  /// What the term is.
  public enum Kind: Sendable, Hashable {
    /// The part shared out equally.
    case fixedPart
    /// The part that follows a criterion.
    case criterion(Allocation.Criterion)
    /// The cents that rounding left, spread by the largest remainder.
    case rounding
  }

  /// What the term is.
  public let kind: Kind
  /// What the whole envelope gives to this term, rounded down to the cent; none for rounding.
  public let part: Money?
  /// The organisation's figure: 1 for the fixed part.
  public let figure: Int?
  /// The sum of all organisations' figures: their number for the fixed part.
  public let total: Int?
  /// What the organisation gets by this term, rounded down to the cent.
  public let amount: Money
}

extension Allocation {
  /// An organisation's share term by term; the amounts of the terms add up to the share.
  ///
  /// - Throws: `Failure` when the organisation has no share, or the scenario is not sound.
  public func terms(for organisation: ID<Organisation>) throws -> [AllocationTerm] {
    guard let share = share(of: organisation) else {
      throw Failure.noShare(self, organisation)
    }
    // A scenario that was stored by other hands may have figures that nothing can be divided by.
    try validate()
    let exact = fractions(of: total, for: share)
    var terms: [AllocationTerm] = []
    if fixedPart.basisPoints > 0 {
      terms.append(
        AllocationTerm(
          kind: .fixedPart, part: part(fixedPart.basisPoints, 1, of: 1), figure: 1,
          total: shares.count, amount: Money(cents: exact[0].whole)))
    }
    let rest = Rate.percent(100).basisPoints - fixedPart.basisPoints
    let weights = criteria.map(\.weight).total()
    for (index, criterion) in criteria.enumerated() {
      terms.append(
        AllocationTerm(
          kind: .criterion(criterion), part: part(rest, criterion.weight, of: weights),
          figure: share.figures[index], total: total(of: index),
          amount: Money(cents: exact[index + 1].whole)))
    }
    let rounding = share.amount - terms.map(\.amount).total()
    if rounding != .zero {
      terms.append(
        AllocationTerm(kind: .rounding, part: nil, figure: nil, total: nil, amount: rounding))
    }
    return terms
  }

  private func part(_ basisPoints: Int, _ weight: Int, of weights: Int) -> Money {
    let whole = UInt128(Rate.percent(100).basisPoints)
    return Money(
      cents: Int(
        UInt128(total.cents) * UInt128(basisPoints) * UInt128(weight) / (whole * UInt128(weights))))
  }
}
