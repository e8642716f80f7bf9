import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var reject: Command {
    Command(
      "payment reject", fr: "paiement rejeter", .write,
      Text(
        en: "Record that the accountant rejected an order, with the reason",
        fr: "Enregistrer le rejet d’un mandat par le comptable, avec le motif"),
      discussion: lifeCycle,
      takes: conventions, envelope, instalment, reason, day, person,
      examples: [
        Example(
          "payment reject 2024.ml-caen --reason Pieces",
          Text(en: "It is certified again", fr: "Il redevient certifié"))
      ]
    ) { session, named, envelope, number, reason, date, person in
      try Session.recording(
        .reject, in: session,
        PaymentTargets(named: named, envelope: envelope, number: number), on: date, note: reason,
        person: person, en: "Recorded the rejection of", fr: "rejeté")
    }.askingForConventions()
  }
}
