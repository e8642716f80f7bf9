public import AccordDocuments
public import AccordJSON
public import AccordWording

/// A call for projects (appel à projets): a fund, themes, a budget by year, and who may apply.
public struct CallForProjects: Document {
  public static let schema = Schema(
    "calls", Text(en: "call for projects", fr: "appel à projets"), fields: fields,
    guards: [themesFollowTheAxes, themesServeTheProgramme, neverOvercommitted])

  public let id: ID<CallForProjects>
  /// What it is called, in both languages.
  public var title: Text
  /// The agreement whose axes its themes follow.
  public var agreement: Reference<FrameworkAgreement>
  /// The organisation that runs the programme (autorité de gestion).
  public var managedBy: Reference<Organisation>
  /// The fund: `FSE+`.
  public var fund: String
  /// The programme, in both languages.
  public var programme: Text
  /// The programming period: 2021–2027.
  public var programmeYears: YearRange
  /// What can be applied for.
  public var themes: [Theme]
  /// What may be granted each year.
  public var budgets: [YearlyBudget]
  /// The first day for applications; `nil` until it is fixed.
  public var opens: CalendarDate?
  /// The last day for applications.
  public var closes: CalendarDate?
  /// The closings that were moved over filed applications, oldest first; `nil` where none was.
  public var corrections: [DateCorrection]?
  /// The kinds of organisation that may apply.
  public var eligibleKinds: [OrganisationKind]
  /// The share of the eligible cost that a retained project is granted.
  public var fundingRate: Rate
  /// The programme under which it runs; `nil` where that is not recorded.
  public var under: Reference<Programme>?
  /// The fund's share of the cost, where it is not the programme's.
  public var fundRate: Rate?
  /// The share of the public counterpart, where it is not the programme's.
  public var counterpartRate: Rate?
  /// What its budgets count; `nil` while that is not settled.
  public var budgetBasis: BudgetBasis?
  /// Where projects take place, in both languages.
  public var area: Text?
  /// By what applications are scored; `nil` where they are not.
  public var criteria: [Criterion]?
  /// What decides between equal scores, in this order.
  public var tieRules: [TieRule]?
  /// The pieces that an application comes with.
  public var pieces: [AskedPiece]?
  /// The days within which a filed application is examined.
  public var instructionDays: Int?
  /// The share of the grant that is paid in advance.
  public var advance: Rate?
  /// Whether its applications are decided on without an opinion of the committee; `nil` while that is
  /// not settled.
  public var opinion: OpinionTerm?
  /// The themes and budgets that changed after it opened, oldest first; `nil` where none did.
  public var changes: [TermChange]?

  /// A theme: an axis of the agreement met with a specific objective of the fund.
  public struct Theme: Sendable, Hashable, Codable {
    /// Its code within the call.
    public var code: Slug
    /// What it is called, in both languages.
    public var title: Text
    /// The number of the agreement's axis.
    public var axis: Int
    /// The specific objective of the fund that it serves.
    public var objective: SpecificObjective

    /// A theme.
    public init(code: Slug, title: Text, axis: Int, objective: SpecificObjective) {
      self.code = code
      self.title = title
      self.axis = axis
      self.objective = objective
    }
  }

  /// What may be granted in a year.
  public struct YearlyBudget: Sendable, Hashable, Codable {
    /// The calendar year.
    public var year: Int
    /// The amount in euros.
    public var amount: Money

    /// A year's budget.
    public init(year: Int, amount: Money) {
      self.year = year
      self.amount = amount
    }
  }

  /// A call for projects.
  public init(
    id: ID<CallForProjects>, title: Text, agreement: Reference<FrameworkAgreement>,
    managedBy: Reference<Organisation>, fund: String, programme: Text,
    programmeYears: YearRange, themes: [Theme] = [], budgets: [YearlyBudget] = [],
    opens: CalendarDate? = nil, closes: CalendarDate? = nil,
    eligibleKinds: [OrganisationKind], fundingRate: Rate
  ) {
    self.id = id
    self.title = title
    self.agreement = agreement
    self.managedBy = managedBy
    self.fund = fund
    self.programme = programme
    self.programmeYears = programmeYears
    self.themes = themes
    self.budgets = budgets
    self.opens = opens
    self.closes = closes
    self.eligibleKinds = eligibleKinds
    self.fundingRate = fundingRate
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }
}
