public import AccordDocuments
public import AccordWording

/// The common indicators of an operation up to a day, counted by woman, man and non-binary person.
/// Numbers of people, never the people. Its identity is that of the operation with the day:
/// `op-1.2025-12-31`.
public struct Participation: Document {
  public static let schema = Schema(
    "participations", Text(en: "participation", fr: "participation"), .feminine, fields: fields)

  public let id: ID<Participation>
  /// The operation.
  public var operation: Reference<Operation>
  /// The day up to which is counted, from the start of the operation.
  public var through: CalendarDate
  /// The counts, in the order of the indicators.
  public var counts: [IndicatorCount]
  /// How many participants have left; `nil` where that is not known.
  public var left: Int?
  /// Whether the counts are invented, for examples.
  public var isFictitious: Bool

  /// Counts.
  public init(
    id: ID<Participation>, operation: Reference<Operation>, through: CalendarDate,
    counts: [IndicatorCount] = [], left: Int? = nil, isFictitious: Bool = false
  ) {
    self.id = id
    self.operation = operation
    self.through = through
    self.counts = counts
    self.left = left
    self.isFictitious = isFictitious
  }

  /// The identity of the counts of an operation up to a day; `nil` when it would be too long.
  public static func identity(
    of operation: ID<Operation>, through day: CalendarDate
  ) -> ID<Participation>? { ID("\(operation.name).\(day.code)") }

  public var label: String { id.name }

  /// What is counted for an indicator.
  public func count(_ indicator: FundIndicator) -> IndicatorCount? {
    counts.first { $0.indicator == indicator }
  }

  /// Sets the count of an indicator.
  public mutating func set(_ count: IndicatorCount) {
    counts.removeAll { $0.indicator == count.indicator }
    counts.append(count)
    let order = FundIndicator.allCases
    counts.sort {
      (order.firstIndex(of: $0.indicator) ?? 0) < (order.firstIndex(of: $1.indicator) ?? 0)
    }
  }

  /// The three statuses together, which are all participants; `nil` where none is counted.
  public var sumOfStatuses: IndicatorCount? {
    let parts = [FundIndicator.eeco02, .eeco04, .eeco05].compactMap { count($0) }
    guard !parts.isEmpty else { return nil }
    return IndicatorCount(
      indicator: .eeco01, women: parts.map(\.women).reduce(0, +),
      men: parts.map(\.men).reduce(0, +), nonBinary: parts.map(\.nonBinary).reduce(0, +))
  }

  /// Sets EECO01 to the sum of the three statuses where nobody gave another figure before.
  public mutating func sumUp(after former: Participation) {
    let given = former.count(.eeco01)
    guard given == nil || given == former.sumOfStatuses, let sum = sumOfStatuses else { return }
    set(sum)
  }

  /// Its identity fits, nothing is below zero, and the counts fit one another.
  public func validate() throws {
    guard id == Participation.identity(of: operation.id, through: through) else {
      throw Failure.participationIdentity(self)
    }
    if let twice = counts.map(\.indicator.rawValue).firstRepeated() {
      throw Failure.countTwice(self, twice)
    }
    if let below = counts.first(where: { $0.parts.contains { !(0...999_999_999).contains($0) } }) {
      throw Failure.countBelowZero(self, below)
    }
    if let left, left < 0 { throw Failure.leftBelowZero(self) }
    let faults = inconsistencies
    guard faults.isEmpty else { throw Failure.inconsistent(self, faults) }
  }

  /// It is of an operation that was notified, and of days that are past.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    guard through <= today else { throw Failure.countedAhead(self, today) }
    guard let operation = try state.document(operation.id) else { return [] }
    guard through >= operation.starts else { throw Failure.countedBefore(self, operation) }
    guard operation.date(of: .notify) != nil else { throw Failure.notNotified(operation) }
    return try remarksOnSinking(in: state)
  }

  /// Counts are cumulated: each that is below the one of an earlier day is told with both figures.
  private func remarksOnSinking(in state: any DocumentReader) throws -> [Text] {
    let others = try state.documents(Participation.where(\.operation, is: operation.id))
      .filter { $0.through != through }.sorted { $0.through < $1.through }
    let pairs =
      (others.last { $0.through < through }.map { [($0, self)] } ?? [])
      + (others.first { $0.through > through }.map { [(self, $0)] } ?? [])
    return pairs.flatMap { earlier, later in
      FundIndicator.allCases.compactMap { indicator -> Text? in
        guard let former = earlier.count(indicator)?.total,
          let latter = later.count(indicator)?.total, latter < former
        else { return nil }
        return Text(
          en:
            "\(indicator.rawValue) of \"\(operation.id)\" goes down from \(former) on \(earlier.through) to \(latter) on \(later.through): counts are cumulated.",
          fr:
            "\(indicator.rawValue) de « \(operation.id) » passe de \(former) au \(earlier.through) à \(latter) au \(later.through) : les décomptes sont cumulés."
        )
      }
    }
  }
}

/// What is counted for an indicator.
public struct IndicatorCount: Sendable, Hashable, Codable {
  /// The indicator.
  public var indicator: FundIndicator
  /// Women.
  public var women: Int
  /// Men.
  public var men: Int
  /// Non-binary people.
  public var nonBinary: Int

  /// A count.
  public init(indicator: FundIndicator, women: Int, men: Int, nonBinary: Int) {
    self.indicator = indicator
    self.women = women
    self.men = men
    self.nonBinary = nonBinary
  }

  /// All of them.
  public var total: Int { women + men + nonBinary }

  /// The three counts.
  var parts: [Int] { [women, men, nonBinary] }
}

/// A count as people give it: `EECO01=12/8/0`, women, men and non-binary people.
public struct GivenCount: WrittenValue {
  /// The count.
  public let count: IndicatorCount

  public static var kind: ValueKind {
    ValueKind(
      Text(
        en: "indicator with women/men/non-binary",
        fr: "indicateur avec femmes/hommes/non-binaires"),
      examples: ["EECO01=12/8/0", "EECR04=3/2/0"])
  }

  public init(reading text: String) throws(ReadingFault) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .shape(text, GivenCount.kind) }
    let indicator = try FundIndicator(reading: String(sides[0]))
    let parts = sides[1].split(separator: "/", omittingEmptySubsequences: false).map {
      Int($0.filter { !$0.isWhitespace })
    }
    guard parts.count == 3, let women = parts[0], let men = parts[1], let other = parts[2],
      [women, men, other].allSatisfy({ (0...999_999_999).contains($0) })
    else { throw .shape(text, GivenCount.kind) }
    count = IndicatorCount(indicator: indicator, women: women, men: men, nonBinary: other)
  }

  public func written(in language: Language) -> String { code }

  public var code: String {
    "\(count.indicator.rawValue)=\(count.women)/\(count.men)/\(count.nonBinary)"
  }
}
