public import AccordWording

/// What is due of a grant, computed in cents and shown term by term.
public struct AmountDue: Sendable, Hashable {
  /// One term of the computation.
  public struct Term: Sendable, Hashable {
    /// What it is.
    public let name: Text
    /// Its amount in euros.
    public let amount: Money
    /// How it came about; `nil` for what was given.
    public let rule: Text?

    /// A term.
    public init(name: Text, amount: Money, rule: Text?) {
      self.name = name
      self.amount = amount
      self.rule = rule
    }
  }

  /// The terms, in the order of the computation.
  public let terms: [Term]
  /// The result.
  public let amount: Money

  /// What is due.
  ///
  /// - Parameters:
  ///   - granted: the amount in force.
  ///   - calculation: whether it is flat or follows the cost.
  ///   - planned: the eligible cost that was planned.
  ///   - real: the eligible cost that the report shows.
  ///   - tolerance: how far the cost may stay below the plan; a gap that reaches it counts.
  ///   - others: the other resources; where they are given, no more is due than the need.
  public init(
    granted: Money, _ calculation: GrantCalculation, planned: Money? = nil, real: Money? = nil,
    tolerance: Rate? = nil, need others: Money? = nil
  ) {
    var terms = [
      Term(name: Text(en: "granted", fr: "attribué"), amount: granted, rule: nil)
    ]
    var amount = granted
    if calculation == .proportional, let planned, let real, planned > .zero {
      terms.append(
        Term(name: Text(en: "planned cost", fr: "coût prévu"), amount: planned, rule: nil))
      terms.append(Term(name: Text(en: "real cost", fr: "coût réel"), amount: real, rule: nil))
      let gap = max(planned - real, .zero)
      if let tolerance, !AmountDue.reaches(gap, tolerance, of: planned) {
        terms.append(
          Term(
            name: Text(en: "proportional", fr: "au prorata"), amount: granted,
            rule: Text(
              en: "the gap of \(gap) stays below the tolerance of \(tolerance)",
              fr: "l’écart de \(gap) reste sous la tolérance de \(tolerance)")))
      } else {
        let counted = min(max(real, .zero), planned)
        amount = AmountDue.share(of: granted, counted, planned)
        terms.append(
          Term(
            name: Text(en: "proportional", fr: "au prorata"), amount: amount,
            rule: Text(
              en: "\(granted) × \(counted) / \(planned), rounded down",
              fr: "\(granted) × \(counted) / \(planned), arrondi au centime inférieur")))
      }
    }
    if let others, let real {
      let need = max(real - others, .zero)
      terms.append(
        Term(
          name: Text(en: "need", fr: "besoin"), amount: need,
          rule: Text(
            en: "real cost \(real) less other resources \(others)",
            fr: "coût réel \(real) diminué des autres ressources \(others)")))
      amount = min(amount, need)
    }
    self.terms = terms
    self.amount = amount
  }

  /// `granted × counted / planned`, rounded down to the cent.
  private static func share(of granted: Money, _ counted: Money, _ planned: Money) -> Money {
    let product = Int128(granted.cents) * Int128(counted.cents)
    return Money(cents: Int(clamping: product / Int128(planned.cents)))
  }

  private static func reaches(_ gap: Money, _ tolerance: Rate, of planned: Money) -> Bool {
    Int128(gap.cents) * 10_000 >= Int128(tolerance.basisPoints) * Int128(planned.cents)
  }
}

extension Convention {
  /// What is due of it on a day, as far as its report tells; the amount in force before.
  public func amountDue(on day: CalendarDate) -> AmountDue {
    let terms = terms(on: day)
    return AmountDue(
      granted: terms.amount, calculation ?? .flat, planned: terms.plannedCost, real: realCost,
      tolerance: tolerance, need: isCapped ? otherResources ?? .zero : nil)
  }

  /// What stays with the beneficiary in the end: what is due by the report, and no more than it
  /// retained since its end. What it retained may hold what was paid too much.
  public func settled(on day: CalendarDate) -> Money {
    let due = amountDue(on: day).amount
    return retained.map { min($0, due) } ?? due
  }
}
