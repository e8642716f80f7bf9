public import AccordDocuments
public import AccordWording

/// The applications to a call, for one of its years or for all of them, the best score first, with the
/// line at which the budget ends.
public struct Ranking: Sendable {
  /// One application in its place.
  public struct Entry: Sendable {
    /// The application.
    public let application: Application
    /// Its score.
    public let score: ApplicationScore
    /// Its place, from 1; `nil` where the score lacks.
    public let rank: Int?
    /// The rules of the call that parted it from those of the same score beside it.
    public let partedBy: [TieRule]
    /// What those up to it ask for together in the years that are ranked, granted or not yet.
    public let cumulated: Money
    /// What can be done with it now.
    public let proposal: Proposal
    /// The years of which the budget does not hold what it asks for, after those before it.
    public let passed: [Int]
  }

  /// What can be done with an application in its place.
  public enum Proposal: Sendable, Hashable {
    /// It is decided already.
    case decided
    /// It fits in what is left.
    case select
    /// It does not fit; the rest of each of its years can be offered.
    case offer([Int: Money])
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
  /// The other applications that were filed, which have no place: not examined yet, refused, withdrawn,
  /// revoked.
  public let others: [Application]

  /// The ranking of some years. What an application asks for has to fit in the budget of each year on
  /// which it draws, ranked or not.
  ///
  /// - Parameters:
  ///   - call: the call.
  ///   - years: the years that are ranked.
  ///   - uses: the budgets of all years of the call, with what draws on them.
  ///   - applications: all applications to the call.
  ///   - assessments: the assessments, by application.
  public init(
    _ call: CallForProjects, in years: Set<Int>, _ uses: [BudgetUse],
    among applications: some Sequence<Application>,
    scoredBy assessments: [ID<Application>: [Assessment]]
  ) {
    let placed = Placed.all(call, in: years, among: applications, scoredBy: assessments)
    var line = BudgetLine(uses)
    var (cumulated, reserve) = (Money.zero, 0)
    var entries: [Entry] = []
    for (index, place) in placed.enumerated() {
      cumulated += line.amount(of: place.application, in: years)
      let passed =
        place.application.status.drawsOnBudget ? [] : line.passed(by: [place.application])
      let proposal: Proposal
      if place.application.status.drawsOnBudget {
        proposal = .decided
      } else if place.rank == nil {
        proposal = .unscored
      } else if place.application.opinion?.event == .disfavour {
        proposal = .unfavourable
      } else {
        let waitsWithEquals = entries.last?.proposal == .tie && entries.last?.rank == place.rank
        let isTied =
          place.isTied && (waitsWithEquals || line.isShort(of: placed[index...], beside: place))
        proposal = isTied ? line.close(after: place.application) : line.take(place.application)
        if proposal == .reserve(0) { reserve += 1 }
      }
      entries.append(
        Entry(
          application: place.application, score: place.score, rank: place.rank,
          partedBy: place.partedBy, cumulated: cumulated,
          proposal: proposal == .reserve(0) ? .reserve(reserve) : proposal, passed: passed))
    }
    self.entries = entries
    let names = Set(placed.map(\.application.id))
    let order = ApplicationStatus.allCases
    others = applications.filter {
      $0.call.id == call.id && $0.status != .draft && !names.contains($0.id)
        && !years.isDisjoint(with: $0.drawnYears)
    }.sorted { one, other in
      let (first, second) = (order.firstIndex(of: one.status), order.firstIndex(of: other.status))
      return (first ?? 0, one.id) < (second ?? 0, other.id)
    }
  }
}

/// What is left of the budgets of a call while its applications are gone through in their order: none
/// jumps another one that waits for the same year.
private struct BudgetLine {
  private let uses: [Int: BudgetUse]
  private var left: [Int: Money]
  private var closed: Set<Int> = []

  init(_ uses: [BudgetUse]) {
    self.uses = Dictionary(uses.map { ($0.year, $0) }) { first, _ in first }
    left = self.uses.mapValues(\.left)
  }

  private func amount(of application: Application, in year: Int) -> Money {
    uses[year]?.amount(of: application) ?? .zero
  }

  func amount(of application: Application, in years: Set<Int>) -> Money {
    application.drawnYears.filter { years.contains($0) }.map { amount(of: application, in: $0) }
      .total()
  }

  private func left(in year: Int) -> Money { max(left[year] ?? .zero, .zero) }

  /// The years of which the budget does not hold what these ask for together.
  func passed(by applications: [Application]) -> [Int] {
    let years = Set(applications.flatMap(\.drawnYears)).sorted()
    return years.filter { year in
      applications.filter { $0.draws(on: year) }.map { amount(of: $0, in: year) }.total()
        > left(in: year)
    }
  }

  /// Whether there is something for an application, and not enough for all that have its place.
  func isShort(of places: ArraySlice<Placed>, beside place: Placed) -> Bool {
    guard isOpen(to: place.application) else { return false }
    let equals = places.prefix { $0.rank == place.rank }.filter(\.waits)
    return !passed(by: equals.map(\.application)).isEmpty
  }

  /// Whether none waits before it for one of its years, and something is left of one.
  func isOpen(to application: Application) -> Bool {
    let years = application.drawnYears
    return closed.isDisjoint(with: years) && years.contains { left(in: $0) > .zero }
  }

  /// Those after it wait until it is decided between equal scores.
  mutating func close(after application: Application) -> Ranking.Proposal {
    closed.formUnion(application.drawnYears)
    return .tie
  }

  /// What can be done with an application, whose amount is then taken off; `reserve(0)` where it has
  /// to wait.
  mutating func take(_ application: Application) -> Ranking.Proposal {
    let years = application.drawnYears
    guard closed.isDisjoint(with: years) else { return .reserve(0) }
    if passed(by: [application]).isEmpty {
      for year in years { left[year] = left(in: year) - amount(of: application, in: year) }
      return .select
    }
    defer { closed.formUnion(years) }
    guard isOpen(to: application) else { return .reserve(0) }
    var rest: [Int: Money] = [:]
    for year in years {
      let (asked, there) = (amount(of: application, in: year), left(in: year))
      rest[year] =
        asked <= there ? application.drawn(in: year) : uses[year]?.whole(of: there) ?? .zero
      left[year] = there - min(asked, there)
    }
    return .offer(rest)
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
