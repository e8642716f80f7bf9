public import AccordWording

/// Where a payment stands.
public enum PaymentStatus: String, Choice {
  case planned
  case held
  case due
  case certified
  case ordered
  case paid
  case cancelled

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .planned: Text(en: "planned", fr: "prévu")
    case .held: Text(en: "held", fr: "suspendu")
    case .due: Text(en: "due", fr: "dû")
    case .certified: Text(en: "certified", fr: "certifié")
    case .ordered: Text(en: "ordered", fr: "mandaté")
    case .paid: Text(en: "paid", fr: "payé")
    case .cancelled: Text(en: "cancelled", fr: "annulé")
    }
  }
}

/// What moves a payment from one status to the next.
public enum PaymentEvent: String, Choice {
  case fallDue = "fall-due"
  case certify
  case order
  case pay
  case reject
  case sendBack = "return"
  case hold
  case release
  case cancel

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .fallDue: Text(en: "fall-due", fr: "échoir")
    case .certify: Text(en: "certify", fr: "certifier")
    case .order: Text(en: "order", fr: "mandater")
    case .pay: Text(en: "pay", fr: "payer")
    case .reject: Text(en: "reject", fr: "rejeter")
    case .sendBack: Text(en: "return", fr: "retourner")
    case .hold: Text(en: "hold", fr: "suspendre")
    case .release: Text(en: "release", fr: "reprendre")
    case .cancel: Text(en: "cancel", fr: "annuler")
    }
  }

  /// Whether it is recorded with a reason.
  public var needsReason: Bool { [.reject, .sendBack, .hold, .release, .cancel].contains(self) }
}

extension Payment: LifeCycleDocument {
  /// Planned → due → certified (service fait) → ordered (mandaté) → paid. The accountant rejects an
  /// order, the bank returns a payment: each goes one step back, with a reason. Décret 2012-1246,
  /// art. 30 to 33.
  public static let lifeCycle = LifeCycle<PaymentStatus, PaymentEvent>(
    from: .planned, windingUp: Set(PaymentEvent.allCases),
    [
      .init(.planned, .fallDue, .due),
      .init(.planned, .hold, .held),
      .init(.planned, .cancel, .cancelled),
      .init(.due, .certify, .certified),
      .init(.due, .hold, .held),
      .init(.due, .cancel, .cancelled),
      .init(.held, .release, .planned),
      .init(.held, .cancel, .cancelled),
      .init(.certified, .order, .ordered),
      .init(.certified, .hold, .held),
      .init(.certified, .cancel, .cancelled),
      .init(.ordered, .pay, .paid),
      .init(.ordered, .reject, .certified),
      .init(.ordered, .cancel, .cancelled),
      .init(.paid, .sendBack, .ordered),
    ])

  /// Its events, and what came for it.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    stepActs
      + [
        requested.map {
          DatedAct(
            Text(en: "request received", fr: "demande reçue"), on: $0, windsUp: true,
            about: "request")
        },
        accepted.map {
          DatedAct(
            Text(en: "pieces accepted", fr: "pièces acceptées"), on: $0, windsUp: true,
            about: "pieces")
        },
      ].compactMap(\.self)
  }

  /// An order and a payment are known outside of the office: no undo takes them back.
  public static let notifications: Set<PaymentEvent> = [.order, .pay]

  /// Who certifies may be asked not to order: an office decides it.
  public static let separations: [Separation<PaymentEvent>] = [
    Separation(.certify, .order, isAlways: false)
  ]

  /// An order is rejected or cancelled, a payment returned, each as an event of its own.
  public static func standing(_ step: LifeCycleStep<PaymentEvent>) -> Text {
    step.event == .pay
      ? Text(
        en: "the instalment was paid on \(step.date)", fr: "le versement a été payé le \(step.date)"
      )
      : Text(
        en: "the payment was ordered on \(step.date)",
        fr: "le paiement a été mandaté le \(step.date)")
  }

  /// The command by which an order or a payment is taken back.
  public var withdrawal: Text? {
    switch status {
    case .ordered:
      Text(
        en:
          "What happened is recorded: payment reject \(id) --reason … or payment cancel \(id) --reason …",
        fr:
          "Ce qui s’est passé s’enregistre : paiement rejeter \(id) --motif … ou paiement annuler \(id) --motif …"
      )
    case .paid:
      Text(
        en: "What the bank returned is recorded: payment return \(id) --reason …",
        fr: "Ce que la banque a retourné s’enregistre : paiement retourner \(id) --motif …")
    default: nil
    }
  }

  /// A rejection, a return, a hold, its release and a cancellation have a reason.
  public func require(_ step: LifeCycleStep<PaymentEvent>) throws {
    guard step.event.needsReason, step.note?.contains(where: { !$0.isWhitespace }) != true else {
      return
    }
    throw Failure.paymentReason(self, step.event)
  }

  /// Whether money is on its way or has arrived: what counts against the convention.
  public var isCommitted: Bool { [.certified, .ordered, .paid].contains(status) }

  /// Whether it was ordered, paid or not.
  public var isOrdered: Bool { [.ordered, .paid].contains(status) }
}
