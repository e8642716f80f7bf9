import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var correctDate: Command {
    Command(
      "agreement correct-date", fr: "accord corriger-date", .write,
      Text(
        en: "Correct the day of an event of an agreement, with a reason",
        fr: "Corriger la date d’un événement d’un accord, avec un motif"),
      discussion: DateCorrection.discussion,
      takes: agreement, CorrectDate.event(AgreementEvent.self), CorrectDate.date,
      CorrectDate.reason,
      examples: [
        Example(
          "agreement correct-date normandie-2024 open 2024-01-03 --reason \"Typing error\"",
          Text(en: "It was opened that day", fr: "Il a été ouvert ce jour-là"))
      ]
    ) { session, id, event, date, reason in
      guard event != .enterIntoForce else { throw Failure.followsFromSignatures(event) }
      return try session.correct(event, of: id, to: date, reason: reason)
    }
  }
}
