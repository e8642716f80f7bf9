import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var record: Command {
    Command(
      "payment record", fr: "paiement noter", .write,
      Text(
        en: "Record what came for an instalment: a request, pieces that were accepted",
        fr: "Noter ce qui est arrivé pour un versement : demande, pièces acceptées"),
      takes: convention, instalment,
      Option<CalendarDate>(
        "request", fr: "demande",
        Text(
          en: "the day on which a request was received", fr: "le jour de réception de la demande")
      ),
      Option<CalendarDate>(
        "pieces", fr: "pièces",
        Text(
          en: "the day on which its pieces were accepted", fr: "le jour d’acceptation des pièces")
      ),
      examples: [
        Example(
          "payment record 2024.ml-dieppe --instalment 2 --request 2024-01-22 --pieces 2024-01-29",
          Text(en: "What the second payment waits for", fr: "Ce qu’attend le deuxième versement"))
      ]
    ) { session, id, number, request, pieces in
      var payment = try session.paymentLine(number, of: try session.find(id)).payment
      guard request != nil || pieces != nil else { throw Failure.nothingToRecord }
      payment.requested = request ?? payment.requested
      payment.accepted = pieces ?? payment.accepted
      return try session.recordChange(
        payment,
        saying: Text(
          en: "Recorded what came for the payment \"\(payment.id)\".",
          fr: "Ce qui est arrivé pour le paiement « \(payment.id) » a été noté."))
    }
  }
}

extension Failure {
  fileprivate static let nothingToRecord = Failure(
    "usage.missing",
    Text(
      en: "Say what came: \"--request DAY\", \"--pieces DAY\".",
      fr: "Dites ce qui est arrivé : « --demande DATE », « --pièces DATE »."),
    about: "request")
}
