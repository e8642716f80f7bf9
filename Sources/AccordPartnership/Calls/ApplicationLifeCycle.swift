public import AccordDocuments
public import AccordWording

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

  /// The word with spaces for its hyphens; what is on the reserve list is no reserve.
  public var shown: Text {
    switch self {
    case .reserve: Text(en: "on the reserve list", fr: "sur liste complémentaire")
    default: .each { word[$0].exchanging("-", for: " ") }
    }
  }
}

/// What moves an application from one status to the next.
public enum ApplicationEvent: String, Choice {
  case submit, admit, declareInadmissible = "declare-inadmissible", assess, select, putOnReserve =
    "put-on-reserve", reject, notify, reconsider, grant, start, report, close, withdraw

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
    case .notify: Text(en: "notify", fr: "notifier")
    case .reconsider: Text(en: "reconsider", fr: "réexaminer")
    case .grant: Text(en: "grant", fr: "conventionner")
    case .start: Text(en: "start", fr: "démarrer")
    case .report: Text(en: "report", fr: "justifier")
    case .close: Text(en: "close", fr: "solder")
    case .withdraw: Text(en: "withdraw", fr: "retirer")
    }
  }
}

extension ApplicationStatus {
  /// Whether applications in this status draw on the budget of their year.
  public var drawsOnBudget: Bool {
    [.selected, .granted, .running, .reported, .closed].contains(self)
  }

  /// Whether the application still awaits its decision or its project still runs: what is due
  /// from an applicant holds until then.
  public var isUnderWay: Bool {
    switch self {
    case .draft, .submitted, .admissible, .assessed, .selected, .reserve, .granted, .running: true
    case .inadmissible, .rejected, .reported, .closed, .withdrawn: false
    }
  }

  /// Where applications stand, as a sentence about `count` of them ends: `is now on the reserve
  /// list`, `sont désormais retenues`.
  public func standing(of count: Int) -> Text {
    func agreeing(_ word: String) -> String { FrenchGender.feminine.agreeing(word, count) }
    return switch self {
    case .draft: Text(en: "in draft", fr: "à l’état de brouillon")
    case .submitted: Text(en: "filed", fr: "\(agreeing("déposé"))")
    case .admissible: Text(en: "admissible", fr: "\(agreeing("recevable"))")
    case .inadmissible: Text(en: "inadmissible", fr: "\(agreeing("irrecevable"))")
    case .assessed: Text(en: "assessed", fr: "\(agreeing("instruit"))")
    case .selected: Text(en: "selected", fr: "\(agreeing("retenu"))")
    case .reserve:
      Text(en: "on the reserve list", fr: "\(agreeing("inscrit sur la liste complémentaire"))")
    case .rejected: Text(en: "rejected", fr: "\(agreeing("rejeté"))")
    case .granted: Text(en: "granted", fr: "\(agreeing("conventionné"))")
    case .running: Text(en: "under way", fr: "en cours de réalisation")
    case .reported: Text(en: "reported on", fr: "\(agreeing("justifié"))")
    case .closed: Text(en: "closed", fr: "\(agreeing("soldé"))")
    case .withdrawn: Text(en: "withdrawn", fr: "\(agreeing("retiré"))")
    }
  }
}

extension Application: LifeCycleDocument {
  /// Draft → submitted → admissible or inadmissible → assessed → selected, on reserve or rejected
  /// → granted → running → reported → closed; withdrawn until it is granted. A decision is notified
  /// to the applicant, and is then withdrawn by an event of its own: a refusal by `reconsider`.
  public static let lifeCycle = LifeCycle<ApplicationStatus, ApplicationEvent>(
    from: .draft,
    windingUp: [.declareInadmissible, .reject, .notify, .report, .close, .withdraw],
    [
      .init(.draft, .submit, .submitted),
      .init(.submitted, .admit, .admissible),
      .init(.submitted, .declareInadmissible, .inadmissible),
      .init(.submitted, .withdraw, .withdrawn),
      .init(.inadmissible, .notify, .inadmissible),
      .init(.inadmissible, .reconsider, .submitted),
      .init(.admissible, .assess, .assessed),
      .init(.admissible, .withdraw, .withdrawn),
      .init(.assessed, .select, .selected, only: withinBudget),
      .init(.assessed, .putOnReserve, .reserve),
      .init(.assessed, .reject, .rejected),
      .init(.assessed, .withdraw, .withdrawn),
      .init(.reserve, .notify, .reserve),
      .init(.reserve, .select, .selected, only: withinBudget),
      .init(.reserve, .reject, .rejected),
      .init(.reserve, .withdraw, .withdrawn),
      .init(.rejected, .notify, .rejected),
      .init(.rejected, .reconsider, .assessed),
      .init(.selected, .notify, .selected),
      .init(.selected, .grant, .granted),
      .init(.selected, .withdraw, .withdrawn),
      .init(.granted, .start, .running),
      .init(.running, .report, .reported),
      .init(.reported, .close, .closed),
    ])

  private static let withinBudget = Text(
    en: "while the budget of the year lasts", fr: "dans la limite du budget de l’année")

  public static let notifications: Set<ApplicationEvent> = [.notify]

  /// The applicant.
  public var concerned: Reference<Organisation>? { applicant }

  /// From the year before its own, when the call is open, to three years after it, by which its
  /// project is reported on and closed: a house rule.
  public var fittingYears: ClosedRange<Int>? { (year - 1)...(year + 3) }

  /// Refusals too: they can be reconsidered, which is another decision, with a reason.
  public static var irreversible: Set<ApplicationEvent> {
    notifications.union(lifeCycle.lastEvents).union([.declareInadmissible, .reject])
  }

  /// The command by which a decision that was notified is withdrawn.
  public var withdrawal: Text? {
    let events = Application.lifeCycle.events(in: status)
    if events.contains(.reconsider) {
      return Text(
        en: "To withdraw the decision: application reconsider \(id) --reason …",
        fr: "Pour retirer la décision : candidature réexaminer \(id) --motif …")
    }
    guard events.contains(.withdraw) else { return nil }
    return Text(
      en: "To withdraw it: application withdraw \(id) --reason …",
      fr: "Pour la retirer : candidature retirer \(id) --motif …")
  }

  /// Events that tell an applicant no, a withdrawal and its like need a reason.
  public func require(_ step: Step) throws {
    let hasNote = step.note?.contains { !$0.isWhitespace } ?? false
    guard [.declareInadmissible, .reject, .reconsider, .withdraw].contains(step.event), !hasNote
    else { return }
    throw Failure.noReasonOfApplication(step.event, id)
  }

  /// A selected application is granted what it asked for.
  public mutating func settle(_ step: Step) {
    if step.event == .select { granted = requested }
    if step.event == .withdraw { granted = nil }
  }
}
