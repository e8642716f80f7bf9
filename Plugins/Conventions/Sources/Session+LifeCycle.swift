import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// Records an event in documents and writes them.
  ///
  /// Under `ensure`, a document that has this very event already stays as it is; when no day is
  /// given, whatever its day.
  ///
  /// - Returns: the documents that changed, as they are now.
  /// - Throws: the fault of the one document that refuses, or one `Failure` that holds all.
  func advance<D: LifeCycleDocument>(
    _ documents: [D], by event: D.Event, on date: CalendarDate?, note: String? = nil
  ) throws -> [D] {
    var changed: [D] = []
    var faults: [any Fault] = []
    for document in documents {
      if isEnsuring, document.hasRecorded(event, on: date, note: note) { continue }
      do {
        changed.append(try document.applying(event, on: date ?? today, note: note))
      } catch let fault as any Fault {
        faults.append(fault)
      }
    }
    if let only = faults.first, faults.count == 1 { throw only }
    if let first = faults.first {
      let list = faults.map { Text(en: "\n- \($0.message)", fr: "\n- \($0.message)") }
      throw Failure(
        first.code,
        Text(
          en:
            "The event \"\(event)\" is refused for \(faults.count) of \(documents.count) documents:",
          fr:
            "L’événement « \(event) » est refusé pour \(faults.count) documents sur \(documents.count) :"
        ) + list.joined(separator: ""),
        about: first.parameter, advice: first.advice)
    }
    for document in changed { try put(document) }
    return changed
  }

  /// What to say when a step was recorded already.
  func unchanged(_ count: Int = 1) -> Output {
    .message(
      count == 1
        ? Text(
          en: "Nothing to change: this was recorded already.",
          fr: "Rien à changer : c’était déjà enregistré.")
        : Text(
          en: "Nothing to change: this was recorded already for \(count) documents.",
          fr: "Rien à changer : c’était déjà enregistré pour \(count) documents."))
  }
}
