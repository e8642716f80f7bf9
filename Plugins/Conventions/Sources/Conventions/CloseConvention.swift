import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var close: Command {
    Command(
      "convention close", fr: "convention solder", .write,
      Text(en: "Record that conventions are closed", fr: "Enregistrer la clôture de conventions"),
      discussion: lifeCycle,
      takes: conventions(before: .close), envelope, AgreementCommands.day, note,
      irreversible: isIrreversible(.close),
      examples: [
        Example(
          "convention close 2024.ml-lisieux",
          Text(en: "Close a convention", fr: "Solder une convention"))
      ]
    ) { session, named, envelope, date, note in
      try session.record(
        .close, in: named, of: envelope, on: date, note: note, en: "Closed", fr: "soldé")
    }
  }
}
