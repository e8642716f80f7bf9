public import AccordWording

/// The money of one operation on a day, to the cent: what was granted is what amendments took off,
/// what is supported, what was given back and what is left; what is supported is what is due and
/// what corrections took off.
public struct OperationAccount: Sendable, Hashable {
  /// The claims that count, by number.
  public let claims: [Claim]
  /// What was granted.
  public let granted: Money
  /// What amendments or a termination took off.
  public let reduced: Money
  /// What is granted now.
  public let grant: Money
  /// What is granted once the amendments that are not signed yet are in force.
  public let grantToBe: Money
  /// What was declared.
  public let declared: Money
  /// What was accepted of it by conclusions.
  public let accepted: Money
  /// What was refused of it by conclusions.
  public let refused: Money
  /// What is supported of what was accepted.
  public let support: Money
  /// What was paid in advance.
  public let advance: Money
  /// What of the advance the claims cleared.
  public let cleared: Money
  /// What was taken off for irregularities.
  public let corrections: Money
  /// What is due in the end of what was concluded.
  public let due: Money
  /// What was paid, the advance too, before anything came back.
  public let paid: Money
  /// What is due and is not paid yet, or came back.
  public let payable: Money
  /// What of it no claim that is concluded will pay.
  public let owed: Money
  /// What can be ordered: what is payable, less what is ordered already.
  public let orderable: Money
  /// What came back, less what of it was given back to the beneficiary.
  public let repaid: Money
  /// What was paid and is not due.
  public let toRecover: Money
  /// What was given back to the budget of the call.
  public let released: Money
  /// What can still be supported.
  public let left: Money
  /// What is claimed in all: supported, or declared at the rate where no conclusions are there yet.
  public let claimed: Money

  /// The money of an operation with its claims.
  public init(_ operation: Operation, _ all: [Claim], on day: CalendarDate) {
    claims = all.filter(\.counts).sorted { $0.number < $1.number }
    let concluded = claims.filter(\.isConcluded)
    granted = operation.granted
    grant = operation.grant(on: day)
    grantToBe = min(grant, max(granted - operation.standingReductions, .zero))
    reduced = granted - grant
    declared = claims.map(\.declared).total()
    accepted = concluded.map(\.accepted).total()
    refused = concluded.map(\.refused).total()
    support = concluded.compactMap(\.support).total()
    advance = operation.advance?.amount ?? .zero
    corrections = operation.standingCorrections.map(\.amount).total()
    due = max(support - corrections, .zero)
    let amounts = concluded.compactMap(\.amount).total()
    cleared = min(advance, max(support - corrections, .zero))
    paid = advance + claims.filter { $0.status == .paid }.compactMap(\.amount).total()
    repaid = operation.repayments.map(\.fromBeneficiary).total()
    payable = max(due + repaid - paid, .zero)
    orderable = max(
      payable - claims.filter { $0.status == .ordered }.compactMap(\.amount).total(), .zero)
    owed = max(payable - (advance + amounts - paid), .zero)
    let isFinal = concluded.contains(where: \.isFinal) || operation.status == .terminated
    let ceiling = isFinal ? due : max(due, advance)
    toRecover = max(paid - repaid - ceiling, .zero)
    released = operation.released ?? .zero
    left = max(grant - support - released, .zero)
    claimed =
      support
      + operation.support(
        for: claims.filter { !$0.isConcluded }.map(\.declared).total())
  }

  /// What the conclusions of a claim say: what is supported of it, and what is to be paid after the
  /// advance and what was paid before.
  public func conclusions(on claim: Claim, of operation: Operation) -> ClaimConclusions {
    ClaimConclusions(claim, of: operation, self)
  }
}

extension Operation {
  /// The most that may be taken off for visibility: 3 % of the fund’s part of what is supported, or of
  /// the grant until something is (art. 50(3)), rounded down.
  public func visibilityLimit(_ account: OperationAccount) -> Money {
    let base = account.support > .zero ? account.support : account.grant
    let fund = shares?.parts(of: base).fund ?? base
    return FundLaw.visibilityCorrection.share(of: fund)
  }
}
