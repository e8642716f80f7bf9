import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// Where a document that was made stands.
enum VerifiedState: String, Choice {
  case inForce = "in-force"
  case superseded

  static let name = Text(en: "state", fr: "état")

  var word: Text {
    switch self {
    case .inForce: Text(en: "in-force", fr: "valable")
    case .superseded: Text(en: "superseded", fr: "remplacé")
    }
  }
}

/// What has become of something that a document says.
struct VerifiedDocument: Sendable {
  /// The document that it is about.
  let subject: String
  let made: MadeDocument
  let state: VerifiedState
  /// What has changed; `nil` where nothing has.
  var field: Text?
  var before: Text?
  var after: Text?
  /// The transaction that changed it; `nil` where it came with the day.
  var entry: JournalTransaction?
  /// The day on which it changed.
  var day: CalendarDate?

  static let shape = TableShape<VerifiedDocument>(
    .field("subject", fr: "objet", .text) { .text($0.subject) },
    .field("template", fr: "modèle", .text, rank: 2) { .text($0.made.template) },
    .field("day", fr: "date", .date, rank: 2) { .date($0.made.day) },
    .field("state", fr: "état", .choice(VerifiedState.self)) { .choice($0.state) },
    .field("field", fr: "champ", .text) { told($0.field) },
    .field("before", fr: "avant", .text) { told($0.before) },
    .field("after", fr: "après", .text) { told($0.after) },
    .field("changed", fr: "modifié-le", .date) { $0.day.map { .date($0) } ?? .missing },
    .field("transaction", fr: "transaction", .integer, rank: 1) {
      $0.entry.map { .integer($0.number) } ?? .missing
    })

  private static func told(_ text: Text?) -> Value {
    text.map { .coded(Value.Word(code: $0.en, text: $0)) } ?? .missing
  }

  /// What has become of documents that were made.
  static func table(
    of made: [MadeDocument], in session: Session
  ) throws -> Table {
    // The same document in two formats is one document.
    var seen: Set<[String]> = []
    let documents = made.filter {
      seen.insert([$0.subject, $0.template, $0.templateDigest, $0.day.code]).inserted
    }
    return shape.table(
      try documents.flatMap { try rows(of: $0, in: session) })
  }

  private static func rows(
    of made: MadeDocument, in session: Session
  ) throws -> [VerifiedDocument] {
    let changes = try Comparison(made, in: session).changes()
    let state: VerifiedState = changes.isEmpty ? .inForce : .superseded
    guard !changes.isEmpty else {
      return [VerifiedDocument(subject: made.subject, made: made, state: state)]
    }
    return changes.map { change in
      VerifiedDocument(
        subject: made.subject, made: made, state: state, field: change.field, before: change.before,
        after: change.after,
        entry: change.entry, day: change.day)
    }
  }
}

/// What a document says, as it was when it was made and as it is.
private struct Comparison {
  struct Change {
    let field: Text
    let before: Text?
    let after: Text?
    let entry: JournalTransaction?
    var day: CalendarDate?
  }

  private let made: MadeDocument
  private let session: Session
  private let key: DocumentKey
  private let fields: DocumentFields
  private let paths: FieldPaths

  init(_ made: MadeDocument, in session: Session) throws {
    self.made = made
    self.session = session
    let parts = made.subject.split(separator: "/", maxSplits: 1).map(String.init)
    let type = try session.documentType(called: parts[0], about: "code")
    key = DocumentKey(
      collection: type.schema.collection, slug: try Slug(reading: parts.count == 2 ? parts[1] : ""))
    fields = DocumentFields(of: type, in: session)
    paths = FieldPaths(made.fieldsRead)
  }

  func changes() throws -> [Change] {
    let then =
      try DocumentState.values(
        of: key, after: made.transaction, on: made.day, fields, paths, in: session) ?? [:]
    guard let document = try FieldReading(session).find(key, fields.type) else {
      let entry = try session.entries(of: [key]).first
      return [
        Change(
          field: Text(en: "document", fr: "document"), before: .same(made.subject), after: nil,
          entry: entry, day: entry?.date)
      ]
    }
    let now = try DocumentState(document, fields, paths, in: session)
    let later = try session.entries(of: now.sources).filter { $0.number > made.transaction }
    let names = Dictionary(
      fields.templateFields.all.map { ($0.path.en, $0.path) }
    ) { first, _ in first }
    let before = TemplateData.record(then)
    let after = TemplateData.record(now.data)
    return try made.fieldsRead.filter { !$0.hasPrefix(DocumentFields.madeName.en + ".") }
      .compactMap { path in
        let (old, new) = (before.values(at: path), after.values(at: path))
        guard old.map(\.withoutCommand) != new.map(\.withoutCommand) else { return nil }
        let entry = try later.last { entry in
          let state = try DocumentState.values(
            of: key, after: entry.number, on: session.today, fields, paths, in: session)
          return TemplateData.record(state ?? [:]).values(at: path).map(\.withoutCommand)
            != old.map(\.withoutCommand)
        }
        return Change(
          field: names[path] ?? .same(path), before: Comparison.shown(old),
          after: Comparison.shown(new), entry: entry,
          day: try entry?.date ?? turning(from: old, at: path, document))
      }
  }

  /// The day from which a value is another one though nothing was written: what was decided takes
  /// effect, a mandate ends.
  private func turning(
    from old: [TemplateData], at path: String, _ document: any Document
  ) throws -> CalendarDate? {
    var (before, after) = (made.day.dayNumber, session.today.dayNumber)
    while after - before > 1 {
      let middle = (before + after) / 2
      guard let day = CalendarDate(dayNumber: middle) else { return nil }
      let state = try DocumentState(document, fields, paths, in: session.reading(on: day))
      let isOld =
        TemplateData.record(state.data).values(at: path).map(\.withoutCommand)
        == old.map(\.withoutCommand)
      if isOld { before = middle } else { after = middle }
    }
    return CalendarDate(dayNumber: after)
  }

  private static func shown(_ values: [TemplateData]) -> Text? {
    let texts = values.compactMap(\.shown)
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}

extension TemplateData {
  /// The value without the command that fills it, which may have other words.
  fileprivate var withoutCommand: TemplateData {
    if case .missing = self { .missing(filledBy: nil) } else { self }
  }
}
