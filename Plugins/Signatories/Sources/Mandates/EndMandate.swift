import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension MandateCommands {
  static var end: Command {
    Command(
      "mandate end", fr: "mandat terminer", .write,
      Text(en: "Record the last day of mandates", fr: "Enregistrer le dernier jour de mandats"),
      discussion: Text(
        en: "Refused when a signature or a delegation of a later day rests on it.",
        fr: "Refusé si une signature ou une délégation postérieure repose sur lui."),
      takes: RemainingArguments<ID<Mandate>>(
        "mandate", fr: "mandat", Text(en: "the mandates", fr: "les mandats")),
      RequiredOption<CalendarDate>("on", fr: "le", Text(en: "the last day", fr: "le dernier jour")),
      examples: [
        Example(
          "mandate end canayer-arml --on 2030-12-31",
          Text(en: "A mandate ends", fr: "Un mandat se termine"))
      ]
    ) { session, named, date in
      try session.recordChanges(
        named,
        saying: { ended in
          ended.count == 1
            ? nil
            : Text(
              en: "Recorded the last day of \(ended.count) mandates: \(date).",
              fr: "Le dernier jour de \(ended.count) mandats a été enregistré\u{A0}: \(date).")
        }
      ) { mandate in
        guard date >= mandate.from else {
          throw SignatoryFault.endsBeforeItBegins(from: mandate.from, until: date, about: "on")
        }
        mandate.until = date
      }
    }
  }
}
