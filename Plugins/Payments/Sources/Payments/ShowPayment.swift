import AccordDocuments
import AccordOffice
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
          .table(payment.stepTable))
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
    Command.correctDate(
      of: Payment.self,
      examples: [
        Example(
          "payment correct-date 2024.ml-rouen.1 pay 2024-01-29 --reason \"Typing error\"",
          Text(en: "It was paid that day", fr: "Il a été payé ce jour-là"))
      ])
  }
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
