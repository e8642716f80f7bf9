public import AccordWording

/// What a budget comes to: real costs, what the flat rates add, and the total.
public struct CostComputation: Sendable, Hashable {
  /// The terms, in the order of the computation.
  public let terms: [AmountDue.Term]
  /// All of it.
  public let total: Money

  init(_ plan: CostPlan) {
    let others = plan.sum(CostCategory.otherDirect)
    let participants = plan.sum([.participants])
    let simplified = plan.sum([.unitCosts, .lumpSum])
    var terms: [AmountDue.Term] = []
    for category in CostCategory.allCases {
      let sum = plan.sum([category])
      if sum != .zero { terms.append(.init(name: category.shown, amount: sum, rule: nil)) }
    }
    func take(_ rate: FlatRate, of base: Money) -> Money {
      let amount = rate.rate.share(of: base)
      terms.append(
        .init(
          name: rate.shown, amount: amount,
          rule: Text(
            en: "\(rate.rate) × \(base), rounded down (\(rate.article))",
            fr: "\(rate.rate) × \(base), arrondi au centime inférieur (\(rate.article))")))
      return amount
    }
    var staff = plan.sum([.staff])
    if plan.flatRates.contains(.staff20) { staff += take(.staff20, of: others) }
    let direct = staff + others + participants
    var rest = Money.zero
    for rate in FlatRate.allCases where rate.isIndirect && plan.flatRates.contains(rate) {
      rest += take(rate, of: rate == .indirect15 ? staff : direct)
    }
    if plan.flatRates.contains(.remaining40) { rest += take(.remaining40, of: staff) }
    self.terms = terms
    total = direct + rest + simplified
  }
}
