import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var hold: Command {
    Command(
      "payment hold", fr: "paiement suspendre", .write,
      Text(
        en: "Hold payments back, with the reason",
        fr: "Suspendre des paiements, avec le motif"),
      discussion: lifeCycle,
      takes: conventions, envelope, instalment, reason, day, person,
      examples: [
        Example(
          "payment hold 2024.ml-lisieux --reason \"Accounts awaited\"",
          Text(en: "Nothing is paid meanwhile", fr: "Rien n’est payé entre-temps"))
      ]
    ) { session, named, envelope, number, reason, date, person in
      try Session.recording(
        .hold, in: session,
        PaymentTargets(named: named, envelope: envelope, number: number), on: date, note: reason,
        person: person, en: "Held", fr: "suspendu")
    }.askingForConventions()
  }
}
