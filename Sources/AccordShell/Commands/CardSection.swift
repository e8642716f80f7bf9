public import AccordDocuments
import AccordLanguage
public import AccordWording

/// What a plugin adds to the cards of documents of a type, whatever plugin has the command that
/// shows them: what refers to the document, say.
///
/// ```swift
/// CardSection(Text(en: "Visits", fr: "Visites"), of: Shelter.self, order: 60) { session, shelter in
///   .table(Visit.table(try session.documents(Visit.where(\.shelter, is: shelter.id)), …))
/// }
/// ```
public struct CardSection: Sendable {
  /// Its heading.
  public let title: Text
  /// Where it stands below what the command itself shows: sections are ordered by this number, then
  /// by plugin.
  public let order: Int
  /// The collection on whose cards it stands.
  let collection: String
  /// What it shows on the card of a document.
  let content: @Sendable (Session, any Document) throws -> Output

  /// A section of the cards of a document type.
  ///
  /// - Parameters:
  ///   - title: its heading.
  ///   - type: the document type on whose cards it stands.
  ///   - order: where it stands.
  ///   - content: what it shows; `.none` leaves it out, and a `.page` stands as its own sections,
  ///     under the headings of these.
  public init<D: Document>(
    _ title: Text, of type: D.Type, order: Int,
    content: @escaping @Sendable (Session, D) throws -> Output
  ) {
    self.title = title
    self.order = order
    collection = D.schema.collection
    self.content = { session, document in
      guard let document = document as? D else { return .none }
      return try content(session, document)
    }
  }

  /// A section with the documents that refer to the one shown, by their fields; it is left out where
  /// there are none.
  ///
  /// - Parameters:
  ///   - title: its heading.
  ///   - type: the document type on whose cards it stands.
  ///   - order: where it stands.
  ///   - count: how many documents it shows at most; all where it is left out.
  ///   - reference: the field that refers to the document shown.
  ///   - columns: the English names of the fields that it shows.
  ///   - precedes: whether one document stands before another.
  public init<D: Document, Listed: Document>(
    _ title: Text, of type: D.Type, order: Int, first count: Int = .max,
    by reference: any KeyPath<Listed, Reference<D>> & Sendable, columns: [String],
    sorted precedes: @escaping @Sendable (Listed, Listed) -> Bool
  ) {
    self.init(title, of: type, order: order) { session, document in
      let documents = try session.documents(Listed.where(reference, is: document.id))
        .sorted(by: precedes)
      guard !documents.isEmpty else { return .none }
      return .table(
        Listed.rows(
          documents.prefix(count), Listed.listed(columns), in: session.language, whenEmpty: nil))
    }
  }
}

extension Session {
  /// What the plugins add to the card of a document, in order. A command that makes such a card puts
  /// them below its own sections; `Command.show` does so by itself. A section that fails or takes too
  /// long says so, and the others are shown.
  ///
  /// - Throws: what ends the command where Ctrl-C was typed.
  public func sections<D: Document>(on document: D) throws -> [Output.Section] {
    let parts = try sections(of: .sections) { plugin in
      plugin.sections.filter { $0.collection == D.schema.collection }.map { section in
        (
          section.order, .section(section.title), section.title,
          { try section.content($0, document) }
        )
      }
    }
    return parts.flatMap { part in
      if case .page(let sections) = part.content { sections } else { [part] }
    }
  }
}
