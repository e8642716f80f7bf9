public import AccordDocuments
public import AccordWording

/// The same cost of the same organisation on overlapping days, paid for twice: by an application and
/// by a yearly convention or another application (regulation (EU) 2021/1060, art. 63(9)).
public struct DoubleFunding: Sendable, Hashable {
  /// The application.
  public let application: Application
  /// Its cost.
  public let line: CostLine
  /// What else carries it.
  public let other: DocumentKey
  /// The cost there, in words.
  public let otherLine: Text

  /// The doubts, for those of all applications that are under way or granted.
  public static func found(
    among applications: some Sequence<Application>, in state: any DocumentReader
  ) throws -> [DoubleFunding] {
    let carrying = applications.filter { each in
      (each.status.isUnderWay || each.status.drawsOnBudget) && each.budget?.lines.isEmpty == false
    }
    let groups = Dictionary(grouping: carrying, by: \.applicant)
    var found: [DoubleFunding] = []
    for (applicant, mine) in groups.sorted(by: { $0.key.id < $1.key.id }) {
      found += among(mine)
      found += try byConventions(mine, of: applicant.id, in: state)
    }
    return found
  }

  private static func among(_ applications: [Application]) -> [DoubleFunding] {
    let ordered = applications.sorted { $0.id < $1.id }
    var found: [DoubleFunding] = []
    for (index, one) in ordered.enumerated() {
      for other in ordered.dropFirst(index + 1) where one.days.overlaps(other.days) {
        for line in one.budget?.lines ?? [] {
          guard let same = other.budget?.lines.first(where: { $0.isSame(as: line) }) else {
            continue
          }
          found.append(
            DoubleFunding(
              application: one, line: line, other: other.key, otherLine: same.told))
        }
      }
    }
    return found
  }

  private static func byConventions(
    _ applications: [Application], of applicant: ID<Organisation>, in state: any DocumentReader
  ) throws -> [DoubleFunding] {
    let conventions = try state.documents(Convention.where(\.beneficiary, is: applicant))
    var found: [DoubleFunding] = []
    for convention in conventions {
      let status = convention.status
      guard status != .draft, status != .terminated else { continue }
      let overlapping = applications.filter { $0.days.overlaps(convention.days) }
      guard !overlapping.isEmpty else { continue }
      let reports = try state.documents(GrantReport.where(\.convention, is: convention.id))
      let headings = Dictionary(
        reports.flatMap(\.lines).filter { $0.heading.side == .expenditure && $0.planned > .zero }
          .map { ($0.heading, $0.planned) }, uniquingKeysWith: max)
      for application in overlapping {
        for line in application.budget?.lines ?? [] {
          guard let heading = line.heading ?? line.category.usualHeading,
            let planned = headings[heading]
          else { continue }
          found.append(
            DoubleFunding(
              application: application, line: line, other: convention.key,
              otherLine: heading.shown + .same(", ")
                + Text(en: "\(planned)", fr: "\(planned)")))
        }
      }
    }
    return found
  }

  /// What it is, in a sentence.
  public var words: Text {
    Text(
      en:
        "\"\(application.id)\" and \"\(other.slug)\" carry the same cost on overlapping days: \(line.told) and \(otherLine).",
      fr:
        "« \(application.id) » et « \(other.slug) » portent la même dépense sur des dates communes : \(line.told) et \(otherLine)."
    )
  }
}

extension CostLine {
  /// Whether it is the same cost: the same heading of the accounts with the same label, or the same
  /// label in one category.
  fileprivate func isSame(as other: CostLine) -> Bool {
    let isOneLabel = label.map { $0.folded == other.label?.folded } ?? false
    if let heading, let theirs = other.heading { return heading == theirs && isOneLabel }
    return category == other.category && isOneLabel
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
