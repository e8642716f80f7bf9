public import AccordDocuments
import AccordWording

extension LifeCycleDocument {
  /// What was decided up to the last notification stays, whatever transaction an undo takes back.
  /// `nil` where nothing is notified.
  public static var undoRule: UndoRule? {
    guard !notifications.isEmpty else { return nil }
    return UndoRule(over: Self.self) { $0.notified(without: $1, on: $2) }
  }

  /// The objection to an undo after which a notification would not have been.
  ///
  /// - Parameter then: what the undo would leave; `nil` for nothing.
  func notified(without then: Self?, on day: CalendarDate) -> UndoRule.Objection? {
    guard
      let last = steps.lastIndex(where: {
        // What is dated ahead was let in by an older version, and nobody was notified yet.
        Self.notifications.contains($0.event) && $0.date <= day
      }),
      // The correction of a day is undone as anything is: it takes no decision back.
      then.map({ $0.steps.map(\.event).starts(with: steps[...last].map(\.event)) }) != true
    else { return nil }
    return UndoRule.Objection(
      Self.standing(steps[last]),
      advice: withdrawal
        ?? Text(
          en: "What follows is recorded as a new event: \(listedEvents).",
          fr: "La suite s’enregistre comme un nouvel événement\u{A0}: \(listedEvents)."))
  }

  private var listedEvents: Text {
    .each { Self.lifeCycle.possible(in: status, $0).joined(separator: ", ") }
  }
}
