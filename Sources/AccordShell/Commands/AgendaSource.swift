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

  /// A source.
  public init(_ entries: @escaping @Sendable (Session) throws -> [AgendaEntry]) {
    self.entries = entries
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
  /// The command that does what is to be done, where there is one.
  public let command: Text?

  /// An entry.
  public init(
    _ date: CalendarDate, _ what: Text, about document: DocumentKey? = nil, command: Text? = nil
  ) {
    self.date = date
    self.what = what
    self.document = document
    self.command = command
  }
}
