import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  private static let reference = ImportColumn(
    "reference", fr: "référence", "paiement", "payment", required: true)
  private static let orderNumber = ImportColumn(
    "order number", fr: "numéro de mandat", "n° mandat", "mandat", "order", required: false)
  private static let voucher = ImportColumn(
    "voucher", fr: "bordereau", "n° bordereau", required: false)
  private static let paidOn = ImportColumn(
    "paid on", fr: "payé le", "date de paiement", "day paid", required: false)
  private static let amount = ImportColumn(
    "amount", fr: "montant", required: false)

  static var load: Command {
    Command(
      "payment import", fr: "paiement importer", .write,
      Text(
        en: "Read back what the accounting office did with ordered payments",
        fr: "Relire ce que la comptabilité a fait des paiements mandatés"),
      discussion: Text(
        en:
          "One row a payment, found by its reference, as \"payment export\" wrote it: the number of the order and of the voucher are kept, and a day marks it as paid. A reference that is unknown or stands twice, and an amount that differs, are faults: all are told at once, and nothing is stored then. A row without a reference, such as the total, is passed over.",
        fr:
          "Une ligne par paiement, retrouvé par sa référence telle que « paiement exporter » l’a écrite : le numéro de mandat et le bordereau sont gardés, et une date le marque payé. Une référence inconnue ou répétée, un montant différent sont des anomalies : toutes sont signalées d’un coup, et rien n’est alors enregistré. Une ligne sans référence, comme le total, est ignorée."
      ),
      takes: Argument<FilePath>(
        "file", fr: "fichier", Text(en: "the file that came back", fr: "le fichier revenu")),
      CommonOption.faults,
      irreversible: true,
      examples: [
        Example(
          "ensure payment import mandats-payes.csv",
          Text(
            en: "What was paid, again and again", fr: "Ce qui a été payé, autant de fois que voulu")
        )
      ]
    ) { session, file, faults in
      try session.updating(
        file, columns: [reference, orderNumber, voucher, paidOn, amount], faults: faults
      ) { row, problems -> Payment? in
        // The row of the total.
        guard row.text(reference) != nil else { return nil }
        guard let id = row.required(reference, as: ID<Payment>.self, &problems) else { return nil }
        let order = row.value(orderNumber, as: String.self, &problems)
        let number = row.value(voucher, as: String.self, &problems)
        let day = row.value(paidOn, as: CalendarDate.self, &problems)
        let sum = row.value(amount, as: Money.self, &problems)
        var payment = try session.find(id)
        if let sum, sum != payment.amount { throw Failure.otherAmount(payment, sum) }
        guard payment.isOrdered else { throw Failure.notOrdered(payment) }
        payment.order = order ?? payment.order
        payment.voucher = number ?? payment.voucher
        guard let day else { return payment }
        if session.isEnsuring, payment.hasRecorded(.pay, on: day) { return payment }
        return try payment.applying(.pay, on: day, author: session.author)
      }
    }
  }
}

extension Failure {
  fileprivate static func notOrdered(_ payment: Payment) -> Failure {
    Failure(
      "payments.not-ordered",
      Text(
        en: "The payment \"\(payment.id)\" is \(payment.status.shown), not ordered.",
        fr: "Le paiement « \(payment.id) » est au statut « \(payment.status.shown) », non mandaté."),
      about: "reference")
  }

  fileprivate static func otherAmount(_ payment: Payment, _ amount: Money) -> Failure {
    Failure(
      "payments.other-amount",
      Text(
        en: "The payment \"\(payment.id)\" is of \(payment.amount); the file says \(amount).",
        fr: "Le paiement « \(payment.id) » est de \(payment.amount) ; le fichier dit \(amount)."),
      about: "amount")
  }
}
