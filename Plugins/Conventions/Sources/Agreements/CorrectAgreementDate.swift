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
      let follows = try event == .enterIntoForce && !isSetByHand(id, in: session)
      guard !follows else { throw Failure.followsFromSignatures(event) }
      return try session.correct(event, of: id, to: date, reason: reason)
    }
  }

  /// Whether the day of its entry into force rests on attested signatures, which have none.
  private static func isSetByHand(
    _ id: ID<FrameworkAgreement>, in session: Session
  ) throws -> Bool {
    try SignatureState(of: session.find(id), in: session.documents).restsOnAttestation
  }
}
