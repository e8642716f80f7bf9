import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `convention correct-date` and `agreement correct-date`.
enum CorrectDate {
  static let convention = Command(
    "convention correct-date", fr: "convention corriger-date", .write,
    Text(
      en: "Correct the day of an event of a convention, with a reason",
      fr: "Corriger la date d’un événement d’une convention, avec un motif"),
    discussion: DateCorrection.discussion,
    takes: ConventionCommands.convention, event(ConventionEvent.self), date, reason,
    examples: [
      Example(
        "convention correct-date 2024.ml-elbeuf approve 2024-01-09 --reason \"Typing error\"",
        Text(en: "It was approved that day", fr: "Elle a été approuvée ce jour-là"))
    ]
  ) { session, id, event, date, reason in
    guard event != .sign else { throw Failure.followsFromSignatures(event) }
    return try session.correct(event, of: id, to: date, reason: reason)
  }

  static let agreement = Command(
    "agreement correct-date", fr: "accord corriger-date", .write,
    Text(
      en: "Correct the day of an event of an agreement, with a reason",
      fr: "Corriger la date d’un événement d’un accord, avec un motif"),
    discussion: DateCorrection.discussion,
    takes: AgreementCommands.agreement, event(AgreementEvent.self), date, reason,
    examples: [
      Example(
        "agreement correct-date normandie-2024 open 2024-01-03 --reason \"Typing error\"",
        Text(en: "It was opened that day", fr: "Il a été ouvert ce jour-là"))
    ]
  ) { session, id, event, date, reason in
    guard event != .enterIntoForce else { throw Failure.followsFromSignatures(event) }
    return try session.correct(event, of: id, to: date, reason: reason)
  }

  private static func event<E: Choice>(_ type: E.Type) -> Argument<E> {
    Argument("event", fr: "événement", Text(en: "what happened", fr: "ce qui s’est passé"))
  }

  private static var date: Argument<CalendarDate> {
    Argument("date", fr: "date", Text(en: "the true day", fr: "la vraie date"))
  }

  private static var reason: RequiredOption<String> {
    RequiredOption("reason", fr: "motif", Text(en: "the reason", fr: "le motif"))
  }
}

extension Session {
  fileprivate func correct<D: LifeCycleDocument>(
    _ event: D.Event, of id: ID<D>, to date: CalendarDate, reason: String
  ) throws -> Output {
    let corrected = try find(id).correcting(event, to: date, reason: reason)
    return try recordChange(corrected, saying: corrected.correctionText(of: event))
  }
}

extension Failure {
  fileprivate static func followsFromSignatures(_ event: some Choice) -> Failure {
    Failure(
      "correction.signatures",
      Text(
        en: "The day of \"\(event)\" is that of the last signature.",
        fr: "La date de « \(event) » est celle de la dernière signature."),
      about: "event",
      advice: Text(
        en: "Correct the signature: \"signature correct-date … DATE --reason …\".",
        fr: "Corrigez la signature\u{A0}: «\u{A0}signature corriger-date … DATE --motif …\u{A0}»."))
  }
}
