public import AccordDocuments
public import AccordWording

/// A claim for payment (demande de paiement) of an operation, with the costs that it declares, what
/// the check of service done accepts of them, and what is paid. Its identity is that of the operation
/// with its number: `OP-1.2`.
public struct Claim: Document {
  public static let schema = Schema(
    "claims", Text(en: "claim", fr: "demande de paiement"), .feminine, fields: fields,
    guards: [staysWithinItsGrant])

  public let id: ID<Claim>
  /// The operation.
  public var operation: Reference<Operation>
  /// Its number, from 1.
  public var number: Int
  /// Whether it is the last one.
  public var isFinal: Bool
  /// The last day of its period.
  public var through: CalendarDate
  /// The costs, by category.
  public var lines: [ClaimLine]
  /// The flat rates of the operation, which are applied to what is accepted again.
  public var flatRates: [FlatRate]
  /// The other resources received in its period.
  public var otherResources: Money?
  /// What is supported of it once it is accepted, before the advance is cleared.
  public var support: Money?
  /// What is to be paid of it once it is accepted.
  public var amount: Money?
  /// What its final conclusions rest on, as it stood then.
  public var conclusions: ConcludedAmounts?
  /// The account that it is paid to, since it was ordered.
  public var account: Reference<BankAccount>?
  /// The number of the order (mandat).
  public var order: String?
  /// Where it stands; follows from `steps`.
  public var status: ClaimStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<ClaimEvent>]

  /// A claim that is being written.
  public init(
    id: ID<Claim>, of operation: Operation, number: Int, isFinal: Bool, through: CalendarDate
  ) {
    self.id = id
    self.operation = operation.id.reference
    self.number = number
    self.isFinal = isFinal
    self.through = through
    lines = []
    flatRates = operation.costs.flatRates
    status = .draft
    steps = []
  }

  /// The identity of a claim; `nil` when it would be too long.
  public static func identity(of number: Int, in operation: ID<Operation>) -> ID<Claim>? {
    ID("\(operation.name).\(number)")
  }

  public var label: String { id.name }

  /// What is declared, with the flat rates.
  public var declared: Money { plan(\.declared).total }

  /// What is accepted, with the flat rates applied again; what was not looked at yet counts as it was
  /// declared.
  public var accepted: Money { acceptedCosts.total }

  /// What is refused, with what the flat rates add to it.
  public var refused: Money { declared - accepted }

  /// The computation of what is accepted.
  public var acceptedCosts: CostComputation { plan { $0.accepted ?? $0.declared }.computation }

  private func plan(_ amount: (ClaimLine) -> Money) -> CostPlan {
    CostPlan(
      lines: lines.map { CostLine(category: $0.category, label: "", amount: amount($0)) },
      flatRates: flatRates)
  }
}

/// A cost category of a claim: what is declared and what is accepted.
public struct ClaimLine: Sendable, Hashable, Codable {
  /// What kind of cost it is.
  public var category: CostCategory
  /// What is declared.
  public var declared: Money
  /// What is accepted; `nil` until it was looked at.
  public var accepted: Money?
  /// Why less is accepted.
  public var reason: String?

  /// A declared cost.
  public init(
    category: CostCategory, declared: Money, accepted: Money? = nil, reason: String? = nil
  ) {
    self.category = category
    self.declared = declared
    self.accepted = accepted
    self.reason = reason
  }

  /// What is refused.
  public var refused: Money { accepted.map { declared - $0 } ?? .zero }
}
