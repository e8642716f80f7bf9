public import AccordDocuments
public import AccordWording

/// A project of a European fund once its grant is agreed: what both signed, what was paid in advance,
/// corrected and given back, until it is closed. What it costs is claimed by `Claim`s.
public struct Operation: Document {
  public static let schema = Schema(
    "operations", Text(en: "operation", fr: "opération"), .feminine, fields: fields,
    guards: [followsItsApplication])

  public let id: ID<Operation>
  /// Its code in the list of operations: no other one has it (art. 49(3)).
  public var code: String
  /// The application of which it is made.
  public var application: Reference<Application>
  /// Who carries it out.
  public var beneficiary: Reference<Organisation>
  /// What it is called, in both languages.
  public var title: Text
  /// The first day.
  public var starts: CalendarDate
  /// The last day, before amendments.
  public var ends: CalendarDate
  /// The costs, by the options of the regulation.
  public var costs: CostPlan
  /// What was granted, before amendments.
  public var granted: Money
  /// The eligible cost that the decision kept; `nil` where it kept all of it.
  public var keptCost: Money?
  /// The share of the accepted cost that is paid.
  public var rate: Rate
  /// The share of the cost that the fund pays; `nil` where the parts are not known.
  public var fundRate: Rate?
  /// The share of the cost that the public counterpart pays.
  public var counterpartRate: Rate?
  /// What it is for, in both languages.
  public var purpose: Text?
  /// Where it takes place.
  public var postalCode: PostalCode?
  /// The code of the type of intervention (art. 73(2)(g)).
  public var intervention: String?
  /// What it means to achieve or achieved, in both languages.
  public var achievements: Text?
  /// Whether it has a physical investment or equipment; `nil` where that was not said.
  public var hasInvestment: Bool?
  /// The beneficiary’s SIRET on the day that the second party signed.
  public var siretAtSignature: SIRET?
  /// When the beneficiary was told that the operation is published (art. 49(5)).
  public var informed: CalendarDate?
  /// Whether its application was running already when it was opened; `nil` where it was not.
  public var openedRunning: Bool?
  /// The amendments of the grant agreement, in the order of their numbers.
  public var amendments: [OperationAmendment]
  /// What was paid in advance.
  public var advance: OperationAdvance?
  /// What was taken off the support for irregularities, oldest first.
  public var corrections: [OperationCorrection]
  /// What the beneficiary paid back or got back, oldest first.
  public var repayments: [OperationRepayment]
  /// What shows that the duties of visibility are kept.
  public var evidence: [VisibilityEvidence]
  /// What the final claim gave back to the budget of the call.
  public var released: Money?
  /// What stays granted since it was terminated.
  public var kept: Money?
  /// Where it stands; follows from `steps`.
  public var status: OperationStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<OperationEvent>]

  /// An operation that nobody has signed.
  public init(
    id: ID<Operation>, code: String, application: Reference<Application>,
    beneficiary: Reference<Organisation>, title: Text, starts: CalendarDate, ends: CalendarDate,
    costs: CostPlan, granted: Money, rate: Rate, shares: FundShares?
  ) {
    self.id = id
    self.code = code
    self.application = application
    self.beneficiary = beneficiary
    self.title = title
    self.starts = starts
    self.ends = ends
    self.costs = costs
    self.granted = granted
    self.rate = rate
    fundRate = shares?.fund
    counterpartRate = shares?.counterpart
    amendments = []
    corrections = []
    repayments = []
    evidence = []
    status = .draft
    steps = []
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english], code] }
}
