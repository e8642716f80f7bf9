public import AccordDocuments
import AccordLanguage
public import AccordWording

/// Checks, dates and panels that look at the documents of one type.
extension Check {
  /// A check that looks at each document by itself.
  ///
  /// - Parameters:
  ///   - code: a stable code.
  ///   - summary: what it looks for.
  ///   - type: the documents that it looks at.
  ///   - finding: what is wrong with one; `nil` where nothing is.
  public init<D: Document>(
    _ code: String, _ summary: Text, each type: D.Type,
    finding: @escaping @Sendable (Session, D) throws -> Finding?
  ) {
    self.init(code, summary) { session in
      try session.all(type).compactMap { try finding(session, $0) }
    }
  }
}

extension AgendaSource {
  /// A date of each document that has one.
  ///
  /// - Parameters:
  ///   - type: the documents that it looks at.
  ///   - entry: the date of one; `nil` where it has none that lies ahead.
  public init<D: Document>(
    each type: D.Type, _ entry: @escaping @Sendable (Session, D) throws -> AgendaEntry?
  ) {
    self.init { session in try session.all(type).compactMap { try entry(session, $0) } }
  }
}

extension Panel {
  /// A panel with the first documents of a type, by their fields; it is left out where there are
  /// none.
  ///
  /// - Parameters:
  ///   - title: its heading.
  ///   - order: where it stands.
  ///   - count: how many documents it shows at most.
  ///   - type: the document type.
  ///   - columns: the English names of the fields that it shows.
  ///   - precedes: whether one document stands before another.
  public init<D: Document>(
    _ title: Text, order: Int, first count: Int, of type: D.Type, columns: [String],
    sorted precedes: @escaping @Sendable (D, D) -> Bool
  ) {
    self.init(title, order: order) { session in
      let documents = try session.all(type).sorted(by: precedes)
      guard !documents.isEmpty else { return .none }
      return .table(
        D.rows(documents.prefix(count), D.listed(columns), in: session.language, whenEmpty: nil))
    }
  }
}
