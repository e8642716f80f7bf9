import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// Records an event in documents and writes those that it changes, which are returned.
  func advance<D: LifeCycleDocument>(
    _ documents: [D], by event: D.Event, on date: CalendarDate?, note: String? = nil
  ) throws -> [D] {
    let changed = try documents.advancing(
      by: event, on: date, today: today, note: note, ensuring: isEnsuring)
    for document in changed { try put(document) }
    return changed
  }
}
