import AccordDocuments
public import AccordWording

extension Payment {
  /// What was certified, ordered and paid of a convention stays within its amount in force,
  /// whatever plugin wrote it: an amendment takes nothing back that was ordered.
  static let staysWithinItsConvention: Guard = Guard(
    "payments.exceed",
    Text(
      en: "The payments of a convention stay within its amount in force",
      fr: "Les paiements d’une convention restent dans la limite de son montant en vigueur"),
    over: [Payment.self, Convention.self]
  ) { state, changed, today in
    let conventions = Set(
      try changed.compactMap { key -> ID<Convention>? in
        key.collection == Convention.schema.collection
          ? ID<Convention>(key.slug)
          : try state.document(ID<Payment>(key.slug))?.convention.id
      })
    return try conventions.sorted().compactMap { id -> Violation? in
      guard let convention = try state.document(id) else { return nil }
      let recorded = try state.documents(Payment.where(\.convention, is: id))
      let payments = recorded.filter(\.isCommitted)
      let total = payments.map(\.amount).total()
      let limit = convention.payable(on: today, after: recorded)
      guard total > limit, let last = payments.max(by: { $0.number < $1.number }) else {
        return nil
      }
      // What was on its way when the convention ended is a fact, and arrives: too much of it is
      // recovered.
      if convention.retained != nil,
        let ended = convention.date(of: .terminate) ?? convention.date(of: .close), ended <= today,
        !payments.contains(where: { changed.contains($0.key) && $0.isSent(after: ended) })
      {
        return nil
      }
      let culprit = payments.last { changed.contains($0.key) } ?? last
      let isOfConvention = !payments.contains { changed.contains($0.key) }
      let others = total - culprit.amount
      return Violation(
        "payments.exceed",
        Text(
          en:
            "The payments of \"\(id)\" would add up to \(total), \(total - limit) more than the amount in force, \(limit): \(culprit.amount) for \"\(culprit.id)\" after \(others).",
          fr:
            "Les paiements de « \(id) » totaliseraient \(total), soit \(total - limit) de plus que le montant en vigueur, \(limit) : \(culprit.amount) pour « \(culprit.id) » après \(others)."
        ),
        advice: limit > others
          ? Text(
            en: "At most \(limit - others) is left to pay.",
            fr: "Il reste au plus \(limit - others) à payer.")
          : Text(
            en: "Nothing is left to pay; what was paid too much is a recovery.",
            fr: "Il ne reste rien à payer ; ce qui a été trop payé est un indu à recouvrer."),
        document: isOfConvention ? convention.key : culprit.key)
    }
  }

  /// Whether it was certified or ordered after a day.
  private func isSent(after day: CalendarDate) -> Bool {
    steps.last { [.certify, .order].contains($0.event) }.map { $0.date > day } ?? false
  }

  /// The conditions that do not hold on a day, in their order.
  public func unmet(
    _ conditions: [PaymentCondition], of convention: Convention,
    _ instalment: Convention.Instalment, on day: CalendarDate
  ) -> [PaymentCondition] {
    PaymentCondition.allCases.filter { condition in
      guard conditions.contains(condition) else { return false }
      let fact: CalendarDate? =
        switch condition {
        case .signed: convention.date(of: .sign)
        case .day: instalment.due
        case .request: requested
        case .pieces: accepted
        case .report: convention.date(of: .report)
        }
      return fact.map { $0 > day } ?? true
    }
  }

  /// From when it is due: its fixed day; otherwise the law's sixty days after the last of the facts
  /// that it depends on, the notification among them (loi 2000-321, art. 10, as changed by loi
  /// 2021-875, art. 2). `nil` while one of them lacks.
  public static func lastDay(
    of instalment: Convention.Instalment, in convention: Convention, _ payment: Payment?
  ) -> CalendarDate? {
    if let due = instalment.due { return due }
    guard let notified = convention.date(of: .sign) ?? convention.date(of: .enterIntoForce) else {
      return nil
    }
    var latest = notified
    for condition in instalment.conditions {
      let fact: CalendarDate? =
        switch condition {
        case .signed: convention.date(of: .sign)
        case .day: instalment.due
        case .request: payment?.requested
        case .pieces: payment?.accepted
        case .report: convention.date(of: .report)
        }
      guard let fact else { return nil }
      latest = max(latest, fact)
    }
    return latest.adding(days: GrantLaw.paymentDelay)
  }
}

