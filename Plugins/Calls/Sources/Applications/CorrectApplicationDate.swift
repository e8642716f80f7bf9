import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var correctDate: Command {
    Command(
      "application correct-date", fr: "candidature corriger-date", .write,
      Text(
        en: "Correct the day of an event of an application, with a reason",
        fr: "Corriger la date d’un événement d’une candidature, avec un motif"),
      discussion: DateCorrection.discussion,
      takes: application,
      Argument<ApplicationEvent>(
        "event", fr: "événement", Text(en: "what happened", fr: "ce qui s’est passé")),
      Argument<CalendarDate>("date", fr: "date", Text(en: "the true day", fr: "la vraie date")),
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      examples: [
        Example(
          "application correct-date 2024.submitted submit 2024-01-09 --reason \"Typing error\"",
          Text(en: "It was filed that day", fr: "Elle a été déposée ce jour-là"))
      ]
    ) { session, id, event, date, reason in
      let corrected = try session.find(id).correcting(event, to: date, reason: reason)
      return try session.recordChange(corrected, saying: corrected.correctionText(of: event))
    }
  }
}
