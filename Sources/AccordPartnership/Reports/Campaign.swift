public import AccordDocuments
public import AccordWording

/// The reports on the conventions of one year: from when they are asked for, until when they come,
/// until when they are checked. A closed campaign closes the year: its reports and its figures stay
/// as they are.
public struct Campaign: Document {
  public static let schema = Schema(
    "campaigns", Text(en: "campaign", fr: "campagne"), .feminine, fields: fields,
    guards: [onePerYear, closesInOrder])

  public let id: ID<Campaign>
  /// The agreement of the conventions.
  public var agreement: Reference<FrameworkAgreement>
  /// The year of the conventions.
  public var year: Int
  /// From when the reports are asked for.
  public var opening: CalendarDate
  /// The last day on which they come in time.
  public var deadline: CalendarDate
  /// The last day on which they are checked.
  public var controlEnd: CalendarDate
  /// Where it stands; follows from `steps`.
  public var status: CampaignStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<CampaignEvent>]

  /// A campaign that is open.
  public init(
    id: ID<Campaign>, agreement: Reference<FrameworkAgreement>, year: Int, opening: CalendarDate,
    deadline: CalendarDate, controlEnd: CalendarDate
  ) {
    self.id = id
    self.agreement = agreement
    self.year = year
    self.opening = opening
    self.deadline = deadline
    self.controlEnd = controlEnd
    status = .open
    steps = []
  }

  public var label: String { id.name }
}

/// Where a campaign stands.
public enum CampaignStatus: String, Choice {
  case open
  case closed

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .open: Text(en: "open", fr: "ouverte")
    case .closed: Text(en: "closed", fr: "close")
    }
  }
}

/// What moves a campaign from one status to the other.
public enum CampaignEvent: String, Choice {
  case close
  case reopen

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .close: Text(en: "close", fr: "clore")
    case .reopen: Text(en: "reopen", fr: "rouvrir")
    }
  }
}

extension Campaign: LifeCycleDocument {
  /// Open → closed, and open again with a reason.
  public static let lifeCycle = LifeCycle<CampaignStatus, CampaignEvent>(
    from: .open,
    [
      .init(
        .open, .close, .closed,
        only: Text(
          en: "when every report is accepted, or with a reason",
          fr: "quand tous les comptes rendus sont acceptés, ou avec un motif")),
      .init(
        .closed, .reopen, .open, only: Text(en: "with a reason", fr: "avec un motif")),
    ])

  /// Reports are asked for, come and are checked one after the other; its days are those of a year
  /// of grants.
  public func validate() throws {
    try validateSteps()
    guard opening < deadline else {
      throw Failure.campaignOrder(self, deadline, about: "deadline", after: opening)
    }
    guard deadline < controlEnd else {
      throw Failure.campaignOrder(self, controlEnd, about: "control-end", after: deadline)
    }
    guard (1900...2999).contains(year) else { throw RegistryFault.noSuchYear(year) }
  }

  /// It is opened again with a reason.
  public func require(_ step: LifeCycleStep<CampaignEvent>) throws {
    guard step.event == .reopen, step.note?.contains(where: { !$0.isWhitespace }) != true else {
      return
    }
    throw Failure.campaignReason(self)
  }

  /// Its year is one of the agreement's. The law's six months are told where they are passed.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    if let agreement = try state.document(agreement.id), !agreement.years.contains(year) {
      throw Failure.campaignYear(self, agreement)
    }
    guard
      let last = CalendarDate(year: year, month: 12, day: 31)?.adding(
        months: GrantLaw.reportMonths), deadline > last
    else { return [] }
    return [
      Text(
        en:
          "The deadline \(deadline) is after \(last), six months after the end of the year (loi 2000-321, art. 10).",
        fr:
          "La date limite du \(deadline) dépasse le \(last), six mois après la fin de l’exercice (loi 2000-321, art. 10)."
      )
    ]
  }
}

