public import AccordDocuments
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
    if let opens, let closes, closes < opens { throw Failure.datesReversed(opens, closes) }
    guard fundingRate > .percent(0), fundingRate <= .percent(100) else {
      throw Failure.rate(fundingRate)
    }
    guard !eligibleKinds.isEmpty else { throw Failure.nobodyEligible(self) }
  }

  /// A batch that declares the call again keeps its themes, budgets and dates.
  public func ensuring(_ declared: CallForProjects) throws -> CallForProjects {
    var result = try completed(by: declared)
    result.themes = themes
    result.budgets = budgets
    result.opens = opens
    result.closes = closes
    result.corrections = corrections
    return result
  }

  /// The theme with that code.
  public func theme(_ code: Slug) -> Theme? { themes.first { $0.code == code } }

  /// The budget of a year.
  public func budget(_ year: Int) -> YearlyBudget? { budgets.first { $0.year == year } }

  /// What an application asks for: the eligible cost at the call’s rate, rounded down to the
  /// cent so that it never exceeds that rate.
  public func requested(for cost: Money) -> Money {
    Money(
      cents: Int(
        Int128(cost.cents) * Int128(fundingRate.basisPoints)
          / Int128(Rate.percent(100).basisPoints)))
  }

  /// Checks that an application may be filed: by an organisation of an eligible kind, for a
  /// theme of the call, for a year that has a budget, between opening and closing where these are
  /// fixed.
  ///
  /// - Throws: `Failure`.
  public func requireFiling(
    by applicant: Organisation, theme code: Slug, year: Int, on day: CalendarDate
  ) throws(Failure) {
    guard eligibleKinds.contains(applicant.kind) else {
      throw Failure.notEligible(self, applicant)
    }
    guard theme(code) != nil else { throw Failure.noTheme(self, code) }
    guard budget(year) != nil else { throw Failure.noBudget(self, year) }
    if let opens, day < opens { throw Failure.beforeOpening(self, day, opens) }
    if let closes, closes < day { throw Failure.afterClosing(self, day, closes) }
  }
}

/// How much of a call’s budget of one year the selected applications take.
public struct BudgetUse: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// What may be granted in it.
  public let budget: Money
  /// The applications that draw on it.
  public let applications: [Application]

  /// The use of a year’s budget by those of `applications` that draw on it.
  public init(
    _ budget: CallForProjects.YearlyBudget, of call: ID<CallForProjects>,
    among applications: some Sequence<Application>
  ) {
    year = budget.year
    self.budget = budget.amount
    self.applications = applications.filter {
      $0.call.id == call && $0.year == budget.year && $0.status.drawsOnBudget
    }
  }

  /// The sum of what is selected, granted or not yet.
  public var selected: Money { applications.map { $0.granted ?? $0.requested }.total() }

  /// What is left; negative when more is selected than there is.
  public var left: Money { budget - selected }
}
