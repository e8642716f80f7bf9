public import AccordDocuments
public import AccordWording

/// A change of a convention after its signature (avenant), typed as data: which terms it changes,
/// and from when.
public struct Amendment: Sendable, Hashable, Codable {
  /// Its number, from 1; never used again.
  public var number: Int
  /// What it changes.
  public var type: AmendmentType
  /// The day on which it was drafted.
  public var drafted: CalendarDate
  /// Why.
  public var reason: String?
  /// What the amount grows by; below zero where it becomes less.
  public var change: Money?
  /// The new last day.
  public var end: CalendarDate?
  /// The new object.
  public var object: Text?
  /// The new eligible cost that is planned.
  public var plannedCost: Money?
  /// The new beneficiary.
  public var beneficiary: Reference<Organisation>?
  /// The new days of instalments.
  public var days: [InstalmentDay]
  /// From when, where it is dated; from its signature otherwise.
  public var effect: CalendarDate?
  /// The scenario of which it comes, for a supplementary vote.
  public var allocation: Reference<Allocation>?
  /// Where it stands; follows from `steps`.
  public var status: AmendmentStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<AmendmentEvent>]

  /// The day of an instalment.
  public struct InstalmentDay: Sendable, Hashable, Codable {
    /// The number of the instalment.
    public var number: Int
    /// The day.
    public var day: CalendarDate

    /// The day of an instalment.
    public init(number: Int, day: CalendarDate) {
      self.number = number
      self.day = day
    }
  }

  /// An amendment that is a draft.
  public init(
    number: Int, type: AmendmentType, drafted: CalendarDate, reason: String? = nil,
    change: Money? = nil,
    end: CalendarDate? = nil, object: Text? = nil, plannedCost: Money? = nil,
    beneficiary: Reference<Organisation>? = nil, days: [InstalmentDay] = [],
    effect: CalendarDate? = nil, allocation: Reference<Allocation>? = nil
  ) {
    self.number = number
    self.type = type
    self.drafted = drafted
    self.reason = reason
    self.change = change
    self.end = end
    self.object = object
    self.plannedCost = plannedCost
    self.beneficiary = beneficiary
    self.days = days
    self.effect = effect
    self.allocation = allocation
    status = .draft
    steps = []
  }

  /// The terms that it changes.
  public var terms: [AmendedTerm] {
    AmendedTerm.allCases.filter { term in
      switch term {
      case .change: change != nil
      case .end: end != nil
      case .days: !days.isEmpty
      case .object: object != nil
      case .plannedCost: plannedCost != nil
      case .beneficiary: beneficiary != nil
      }
    }
  }

  /// Whether nothing more can happen to it.
  public var isSettled: Bool { ![.draft, .approved].contains(status) }

  /// The day from which its terms are in force; `nil` while they are not decided.
  public var inForceFrom: CalendarDate? {
    guard [.signed, .applied].contains(status), let last = steps.last else { return nil }
    return effect ?? last.date
  }

  /// Whether its terms are in force on a day.
  public func isInForce(on day: CalendarDate) -> Bool { inForceFrom.map { $0 <= day } ?? false }
}
