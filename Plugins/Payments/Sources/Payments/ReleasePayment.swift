import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var release: Command {
    Command(
      "payment release", fr: "paiement reprendre", .write,
      Text(
        en: "Release payments that were held, with the reason",
        fr: "Reprendre des paiements suspendus, avec le motif"),
      discussion: lifeCycle,
      takes: conventions, envelope, instalment, reason, day, person,
      examples: [
        Example(
          "payment release 2024.ml-lisieux --instalment 2 --reason \"Accounts received\"",
          Text(en: "It can be certified again", fr: "Il peut être certifié à nouveau"))
      ]
    ) { session, named, envelope, number, reason, date, person in
      try Session.recording(
        .release, in: session,
        PaymentTargets(named: named, envelope: envelope, number: number), on: date, note: reason,
        person: person, en: "Released", fr: "repris")
    }.askingForConventions()
  }
}
