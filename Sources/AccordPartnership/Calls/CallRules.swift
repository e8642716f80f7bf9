import AccordDocuments
public import AccordJSON
public import AccordWording

/// What holds within one call for projects.
extension CallForProjects {
  /// Checks that themes, budgets, dates, rate and kinds are sound.
  public func validate() throws {
    guard !title.isEmpty else { throw Failure.noTitleOfCall(id.name) }
    if let twice = themes.map(\.code).firstRepeated() { throw Failure.themeTwice(self, twice) }
    if let twice = budgets.map(\.year).firstRepeated() { throw Failure.budgetTwice(self, twice) }
    for each in budgets where each.amount < .zero || each.year < programmeYears.first {
      throw Failure.budget(self, each)
    }
    for each in changes ?? [] where !each.reason.contains(where: { !$0.isWhitespace }) {
      throw Failure.changeWithoutReason(self)
    }
    if let opens, let closes, closes < opens { throw Failure.datesReversed(opens, closes) }
    guard fundingRate > .percent(0), fundingRate <= .percent(100) else {
      throw Failure.rate(fundingRate)
    }
    guard !eligibleKinds.isEmpty else { throw Failure.nobodyEligible(self) }
    try validateScoring()
    try validateShares()
  }

  /// Each criterion once, with a weight of its own and points to give; together at most 100.
  private func validateScoring() throws(Failure) {
    let criteria = criteria ?? []
    if let twice = criteria.map(\.code).firstRepeated() { throw Failure.criterionTwice(id, twice) }
    if let twice = (pieces ?? []).map(\.code).firstRepeated() {
      throw Failure.pieceTwice(id, twice)
    }
    for each in criteria where each.weight < 1 || each.maximum < 1 { throw Failure.weight(each) }
    let sum = criteria.map(\.weight).reduce(0, +)
    guard sum <= 100 else { throw Failure.weightsAboveHundred(id, sum) }
    if let tieRules, Set(tieRules).count != tieRules.count { throw Failure.tieRuleTwice(id) }
    if let instructionDays, instructionDays < 1 { throw Failure.instructionDays(instructionDays) }
    if let advance, advance < .percent(0) || advance > .percent(100) {
      throw Failure.advance(advance)
    }
  }

  /// The fund and its counterpart are given together, and make up the rate of the call.
  private func validateShares() throws(Failure) {
    guard fundRate != nil || counterpartRate != nil else { return }
    guard let fundRate, let counterpartRate,
      fundRate.basisPoints + counterpartRate.basisPoints == fundingRate.basisPoints,
      fundRate > .percent(0), counterpartRate >= .percent(0)
    else { throw Failure.sharesOfCall(self) }
  }

  /// The shares of the fund and of the counterpart: its own, or those of its programme; `nil` where
  /// neither is known.
  public func shares(in programme: Programme?) -> FundShares? {
    if let fundRate, let counterpartRate {
      return FundShares(fund: fundRate, counterpart: counterpartRate)
    }
    return programme.map { FundShares(fund: $0.fundRate, counterpart: $0.counterpartRate) }
  }

  /// The criterion with that code.
  public func criterion(_ code: Slug) -> Criterion? { criteria?.first { $0.code == code } }

  /// A batch that declares the call again keeps its themes, budgets and dates.
  public func ensuring(_ declared: CallForProjects) throws -> CallForProjects {
    var result = try completed(by: declared)
    result.themes = themes
    result.budgets = budgets
    result.opens = opens
    result.closes = closes
    result.corrections = corrections
    result.criteria = criteria
    result.tieRules = tieRules
    result.pieces = pieces
    result.changes = changes
    return result
  }

  /// The theme with that code.
  public func theme(_ code: Slug) -> Theme? { themes.first { $0.code == code } }

  /// The budget of a year.
  public func budget(_ year: Int) -> YearlyBudget? { budgets.first { $0.year == year } }

  /// What an application asks for: the eligible cost at the call’s rate, rounded down to the
  /// cent so that it never exceeds that rate.
  public func requested(for cost: Money) -> Money { fundingRate.share(of: cost) }

  /// What keeps an application from being filed, as far as it is known: an organisation of another
  /// kind, a theme that the call does not have, a year without a budget, a day before the opening or
  /// after the closing.
  public func filingFaults(
    by applicant: Organisation?, theme code: Slug?, year: Int?, on day: CalendarDate?
  ) -> [Failure] {
    var faults: [Failure] = []
    if let applicant, !eligibleKinds.contains(applicant.kind) {
      faults.append(.notEligible(self, applicant))
    }
    if let code, theme(code) == nil { faults.append(.noTheme(self, code)) }
    if let year, budget(year) == nil { faults.append(.noBudget(self, year)) }
    if let day, let opens, day < opens { faults.append(.beforeOpening(self, day, opens)) }
    if let day, let closes, closes < day { faults.append(.afterClosing(self, day, closes)) }
    return faults
  }

  /// Whether a day lies between its opening and its closing, where these are fixed.
  func isOpen(on day: CalendarDate) -> Bool {
    filingFaults(by: nil, theme: nil, year: nil, on: day).isEmpty
  }

  /// Checks that an application may be filed.
  ///
  /// - Throws: the first of `filingFaults`.
  public func requireFiling(
    by applicant: Organisation, theme code: Slug, year: Int, on day: CalendarDate
  ) throws(Failure) {
    if let fault = filingFaults(by: applicant, theme: code, year: year, on: day).first {
      throw fault
    }
  }
}
