import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var pay: Command {
    Command(
      "payment pay", fr: "paiement payer", .write,
      Text(
        en: "Record that the accountant paid what was ordered",
        fr: "Enregistrer le paiement par le comptable de ce qui a été mandaté"),
      discussion: lifeCycle,
      takes: conventions, envelope, instalment, day, person, irreversible: true,
      examples: [
        Example(
          "payment pay --envelope conventions-2024 --instalment 2 --on 2024-01-30",
          Text(en: "All that was ordered", fr: "Tout ce qui a été mandaté"))
      ]
    ) { session, named, envelope, number, date, person in
      try Session.recording(
        .pay, in: session, PaymentTargets(named: named, envelope: envelope, number: number),
        on: date, note: nil, person: person, en: "Recorded the payment of", fr: "payé")
    }.askingForConventions()
  }
}
