public import AccordDocuments
public import AccordWording

/// The same cost of the same organisation on overlapping days, paid for twice: by an application and
/// by a yearly convention or another application (regulation (EU) 2021/1060, art. 63(9)). Of an
/// application that became an operation, the days and the costs are those of the operation.
public struct DoubleFunding: Sendable, Hashable {
  /// The application.
  public let application: Application
  /// Its cost.
  public let line: CostLine
  /// What else carries it.
  public let other: DocumentKey
  /// The cost there, in words.
  public let otherLine: Text
  /// The organisation of both, where it is a partner and not the applicant of both.
  public let partner: ID<Organisation>?

  /// The doubts, for those of all applications that are under way or granted.
  public static func found(
    among applications: some Sequence<Application>, in state: any DocumentReader
  ) throws -> [DoubleFunding] {
    let operations = Dictionary(
      try state.all(Operation.self).map { ($0.application.id, $0) }, uniquingKeysWith: { $1 })
    let carrying = applications.filter { $0.status.isUnderWay || $0.status.drawsOnBudget }
      .map { CarriedCosts($0, operations[$0.id]) }.filter { !$0.lines.isEmpty }
      .sorted { $0.application.id < $1.application.id }
    var groups: [ID<Organisation>: [Int]] = [:]
    for (index, each) in carrying.enumerated() {
      for organisation in each.organisations { groups[organisation, default: []].append(index) }
    }
    var found: [DoubleFunding] = []
    var compared: Set<[Int]> = []
    for (organisation, mine) in groups.sorted(by: { $0.key < $1.key }) {
      for (place, one) in mine.enumerated() {
        for other in mine.dropFirst(place + 1) where compared.insert([one, other]).inserted {
          found += among(carrying[one], carrying[other], sharing: organisation)
        }
      }
      found += try byConventions(mine.map { carrying[$0] }, of: organisation, in: state)
    }
    return found.sorted { ($0.application.id, $0.other) < ($1.application.id, $1.other) }
  }

  private static func among(
    _ one: CarriedCosts, _ other: CarriedCosts, sharing organisation: ID<Organisation>
  ) -> [DoubleFunding] {
    guard one.days.overlaps(other.days) else { return [] }
    let areGranted = [one, other].allSatisfy { $0.application.status.drawsOnBudget }
    let isOneApplicant = one.application.applicant == other.application.applicant
    return one.lines.compactMap { line in
      guard let same = other.lines.first(where: { $0.isSame(as: line, granted: areGranted) })
      else { return nil }
      return DoubleFunding(
        application: one.application, line: line, other: other.application.key,
        otherLine: same.told, partner: isOneApplicant ? nil : organisation)
    }
  }

  private static func byConventions(
    _ carrying: [CarriedCosts], of organisation: ID<Organisation>, in state: any DocumentReader
  ) throws -> [DoubleFunding] {
    let conventions = try state.documents(Convention.where(\.beneficiary, is: organisation))
    var found: [DoubleFunding] = []
    for convention in conventions {
      let status = convention.status
      guard status != .draft, status != .terminated else { continue }
      let overlapping = carrying.filter { $0.days.overlaps(convention.days) }
      guard !overlapping.isEmpty else { continue }
      let reports = try state.documents(GrantReport.where(\.convention, is: convention.id))
      let headings = Dictionary(
        reports.flatMap(\.lines).filter { $0.heading.side == .expenditure && $0.planned > .zero }
          .map { ($0.heading, $0.planned) }, uniquingKeysWith: max)
      for each in overlapping {
        for line in each.lines {
          guard let heading = line.booked, let planned = headings[heading] else { continue }
          found.append(
            DoubleFunding(
              application: each.application, line: line, other: convention.key,
              otherLine: heading.shown + .same(", ")
                + Text(en: "\(planned)", fr: "\(planned)"),
              partner: each.application.applicant.id == organisation ? nil : organisation))
        }
      }
    }
    return found
  }

  /// What it is, in a sentence.
  public var words: Text {
    let whose =
      partner.map {
        Text(en: ", with \"\($0)\" in both", fr: ", avec « \($0) » dans les deux")
      } ?? .same("")
    return Text(
      en:
        "\"\(application.id)\" and \"\(other.slug)\" carry the same cost on overlapping days\(whose): \(line.told) and \(otherLine).",
      fr:
        "« \(application.id) » et « \(other.slug) » portent la même dépense sur des dates communes\(whose) : \(line.told) et \(otherLine)."
    )
  }
}

/// What an application or its operation costs, on which days and for whom.
private struct CarriedCosts {
  let application: Application
  let days: ClosedDays
  let lines: [CostLine]

  init(_ application: Application, _ operation: Operation?) {
    self.application = application
    if let operation {
      let prolonged = operation.amendments.filter { $0.inForceFrom != nil }.compactMap(\.end).last
      days = ClosedDays(operation.starts, prolonged ?? operation.ends)
      lines = operation.costs.lines
    } else {
      days = application.days
      lines = application.budget?.lines ?? []
    }
  }

  /// The applicant and the partners.
  var organisations: Set<ID<Organisation>> {
    Set([application.applicant.id] + (application.partners ?? []).map(\.id))
  }
}

extension CostLine {
  /// The heading of the accounts in which it is booked, as far as that is known.
  fileprivate var booked: BudgetHeading? { heading ?? category.usualHeading }

  /// Whether it is the same cost in years that meet: the same heading of the accounts, or the same
  /// category where one has no heading, with the same label. Of what is granted, a line without a label
  /// stands for its whole heading, as that of a convention does.
  fileprivate func isSame(as other: CostLine, granted: Bool) -> Bool {
    if let year, let theirs = other.year, year != theirs { return false }
    let isOneLabel = label.map { $0.folded == other.label?.folded } ?? false
    guard isOneLabel || granted && (label == nil || other.label == nil) else { return false }
    if let booked, let theirs = other.booked { return booked == theirs }
    return category == other.category
  }

  /// What it pays for, with its amount.
  fileprivate var told: Text {
    words + Text(en: ", \(amount)", fr: ", \(amount)")
  }
}

extension Application {
  /// The days of the project; those of its years where none are given.
  var days: ClosedDays {
    ClosedDays(
      starts ?? CalendarDate(year: drawnYears.min() ?? year, month: 1, day: 1),
      ends ?? CalendarDate(year: drawnYears.max() ?? year, month: 12, day: 31))
  }
}

extension Convention {
  /// The days that it pays for; its year where none are given.
  fileprivate var days: ClosedDays {
    ClosedDays(
      start ?? CalendarDate(year: year, month: 1, day: 1), periodEnd)
  }
}
