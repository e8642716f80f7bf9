import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var correctDate: Command {
    Command(
      "convention correct-date", fr: "convention corriger-date", .write,
      Text(
        en: "Correct the day of an event of a convention, with a reason",
        fr: "Corriger la date d’un événement d’une convention, avec un motif"),
      discussion: DateCorrection.discussion,
      takes: convention, CorrectDate.event(ConventionEvent.self), CorrectDate.date,
      CorrectDate.reason,
      examples: [
        Example(
          "convention correct-date 2024.ml-elbeuf approve 2024-01-09 --reason \"Typing error\"",
          Text(en: "It was approved that day", fr: "Elle a été approuvée ce jour-là"))
      ]
    ) { session, id, event, date, reason in
      guard event != .sign else { throw Failure.followsFromSignatures(event) }
      return try session.correct(event, of: id, to: date, reason: reason)
    }
  }
}
