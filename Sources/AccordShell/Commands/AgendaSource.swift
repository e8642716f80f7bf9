public import AccordDocuments
public import AccordJSON
public import AccordWording

/// Dates that follow from a plugin's documents: what the command `agenda` lists, with those of all
/// other plugins.
///
/// ```swift
/// AgendaSource { session in
///   try session.all(Visit.self).map { visit in
///     AgendaEntry(visit.next, Text(en: "Visit again", fr: "Revisiter"), about: visit.key)
///   }
/// }
/// ```
public struct AgendaSource: Sendable {
  /// The entries, in any order: those that lie ahead, and past ones as long as something is to be
  /// done about them.
  public let entries: @Sendable (Session) throws -> [AgendaEntry]

  /// The entries that concern one document, others among them or not: what its card asks for.
  let concerning: @Sendable (Session, DocumentKey) throws -> [AgendaEntry]

  /// A source.
  public init(_ entries: @escaping @Sendable (Session) throws -> [AgendaEntry]) {
    self.entries = entries
    concerning = { session, _ in try entries(session) }
  }

  /// A source that looks at few documents where it is asked about one structure, so that the page of
  /// a structure costs the same however many there are.
  ///
  /// - Parameters:
  ///   - type: the documents from which its dates follow.
  ///   - related: those that concern a structure.
  ///   - entries: the dates that follow from some documents.
  public init<D: Document, Structure: Document>(
    of type: D.Type, concerning related: @escaping @Sendable (Session, ID<Structure>) throws -> [D],
    _ entries: @escaping @Sendable (Session, [D]) throws -> [AgendaEntry]
  ) {
    self.entries = { session in try entries(session, session.all(type)) }
    concerning = { session, key in
      let isStructure = key.collection == Structure.schema.collection
      return try entries(
        session, isStructure ? related(session, ID(key.slug)) : session.all(type))
    }
  }
}

/// A day on which something ends, falls due or takes place.
public struct AgendaEntry: Sendable, Hashable {
  /// The day.
  public let date: CalendarDate
  /// What is so on that day: a phrase with a capital and without a full stop.
  public let what: Text
  /// The document from which it follows.
  public let document: DocumentKey?
  /// What tells the dates of one document apart, whatever the day and the words: `report`. With the
  /// document it names the date in calendars, so it never changes.
  public let duty: String
  /// The command that does what is to be done, where there is one.
  public let command: Text?
  /// Who must move, in words; the office where it says nothing.
  public let mover: Text?
  /// The structures and people who must move; the office where there are none.
  public let movers: [DocumentKey]
  /// The structures that it concerns, beside those who move.
  public let concerned: [DocumentKey]
  /// What happens when nobody does anything: a phrase.
  public let otherwise: Text?
  /// The entries of one structure each, where this one stands for several: what a structure or a
  /// person is shown in its place.
  public let parts: [AgendaEntry]

  /// An entry.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - what: what is so on that day.
  ///   - document: the document from which it follows.
  ///   - duty: what tells the dates of that document apart in calendars: letters, digits, hyphens.
  ///   - command: the command that does what is to be done.
  ///   - mover: who must move, in words; the office where it is left out.
  ///   - movers: the structures and people who must move.
  ///   - concerned: the structures that it concerns.
  ///   - otherwise: what happens when nobody does anything.
  ///   - parts: the entries of one structure each, where it stands for several.
  public init(
    _ date: CalendarDate, _ what: Text, about document: DocumentKey? = nil, duty: String = "date",
    command: Text? = nil, mover: Text? = nil, movers: [DocumentKey] = [],
    concerning concerned: [DocumentKey] = [],
    otherwise: Text? = nil, parts: [AgendaEntry] = []
  ) {
    self.date = date
    self.what = what
    self.document = document
    self.duty = duty
    self.command = command
    self.mover = mover
    self.movers = movers
    self.concerned = concerned
    self.otherwise = otherwise
    self.parts = parts
  }

  /// All documents that it is about.
  var keys: Set<DocumentKey> { Set([document].compactMap(\.self) + movers + concerned) }
}

/// In whose name a person acts, for `agenda --for`: those for whom they sign, and those whom
/// they follow for the office.
public struct AgendaAudience: Sendable {
  /// Those in whose name the person moves, and those whom they follow; `nil` where the
  /// name is that of nobody.
  public let documents:
    @Sendable (Session, Slug) throws -> (moves: [DocumentKey], follows: [DocumentKey])?

  /// An audience.
  public init(
    _ documents:
      @escaping @Sendable (Session, Slug) throws -> (moves: [DocumentKey], follows: [DocumentKey])?
  ) {
    self.documents = documents
  }
}
