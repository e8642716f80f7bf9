import AccordDocuments
public import AccordWording

extension Operation {
  /// What is granted on a day: what stays since it was terminated, otherwise what was granted less
  /// the reductions in force.
  public func grant(on day: CalendarDate) -> Money {
    let reduced =
      granted
      - amendments.filter { $0.isInForce(on: day) }.compactMap(\.reduction).total()
    guard let kept, let ended = date(of: .terminate), ended <= day else { return reduced }
    return min(kept, reduced)
  }

  /// The last day, as the amendments in force on a day have it.
  public func end(on day: CalendarDate) -> CalendarDate {
    amendments.filter { $0.isInForce(on: day) }.compactMap(\.end).last ?? ends
  }

  /// The reductions of all amendments that were not abandoned, signed or not.
  public var standingReductions: Money {
    amendments.filter { $0.abandoned == nil }.compactMap(\.reduction).total()
  }

  /// The corrections that were not taken back.
  public var standingCorrections: [OperationCorrection] {
    corrections.filter { $0.takenBack == nil }
  }

  /// The shares of the fund and its counterpart; `nil` where they are not known.
  public var shares: FundShares? {
    guard let fundRate, let counterpartRate else { return nil }
    return FundShares(fund: fundRate, counterpart: counterpartRate)
  }

  /// The eligible cost on which it was decided.
  public var eligibleCost: Money { keptCost ?? costs.total }

  /// What was granted as a share of it, to the nearest hundredth of a per cent: only shown, no amount is
  /// computed from it.
  public var grantedShare: Rate? { Rate(share: granted, of: eligibleCost) }

  /// What an accepted cost is supported with: the rate of it, rounded down to the cent.
  public func support(for cost: Money) -> Money { rate.share(of: cost) }

  /// Until when its documents are kept: five years from 31 December of the year of the last payment
  /// (regulation (EU) 2021/1060, art. 82).
  public static func kept(after payment: CalendarDate) -> CalendarDate? {
    CalendarDate(year: payment.year + FundLaw.retentionYears, month: 12, day: 31)
  }

  /// What of the grant was given back: what amendments in force or a termination took off, and what
  /// the final claim left.
  var givenBack: Money {
    let reduced =
      granted - amendments.filter { $0.inForceFrom != nil }.compactMap(\.reduction).total()
    return granted - min(kept ?? reduced, reduced) + (released ?? .zero)
  }

  /// What a budget of the call does not get back in a year although the application was withdrawn or
  /// revoked: what stays granted, and what was paid and did not come back, the first years first.
  func staying(_ claims: [Claim], of application: Application, in year: Int) -> Money {
    let account = OperationAccount(self, claims, on: ends)
    var rest = max(granted - givenBack, account.paid - account.repaid)
    for each in application.drawnYears.sorted() where rest > .zero {
      let taken = min(rest, application.drawn(in: each))
      if each == year { return taken }
      rest -= taken
    }
    return .zero
  }

  /// What of it a budget of the call gets back in one of the years that its application draws on: the
  /// last years first.
  func released(of application: Application, in year: Int) -> Money {
    var rest = givenBack
    for each in application.drawnYears.sorted().reversed() where rest > .zero {
      let taken = min(rest, application.drawn(in: each))
      if each == year { return taken }
      rest -= taken
    }
    return .zero
  }
}
