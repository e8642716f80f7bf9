import AccordDocuments
public import AccordPartnership
public import AccordShell
import AccordWording

extension Command {
  /// `campaign correct-date CAMPAIGN EVENT DATE --reason …`: the day of an event that was typed
  /// wrongly.
  public static func correctDate<D: LifeCycleDocument>(
    of type: D.Type, examples: @autoclosure @escaping @Sendable () -> [Example]
  ) -> Command {
    let (name, word) = (D.schema.name, D.commandWord)
    return Command(
      "\(word.en) correct-date", fr: "\(word.fr) corriger-date", .write,
      Text(
        en: "Correct the day of an event, with a reason",
        fr: "Corriger la date d’un événement, avec un motif"),
      discussion: DateCorrection.discussion,
      takes: Argument<ID<D>>(word.en, fr: word.fr, name),
      Argument<D.Event>(
        "event", fr: "événement", Text(en: "what happened", fr: "ce qui s’est passé")),
      Argument<CalendarDate>("date", fr: "date", Text(en: "the true day", fr: "la vraie date")),
      CommonOption.reason, examples: examples()
    ) { session, id, event, date, reason in
      let corrected = try session.find(id).correcting(event, to: date, reason: reason)
      return try session.recordChange(corrected, saying: corrected.correctionText(of: event))
    }
  }
}
