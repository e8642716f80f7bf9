public import AccordDocuments
public import AccordWording

/// Where an application stands.
public enum ApplicationStatus: String, Choice {
  case draft, submitted, admissible, inadmissible, assessed, selected, reserve, rejected, granted,
    running, reported, closed, withdrawn, revoked

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
    case .revoked: Text(en: "revoked", fr: "révoquée")
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
    "put-on-reserve", reject, notify, reconsider, grant, start, report, close, withdraw,
    favour = "favourable-opinion", disfavour = "unfavourable-opinion", postpone, revoke

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
    case .favour: Text(en: "favourable-opinion", fr: "avis-favorable")
    case .disfavour: Text(en: "unfavourable-opinion", fr: "avis-défavorable")
    case .postpone: Text(en: "postpone", fr: "ajourner")
    case .revoke: Text(en: "revoke", fr: "révoquer")
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
    case .inadmissible, .rejected, .reported, .closed, .withdrawn, .revoked: false
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
    case .revoked: Text(en: "revoked", fr: "\(agreeing("révoqué"))")
    }
  }
}

extension Application: LifeCycleDocument {
  /// Draft → submitted → admissible or inadmissible → assessed → selected, on reserve or rejected
  /// → granted → running → reported → closed; withdrawn by the applicant, revoked by the funder. The
  /// committee gives its opinion on what was assessed, or postpones it. A decision is notified to the
  /// applicant, and is then withdrawn by an event of its own: a refusal by `reconsider`; a revocation
  /// has a notification of its own.
  public static let lifeCycle = LifeCycle<ApplicationStatus, ApplicationEvent>(
    from: .draft,
    windingUp: [.declareInadmissible, .reject, .notify, .report, .close, .withdraw, .revoke],
    [
      .init(.draft, .submit, .submitted),
      .init(.submitted, .admit, .admissible),
      .init(.submitted, .declareInadmissible, .inadmissible),
      .init(.submitted, .withdraw, .withdrawn),
      .init(.inadmissible, .notify, .inadmissible),
      .init(.inadmissible, .reconsider, .submitted),
      .init(.admissible, .assess, .assessed),
      .init(.admissible, .withdraw, .withdrawn),
      .init(.assessed, .favour, .assessed, only: withReason),
      .init(.assessed, .disfavour, .assessed, only: withReason),
      .init(.assessed, .postpone, .admissible, only: withReason),
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
      .init(.selected, .revoke, .revoked, only: onGround),
      .init(.granted, .notify, .granted),
      .init(.granted, .start, .running),
      .init(.granted, .withdraw, .withdrawn),
      .init(.granted, .revoke, .revoked, only: onGround),
      .init(.running, .notify, .running),
      .init(.running, .report, .reported),
      .init(.running, .withdraw, .withdrawn),
      .init(.running, .revoke, .revoked, only: onGround),
      .init(.reported, .notify, .reported),
      .init(.reported, .close, .closed),
      .init(.reported, .revoke, .revoked, only: onGround),
      .init(.revoked, .notify, .revoked),
    ])

  private static let withReason = Text(en: "with a reason", fr: "avec un motif")

  private static let onGround = Text(
    en: "as unlawful within four months, or where a condition is not met",
    fr: "comme illégale dans les quatre mois, ou si une condition n’est pas respectée")

  /// Who assesses does not decide. Where nobody is named a committee decided, and the author in the
  /// journal only typed it in: authors are compared where the office asks for it.
  public static let separations: [Separation<ApplicationEvent>] = [
    Separation(.assess, .select, comparingAuthors: false),
    Separation(.assess, .putOnReserve, comparingAuthors: false),
    Separation(.assess, .reject, comparingAuthors: false),
  ]

  private static let withinBudget = Text(
    en: "while the budget of the year lasts", fr: "dans la limite du budget de l’année")

  public static let notifications: Set<ApplicationEvent> = [.notify]

  /// The applicant.
  public var concerned: Reference<Organisation>? { applicant }

  /// From the year before its own, when the call is open, to three years after it, by which its
  /// project is reported on and closed: a house rule.
  public var fittingYears: ClosedRange<Int>? { (year - 1)...(year + 3) }

  /// Refusals too: they can be reconsidered, which is another decision, with a reason.
  public static var confirmed: Set<ApplicationEvent> {
    Set(lifeCycle.lastEvents).union([.declareInadmissible, .reject, .revoke])
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
    guard events.contains(.revoke) else {
      return Text(
        en: "To withdraw it: application withdraw \(id) --reason …",
        fr: "Pour la retirer : candidature retirer \(id) --motif …")
    }
    return Text(
      en:
        "Where the applicant withdraws: application withdraw \(id) --reason …; where the funder takes the grant back: application revoke \(id) --ground … --heard … --reason …",
      fr:
        "Si le candidat se retire : candidature retirer \(id) --motif … ; si le financeur revient sur l’aide : candidature révoquer \(id) --fondement … --contradictoire … --motif …"
    )
  }

  /// Events that tell an applicant no, opinions and a withdrawal need a reason; a project is filed
  /// and admitted with a budget that is legal and paid for; a grant is revoked on its ground.
  public func require(_ step: Step) throws {
    let hasNote = step.note?.contains { !$0.isWhitespace } ?? false
    let needsNote: Set<ApplicationEvent> = [
      .declareInadmissible, .reject, .reconsider, .withdraw, .favour, .disfavour, .postpone,
      .revoke,
    ]
    guard hasNote || !needsNote.contains(step.event) else {
      throw Failure.noReasonOfApplication(step.event, id)
    }
    switch step.event {
    case .submit, .admit: try requireBudget()
    case .select where opinion?.event == .disfavour && !hasNote:
      throw Failure.selectedAgainstOpinion(self)
    case .revoke: try requireGround(on: step.date)
    default: return
    }
  }

  /// The last opinion of the committee that it was not taken up again after.
  public var opinion: Step? {
    let last = steps.last { [.favour, .disfavour, .postpone, .reconsider].contains($0.event) }
    return last?.event == .reconsider ? nil : last
  }

  /// Whether the applicant was told that it is selected.
  public var isDecisionNotified: Bool {
    let since = steps.lastIndex { $0.event == .select } ?? steps.endIndex
    return steps[since...].contains { $0.event == .notify }
  }

  private func requireGround(on day: CalendarDate) throws(Failure) {
    guard let revocation else { throw Failure.noGround(self) }
    guard revocation.heard <= day else {
      throw Failure.notHeard(self, until: revocation.heard, on: day)
    }
    if let decided = date(of: .grant) ?? date(of: .select), revocation.heard < decided {
      throw Failure.heardBefore(self, revocation.heard, decided: decided)
    }
    guard revocation.ground == .unlawful, let decided = date(of: .select),
      let last = decided.adding(months: FundLaw.unlawfulMonths), day > last
    else { return }
    throw Failure.unlawfulTooLate(self, decided: decided, until: last)
  }

  /// A selected application is granted what it asked for, unless less was said.
  public mutating func settle(_ step: Step) {
    if step.event == .select, granted == nil {
      granted = requested
      if let shares = years {
        years = shares.map {
          YearShare(year: $0.year, requested: $0.requested, granted: $0.requested)
        }
      }
    }
    if [.withdraw, .revoke, .putOnReserve].contains(step.event) {
      (granted, keptCost) = (nil, nil)
      years = years?.map { YearShare(year: $0.year, requested: $0.requested) }
    }
  }
}