extension Convention {
  /// What may be paid of it in all on a day: the amount in force, or what stays due since it was
  /// terminated or closed.
  public func payable(on day: CalendarDate) -> Money { retained ?? amount(on: day) }

  /// What may be paid of it in all on a day, without what its cancelled payments gave back to the
  /// envelope. What it retained has no cancelled payment in it.
  public func payable(
    on day: CalendarDate, after payments: some Sequence<Payment>
  ) -> Money {
    guard retained == nil else { return payable(on: day) }
    return max(payable(on: day) - payments.map { $0.givenBack(on: day) }.total(), .zero)
  }

  /// Whether payments may be made of it: both have signed, or it entered into force without.
  public func isPayable(on day: CalendarDate) -> Bool {
    [.signed, .inForce, .reported, .terminated].contains(status(on: day))
  }
}

extension Failure {
  /// An amount that must be above zero and is not.
  public static func notAboveZero(_ amount: Money, about parameter: String) -> Failure {
    Failure(
      "usage.not-above-zero",
      Text(
        en: "The amount must be above zero: \(amount).",
        fr: "Le montant doit être supérieur à zéro : \(amount)."),
      about: parameter,
      advice: Text(
        en: "Give what is meant without a sign: the command says which way the money goes.",
        fr: "Donnez le montant sans signe : la commande dit dans quel sens va l’argent."))
  }

  /// An amount that must not be below zero and is.
  public static func belowZero(_ amount: Money, about parameter: String) -> Failure {
    Failure(
      "usage.below-zero",
      Text(
        en: "The amount must not be below zero: \(amount).",
        fr: "Le montant ne peut pas être négatif : \(amount)."),
      about: parameter,
      advice: Text(en: "Give zero or more.", fr: "Donnez zéro ou davantage."))
  }

  static func paymentReason(_ payment: Payment, _ event: PaymentEvent) -> Failure {
    Failure(
      "payments.reason",
      Text(
        en: "The event \"\(event)\" of the payment \"\(payment.id)\" needs a reason.",
        fr: "L’événement « \(event) » du paiement « \(payment.id) » demande un motif."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }

  static func paymentIdentity(_ payment: Payment) -> Failure {
    Failure(
      "payments.identity",
      Text(
        en:
          "The payment \"\(payment.id)\" is that of the instalment \(payment.number) of \"\(payment.convention.id)\": its identity is \"\(payment.convention.id).\(payment.number)\".",
        fr:
          "Le paiement « \(payment.id) » est celui du versement \(payment.number) de « \(payment.convention.id) » : son identifiant est « \(payment.convention.id).\(payment.number) »."
      ))
  }

  static func paymentAmount(_ payment: Payment) -> Failure {
    Failure(
      "payments.amount",
      Text(
        en: "The payment \"\(payment.id)\" must be above zero: \(payment.amount).",
        fr: "Le paiement « \(payment.id) » doit être supérieur à zéro : \(payment.amount)."),
      about: "amount",
      advice: Text(
        en: "What was paid too much is a recovery, never a payment below zero.",
        fr: "Ce qui a été trop payé est un indu à recouvrer, jamais un paiement négatif."))
  }

  static func paymentAccount(_ payment: Payment) -> Failure {
    Failure(
      "payments.account",
      Text(
        en: "The payment \"\(payment.id)\" is ordered without an account.",
        fr: "Le paiement « \(payment.id) » est mandaté sans compte bancaire."))
  }
}
