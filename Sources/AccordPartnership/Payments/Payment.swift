public import AccordDocuments
public import AccordWording

/// The payment of one instalment of a convention, from the first fact that is recorded of it to the
/// day that the money arrives. Its identity is that of the convention with the number: `2024.a.1`.
public struct Payment: Document {
  public static let schema = Schema(
    "payments", Text(en: "payment", fr: "paiement"), .masculine, fields: fields,
    guards: [staysWithinItsConvention])

  public let id: ID<Payment>
  /// The convention.
  public var convention: Reference<Convention>
  /// The number of the instalment.
  public var number: Int
  /// The amount in euros: that of the instalment until what is due is certified.
  public var amount: Money
  /// The day on which a request for it was received.
  public var requested: CalendarDate?
  /// The day on which its pieces were accepted.
  public var accepted: CalendarDate?
  /// The account that it is paid to, since it was ordered.
  public var account: Reference<BankAccount>?
  /// The number of the order (mandat).
  public var order: String?
  /// The number of the voucher (bordereau).
  public var voucher: String?
  /// Where it stands; follows from `steps`.
  public var status: PaymentStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<PaymentEvent>]

  /// A payment that is planned.
  public init(
    id: ID<Payment>, convention: Reference<Convention>, number: Int, amount: Money
  ) {
    self.id = id
    self.convention = convention
    self.number = number
    self.amount = amount
    status = .planned
    steps = []
  }

  /// The payment of an instalment, before anything was recorded of it; `nil` when the identity
  /// would be too long.
  public init?(of instalment: Convention.Instalment, in convention: Convention) {
    guard let id = Payment.identity(of: instalment.number, in: convention.id) else { return nil }
    self.init(
      id: id, convention: convention.id.reference, number: instalment.number,
      amount: instalment.amount)
  }

  /// The identity of the payment of an instalment; `nil` when it would be too long.
  public static func identity(
    of number: Int, in convention: ID<Convention>
  ) -> ID<Payment>? { ID("\(convention.name).\(number)") }

  public var label: String { id.name }

  /// The amount of it that was ordered. What was cancelled in a later exercise than its order was:
  /// what comes back of it then is revenue.
  public var ordered: Money { isOrdered || isRevenue ? amount : .zero }

  /// The amount of it that was ordered by a day.
  public func ordered(on day: CalendarDate) -> Money {
    switch status(on: day) {
    case .ordered, .paid: amount
    case .cancelled where isRevenue: amount
    default: .zero
    }
  }

  /// What its cancelling gives back to the envelope by a day: all of it where it was not ordered, or
  /// in the same exercise.
  public func givenBack(on day: CalendarDate) -> Money {
    status(on: day) == .cancelled && !isRevenue ? amount : .zero
  }

  /// Whether it was cancelled in a later exercise than it was ordered.
  var isRevenue: Bool {
    guard status == .cancelled, let ordered = date(of: .order), let cancelled = date(of: .cancel)
    else { return false }
    return cancelled.year > ordered.year
  }

  /// The amount of it that was paid.
  public var paid: Money { status == .paid ? amount : .zero }

  /// It has a number, an amount and steps that give its status.
  public func validate() throws {
    try validateSteps()
    guard number > 0, id == Payment.identity(of: number, in: convention.id) else {
      throw Failure.paymentIdentity(self)
    }
    guard amount >= .zero, amount > .zero || [.planned, .cancelled].contains(status) else {
      throw Failure.paymentAmount(self)
    }
    guard account != nil || !isOrdered else { throw Failure.paymentAccount(self) }
  }
}

extension Payment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Payment>] = [
    Field(
      "convention", fr: "convention", indexed: \.convention,
      help: Text(en: "of which it is a part", fr: "dont il fait partie"), .kept),
    Field(
      "number", fr: "numéro", \.number,
      help: Text(en: "of the instalment, from 1", fr: "du versement, à partir de 1"), .kept),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros"), .byEvents),
    Field(
      "request received", fr: "demande reçue", \.requested,
      help: Text(
        en: "the day on which a request for it was received",
        fr: "le jour de réception de la demande de paiement"), .key("requested"),
      .word("request", fr: "demande")),
    Field(
      "pieces accepted", fr: "pièces acceptées", \.accepted,
      help: Text(
        en: "the day on which its pieces were accepted",
        fr: "le jour d’acceptation des pièces justificatives"), .key("accepted"),
      .word("pieces", fr: "pièces")),
    Field(
      "account", fr: "compte", \.account,
      help: Text(
        en: "the account that it is paid to", fr: "le compte sur lequel il est versé"), .byEvents),
    Field(
      "order number", fr: "numéro de mandat", \.order,
      help: Text(en: "the number of the order", fr: "le numéro du mandat"), .key("order"),
      .byEvents),
    Field(
      "voucher", fr: "bordereau", \.voucher,
      help: Text(en: "the number of the voucher", fr: "le numéro du bordereau"), .byEvents),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(PaymentStatus.planned)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<PaymentEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]
}
