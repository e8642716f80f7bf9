public import AccordDocuments
public import AccordWording

/// An application (candidature) to a call for projects.
public struct Application: Document {
  public static let schema = Schema(
    "applications", Text(en: "application", fr: "candidature"),
    references: ["call", "applicant"])

  public let id: ID<Application>
  public var call: Reference<CallForProjects>
  public var applicant: Reference<Organisation>
  /// The code of the theme.
  public var theme: Slug
  /// The year whose budget it draws on.
  public var year: Int
  public var title: Text
  /// The eligible cost of the project.
  public var cost: Money
  /// What is asked for: the eligible cost at the call's rate.
  public var requested: Money
  public var status: ApplicationStatus
  /// What happened to it, oldest first.
  public var steps: [Step]
  /// What is granted, once selected.
  public var granted: Money?

  /// An event of the life cycle.
  public struct Step: Sendable, Hashable, Codable {
    public var event: ApplicationEvent
    public var date: CalendarDate
    /// The reason or the reference of the decision.
    public var note: String?

    /// An event.
    public init(event: ApplicationEvent, date: CalendarDate, note: String? = nil) {
      self.event = event
      self.date = date
      self.note = note
    }
  }

  /// An application.
  public init(
    id: ID<Application>, call: Reference<CallForProjects>, applicant: Reference<Organisation>,
    theme: Slug, year: Int, title: Text, cost: Money, requested: Money,
    status: ApplicationStatus = .draft, steps: [Step] = [], granted: Money? = nil
  ) {
    self.id = id
    self.call = call
    self.applicant = applicant
    self.theme = theme
    self.year = year
    self.title = title
    self.cost = cost
    self.requested = requested
    self.status = status
    self.steps = steps
    self.granted = granted
  }

  public var label: String { title.fr }

  public var otherNames: [String] { [title.en] }
}

/// Where an application stands.
public enum ApplicationStatus: String, Choice {
  case draft, submitted, admissible, inadmissible, assessed, selected, reserve, rejected, granted,
    running, reported, closed, withdrawn

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .submitted: Text(en: "submitted", fr: "déposée")
    case .admissible: Text(en: "admissible", fr: "recevable")
    case .inadmissible: Text(en: "inadmissible", fr: "irrecevable")
    case .assessed: Text(en: "assessed", fr: "instruite")
    case .selected: Text(en: "selected", fr: "retenue")
    case .reserve: Text(en: "reserve", fr: "liste-complémentaire")
    case .rejected: Text(en: "rejected", fr: "rejetée")
    case .granted: Text(en: "granted", fr: "conventionnée")
    case .running: Text(en: "running", fr: "en-cours")
    case .reported: Text(en: "reported", fr: "justifiée")
    case .closed: Text(en: "closed", fr: "soldée")
    case .withdrawn: Text(en: "withdrawn", fr: "retirée")
    }
  }
}

/// What moves an application from one status to the next.
public enum ApplicationEvent: String, Choice {
  case submit, admit, declareInadmissible = "declare-inadmissible", assess, select, putOnReserve =
    "put-on-reserve", reject, grant, start, report, close, withdraw

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .submit: Text(en: "submit", fr: "déposer")
    case .admit: Text(en: "admit", fr: "déclarer-recevable")
    case .declareInadmissible: Text(en: "declare-inadmissible", fr: "déclarer-irrecevable")
    case .assess: Text(en: "assess", fr: "instruire")
    case .select: Text(en: "select", fr: "retenir")
    case .putOnReserve: Text(en: "put-on-reserve", fr: "mettre-en-réserve")
    case .reject: Text(en: "reject", fr: "rejeter")
    case .grant: Text(en: "grant", fr: "conventionner")
    case .start: Text(en: "start", fr: "démarrer")
    case .report: Text(en: "report", fr: "justifier")
    case .close: Text(en: "close", fr: "solder")
    case .withdraw: Text(en: "withdraw", fr: "retirer")
    }
  }
}
