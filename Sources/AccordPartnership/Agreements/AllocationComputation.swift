public import AccordDocuments
public import AccordWording

/// How an envelope is split: a fixed part shared out equally, and a part for each criterion in
/// proportion to the organisations' figures.
extension Allocation {
  /// The greatest figure that a computation takes.
  static let greatestFigure = 1_000_000_000

  /// The scenario that splits `envelope` over `organisations`.
  ///
  /// The exact share of an organisation is
  /// `amount × (fixed ÷ n + (1 − fixed) × Σ weight ÷ weights × figure ÷ total of the figures)`.
  /// It is rounded once: down to the cent, and the cents that are left go one each to the largest
  /// remainders, equal remainders in the order of the identities. The order of `organisations`
  /// does not matter.
  ///
  /// - Parameters:
  ///   - envelope: what is shared out.
  ///   - id: the identity of the allocation.
  ///   - title: what it is called.
  ///   - criteria: what the rest is shared out by, with their weights.
  ///   - organisations: who receives a share.
  ///   - fixedPart: 0 % to 100 %; 100 % exactly when there are no criteria.
  ///   - activities: where the figures are; an organisation's own only.
  ///   - vote: the number of the supplementary vote that is split alone; the first one where `nil`.
  /// - Throws: `Failure` when there is nobody to share with, the amount is below zero, the method is not sound, or a
  ///   figure is missing: missing is not zero.
  public static func splitting(
    _ envelope: Envelope, as id: ID<Allocation>, title: Text, fixedPart: Rate,
    criteria: [Criterion], over organisations: [ID<Organisation>], activities: [Activity],
    vote: Int? = nil
  ) throws -> Allocation {
    try requireMethod(fixedPart: fixedPart, criteria: criteria)
    let beneficiaries = Set(organisations).sorted()
    guard let amount = envelope.amount(ofVote: vote) else {
      throw Failure.noVote(vote ?? 0, of: envelope)
    }
    guard amount >= .zero else { throw Failure.belowZero(envelope) }
    guard !beneficiaries.isEmpty else { throw Failure.nobodyToShareWith(envelope) }
    let figures = try self.figures(of: beneficiaries, for: criteria, among: activities)
    var result = Allocation(
      id: id, envelope: envelope.id.reference, title: title, fixedPart: fixedPart,
      criteria: criteria,
      shares: zip(beneficiaries, figures).map { organisation, figures in
        Share(organisation: organisation.reference, figures: figures, amount: .zero)
      }, vote: vote)
    let amounts = Apportionment.largestRemainder(
      amount.cents,
      over: result.shares.map { result.fractions(of: amount, for: $0) })
    for index in amounts.indices { result.shares[index].amount = Money(cents: amounts[index]) }
    return result
  }

  /// The exact terms of a share: the fixed part, then one for each criterion.
  func fractions(of amount: Money, for share: Share) -> [Apportionment.Fraction] {
    let cents = UInt128(amount.cents)
    let whole = UInt128(Rate.percent(100).basisPoints)
    let fixed = UInt128(fixedPart.basisPoints)
    let weights = criteria.map { UInt128($0.weight) }.reduce(0, +)
    let first = Apportionment.Fraction(cents * fixed, over: whole * UInt128(shares.count))
    return [first]
      + criteria.indices.map { index in
        Apportionment.Fraction(
          cents * (whole - fixed) * UInt128(criteria[index].weight) * UInt128(share.figures[index]),
          over: whole * weights * UInt128(total(of: index)))
      }
  }

  /// The organisations whose figures are other ones now than those that the split was computed from.
  public func movedFigures(among activities: [Activity]) -> [ID<Organisation>] {
    guard !criteria.isEmpty else { return [] }
    let organisations = shares.map(\.organisation.id)
    guard
      let now = try? Allocation.figures(of: organisations, for: criteria, among: activities)
    else { return organisations }
    return zip(shares, now).filter { $0.figures != $1 }.map(\.0.organisation.id)
  }

  /// The sum of all organisations' figures for a criterion.
  func total(of criterion: Int) -> Int { shares.map { $0.figures[criterion] }.total() }

  static func requireMethod(fixedPart: Rate, criteria: [Criterion]) throws {
    guard (Rate.percent(0)...Rate.percent(100)).contains(fixedPart) else {
      throw Failure.fixedPart(fixedPart)
    }
    guard criteria.isEmpty == (fixedPart == .percent(100)) else {
      throw Failure.fixedPartAndCriteria(fixedPart, criteria.count)
    }
    if let twice = criteria.map({ [$0.measure.code, "\($0.year)"] }).firstRepeated() {
      throw Failure.criterionTwice(twice.joined(separator: " "))
    }
    for each in criteria where !(1...1_000_000).contains(each.weight) {
      throw Failure.weight(each.weight)
    }
  }

  private static func figures(
    of organisations: [ID<Organisation>], for criteria: [Criterion], among activities: [Activity]
  ) throws -> [[Int]] {
    var known: [[String]: Activity] = [:]
    for each in activities where each.scope == .own {
      known[[each.organisation.id.name, "\(each.year)"]] = each
    }
    var missing: [Failure.MissingFigure] = []
    let figures = organisations.map { organisation in
      criteria.map { criterion -> Int in
        let activity = known[[organisation.name, "\(criterion.year)"]]
        guard let figure = activity?.figure(criterion.measure) else {
          missing.append(.init(organisation: organisation, criterion: criterion))
          return 0
        }
        return figure
      }
    }
    guard missing.isEmpty else { throw Failure.figuresMissing(missing) }
    try requireFigures(figures, for: criteria)
    return figures
  }

  /// Figures that an amount can be divided by: none is negative or out of proportion, and each
  /// criterion has one above zero.
  static func requireFigures(_ figures: [[Int]], for criteria: [Criterion]) throws {
    for (index, criterion) in criteria.enumerated() {
      let column = figures.map { $0[index] }
      guard column.allSatisfy({ (0...greatestFigure).contains($0) }) else {
        throw Failure.figureOutOfRange(criterion)
      }
      guard column.contains(where: { $0 > 0 }) else { throw Failure.noFigure(criterion) }
    }
  }
}
