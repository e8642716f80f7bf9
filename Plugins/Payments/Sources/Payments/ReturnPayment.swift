import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var sendBack: Command {
    Command(
      "payment return", fr: "paiement retourner", .write,
      Text(
        en: "Record that the bank returned a payment, with the reason",
        fr: "Enregistrer le retour d’un paiement par la banque, avec le motif"),
      discussion: lifeCycle,
      takes: conventions, envelope, instalment, reason, day, person,
      examples: [
        Example(
          "payment return 2024.ml-rouen --reason \"Account closed\"",
          Text(en: "It is ordered again", fr: "Il redevient mandaté"))
      ]
    ) { session, named, envelope, number, reason, date, person in
      try Session.recording(
        .sendBack, in: session,
        PaymentTargets(named: named, envelope: envelope, number: number), on: date, note: reason,
        person: person, en: "Recorded the return of", fr: "retourné")
    }.askingForConventions()
  }
}
