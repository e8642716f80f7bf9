import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

/// What a template reads of a document, at one moment.
struct DocumentState {
  let data: [String: TemplateData]
  let sources: Set<DocumentKey>
  let isFictitious: Bool

  /// Looks the values up.
  init(
    _ document: any Document, _ fields: DocumentFields, _ paths: FieldPaths, in session: Session
  ) throws {
    let reading = FieldReading(session)
    let noted = try session.noting {
      try fields.data(of: document, reading: paths, by: reading)
    }
    data = noted.result
    sources = reading.sources.union(noted.documents)
    isFictitious = reading.isFictitious
  }

  /// The values after a transaction; `nil` where the document was not there.
  static func values(
    of key: DocumentKey, after transaction: Int, on day: CalendarDate, _ fields: DocumentFields,
    _ paths: FieldPaths, in session: Session
  ) throws -> [String: TemplateData]? {
    let then = try session.reading(after: transaction, on: day)
    guard let document = try FieldReading(then).find(key, fields.type) else { return nil }
    return try DocumentState(document, fields, paths, in: then).data
  }

  /// The transaction that last changed what is read.
  func lastChange(
    of key: DocumentKey, on day: CalendarDate, _ fields: DocumentFields, _ paths: FieldPaths,
    in session: Session
  ) throws -> Int? {
    let entries = try session.entries(of: sources)
    return try entries.first { entry in
      try DocumentState.values(
        of: key, after: entry.number - 1, on: day, fields, paths, in: session) != data
    }?.number ?? entries.last?.number
  }
}
