import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var show: Command {
    Command.show(Payment.self, example: "2024.ml-rouen.1") { _, payment in
      Text(
        en: "Instalment \(payment.number) of \(payment.convention.id)",
        fr: "Versement \(payment.number) de \(payment.convention.id)")
    } sections: { _, payment in
      [
        .init(
          Text(en: "Progress", fr: "Avancement"),
          .table(PaymentStepRow.shape.table(payment.steps.map { PaymentStepRow(step: $0) })))
      ]
    }
  }

  static var remove: Command {
    Command.remove(
      Payment.self,
      Text(
        en: "Remove what was recorded of a payment that nothing happened to",
        fr: "Supprimer ce qui a été noté d’un paiement auquel rien n’est arrivé"),
      example: "2024.ml-dieppe.1"
    ) { _, payment in
      guard payment.steps.isEmpty else { throw Failure.paymentHappened(payment) }
    }
  }

  static var correctDate: Command {
    Command(
      "payment correct-date", fr: "paiement corriger-date", .write,
      Text(
        en: "Correct the day of an event of a payment, with a reason",
        fr: "Corriger la date d’un événement d’un paiement, avec un motif"),
      discussion: DateCorrection.discussion,
      takes: Argument<ID<Payment>>(
        "payment", fr: "paiement", Text(en: "the payment", fr: "le paiement")),
      Argument<PaymentEvent>(
        "event", fr: "événement", Text(en: "what happened", fr: "ce qui s’est passé")),
      Argument<CalendarDate>("date", fr: "date", Text(en: "the true day", fr: "la vraie date")),
      reason,
      examples: [
        Example(
          "payment correct-date 2024.ml-rouen.1 pay 2024-01-29 --reason \"Typing error\"",
          Text(en: "It was paid that day", fr: "Il a été payé ce jour-là"))
      ]
    ) { session, id, event, date, reason in
      let corrected = try session.find(id).correcting(event, to: date, reason: reason)
      return try session.recordChange(corrected, saying: corrected.correctionText(of: event))
    }
  }
}

/// An event of a payment.
struct PaymentStepRow: Sendable {
  let step: LifeCycleStep<PaymentEvent>

  static let shape = TableShape<PaymentStepRow>(
    .field("date", fr: "date", .date) { .date($0.step.date) },
    .field("event", fr: "événement", .choice(PaymentEvent.self)) { .choice($0.step.event) },
    .field("by", fr: "par", .text) {
      ($0.step.person?.id.name ?? $0.step.author).map { .text($0) } ?? .missing
    },
    .field("note", fr: "note", .text) { $0.step.note.map { .text($0) } ?? .missing })
}

extension Failure {
  fileprivate static func paymentHappened(_ payment: Payment) -> Failure {
    Failure(
      "payments.happened",
      Text(
        en: "The payment \"\(payment.id)\" is \(payment.status.shown): what happened to it stays.",
        fr:
          "Le paiement « \(payment.id) » est au statut « \(payment.status.shown) » : ce qui lui est arrivé reste."
      ),
      about: "payment")
  }
}
