public import AccordDocuments
import AccordLanguage
public import AccordWording

/// The commands that show documents by their fields.
extension Command {
  /// `visit list`: all documents, or those whose fields of `filters` are the ones given.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `list` where they are left out.
  ///   - summary: what it does.
  ///   - discussion: longer explanations for its help page.
  ///   - names: the English names of the fields that are its columns; all that are listed where none
  ///     are given.
  ///   - computed: columns that are worked out, after those.
  ///   - filters: the English names of the fields by which the list can be narrowed.
  ///   - sorted: the order; that of the identities otherwise.
  ///   - examples: lines that show how it is used.
  public static func list<D: Document>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil, columns names: [String] = [],
    and computed: [TableShape<D>.Field] = [], by filters: [String] = [],
    sorted: (@Sendable (D, D) -> Bool)? = nil,
    examples: @autoclosure @escaping @Sendable () -> [Example] = []
  ) -> Command {
    let fields = D.listed(names)
    let options = filters.map { D.named($0) }
    let columns = D.columns(of: fields) + computed.map(\.column)
    var command = Command(
      words ?? .named(type, "list", "lister"), .read, summary, discussion: discussion,
      parameters: options.flatMap(\.editingOptions), columns: columns, examples: examples
    ) { session, given in
      var documents = try session.all(D.self)
      for (option, words) in zip(options, given) where !words.isEmpty {
        let wanted = try option.read(words, in: session).map(\.code)
        documents = documents.filter { document in
          let codes = option.values(of: document).map(\.code)
          return wanted.allSatisfy(codes.contains)
        }
      }
      if let sorted { documents.sort(by: sorted) }
      let rows = documents.map { document in
        fields.map { $0.cell(of: document, in: session.language) }
          + computed.map { $0.value(document) }
      }
      let none = rows.isEmpty ? session.noneYet(D.self) : nil
      return .table(Table(columns, rows: rows, whenEmpty: none))
    }
    command.faults = options.compactMap(\.fault)
    return command
  }

  /// `visit show VISIT`: its card, what `sections` adds, and what the plugins add (`CardSection`).
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `show` where they are left out.
  ///   - summary: what it does; that it shows one where it is left out.
  ///   - discussion: longer explanations for its help page.
  ///   - isBrief: whether fields without a value are left out.
  ///   - sample: the identity that its example names, where no other examples are given.
  ///   - examples: lines that show how it is used.
  ///   - title: what the card is called; the document’s label otherwise.
  ///   - sections: what stands below, before the sections of the plugins.
  public static func show<D: Document>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil, brief isBrief: Bool = false,
    example sample: String? = nil,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    titled title: @escaping @Sendable (Session, D) throws -> Text = { .same($1.label) },
    sections: @escaping @Sendable (Session, D) throws -> [Output.Section] = { _, _ in [] }
  ) -> Command {
    let named = naming(type)
    return Command(
      words ?? .named(type, "show", "afficher"), .read, summary ?? D.schema.showSummary,
      discussion: discussion, parameters: [named.declaration],
      examples: { examples() + Example.naming(sample, type, words, "show", "afficher") }
    ) { session, given in
      var rest = given[...].makeIterator()
      let document = try session.find(try value(of: named, &rest, in: session))
      let lines = D.onCard.map { field in
        Card.Field(field.column, field.cell(of: document, in: session.language))
      }
      return .card(
        Card(
          try title(session, document), lines.filter { !isBrief || $0.value != .missing },
          sections: try sections(session, document) + session.sections(on: document)))
    }
  }
}

extension TableShape.Field {
  /// The column `id` of rows that each stand for one document: what is asked of documents by their
  /// rows, such as address cards, is then known.
  public static func identity<D: Document>(
    of type: D.Type, _ id: @escaping @Sendable (Row) -> ID<D>
  ) -> TableShape<Row>.Field {
    TableShape<Row>.Field(column: .identity(of: type)) { .identity(id($0).slug) }
  }

  /// The column of a field of a document that the row holds, by the field’s English name.
  public static func field<D: Document>(
    _ type: D.Type, _ name: String, in language: Language,
    _ document: @escaping @Sendable (Row) -> D
  ) -> TableShape<Row>.Field {
    let field = D.named(name)
    return TableShape<Row>.Field(column: field.column) {
      field.cell(of: document($0), in: language)
    }
  }
}
