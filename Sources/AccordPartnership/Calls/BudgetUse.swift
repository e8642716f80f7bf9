public import AccordDocuments
public import AccordWording

/// How much of a call’s budget of one year the selected applications take.
public struct BudgetUse: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// What may be granted in it.
  public let budget: Money
  /// The applications that draw on it.
  public let applications: [Application]
  /// The shares by which the budget counts the fund alone; `nil` where it counts all of it.
  public let shares: FundShares?
  /// What operations gave back to the budget of the year: by their final claims, by amendments.
  public let released: [ID<Application>: Money]

  /// The use of a year’s budget by those of `applications` that draw on it.
  public init(
    _ budget: CallForProjects.YearlyBudget, of call: ID<CallForProjects>,
    among applications: some Sequence<Application>, counting shares: FundShares? = nil,
    released: [ID<Application>: Money] = [:]
  ) {
    year = budget.year
    self.released = released
    self.budget = budget.amount
    self.shares = shares
    self.applications = applications.filter {
      $0.call.id == call && $0.draws(on: budget.year)
        // Of one that was taken back, what stays granted of its operation is told as the rest.
        && ($0.status.drawsOnBudget || $0.isTakenBack && released[$0.id] != nil)
    }
  }

  /// What an application takes of the budget of the year, granted or asked for, less what its
  /// operation gave back.
  public func amount(of application: Application) -> Money {
    let amount = application.drawn(in: year) - (released[application.id] ?? .zero)
    return shares?.parts(of: amount).fund ?? amount
  }

  /// The sum of what is selected, granted or not yet.
  public var selected: Money { applications.map { amount(of: $0) }.total() }

  /// What is left; negative when more is selected than there is.
  public var left: Money { budget - selected }
}

extension Application {
  /// Whether its applicant withdrew it, or its grant was revoked.
  fileprivate var isTakenBack: Bool { [.withdrawn, .revoked].contains(status) }
}

extension CallForProjects {
  /// The shares by which its budgets count the fund alone; `nil` where they count all of it, or that
  /// is not settled.
  public func budgetShares(in state: any DocumentReader) throws -> FundShares? {
    guard budgetBasis == .fund else { return nil }
    return shares(in: try under.flatMap { try state.document($0.id) })
  }

  /// How its budget of a year is used.
  public func use(
    of budget: YearlyBudget, among applications: some Sequence<Application>,
    in state: any DocumentReader
  ) throws -> BudgetUse {
    try uses(of: [budget], among: applications, in: state)[0]
  }

  /// How all its budgets are used, in their order.
  public func uses(
    among applications: some Sequence<Application>, in state: any DocumentReader
  ) throws -> [BudgetUse] {
    try uses(of: budgets, among: applications, in: state)
  }

  private func uses(
    of budgets: [YearlyBudget], among applications: some Sequence<Application>,
    in state: any DocumentReader
  ) throws -> [BudgetUse] {
    let shares = try budgetShares(in: state)
    var released: [Int: [ID<Application>: Money]] = [:]
    // Only what has an operation can have given something back.
    for application in applications
    where application.call.id == id
      && ([.granted, .running, .reported, .closed].contains(application.status)
        || application.isTakenBack)
    {
      let operations = try state.documents(Operation.where(\.application, is: application.id))
      guard let operation = operations.first else { continue }
      if application.isTakenBack {
        let claims = try state.documents(Claim.where(\.operation, is: operation.id))
        for budget in budgets {
          let staying = operation.staying(claims, of: application, in: budget.year)
          guard staying > .zero else { continue }
          released[budget.year, default: [:]][application.id] =
            application.drawn(in: budget.year) - staying
        }
        continue
      }
      for budget in budgets {
        released[budget.year, default: [:]][application.id] =
          operation.released(of: application, in: budget.year)
      }
    }
    return budgets.map {
      BudgetUse(
        $0, of: id, among: applications, counting: shares, released: released[$0.year] ?? [:])
    }
  }
}