extension Campaign {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Campaign>] = [
    Field(
      "agreement", fr: "accord-cadre", indexed: \.agreement,
      help: Text(en: "the agreement of the conventions", fr: "l’accord-cadre des conventions"),
      .option("agreement", fr: "accord")),
    Field(
      "year", fr: "année", indexedYear: \.year,
      help: Text(en: "the year of the conventions", fr: "l’année des conventions"),
      .headings("exercice")),
    Field(
      "opening", fr: "ouverture", \.opening,
      help: Text(
        en: "from when the reports are asked for",
        fr: "le jour à partir duquel les comptes rendus sont demandés")),
    Field(
      "deadline", fr: "date limite", \.deadline,
      help: Text(
        en: "the last day on which they come in time", fr: "le dernier jour pour les remettre"),
      .word("deadline", fr: "date-limite")),
    Field(
      "end of control", fr: "fin du contrôle", \.controlEnd,
      help: Text(
        en: "the last day on which they are checked", fr: "le dernier jour pour les contrôler"),
      .key("controlEnd"), .option("control-end", fr: "fin-contrôle")),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(CampaignStatus.open)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<CampaignEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]

  /// An agreement has one campaign a year.
  static let onePerYear: Guard = Guard(
    "campaigns.year",
    Text(
      en: "An agreement has one campaign a year", fr: "Un accord-cadre a une campagne par année"),
    over: [Campaign.self]
  ) { state, changed in
    let campaigns = try state.all(Campaign.self)
    return campaigns.compactMap { campaign in
      guard changed.contains(campaign.key),
        let other = campaigns.first(where: {
          $0.id != campaign.id && $0.agreement == campaign.agreement && $0.year == campaign.year
        })
      else { return nil }
      return Violation(
        "campaigns.year",
        Text(
          en:
            "The campaign \"\(campaign.id)\" is of the year \(other.year) of \"\(other.agreement.id)\", as \"\(other.id)\" is.",
          fr:
            "La campagne « \(campaign.id) » porte sur l’année \(other.year) de « \(other.agreement.id) », comme « \(other.id) »."
        ),
        advice: Text(
          en: "Change the one that is there: \"campaign edit \(other.id) …\".",
          fr: "Modifiez celle qui existe : « campagne modifier \(other.id) … »."),
        document: campaign.key)
    }
  }

  /// A year is not closed before the years before it.
  static let closesInOrder: Guard = Guard(
    "campaigns.order",
    Text(
      en: "A campaign is closed after those of the years before",
      fr: "Une campagne se clôt après celles des années précédentes"),
    over: [Campaign.self]
  ) { state, changed in
    let campaigns = try state.all(Campaign.self)
    return campaigns.compactMap { campaign in
      guard campaign.status == .closed,
        let earlier = campaigns.filter({
          $0.agreement == campaign.agreement && $0.year < campaign.year && $0.status == .open
        }).max(by: { $0.year < $1.year }),
        changed.contains(campaign.key) || changed.contains(earlier.key)
      else { return nil }
      let isReopened = !changed.contains(campaign.key)
      return Violation(
        "campaigns.order",
        Text(
          en:
            "The campaign \"\(campaign.id)\" of \(campaign.year) would be closed and \"\(earlier.id)\" of \(earlier.year) open.",
          fr:
            "La campagne « \(campaign.id) » de \(campaign.year) serait close et « \(earlier.id) » de \(earlier.year) ouverte."
        ),
        advice: isReopened
          ? Text(
            en: "Reopen \"\(campaign.id)\" first.", fr: "Rouvrez d’abord « \(campaign.id) ».")
          : Text(
            en: "Close \"\(earlier.id)\" first.", fr: "Clôturez d’abord « \(earlier.id) »."),
        document: isReopened ? earlier.key : campaign.key)
    }
  }
}

extension DocumentReader {
  /// The campaign of a year of an agreement that an organisation is a party of, where it is closed.
  func closedCampaign(
    concerning organisation: Reference<Organisation>, in year: Int
  ) throws -> Campaign? {
    for campaign in try all(Campaign.self) where campaign.year == year && campaign.status == .closed
    {
      if try document(campaign.agreement.id)?.parties.contains(organisation) == true {
        return campaign
      }
    }
    return nil
  }

  /// The campaign of a year of an agreement, where it is closed.
  func closedCampaign(
    of agreement: ID<FrameworkAgreement>, in year: Int
  ) throws -> Campaign? {
    try documents(Campaign.where(\.agreement, is: agreement)).first {
      $0.year == year && $0.status == .closed
    }
  }
}

extension Failure {
  static func campaignOrder(
    _ campaign: Campaign, _ day: CalendarDate, about parameter: String, after other: CalendarDate
  ) -> Failure {
    Failure(
      "campaigns.days",
      Text(
        en:
          "The days of the campaign \"\(campaign.id)\" are not in order: \(day) does not come after \(other).",
        fr:
          "Les dates de la campagne « \(campaign.id) » ne se suivent pas : le \(day) ne vient pas après le \(other)."
      ),
      about: parameter,
      advice: Text(
        en: "Opening, then deadline, then end of control.",
        fr: "L’ouverture, puis la date limite, puis la fin du contrôle."))
  }

  static func campaignYear(_ campaign: Campaign, _ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "campaigns.year",
      Text(
        en:
          "The agreement \"\(agreement.id)\" runs from \(agreement.years.first) to \(agreement.years.last): \(campaign.year) is none of its years.",
        fr:
          "L’accord-cadre « \(agreement.id) » court de \(agreement.years.first) à \(agreement.years.last) : \(campaign.year) n’en fait pas partie."
      ),
      about: "year",
      advice: Text(en: "Give one of its years.", fr: "Donnez l’une de ses années."))
  }

  static func campaignReason(_ campaign: Campaign) -> Failure {
    Failure(
      "campaigns.reason",
      Text(
        en: "The campaign \"\(campaign.id)\" is reopened with a reason.",
        fr: "La campagne « \(campaign.id) » ne se rouvre qu’avec un motif."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }

  /// A change in a year that is closed.
  static func yearClosed(_ what: String, _ campaign: Campaign) -> Failure {
    Failure(
      "campaigns.closed",
      Text(
        en:
          "\"\(what)\" stays as it is: the year \(campaign.year) of \"\(campaign.agreement.id)\" is closed (\"\(campaign.id)\").",
        fr:
          "« \(what) » reste inchangé : l’année \(campaign.year) de « \(campaign.agreement.id) » est close (« \(campaign.id) »)."
      ),
      about: nil,
      advice: Text(
        en: "Reopen it first: \"campaign reopen \(campaign.id) --reason …\".",
        fr: "Rouvrez-la d’abord : « campagne rouvrir \(campaign.id) --motif … »."))
  }
}
