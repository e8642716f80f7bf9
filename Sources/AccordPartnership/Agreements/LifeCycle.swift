public import AccordWording

/// The states that a document can be in and the events that lead from one to the next, declared
/// as a table: the one place from which rules, help and refusals come.
public struct LifeCycle<State: Choice, Event: Choice>: Sendable {
  /// One row of the table.
  public struct Transition: Sendable, Hashable {
    /// The state before.
    public let state: State
    /// What happens.
    public let event: Event
    /// The state after.
    public let next: State
    /// What must also hold, in words, where something must.
    public let condition: Text?

    /// A row of the table.
    public init(_ state: State, _ event: Event, _ next: State, only condition: Text? = nil) {
      self.state = state
      self.event = event
      self.next = next
      self.condition = condition
    }
  }

  /// The state of a new document.
  public let initial: State
  /// The table, in the order of a document's life.
  public let transitions: [Transition]
  /// The events whose day is one of effect, which may lie ahead. All others say that something
  /// was done.
  public let takingEffect: Set<Event>
  /// The events that wind up the affairs of an organisation: possible after its closing too.
  public let windingUp: Set<Event>
  /// The rows that say something else of a state and an event than a row before them. The shell
  /// refuses the commands of the plugin of such a document type, and names them.
  let contradictions: [Transition]

  /// A life cycle. No two rows have the same state and event: the shell refuses the commands of a
  /// plugin whose document type has such a table.
  ///
  /// - Parameters:
  ///   - initial: the state of a new document.
  ///   - takingEffect: the events whose day may lie ahead.
  ///   - windingUp: the events that are possible after the closing of the organisation concerned.
  ///   - transitions: the table.
  public init(
    from initial: State, takingEffect: Set<Event> = [], windingUp: Set<Event> = [],
    _ transitions: [Transition]
  ) {
    contradictions = transitions.indices.filter { later in
      transitions[..<later].contains {
        $0.state == transitions[later].state && $0.event == transitions[later].event
      }
    }.map { transitions[$0] }
    self.initial = initial
    self.takingEffect = takingEffect
    self.windingUp = windingUp
    self.transitions = transitions
  }

  /// The state that `event` leads to from `state`; `nil` when it is not possible there.
  public func next(after state: State, on event: Event) -> State? {
    transitions.first { $0.state == state && $0.event == event }?.next
  }

  /// What can happen in `state`, in the order of the table.
  public func events(in state: State) -> [Event] {
    transitions.filter { $0.state == state }.map(\.event)
  }

  /// What can happen in `state`, as a card lists it: that nothing can is said, not left blank.
  public func possible(in state: State, _ language: Language) -> [String] {
    let events = events(in: state).map { $0.written(in: language) }
    guard events.isEmpty else { return events }
    return [
      Text(en: "nothing any more (final status)", fr: "plus rien (statut final)")[language]
    ]
  }

  /// The events that lead to a state without a way out.
  public var lastEvents: [Event] {
    transitions.filter { last in !transitions.contains { $0.state == last.next } }.map(\.event)
  }

  /// The states from which `event` is possible.
  public func states(before event: Event) -> [State] {
    transitions.filter { $0.event == event }.map(\.state)
  }

  /// The state after `events` one after the other; `nil` when one of them is not possible.
  public func state(after events: some Sequence<Event>) -> State? {
    var state = initial
    for event in events {
      guard let following = next(after: state, on: event) else { return nil }
      state = following
    }
    return state
  }

  /// The table in words, one line a row, for help pages.
  public var description: Text {
    let rows = transitions.map { each in
      let row = Text(
        en: "  \(each.state) → \(each.event) → \(each.next)",
        fr: "  \(each.state) → \(each.event) → \(each.next)")
      guard let condition = each.condition else { return row }
      return row + Text(en: " (\(condition))", fr: " (\(condition))")
    }
    let table =
      Text(
        en: "Life cycle (state → event → next state):\n",
        fr: "Cycle de vie (état → événement → état suivant) :\n") + rows.joined(separator: "\n")
    let ahead = Event.allCases.filter(takingEffect.contains)
    guard !ahead.isEmpty else { return table }
    let listed = Text.each { language in
      ahead.map { $0.written(in: language) }.joined(separator: ", ")
    }
    return table
      + Text(
        en: "\nThe day may lie ahead: \(listed).",
        fr: "\nLa date peut être à venir\u{A0}: \(listed).")
  }
}
