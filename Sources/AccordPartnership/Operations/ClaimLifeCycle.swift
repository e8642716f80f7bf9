import AccordDocuments
public import AccordWording

/// Where a claim stands.
public enum ClaimStatus: String, Choice {
  case draft
  case received
  case suspended
  case checked
  case accepted
  case ordered
  case paid
  case withdrawn

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .received: Text(en: "received", fr: "reçue")
    case .suspended: Text(en: "suspended", fr: "suspendue")
    case .checked: Text(en: "checked", fr: "contrôlée")
    case .accepted: Text(en: "accepted", fr: "conclue")
    case .ordered: Text(en: "ordered", fr: "mandatée")
    case .paid: Text(en: "paid", fr: "payée")
    case .withdrawn: Text(en: "withdrawn", fr: "retirée")
    }
  }
}

extension ClaimStatus {
  /// Where a claim stands, as a sentence about it ends: `is in draft`, `est à l’état de brouillon`.
  public var standing: Text {
    self == .draft ? Text(en: "in draft", fr: "à l’état de brouillon") : shown
  }
}

/// What moves a claim from one status to the next.
public enum ClaimEvent: String, Choice {
  case receive
  case ask
  case answer
  case verify
  case reopen
  case accept
  case order
  case reject
  case pay
  case withdraw

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .receive: Text(en: "receive", fr: "recevoir")
    case .ask: Text(en: "ask", fr: "interroger")
    case .answer: Text(en: "answer", fr: "répondre")
    case .verify: Text(en: "verify", fr: "contrôler")
    case .reopen: Text(en: "reopen", fr: "rouvrir")
    case .accept: Text(en: "accept", fr: "conclure")
    case .order: Text(en: "order", fr: "mandater")
    case .reject: Text(en: "reject", fr: "rejeter")
    case .pay: Text(en: "pay", fr: "payer")
    case .withdraw: Text(en: "withdraw", fr: "retirer")
    }
  }

  /// Whether it is recorded with a reason.
  public var needsReason: Bool { [.ask, .reopen, .reject, .withdraw].contains(self) }
}

extension Claim: LifeCycleDocument {
  /// Draft → received ↔ suspended while information lacks → checked (contrôle de service fait) →
  /// accepted, by the final conclusions → ordered → paid.
  public static let lifeCycle = LifeCycle<ClaimStatus, ClaimEvent>(
    from: .draft, windingUp: Set(ClaimEvent.allCases),
    [
      .init(.draft, .receive, .received),
      .init(.received, .ask, .suspended, only: withReason),
      .init(.received, .verify, .checked),
      .init(.received, .withdraw, .withdrawn, only: withReason),
      .init(.suspended, .answer, .received),
      .init(.suspended, .withdraw, .withdrawn, only: withReason),
      .init(.checked, .reopen, .received, only: withReason),
      .init(.checked, .accept, .accepted),
      .init(
        .accepted, .order, .ordered,
        only: Text(
          en: "by another person than the one who checked it",
          fr: "par une autre personne que celle qui l’a contrôlée")),
      .init(.ordered, .reject, .accepted, only: withReason),
      .init(.ordered, .pay, .paid),
    ])

  private static let withReason = Text(en: "with a reason", fr: "avec un motif")

  public static let commandWord = Text(en: "claim", fr: "demande-de-paiement")

  /// The conclusions are told, and money leaves.
  public static let notifications: Set<ClaimEvent> = [.accept, .order, .pay]

  /// What the beneficiary was told, or money on its way.
  public static func standing(_ step: LifeCycleStep<ClaimEvent>) -> Text {
    switch step.event {
    case .order:
      Text(
        en: "the payment of the claim was ordered on \(step.date)",
        fr: "le paiement de la demande a été mandaté le \(step.date)")
    case .pay:
      Text(
        en: "the claim was paid on \(step.date)", fr: "la demande a été payée le \(step.date)")
    default:
      Text(
        en: "the conclusions on the claim were notified on \(step.date)",
        fr: "les conclusions sur la demande ont été notifiées le \(step.date)")
    }
  }

  /// Who checks does not order.
  public static let separations: [Separation<ClaimEvent>] = [Separation(.verify, .order)]

  /// A claim has costs when it is received; what interrupts it has a reason; what was refused too.
  public func require(_ step: LifeCycleStep<ClaimEvent>) throws {
    let hasNote = step.note?.contains { !$0.isWhitespace } ?? false
    guard hasNote || !step.event.needsReason else { throw Failure.claimReason(self, step.event) }
    switch step.event {
    case .receive:
      guard lines.contains(where: { $0.declared > .zero }) else { throw Failure.claimEmpty(self) }
      guard step.date > through else { throw Failure.claimTooEarly(self, step.date) }
    case .order:
      guard let amount, amount > .zero else { throw Failure.nothingToOrder(self) }
    default: return
    }
  }

  /// Whether its costs count: it was received and not withdrawn.
  public var counts: Bool { ![.draft, .withdrawn].contains(status) }

  /// Whether the final conclusions say what is accepted of it.
  public var isConcluded: Bool { [.accepted, .ordered, .paid].contains(status) }

  /// Whether nothing more happens to it: paid, withdrawn, or with nothing to pay.
  public var isSettled: Bool {
    [.paid, .withdrawn].contains(status) || (status == .accepted && amount == .zero)
  }
}

/// The time that a claim leaves until it is paid: 80 days from its receipt, which stand still while
/// information lacks (regulation (EU) 2021/1060, art. 74(1)(b)).
public struct ClaimClock: Sendable, Hashable {
  /// The days for which it stood still.
  public let suspended: Int
  /// The last day for the payment; `nil` while it stands still or before it was received.
  public let lastDay: CalendarDate?
  /// The days past the last one, where it was paid later or is not paid yet.
  public let late: Int?

  /// The time of a claim on a day.
  public init(_ claim: Claim, on day: CalendarDate) {
    var suspended = 0
    var since: CalendarDate?
    for step in claim.steps where step.date <= day {
      switch step.event {
      case .ask: since = step.date
      case .answer:
        suspended += since.map { $0.days(to: step.date) } ?? 0
        since = nil
      default: continue
      }
    }
    let stands = since != nil
    if let since { suspended += since.days(to: day) }
    self.suspended = suspended
    guard !stands, claim.status != .withdrawn, let received = claim.date(of: .receive) else {
      (lastDay, late) = (nil, nil)
      return
    }
    let last = received.adding(days: FundLaw.paymentDays + suspended)
    lastDay = last
    let end = claim.status == .paid ? claim.date(of: .pay) ?? day : day
    let isDone = claim.isSettled && claim.status != .paid
    late = last.flatMap { !isDone && $0 < end ? $0.days(to: end) : nil }
  }
}
