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

  /// What to say when what was asked is there already, under `ensure`.
  var unchanged: Output {
    .message(
      Text(
        en: "Nothing to change: this was recorded already.",
        fr: "Rien à changer : c’était déjà enregistré."))
  }

  /// Creates a document and says `done`, or that it was there already.
  func create<D: Document>(_ document: D, saying done: Text) throws -> Output {
    let before = try documents.document(document.id)
    try create(document)
    return try documents.document(document.id) == before ? unchanged : .message(done)
  }

  /// Writes a document and says `done`, or that it was so already.
  func put<D: Document>(_ document: D, saying done: Text) throws -> Output {
    let before = try documents.document(document.id)
    try put(document)
    return document == before ? unchanged : .message(done)
  }
}
