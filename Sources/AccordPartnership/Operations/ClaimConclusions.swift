public import AccordDocuments
public import AccordWording

/// The amounts that the final conclusions on a claim rest on, as they stood on that day.
public struct ConcludedAmounts: Sendable, Hashable, Codable {
  /// The grant in force.
  public var grant: Money
  /// The accepted costs of this claim and those before.
  public var accepted: Money
  /// The accepted costs at the rate.
  public var atRate: Money
  /// The other resources of this claim and those before.
  public var otherResources: Money
  /// What is supported of this claim and those before.
  public var support: Money
  /// What was taken off for irregularities.
  public var corrections: Money
  /// What was paid before, less what came back.
  public var paidBefore: Money
  /// What of it was paid in advance.
  public var advance: Money
  /// What of the advance was cleared.
  public var cleared: Money

  /// The amounts of a claim, from the account of its operation.
  public init(_ claim: Claim, of operation: Operation, _ account: OperationAccount) {
    let earlier = account.claims.filter { $0.isConcluded && $0.number < claim.number }
    // What was recorded after conclusions that an older version did not keep does not rewrite them.
    let day = claim.isConcluded ? claim.date(of: .accept) : nil
    func isCounted(_ date: CalendarDate) -> Bool { day.map { date <= $0 } ?? true }
    grant = account.grant
    accepted = earlier.map(\.accepted).total() + claim.accepted
    atRate = operation.support(for: accepted)
    otherResources = (earlier + [claim]).compactMap(\.otherResources).total()
    let before = earlier.compactMap(\.support).total()
    let whole = min(grant, atRate, max(accepted - otherResources, .zero))
    support = max(whole, before)
    corrections =
      operation.standingCorrections.filter { isCounted($0.date) }.map(\.amount).total()
    advance = account.advance
    paidBefore =
      advance + earlier.compactMap(\.amount).total()
      - operation.repayments.filter { isCounted($0.date) }.map(\.fromBeneficiary).total()
    cleared = min(advance, max(support - corrections, .zero))
  }

  /// The accepted costs less the other resources.
  public var need: Money { max(accepted - otherResources, .zero) }

  /// What is to be paid.
  public var payable: Money { max(max(support - corrections, .zero) - paidBefore, .zero) }
}

extension ConcludedAmounts {
  /// What its members are called, and how people read them.
  public static let fields: [Field<ConcludedAmounts>] = [
    Field("grant", fr: "aide", \.grant, help: Text(en: "in force", fr: "en vigueur")),
    Field(
      "accepted", fr: "accepté", \.accepted,
      help: Text(en: "of this claim and those before", fr: "de cette demande et des précédentes")),
    Field(
      "at rate", fr: "au taux", \.atRate,
      help: Text(en: "the accepted costs at the rate", fr: "les dépenses acceptées au taux"),
      .key("atRate")),
    Field(
      "other resources", fr: "autres ressources", \.otherResources,
      help: Text(en: "of this claim and those before", fr: "de cette demande et des précédentes"),
      .key("otherResources")),
    Field(
      "support", fr: "aide due", \.support,
      help: Text(en: "of this claim and those before", fr: "de cette demande et des précédentes")),
    Field(
      "corrections", fr: "corrections", \.corrections,
      help: Text(en: "taken off for irregularities", fr: "retirées pour irrégularité")),
    Field(
      "paid before", fr: "déjà versé", \.paidBefore,
      help: Text(
        en: "what was paid before, less what came back",
        fr: "ce qui était versé, diminué des reversements"), .key("paidBefore")),
    Field(
      "advance", fr: "avance", \.advance,
      help: Text(en: "what was paid in advance", fr: "ce qui a été versé d’avance")),
    Field(
      "cleared", fr: "avance apurée", \.cleared,
      help: Text(en: "what of the advance was cleared", fr: "la part apurée de l’avance")),
  ]
}

/// What is due by the final conclusions on a claim, term by term.
public struct ClaimConclusions: Sendable, Hashable {
  /// What they rest on.
  public let amounts: ConcludedAmounts
  /// What is supported of the claim.
  public let support: Money
  /// What is to be paid.
  public let amount: Money
  /// The rate of the operation.
  private let rate: Rate

  /// `min(granted; accepted × rate; accepted − other resources) − what was paid before`; as they were
  /// concluded, once they are.
  init(_ claim: Claim, of operation: Operation, _ account: OperationAccount) {
    amounts = claim.conclusions ?? ConcludedAmounts(claim, of: operation, account)
    let before = account.claims.filter { $0.isConcluded && $0.number < claim.number }
      .compactMap(\.support).total()
    support = claim.support ?? max(amounts.support - before, .zero)
    amount = claim.amount ?? amounts.payable
    rate = operation.rate
  }

  /// The terms, in the order of the computation.
  public var terms: [AmountDue.Term] {
    typealias Term = AmountDue.Term
    return [
      Term(
        name: Text(en: "grant in force", fr: "aide en vigueur"), amount: amounts.grant, rule: nil),
      Term(
        name: Text(en: "accepted costs, cumulated", fr: "dépenses acceptées, cumulées"),
        amount: amounts.accepted, rule: nil),
      Term(
        name: Text(en: "at the rate", fr: "au taux d’intervention"), amount: amounts.atRate,
        rule: Text(
          en: "\(rate) × \(amounts.accepted), rounded down",
          fr: "\(rate) × \(amounts.accepted), arrondi au centime inférieur")),
      Term(
        name: Text(en: "need", fr: "besoin"), amount: amounts.need,
        rule: Text(
          en: "accepted costs less other resources, \(amounts.otherResources)",
          fr: "dépenses acceptées diminuées des autres ressources, \(amounts.otherResources)")),
      Term(
        name: Text(en: "support, cumulated", fr: "aide due, cumulée"), amount: amounts.support,
        rule: Text(en: "the least of the three", fr: "le plus petit des trois")),
      Term(
        name: Text(en: "corrections", fr: "corrections"), amount: amounts.corrections, rule: nil),
      Term(
        name: Text(en: "paid before", fr: "déjà versé"), amount: amounts.paidBefore,
        rule: Text(
          en: "of which advance: \(amounts.advance), cleared: \(amounts.cleared)",
          fr: "dont avance : \(amounts.advance), apurée : \(amounts.cleared)")),
    ] + takenOffSince + [
      Term(name: Text(en: "to pay", fr: "à payer"), amount: amount, rule: nil)
    ]
  }

  /// What corrections took off between the conclusions and the order.
  private var takenOffSince: [AmountDue.Term] {
    let rest = amounts.payable - amount
    guard rest > .zero else { return [] }
    return [
      AmountDue.Term(
        name: Text(en: "taken off since", fr: "retiré depuis"), amount: rest,
        rule: Text(
          en: "by corrections until the order", fr: "par des corrections jusqu’au mandatement"))
    ]
  }
}
