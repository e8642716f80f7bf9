public import AccordDocuments
public import AccordWording

/// The report of a beneficiary on one convention: its pieces, its budget against what was spent, and
/// how far the office has come with it. The final report has the identity of the convention, an
/// intermediate one that of the convention with its number: `2024.a.i1`.
public struct GrantReport: Document {
  public static let schema = Schema(
    "reports", Text(en: "report", fr: "compte rendu"), .masculine, fields: fields)

  public let id: ID<GrantReport>
  /// The convention that it is on.
  public var convention: Reference<Convention>
  /// The number of an intermediate report; `nil` for the final one.
  public var number: Int?
  /// The last day of the period that it reports.
  public var through: CalendarDate
  /// What came with it.
  public var pieces: [ReportPiece]
  /// The files of its pieces, by name and digest; `nil` where there is none.
  public var files: [SignedFile]?
  /// Its budget, heading by heading.
  public var lines: [Line]
  /// Where it stands; follows from `steps`.
  public var status: GrantReportStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<GrantReportEvent>]

  /// A heading of the budget: what was planned and what was.
  public struct Line: Sendable, Hashable, Codable {
    /// The heading.
    public var heading: BudgetHeading
    /// What was planned, in euros.
    public var planned: Money
    /// What was spent or received, in euros; `nil` while it is not known.
    public var actual: Money?

    /// A heading.
    public init(heading: BudgetHeading, planned: Money, actual: Money? = nil) {
      self.heading = heading
      self.planned = planned
      self.actual = actual
    }

    /// What was less what was planned; `nil` while it is not known.
    public var gap: Money? { actual.map { $0 - planned } }

    /// The gap for a hundred planned, in hundredths of a percent, rounded to the nearest; `nil`
    /// where nothing was planned or nothing is known.
    public var gapRate: Rate? {
      guard let gap, planned > .zero else { return nil }
      let scaled = Int128(gap.cents) * 10_000
      let half = Int128(planned.cents) / 2
      let rounded = (scaled >= 0 ? scaled + half : scaled - half) / Int128(planned.cents)
      return Int(exactly: rounded).map { Rate(basisPoints: $0) }
    }
  }

  /// A report that is asked for.
  public init(
    id: ID<GrantReport>, convention: Reference<Convention>, number: Int? = nil,
    through: CalendarDate
  ) {
    self.id = id
    self.convention = convention
    self.number = number
    self.through = through
    pieces = []
    lines = []
    status = .asked
    steps = []
  }

  /// The report of a convention: the final one, or an intermediate one; `nil` when the identity would
  /// be too long or no day ends its period.
  public init?(
    of convention: Convention, number: Int? = nil, through day: CalendarDate? = nil
  ) {
    guard let id = GrantReport.identity(of: convention.id, number: number),
      let end = day ?? convention.periodEnd
    else { return nil }
    self.init(id: id, convention: convention.id.reference, number: number, through: end)
  }

  /// The identity of the report of a convention.
  public static func identity(
    of convention: ID<Convention>, number: Int? = nil
  ) -> ID<GrantReport>? {
    number.map { ID("\(convention.name).i\($0)") } ?? ID(convention.name)
  }

  public var label: String { id.name }

  /// Whether it is one in the course of the action.
  public var isIntermediate: Bool { number != nil }

  /// The sum of a side, planned.
  public func planned(_ side: BudgetHeading.Side) -> Money {
    lines.filter { $0.heading.side == side }.map(\.planned).total()
  }

  /// The sum of a side, as it was; `nil` while a heading of it is not known.
  public func actual(_ side: BudgetHeading.Side) -> Money? {
    var total = Money.zero
    for line in lines where line.heading.side == side {
      guard let actual = line.actual else { return nil }
      total += actual
    }
    return lines.isEmpty ? nil : total
  }
}

extension Convention {
  /// The last day of what it pays for: its end, or the end of its year.
  public var periodEnd: CalendarDate? { end ?? CalendarDate(year: year, month: 12, day: 31) }
}

/// Where a report stands.
public enum GrantReportStatus: String, Choice {
  case asked
  case received
  case checked
  case accepted

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .asked: Text(en: "asked", fr: "demandé")
    case .received: Text(en: "received", fr: "reçu")
    case .checked: Text(en: "checked", fr: "contrôlé")
    case .accepted: Text(en: "accepted", fr: "accepté")
    }
  }
}

