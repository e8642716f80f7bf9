public import AccordDocuments
public import AccordWording

/// The applications to a call for one year, the best score first, with the line at which the budget
/// ends.
public struct Ranking: Sendable {
  /// One application in its place.
  public struct Entry: Sendable {
    /// The application.
    public let application: Application
    /// Its score.
    public let score: ApplicationScore
    /// Its place, from 1; `nil` where the score lacks.
    public let rank: Int?
    /// What those up to it ask for together, granted or not yet.
    public let cumulated: Money
    /// What can be done with it now.
    public let proposal: Proposal
  }

  /// What can be done with an application in its place.
  public enum Proposal: Sendable, Hashable {
    /// It is decided already.
    case decided
    /// It fits in what is left.
    case select
    /// It does not fit; the rest can be offered.
    case offer(Money)
    /// Nothing is left for it: its place on the reserve list, from 1.
    case reserve(Int)
    /// It has the score of another one, and both do not fit.
    case tie
    /// It has no score.
    case unscored
    /// The committee is against it.
    case unfavourable
  }

  /// The entries, the best first; those without a score last.
  public let entries: [Entry]

  /// The ranking of a year.
  ///
  /// - Parameters:
  ///   - call: the call.
  ///   - use: its budget of the year with what draws on it.
  ///   - applications: all applications to the call.
  ///   - assessments: the assessments, by application.
  public init(
    _ call: CallForProjects, _ use: BudgetUse, among applications: some Sequence<Application>,
    scoredBy assessments: [ID<Application>: [Assessment]]
  ) {
    let placed = Placed.all(
      call, in: use.year, among: applications, scoredBy: assessments)
    var left = use.left
    var (cumulated, reserve, offered) = (Money.zero, 0, false)
    var entries: [Entry] = []
    for (index, place) in placed.enumerated() {
      let amount = use.amount(of: place.application)
      cumulated += amount
      let proposal: Proposal
      if place.application.status.drawsOnBudget {
        proposal = .decided
      } else if place.rank == nil {
        proposal = .unscored
      } else if place.application.opinion?.event == .disfavour {
        proposal = .unfavourable
      } else {
        let equals = placed[index...].filter {
          $0.rank == place.rank && !$0.application.status.drawsOnBudget
        }
        let together = equals.map { use.amount(of: $0.application) }.total()
        if place.isTied, !offered, left > .zero, together > left {
          proposal = .tie
          offered = true
        } else if place.isTied, entries.last?.proposal == .tie, entries.last?.rank == place.rank {
          proposal = .tie
        } else if !offered, amount <= left {
          proposal = .select
          left -= amount
        } else if !offered, left > .zero {
          proposal = .offer(use.whole(of: left))
          offered = true
        } else {
          reserve += 1
          offered = true
          proposal = .reserve(reserve)
        }
      }
      entries.append(
        Entry(
          application: place.application, score: place.score, rank: place.rank,
          cumulated: cumulated, proposal: proposal))
    }
    self.entries = entries
  }
}

extension BudgetUse {
  /// The most support of which the budget counts no more than `amount`.
  func whole(of amount: Money) -> Money {
    guard let shares, shares.fund.basisPoints > 0 else { return amount }
    let sum = Int128(shares.fund.basisPoints + shares.counterpart.basisPoints)
    return Money(
      cents: Int(clamping: Int128(amount.cents) * sum / Int128(shares.fund.basisPoints)))
  }
}

/// An application in the order of scores.
struct Placed: Sendable {
  let application: Application
  let score: ApplicationScore
  var rank: Int?
  var isTied = false

  /// The applications that are ranked for a year: examined, and neither refused nor withdrawn.
  static func all(
    _ call: CallForProjects, in year: Int, among applications: some Sequence<Application>,
    scoredBy assessments: [ID<Application>: [Assessment]]
  ) -> [Placed] {
    let ranked: Set<ApplicationStatus> = [
      .admissible, .assessed, .selected, .reserve, .granted, .running, .reported, .closed,
    ]
    var places = applications.filter {
      $0.call.id == call.id && $0.draws(on: year) && ranked.contains($0.status)
    }.map { Placed(application: $0, score: ApplicationScore(call, assessments[$0.id] ?? [])) }
    let rules = call.tieRules ?? []
    let heaviest = call.criteria?.max { $0.weight < $1.weight }?.code
    places.sort { one, other in
      switch (one.score.total, other.score.total) {
      case (nil, nil): return one.application.id < other.application.id
      case (nil, _): return false
      case (_, nil): return true
      case (let left?, let right?):
        if left != right { return left > right }
        return one.order(other, rules, heaviest) ?? (one.application.id < other.application.id)
      }
    }
    for index in places.indices where places[index].score.total != nil {
      places[index].rank = index + 1
      guard index > 0, places[index - 1].score.total == places[index].score.total,
        places[index - 1].order(places[index], rules, heaviest) == nil
      else { continue }
      places[index].rank = places[index - 1].rank
      places[index].isTied = true
      places[index - 1].isTied = true
    }
    return places
  }

  /// Whether it comes first by the rules for equal scores; `nil` where none decides.
  private func order(_ other: Placed, _ rules: [TieRule], _ heaviest: Slug?) -> Bool? {
    for rule in rules {
      switch rule {
      case .heaviestCriterion:
        let (one, two) = (part(of: heaviest), other.part(of: heaviest))
        if let one, let two, one != two { return one > two }
      case .smallestRequest:
        let (one, two) = (application.requested, other.application.requested)
        if one != two { return one < two }
      case .earliestFiling:
        let (one, two) = (application.date(of: .submit), other.application.date(of: .submit))
        if let one, let two, one != two { return one < two }
      }
    }
    return nil
  }

  private func part(of criterion: Slug?) -> Fraction? {
    score.means.first { $0.criterion.code == criterion }?.part
  }
}
