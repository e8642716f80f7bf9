import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `convention correct-date` and `agreement correct-date` share.
enum CorrectDate {
  static func event<E: Choice>(_ type: E.Type) -> Argument<E> {
    Argument("event", fr: "événement", Text(en: "what happened", fr: "ce qui s’est passé"))
  }

  static var date: Argument<CalendarDate> {
    Argument("date", fr: "date", Text(en: "the true day", fr: "la vraie date"))
  }

  static var reason: RequiredOption<String> {
    RequiredOption("reason", fr: "motif", Text(en: "the reason", fr: "le motif"))
  }
}

extension Session {
  func correct<D: LifeCycleDocument>(
    _ event: D.Event, of id: ID<D>, to date: CalendarDate, reason: String
  ) throws -> Output {
    let corrected = try find(id).correcting(event, to: date, reason: reason)
    return try recordChange(corrected, saying: corrected.correctionText(of: event))
  }
}

extension Failure {
  static func followsFromSignatures(_ event: some Choice) -> Failure {
    Failure(
      "correction.signatures",
      Text(
        en: "The day of \"\(event)\" is that of the last signature.",
        fr: "La date de l’événement « \(event) » est celle de la dernière signature."),
      about: "event",
      advice: Text(
        en: "Correct the signature: \"signature correct-date … DATE --reason …\".",
        fr: "Corrigez la signature\u{A0}: «\u{A0}signature corriger-date … DATE --motif …\u{A0}»."))
  }
}
