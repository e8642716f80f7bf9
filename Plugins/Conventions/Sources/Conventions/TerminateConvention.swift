import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var terminate: Command {
    Command(
      "convention terminate", fr: "convention résilier", .write,
      Text(
        en: "Terminate conventions, with a reason", fr: "Résilier des conventions, avec un motif"),
      discussion: lifeCycle,
      takes: RemainingArguments<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions")
      )
      .among(.before(.terminate)),
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      AgreementCommands.day, irreversible: isIrreversible(.terminate),
      examples: [
        Example(
          "convention terminate 2024.ml-caen --reason \"Merged into another structure\"",
          Text(en: "Its amount returns to the envelope", fr: "Son montant revient à l’enveloppe"))
      ]
    ) { session, named, reason, date in
      try session.record(
        .terminate, in: named, of: nil, on: date, note: reason, en: "Terminated", fr: "résilié")
    }
  }
}
