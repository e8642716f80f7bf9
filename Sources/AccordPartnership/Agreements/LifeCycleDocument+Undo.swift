public import AccordDocuments
import AccordWording

extension LifeCycleDocument {
  /// What was decided up to the last notification stays, whatever transaction an undo takes back.
  /// `nil` where nothing is notified.
  public static var undoRule: UndoRule? {
    guard !notifications.isEmpty else { return nil }
    return UndoRule(over: Self.self) { now, then, day in
      guard
        let last = now.steps.lastIndex(where: {
          // What is dated ahead was let in by an older version, and nobody was notified yet.
          notifications.contains($0.event) && $0.date <= day
        }),
        // The correction of a day is undone as anything is: it takes no decision back.
        then.map({ $0.steps.map(\.event).starts(with: now.steps[...last].map(\.event)) }) != true
      else { return nil }
      let step = now.steps[last]
      return UndoRule.Objection(
        Text(
          en: "the decision was notified on \(step.date) (\(step.event)) and creates rights since",
          fr:
            "la décision a été notifiée le \(step.date) (\(step.event)) et crée des droits depuis lors"
        ),
        advice: now.withdrawal
          ?? Text(
            en: "What follows is recorded as a new event: \(now.listedEvents).",
            fr: "La suite s’enregistre comme un nouvel événement : \(now.listedEvents)."))
    }
  }

  private var listedEvents: Text {
    .each { Self.lifeCycle.possible(in: status, $0).joined(separator: ", ") }
  }
}
