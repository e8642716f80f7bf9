public import AccordDocuments
public import AccordJSON
public import AccordWording

/// An application (candidature) to a call for projects.
public struct Application: Document {
  public static let schema = Schema(
    "applications", Text(en: "application", fr: "candidature"), .feminine, fields: fields,
    guards: [fitsItsCall, assessorsDoNotDecide, selectedInOrder])

  public let id: ID<Application>
  /// The call that it answers.
  public var call: Reference<CallForProjects>
  /// The organisation that applies.
  public var applicant: Reference<Organisation>
  /// The code of the theme.
  public var theme: Slug
  /// The year whose budget it draws on.
  public var year: Int
  /// What it is called, in both languages.
  public var title: Text
  /// The eligible cost of the project.
  public var cost: Money
  /// What is asked for: the eligible cost at the call's rate.
  public var requested: Money
  /// Where it stands; follows from `steps`.
  public var status: ApplicationStatus
  /// What happened to it, oldest first.
  public var steps: [Step]
  /// What it is selected for; granted once the grant is agreed.
  public var granted: Money?
  /// The eligible cost that the decision keeps; `nil` where it keeps all of it.
  public var keptCost: Money?
  /// The first day of the project.
  public var starts: CalendarDate?
  /// The last day of the project.
  public var ends: CalendarDate?
  /// The organisations that take part.
  public var partners: [Reference<Organisation>]?
  /// The costs, by the options of the regulation.
  public var budget: CostPlan?
  /// Where the money comes from.
  public var financing: [FinancingLine]?
  /// What the project means to reach.
  public var targets: [ExpectedIndicator]?
  /// What is asked for year by year; `nil` where it is all of one year.
  public var years: [YearShare]?
  /// The pieces that came with it, by their codes in the call.
  public var pieces: [Slug]?
  /// On what a grant was revoked; `nil` where it was not.
  public var revocation: Revocation?

  /// An event of the life cycle.
  public typealias Step = LifeCycleStep<ApplicationEvent>

  /// An application.
  public init(
    id: ID<Application>, call: Reference<CallForProjects>, applicant: Reference<Organisation>,
    theme: Slug, year: Int, title: Text, cost: Money, requested: Money,
    status: ApplicationStatus = .draft, steps: [Step] = [], granted: Money? = nil
  ) {
    self.id = id
    self.call = call
    self.applicant = applicant
    self.theme = theme
    self.year = year
    self.title = title
    self.cost = cost
    self.requested = requested
    self.status = status
    self.steps = steps
    self.granted = granted
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }
}
