public import AccordDocuments
public import AccordWording

/// One event in several documents at once.
extension Sequence where Element: LifeCycleDocument {
  /// The documents of this sequence that an event changes, as they are after it.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - date: the day, where one is given; `today` otherwise.
  ///   - note: the reference of the decision or the reason.
  ///   - decision: the decision that it rests on.
  ///   - person: who did it, where that is another person than the author.
  ///   - author: who records it.
  ///   - ensuring: whether documents that have this very event already stay as they are; when no
  ///     day is given, whatever its day.
  /// - Throws: the fault of the one document that refuses, or a `LifeCycleFault` that holds all.
  public func advancing(
    by event: Element.Event, on date: CalendarDate?, today: CalendarDate, note: String? = nil,
    decision: Reference<Decision>? = nil, person: Reference<Person>? = nil, author: String? = nil,
    ensuring: Bool
  ) throws -> [Element] {
    var changed: [Element] = []
    var faults: [any Fault] = []
    var count = 0
    for document in self {
      count += 1
      if ensuring, document.hasRecorded(event, on: date, note: note) { continue }
      if ensuring, Element.lifeCycle.next(after: document.status, on: event) == nil,
        let fault = LifeCycleFault.recordedOtherwise(event, on: date, note: note, in: document)
      {
        faults.append(fault)
        continue
      }
      do {
        changed.append(
          try document.applying(
            event, on: date ?? today, note: note, decision: decision, person: person,
            author: author))
      } catch let fault as any Fault {
        faults.append(fault)
      }
    }
    guard let first = faults.first else { return changed }
    guard faults.count > 1 else { throw first }
    throw LifeCycleFault.refused(event, by: faults, first: first, of: count)
  }
}

extension LifeCycleFault {
  /// The refusals of several documents in one, all of them.
  public static func refused(
    _ event: some Choice, by faults: [any Fault], first: any Fault, of count: Int
  ) -> LifeCycleFault {
    LifeCycleFault(
      code: first.code,
      message: Text(
        en: "The event \"\(event)\" is refused for \(faults.count) of \(count) documents.",
        fr: "L’événement « \(event) » est refusé pour \(faults.count) documents sur \(count)."
      ),
      details: faults.map(\.message),
      advice: first.advice, parameter: first.parameter)
  }
}
