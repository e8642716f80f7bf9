public import AccordDocuments
public import AccordWording

/// Where the figures of a computation come from: one place, whatever is measured.
public struct AllocationSource: Sendable {
  private var activities: [[String]: Activity] = [:]
  private var indicators: [[String]: Int] = [:]
  /// What the conventions of the year before had in force on 31 December, by organisation.
  let before: [ID<Organisation>: Money]

  /// The figures of activities, an organisation's own only, those of indicators, and the amounts of
  /// the year before.
  public init(
    activities: [Activity], figures: [IndicatorFigure] = [], of indicators: [Indicator] = [],
    before: [ID<Organisation>: Money] = [:]
  ) {
    let rules = Dictionary(
      indicators.map { ($0.id, $0.yearly) }, uniquingKeysWith: { one, _ in one })
    for each in figures {
      // A year is known when its last quarter is; a sum when all of them are.
      guard let rule = rules[each.indicator.id], each.fourth != nil,
        rule != .sum || each.known == 4
      else { continue }
      self.indicators[[each.organisation.id.name, "\(each.year)", each.indicator.id.name]] =
        each.done(rule)
    }
    for each in activities where each.scope == .own {
      self.activities[[each.organisation.id.name, "\(each.year)"]] = each
    }
    self.before = before
  }

  /// An organisation's figure for a criterion; `nil` where it is not known, which is not zero.
  func figure(_ criterion: Allocation.Criterion, of organisation: ID<Organisation>) -> Int? {
    if let indicator = criterion.indicator {
      return indicators[[organisation.name, "\(criterion.year)", indicator.id.name]]
    }
    guard let measure = criterion.measure else { return nil }
    return activities[[organisation.name, "\(criterion.year)"]]?.figure(measure)
  }

  /// The figures of organisations for criteria.
  ///
  /// - Throws: `Failure` that names all figures that are missing.
  func figures(
    of organisations: [ID<Organisation>], for criteria: [Allocation.Criterion]
  ) throws(Failure) -> [[Int]] {
    var missing: [Failure.MissingFigure] = []
    let figures = organisations.map { organisation in
      criteria.map { criterion -> Int in
        guard let figure = figure(criterion, of: organisation) else {
          missing.append(.init(organisation: organisation, criterion: criterion))
          return 0
        }
        return figure
      }
    }
    guard missing.isEmpty else { throw .figuresMissing(missing) }
    return figures
  }
}

extension DocumentReader {
  /// What the conventions of a year under an agreement had in force on 31 December, for each
  /// organisation as it is called now. A convention counts from its entry into force; one that was
  /// terminated or closed by then counts by what stayed due of it.
  public func amountsInForce(
    under agreement: ID<FrameworkAgreement>, atTheEndOf year: Int
  ) throws -> [ID<Organisation>: Money] {
    guard let day = CalendarDate(year: year, month: 12, day: 31) else { return [:] }
    var amounts: [ID<Organisation>: Money] = [:]
    for convention in try documents(Convention.where(\.agreement, is: agreement))
    where convention.year == year {
      guard [.inForce, .reported, .closed, .terminated].contains(convention.status(on: day)) else {
        continue
      }
      let beneficiary = try current(convention.terms(on: day).beneficiary)
      amounts[beneficiary.id, default: .zero] += convention.engaged(on: day)
    }
    return amounts
  }
}
