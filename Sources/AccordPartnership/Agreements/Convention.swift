public import AccordDocuments
public import AccordWording

/// A yearly funding convention with one beneficiary, drawing on an envelope.
public struct Convention: Document {
  public static let schema = Schema(
    "conventions", Text(en: "convention", fr: "convention"),
    references: ["agreement", "envelope", "beneficiary"])

  public let id: ID<Convention>
  public var agreement: Reference<FrameworkAgreement>
  public var envelope: Reference<Envelope>
  public var beneficiary: Reference<Organisation>
  public var year: Int
  /// What the money is for (objet).
  public var object: Text
  public var amount: Money
  public var status: ConventionStatus
  /// What happened to it, oldest first.
  public var steps: [Step]
  /// The instalments; their shares add up to 100 %, their amounts to `amount`.
  public var payments: [Payment]
  /// The conditions of use of the grant (loi 2000-321, art. 10).
  public var conditions: Text?
  /// The beneficiary's SIRET on the day that it was signed.
  public var siretAtSignature: SIRET?

  /// An event of the life cycle.
  public struct Step: Sendable, Hashable, Codable {
    public var event: ConventionEvent
    public var date: CalendarDate
    /// The reference of the decision or the reason, where the event has one.
    public var note: String?

    /// An event.
    public init(event: ConventionEvent, date: CalendarDate, note: String? = nil) {
      self.event = event
      self.date = date
      self.note = note
    }
  }

  /// An instalment.
  public struct Payment: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    public var share: Rate
    public var amount: Money
    /// The day that it falls due, where it is fixed.
    public var due: CalendarDate?

    /// An instalment.
    public init(number: Int, share: Rate, amount: Money, due: CalendarDate? = nil) {
      self.number = number
      self.share = share
      self.amount = amount
      self.due = due
    }
  }

  /// A convention.
  public init(
    id: ID<Convention>, agreement: Reference<FrameworkAgreement>, envelope: Reference<Envelope>,
    beneficiary: Reference<Organisation>, year: Int, object: Text, amount: Money,
    status: ConventionStatus = .draft, steps: [Step] = [], payments: [Payment] = [],
    conditions: Text? = nil, siretAtSignature: SIRET? = nil
  ) {
    self.id = id
    self.agreement = agreement
    self.envelope = envelope
    self.beneficiary = beneficiary
    self.year = year
    self.object = object
    self.amount = amount
    self.status = status
    self.steps = steps
    self.payments = payments
    self.conditions = conditions
    self.siretAtSignature = siretAtSignature
  }

  public var label: String { "\(year) \(beneficiary.id.name)" }
}

/// Where a convention stands.
public enum ConventionStatus: String, Choice {
  case draft
  case approved
  case sent
  case signed
  case inForce = "in-force"
  case reported
  case closed
  case terminated

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .approved: Text(en: "approved", fr: "approuvée")
    case .sent: Text(en: "sent", fr: "envoyée")
    case .signed: Text(en: "signed", fr: "signée")
    case .inForce: Text(en: "in-force", fr: "en-vigueur")
    case .reported: Text(en: "reported", fr: "justifiée")
    case .closed: Text(en: "closed", fr: "soldée")
    case .terminated: Text(en: "terminated", fr: "résiliée")
    }
  }
}

/// What moves a convention from one status to the next.
public enum ConventionEvent: String, Choice {
  case approve
  case send
  case sign
  case enterIntoForce = "enter-into-force"
  case report
  case close
  case terminate

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .approve: Text(en: "approve", fr: "approuver")
    case .send: Text(en: "send", fr: "envoyer")
    case .sign: Text(en: "sign", fr: "signer")
    case .enterIntoForce: Text(en: "enter-into-force", fr: "mettre-en-vigueur")
    case .report: Text(en: "report", fr: "justifier")
    case .close: Text(en: "close", fr: "solder")
    case .terminate: Text(en: "terminate", fr: "résilier")
    }
  }
}
