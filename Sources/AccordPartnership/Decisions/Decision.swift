public import AccordDocuments
public import AccordWording

/// A decision of a body (délibération, décision, arrêté): what approvals, amendments and votes of
/// envelopes rest on. One decision covers many documents, which refer to it.
public struct Decision: Document {
  public static let schema = Schema(
    "decisions", Text(en: "decision", fr: "délibération"), .feminine, fields: fields)

  public let id: ID<Decision>
  /// What decided.
  public var body: DecidingBody
  /// The number that the body gave it: `CP-2024-03-12`.
  public var number: String
  /// The day of the decision.
  public var date: CalendarDate
  /// The session in which it was taken.
  public var session: String?
  /// What it decides, in both languages.
  public var title: Text?
  /// The day on which it was sent to the prefect (contrôle de légalité).
  public var transmitted: CalendarDate?
  /// The members who did not take part, because they have an interest in it.
  public var withdrawn: [Reference<Person>]
  /// What it grants to whom, line by line, where that is recorded.
  public var lines: [Line]

  /// What a decision grants to one organisation.
  public struct Line: Sendable, Hashable, Codable {
    /// Who receives it.
    public var organisation: Reference<Organisation>
    /// The amount in euros.
    public var amount: Money

    /// A line.
    public init(organisation: Reference<Organisation>, amount: Money) {
      self.organisation = organisation
      self.amount = amount
    }
  }

  /// A decision.
  public init(
    id: ID<Decision>, body: DecidingBody, number: String, date: CalendarDate,
    session: String? = nil, title: Text? = nil, transmitted: CalendarDate? = nil,
    withdrawn: [Reference<Person>] = [], lines: [Line] = []
  ) {
    self.id = id
    self.body = body
    self.number = number
    self.date = date
    self.session = session
    self.title = title
    self.transmitted = transmitted
    self.withdrawn = withdrawn
    self.lines = lines
  }

  public var label: String { number }

  /// The sum of its lines.
  public var total: Money { lines.map(\.amount).total() }
}

/// What takes decisions.
public enum DecidingBody: String, Choice {
  case plenary
  case standingCommittee = "standing-committee"
  case president
  case board
  case monitoringCommittee = "monitoring-committee"
  case other

  public static let name = Text(en: "body", fr: "organe")

  public var word: Text {
    switch self {
    case .plenary: Text(en: "plenary", fr: "assemblée-plénière")
    case .standingCommittee: Text(en: "standing-committee", fr: "commission-permanente")
    case .president: Text(en: "president", fr: "président")
    case .board: Text(en: "board", fr: "conseil-d’administration")
    case .monitoringCommittee: Text(en: "monitoring-committee", fr: "comité-de-suivi")
    case .other: Text(en: "other", fr: "autre")
    }
  }
}
