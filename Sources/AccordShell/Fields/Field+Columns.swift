public import AccordDocuments
import AccordJSON
import AccordLanguage
public import AccordWording

/// Fields as columns and cells.
extension Field {
  /// The word of its column: `postal-code`, `code-postal`.
  var columnName: Text {
    traits.column ?? .each { name[$0].lowercased().exchanging(" ", for: "-") }
  }

  /// The column of a table or the line of a card.
  var column: Column {
    let heading: Text? = traits.column == nil ? .each { name[$0].capitalisedFirst } : nil
    return Column(
      columnName.en, fr: columnName.fr, columnType, heading: heading, rank: traits.rank,
      target: target, path: path, fault: fault)
  }

  /// Where the value of its column is stored; `nil` where several members make it up.
  private var path: JSONPath? {
    guard fault == nil, whole == nil else { return nil }
    return JSONPath(key)
  }

  private var columnType: ValueType {
    guard shape.presence != .repeated else { return .list }
    return switch shape.form {
    case .value(let type): ValueType(of: type)
    case .reference: .identity
    case .bilingual: .text
    case .object: .list
    }
  }

  /// The type of the documents that it points at.
  private var target: ColumnTarget? {
    guard case .reference(_, let type) = shape.form, shape.presence != .repeated else {
      return nil
    }
    return ColumnTarget(type)
  }

  /// The cell of a document; a text in both languages is that of the reader.
  func cell(of owner: Owner, in language: Language) -> Value {
    guard fault == nil else { return .missing }
    if case .bilingual = shape.form, shape.presence != .repeated {
      return Value(text(of: owner)?[language])
    }
    if case .bilingual = shape.form { return .texts(texts(of: owner).map { $0[language] }) }
    let values = values(of: owner)
    guard shape.presence == .repeated else { return Value(written: values.first) }
    return .list(values.map { Value(written: $0) })
  }
}

extension ValueType {
  /// The type of the cells of a field.
  init(of type: any WrittenValue.Type) {
    func words<C: Choice>(_ type: C.Type) -> ValueType { .choice(type) }
    self =
      switch type {
      case is Int.Type: .integer
      case is Year.Type: .year
      case is Money.Type: .amount
      case is CalendarDate.Type: .date
      case is Rate.Type: .rate
      case is Bool.Type: .truth
      case is Slug.Type, is any DocumentIdentity.Type: .identity
      case let choice as any Choice.Type: words(choice)
      default: .text
      }
  }
}

extension Document {
  /// The fields that `list` shows, or those of `names` in their order.
  static func listed(_ names: [String]) -> [Field<Self>] {
    guard names.isEmpty else { return names.map { named($0) } }
    return [identity] + shown.filter { [.everywhere, .list].contains($0.traits.place) }
  }

  /// The fields that `show` has as lines.
  static var onCard: [Field<Self>] {
    [identity] + shown.filter { [.everywhere, .card].contains($0.traits.place) }
  }

  private static var shown: [Field<Self>] {
    fields.filter { if case .object = $0.shape.form { false } else { true } }
  }

  /// The identity as a field.
  static var identity: Field<Self> {
    Field("id", fr: "id", \.id, help: Text(en: "its identity", fr: "son identifiant"))
  }

  /// The field of an English name. For a name that none has it is one that holds the fault, which
  /// the shell tells where it meets the option or the column.
  static func named(_ name: String) -> Field<Self> {
    if name == "id" { return identity }
    guard let field = fields.first(where: { $0.name.en == name }) else {
      return identity.missing(
        Text(
          en: "\"\(schema.collection)\" has no field named \"\(name)\".",
          fr: "« \(schema.collection) » n’a pas de champ nommé « \(name) »."))
    }
    return field
  }

  /// The columns of fields; that of the identities says whose rows they are.
  static func columns(of fields: [Field<Self>]) -> [Column] {
    fields.map { field in
      var column = field.column
      if field.name == identity.name { column.identifies = ColumnTarget(Self.self) }
      return column
    }
  }

  /// The table of documents with the columns of those fields.
  static func rows(
    _ documents: some Sequence<Self>, _ fields: [Field<Self>], in language: Language,
    whenEmpty: Text?
  ) -> Table {
    Table(
      columns(of: fields),
      rows: documents.map { document in fields.map { $0.cell(of: document, in: language) } },
      whenEmpty: whenEmpty)
  }

  /// The table of documents with the columns of the fields of those English names, or of all that
  /// are listed.
  public static func table(
    _ documents: some Sequence<Self>, _ names: String..., in language: Language,
    whenEmpty: Text? = nil
  ) -> Table {
    rows(documents, listed(names), in: language, whenEmpty: whenEmpty)
  }
}