/// What moves a report from one status to the next.
public enum GrantReportEvent: String, Choice {
  case receive
  case verify
  case accept
  case sendBack = "send-back"

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .receive: Text(en: "receive", fr: "recevoir")
    case .verify: Text(en: "verify", fr: "contrôler")
    case .accept: Text(en: "accept", fr: "accepter")
    case .sendBack: Text(en: "send-back", fr: "renvoyer")
    }
  }
}

extension GrantReport: LifeCycleDocument {
  /// Asked → received → checked → accepted by another person; sent back with a comment.
  public static let lifeCycle = LifeCycle<GrantReportStatus, GrantReportEvent>(
    from: .asked, windingUp: Set(GrantReportEvent.allCases),
    [
      .init(
        .asked, .receive, .received,
        only: Text(
          en: "not before the end of its period, but for an intermediate one",
          fr: "pas avant la fin de sa période, sauf s’il est intermédiaire")),
      .init(
        .received, .verify, .checked,
        only: Text(
          en: "when its pieces are there and its budget balances",
          fr: "quand ses pièces sont là et que son budget est équilibré")),
      .init(
        .received, .sendBack, .asked, only: Text(en: "with a comment", fr: "avec un commentaire")),
      .init(
        .checked, .accept, .accepted,
        only: Text(
          en: "by another person than the one who checked it",
          fr: "par une autre personne que celle qui l’a contrôlé")),
      .init(
        .checked, .sendBack, .asked, only: Text(en: "with a comment", fr: "avec un commentaire")),
    ])

  /// Who checks does not accept.
  public static let separations: [Separation<GrantReportEvent>] = [Separation(.verify, .accept)]

  public static let commandWord = Text(en: "grant-report", fr: "compte-rendu")

  /// It has the identity of its convention, and each heading once.
  public func validate() throws {
    try validateSteps()
    guard number.map({ $0 > 0 }) ?? true,
      id == GrantReport.identity(of: convention.id, number: number)
    else { throw Failure.reportIdentity(self) }
    if let twice = lines.map(\.heading.rawValue).firstRepeated() {
      throw Failure.headingTwice(self, twice)
    }
    if let file = files?.first(where: { !$0.isSound }) {
      throw SignatoryFault.fileUnsound(file.name)
    }
    if let twice = files?.map(\.digest).firstRepeated() { throw Failure.fileTwice(self, twice) }
    for line in lines where line.planned < .zero || line.actual.map({ $0 < .zero }) == true {
      throw Failure.headingBelowZero(self, line)
    }
  }

  /// It comes when its period is over, balances when it was checked, and goes back with a comment.
  public func require(_ step: LifeCycleStep<GrantReportEvent>) throws {
    switch step.event {
    case .receive where !isIntermediate && step.date <= through:
      throw Failure.reportTooEarly(self, step.date)
    case .verify: try requireBalance()
    case .sendBack where step.note?.contains(where: { !$0.isWhitespace }) != true:
      throw Failure.reportComment(self)
    default: return
    }
  }

  /// Requires income to be expenditure, planned and actual, and voluntary contributions to be what
  /// was made of them (arrêté du 11 octobre 2006, art. 2).
  private func requireBalance() throws {
    for line in lines where line.actual == nil { throw Failure.headingUnknown(self, line) }
    let sides: [(BudgetHeading.Side, BudgetHeading.Side)] = [
      (.expenditure, .income), (.voluntaryUse, .voluntaryResource),
    ]
    for (spent, received) in sides {
      let planned = (planned(spent), planned(received))
      guard planned.0 == planned.1 else {
        throw Failure.unbalanced(self, Text(en: "planned", fr: "prévu"), planned, received)
      }
      let actual = (actual(spent) ?? .zero, actual(received) ?? .zero)
      guard actual.0 == actual.1 else {
        throw Failure.unbalanced(self, Text(en: "actual", fr: "réalisé"), actual, received)
      }
    }
  }

  /// A report of a closed year stays as it is.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    try requireOpenYear(in: state)
    return []
  }
}
