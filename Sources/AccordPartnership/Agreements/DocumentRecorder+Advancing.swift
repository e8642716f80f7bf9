public import AccordDocuments
public import AccordWording

extension DocumentRecorder {
  /// Records an event in documents and writes those that it changes, which are returned.
  ///
  /// ```swift
  /// let changed = try session.advance(conventions, by: .sign, on: day)
  /// ```
  ///
  /// - Parameters:
  ///   - documents: the documents, all of them or none.
  ///   - event: what happened.
  ///   - date: its day; today where `nil`.
  ///   - note: the reference of the decision or the reason, where the event has one.
  ///   - decision: the decision that it rests on, where that is a document.
  ///   - person: who did it, where that is another person than the author.
  /// - Throws: the fault of the one document that refuses, or a `LifeCycleFault` that holds all.
  public func advance<D: LifeCycleDocument>(
    _ documents: [D], by event: D.Event, on date: CalendarDate?, note: String? = nil,
    decision: Reference<Decision>? = nil, person: Reference<Person>? = nil
  ) throws -> [D] {
    let changed = try documents.advancing(
      by: event, on: date, today: today, note: note, decision: decision, person: person,
      author: author, ensuring: isEnsuring)
    var faults: [any Fault] = []
    for document in changed {
      do {
        try put(document)
      } catch let fault as any Fault {
        faults.append(fault)
      }
    }
    guard let first = faults.first else { return changed }
    guard faults.count > 1 else { throw first }
    throw LifeCycleFault.refused(event, by: faults, first: first, of: changed.count)
  }
}
