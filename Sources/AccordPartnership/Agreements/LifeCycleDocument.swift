public import AccordDocuments
public import AccordWording

/// One event in the life of a document: a dated fact.
public struct LifeCycleStep<Event: Choice>: Sendable, Hashable, Codable {
  /// What happened.
  public var event: Event
  /// The day.
  public var date: CalendarDate
  /// The reference of the decision or the reason, where the event has one.
  public var note: String?
  /// The decision that it rests on, where that is recorded as a document.
  public var decision: Reference<Decision>?
  /// Who did it, where that is another person than the author.
  public var person: Reference<Person>?
  /// Who recorded it: the author in the journal. `nil` in what was recorded before this was kept.
  public var author: String?
  /// The corrections of a day that was typed wrongly, oldest first; `nil` where there is none.
  public var corrections: [DateCorrection]?

  /// An event.
  public init(
    event: Event, date: CalendarDate, note: String? = nil, decision: Reference<Decision>? = nil,
    person: Reference<Person>? = nil, author: String? = nil, corrections: [DateCorrection]? = nil
  ) {
    self.event = event
    self.date = date
    self.note = note
    self.decision = decision
    self.person = person
    self.author = author
    self.corrections = corrections
  }
}

/// A document whose status follows from the events recorded in it, and from nothing else.
public protocol LifeCycleDocument: DatedActs {
  /// Where the document stands.
  associatedtype Status: Choice
  /// What moves the document from one status to the next.
  associatedtype Event: Choice

  /// The events that are possible in each state.
  static var lifeCycle: LifeCycle<Status, Event> { get }

  /// Where the document stands: what its steps lead to.
  var status: Status { get set }

  /// What happened to it, oldest first.
  var steps: [LifeCycleStep<Event>] { get set }

  /// The events by which a decision is told to whom it concerns. It creates rights from then on: no
  /// undo takes it away (`undoRule` follows from it), but an event that is recorded as what it is.
  static var notifications: Set<Event> { get }

  /// What stands since such an event, as a refusal to undo it says.
  static func standing(_ step: LifeCycleStep<Event>) -> Text

  /// The events before which a command asks although an undo takes them back: refusals, and those
  /// after which nothing more can happen.
  static var confirmed: Set<Event> { get }

  /// The command by which such a decision is withdrawn now: a sentence; `nil` where none is.
  var withdrawal: Text? { get }

  /// The events that one person does not do both.
  static var separations: [Separation<Event>] { get }

  /// How commands call such a document: the first word of those that move it.
  static var commandWord: Text { get }

  /// The organisation that its events concern; `nil` where they concern several.
  var concerned: Reference<Organisation>? { get }

  /// The years in which its events can be meant; `nil` for any.
  var fittingYears: ClosedRange<Int>? { get }

  /// What an event needs beyond its place in the table: a note, an amount below a threshold.
  ///
  /// - Throws: a `Fault` when it is not there.
  func require(_ step: LifeCycleStep<Event>) throws

  /// What an event changes besides the status.
  mutating func settle(_ step: LifeCycleStep<Event>)
}

extension LifeCycleDocument {
  public static var notifications: Set<Event> { [] }

  /// The events after which nothing more can happen.
  public static var confirmed: Set<Event> {
    Set(lifeCycle.lastEvents).subtracting(notifications)
  }

  /// A decision that was notified.
  public static func standing(_ step: LifeCycleStep<Event>) -> Text {
    Text(
      en: "the decision was notified on \(step.date) (\(step.event)) and creates rights since",
      fr:
        "la décision a été notifiée le \(step.date) (\(step.event)) et crée des droits depuis lors")
  }

  public var withdrawal: Text? { nil }

  /// None.
  public static var separations: [Separation<Event>] { [] }

  /// The name of the document.
  public static var commandWord: Text { schema.name }

  /// None alone.
  public var concerned: Reference<Organisation>? { nil }

  /// Any.
  public var fittingYears: ClosedRange<Int>? { nil }

  /// The events.
  public func acts(on today: CalendarDate) -> [DatedAct] { stepActs }

  /// The events as acts, as the table marks them.
  public var stepActs: [DatedAct] {
    let word = Self.commandWord
    return steps.map { step in
      DatedAct(
        step.event.word, on: step.date, concerning: concerned,
        takesEffect: Self.lifeCycle.takingEffect.contains(step.event),
        windsUp: Self.lifeCycle.windingUp.contains(step.event), within: fittingYears,
        remedy: Text(
          en: "\(word) correct-date \(id) \(step.event) DATE --reason …",
          fr: "\(word) corriger-date \(id) \(step.event) DATE --motif …"))
    }
  }

  public func require(_ step: LifeCycleStep<Event>) throws {}

  public mutating func settle(_ step: LifeCycleStep<Event>) {}

  /// The document after an event.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - date: the day; not before the last step's.
  ///   - note: the reference of the decision or the reason, where the event has one.
  ///   - decision: the decision that it rests on.
  ///   - person: who did it, where that is another person than the author.
  ///   - author: who records it.
  /// - Throws: a `LifeCycleFault` that lists the events that are possible; what `require` throws.
  public func applying(
    _ event: Event, on date: CalendarDate, note: String? = nil,
    decision: Reference<Decision>? = nil, person: Reference<Person>? = nil, author: String? = nil
  ) throws -> Self {
    guard let next = Self.lifeCycle.next(after: status, on: event) else {
      throw LifeCycleFault.impossible(event, of: self)
    }
    if let last = steps.last, date < last.date {
      throw LifeCycleFault.tooEarly(event, on: date, after: last, of: self)
    }
    let step = LifeCycleStep(
      event: event, date: date, note: note, decision: decision, person: person, author: author)
    try require(step)
    try requireSeparation(of: step, asked: false, authors: false)
    var result = self
    result.status = next
    result.steps.append(step)
    result.settle(step)
    return result
  }

  /// Whether this very step is recorded: under `ensure` it then changes nothing. `nil` for `date` or
  /// `note` asks for any.
  public func hasRecorded(
    _ event: Event, on date: CalendarDate?, note: String? = nil
  ) -> Bool {
    steps.contains { step in
      step.event == event && (note == nil || step.note == note)
        && (date == nil || step.date == date)
    }
  }

  /// The day of the last event of that kind.
  public func date(of event: Event) -> CalendarDate? { steps.last { $0.event == event }?.date }

  /// Checks that the status follows from the steps and that their days are in order.
  ///
  /// - Throws: `LifeCycleFault`.
  public func validateSteps() throws {
    guard Self.lifeCycle.state(after: steps.map(\.event)) == status else {
      throw LifeCycleFault.unfounded(self)
    }
    for (earlier, later) in zip(steps, steps.dropFirst()) where later.date < earlier.date {
      throw LifeCycleFault.tooEarly(later.event, on: later.date, after: earlier, of: self)
    }
  }
}
