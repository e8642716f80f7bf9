import AccordDocuments
public import AccordWording

extension LifeCycleDocument {
  /// The document with another day for the last event of that kind. What it was before and the
  /// reason stay with the event. The same day changes nothing.
  ///
  /// - Throws: a `Fault` when there is no such event, its day would not lie between those of its
  ///   neighbours, or the reason is blank.
  public func correcting(
    _ event: Event, to date: CalendarDate, reason: String
  ) throws -> Self {
    guard let index = steps.lastIndex(where: { $0.event == event }) else {
      throw LifeCycleFault.notRecorded(event, in: self)
    }
    let step = steps[index]
    guard step.date != date else { return self }
    let correction = try DateCorrection(from: step.date, reason: reason)
    if index > 0, date < steps[index - 1].date {
      throw LifeCycleFault.misplaced(event, on: date, besides: steps[index - 1], in: self)
    }
    if index + 1 < steps.count, date > steps[index + 1].date {
      throw LifeCycleFault.misplaced(event, on: date, besides: steps[index + 1], in: self)
    }
    var result = self
    result.steps[index].date = date
    result.steps[index].corrections = (step.corrections ?? []) + [correction]
    return result
  }

  /// Says that the day of an event was corrected: `Corrected the day of "send" for "2024.ml-caen":
  /// 20 Mar 2024, not 20 Mar 2042.`
  public func correctionText(of event: Event) -> Text {
    let step = steps.last { $0.event == event }
    let (now, former) = (step?.date.text ?? .same(""), step?.corrections?.last?.from.text)
    return Text(
      en:
        "Corrected the day of \"\(event)\" for \"\(id)\": \(now), not \(former ?? .same("")).",
      fr:
        "La date de l’événement « \(event) » de « \(id) » a été corrigée\u{A0}: \(now) au lieu du \(former ?? .same(""))."
    )
  }
}

extension LifeCycleFault {
  fileprivate static func notRecorded<D: LifeCycleDocument>(
    _ event: D.Event, in document: D
  ) -> LifeCycleFault {
    let recorded = Text.each { language in
      document.steps.map { $0.event.written(in: language) }.joined(separator: ", ")
    }
    return LifeCycleFault(
      code: "\(D.schema.collection).not-recorded",
      message: Text(
        en: "The event \"\(event)\" is not recorded for \"\(document.id)\".",
        fr: "L’événement « \(event) » n’est pas enregistré pour « \(document.id) »."),
      advice: document.steps.isEmpty
        ? Text(en: "Nothing is recorded yet.", fr: "Rien n’est encore enregistré.")
        : Text(en: "Recorded: \(recorded).", fr: "Enregistrés\u{A0}: \(recorded)."),
      parameter: "event")
  }

  fileprivate static func misplaced<D: LifeCycleDocument>(
    _ event: D.Event, on date: CalendarDate, besides other: LifeCycleStep<D.Event>, in document: D
  ) -> LifeCycleFault {
    let isEarlier = date < other.date
    return LifeCycleFault(
      code: "\(D.schema.collection).order",
      message: isEarlier
        ? Text(
          en:
            "For \"\(document.id)\", the event \"\(event)\" would be dated \(date), before the one that it follows: \(other.event), \(other.date).",
          fr:
            "Pour « \(document.id) », l’événement « \(event) » serait daté du \(date), avant celui qu’il suit\u{A0}: « \(other.event) », le \(other.date)."
        )
        : Text(
          en:
            "For \"\(document.id)\", the event \"\(event)\" would be dated \(date), after the one that follows it: \(other.event), \(other.date).",
          fr:
            "Pour « \(document.id) », l’événement « \(event) » serait daté du \(date), après celui qui le suit\u{A0}: « \(other.event) », le \(other.date)."
        ),
      advice: Text(
        en: "Correct the day of \"\(other.event)\" first where that one is wrong too.",
        fr:
          "Corrigez d’abord la date de l’événement « \(other.event) » si elle est fausse elle aussi."
      ),
      parameter: "date")
  }
}
