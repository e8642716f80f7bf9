public import AccordDocuments
public import AccordWording

/// How an envelope is split: a fixed part shared out equally, a renewed part in proportion to the
/// amounts of the year before, and a part for each criterion in proportion to the organisations'
/// figures.
extension Allocation {
  /// The greatest figure that a computation takes.
  static let greatestFigure = 1_000_000_000

  /// The scenario that splits `envelope` over `organisations`.
  ///
  /// The exact share of an organisation is `amount × (fixed ÷ n + renewed × before ÷ total before
  /// + rest × Σ weight ÷ weights × figure ÷ total of the figures)`. Shares by hand are taken as they
  /// are, and the amount, the number and the totals are then those of the others. Shares beyond a
  /// floor or a cap are held at it, and the others share what is left in the same proportion.
  ///
  /// It is rounded once: down to the unit, and the units that are left go one each to the largest
  /// remainders, equal remainders in the order of the identities. What is less than a unit of the
  /// amount goes to the greatest share that its cap leaves room for. The order of `organisations`
  /// does not matter.
  ///
  /// - Parameters:
  ///   - envelope: what is shared out.
  ///   - id: the identity of the allocation.
  ///   - title: what it is called.
  ///   - method: how it is shared out.
  ///   - organisations: who receives a share.
  ///   - source: where the figures and the amounts of the year before are.
  ///   - given: shares by hand.
  ///   - vote: the number of the supplementary vote that is split alone; the first one where `nil`.
  /// - Throws: `Failure` when there is nobody to share with, the amount is below zero, the method is
  ///   not sound or cannot be met, or a figure is missing: missing is not zero.
  public static func splitting(
    _ envelope: Envelope, as id: ID<Allocation>, title: Text, by method: AllocationMethod,
    over organisations: [ID<Organisation>], from source: AllocationSource,
    given: [GivenShare] = [], vote: Int? = nil
  ) throws -> Allocation {
    try method.requireSound()
    if let year = method.yearBefore, year >= envelope.year {
      throw Failure.notBefore(year, envelope)
    }
    if vote != nil, method.floor != nil || method.cap != nil {
      throw Failure.boundsOfAVote(method.floor == nil ? "cap" : "floor")
    }
    let beneficiaries = Set(organisations).sorted()
    guard let amount = envelope.amount(ofVote: vote) else {
      throw Failure.noVote(vote ?? 0, of: envelope)
    }
    guard amount >= .zero else { throw Failure.belowZero(envelope) }
    guard !beneficiaries.isEmpty else { throw Failure.nobodyToShareWith(envelope) }
    let byHand = try Self.byHand(given, among: beneficiaries)
    let computed = beneficiaries.filter { byHand[$0] == nil }
    let known = try source.figures(of: computed, for: method.criteria)
    try requireFigures(known, for: method.criteria)
    var figures = known.makeIterator()
    var result = Allocation(
      id: id, envelope: envelope.id.reference, title: title, method: method,
      shares: beneficiaries.map { organisation in
        let before = method.yearBefore == nil ? nil : source.before[organisation]
        if let amount = byHand[organisation] {
          return Share(
            organisation: organisation.reference, before: before, isByHand: true, amount: amount)
        }
        return Share(
          organisation: organisation.reference, figures: figures.next() ?? [], before: before,
          amount: .zero)
      }, vote: vote)
    let amounts = try AllocationSplit(amount, by: method, over: result.shares).amounts
    for index in amounts.indices { result.shares[index].amount = amounts[index] }
    return result
  }

  /// The computation that the shares came from.
  func split() throws(Failure) -> AllocationSplit {
    try AllocationSplit(total, by: method, over: shares)
  }

  /// The organisations whose figures, or amounts of the year before, are other ones now than those
  /// that the split was computed from.
  public func movedFigures(from source: AllocationSource) -> [ID<Organisation>] {
    let computed = shares.filter { !$0.isByHand }
    return computed.filter { share in
      let organisation = share.organisation.id
      let figures = criteria.map { source.figure($0, of: organisation) }
      return figures != share.figures
        || yearBefore != nil && source.before[organisation] != share.before
    }.map(\.organisation.id)
  }

  /// The shares by hand, one each.
  private static func byHand(
    _ given: [GivenShare], among beneficiaries: [ID<Organisation>]
  ) throws(Failure) -> [ID<Organisation>: Money] {
    var byHand: [ID<Organisation>: Money] = [:]
    for each in given {
      guard beneficiaries.contains(each.organisation) else {
        throw .byHandForNobody(each.organisation)
      }
      guard byHand.updateValue(each.amount, forKey: each.organisation) == nil else {
        throw .byHandTwice(each.organisation)
      }
    }
    return byHand
  }

  /// Figures that an amount can be divided by: none is negative or out of proportion, and each
  /// criterion has one above zero.
  static func requireFigures(_ figures: [[Int]], for criteria: [Criterion]) throws(Failure) {
    guard !figures.isEmpty else { return }
    for (index, criterion) in criteria.enumerated() {
      let column = figures.map { $0[index] }
      guard column.allSatisfy({ (0...greatestFigure).contains($0) }) else {
        throw .figureOutOfRange(criterion)
      }
      guard column.contains(where: { $0 > 0 }) else { throw .noFigure(criterion) }
    }
  }
}
