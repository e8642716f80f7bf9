import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var cancel: Command {
    Command(
      "payment cancel", fr: "paiement annuler", .write,
      Text(
        en: "Cancel payments that will not be made, with the reason",
        fr: "Annuler des paiements qui ne seront pas faits, avec le motif"),
      discussion: lifeCycle,
      takes: conventions, envelope, instalment, reason, day, person, confirmed: true,
      examples: [
        Example(
          "payment cancel 2024.ml-lisieux --instalment 3 --reason \"Given up\"",
          Text(
            en: "What was not paid is not due any more", fr: "Ce qui n’a pas été payé n’est plus dû"
          ))
      ]
    ) { session, named, envelope, number, reason, date, person in
      try Session.recording(
        .cancel, in: session,
        PaymentTargets(named: named, envelope: envelope, number: number), on: date, note: reason,
        person: person, en: "Cancelled", fr: "annulé")
    }.askingForConventions()
  }
}
