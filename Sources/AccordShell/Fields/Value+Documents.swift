public import AccordDocuments
import AccordJSON
public import AccordLanguage
public import AccordWording

/// Cells of documents.
extension Value {
  /// A document where its name stands for it: programs read its identity.
  public static func named<D>(_ id: ID<D>, _ name: Text) -> Value {
    .coded(Word(code: id.name, text: name))
  }

  /// A value as a cell of its own type, or nothing: an amount stays an amount; a
  /// telephone number keeps its code for programs beside its form for people.
  public init(written value: (any WrittenValue)?) {
    self =
      switch value {
      case nil: .missing
      case let text as String: .text(text)
      case let number as Int: .integer(number)
      case let truth as Bool: .truth(truth)
      case let year as Year: .year(year.number)
      case let amount as Money: .amount(amount)
      case let date as CalendarDate: .date(date)
      case let rate as Rate: .rate(rate)
      case let slug as Slug: .identity(slug)
      case let id as any DocumentIdentity: Slug(id.code).map { .identity($0) } ?? Value(id.code)
      case let choice as any Choice: .choice(choice)
      case let other?: .coded(Word(code: other.code, text: other.text))
      }
  }

  /// The identity of a document, or nothing.
  public init<D: Document>(_ reference: Reference<D>?) {
    self = reference.map { .identity($0.id.slug) } ?? .missing
  }
}

extension TableShape.Field {
  /// A column that names documents of a type, whose fields can then be asked for: `author`
  /// gives `author.country`.
  public static func field<D: Document>(
    _ name: String, fr: String, naming type: D.Type, heading: Text? = nil, rank: Int = 0,
    _ value: @escaping @Sendable (Row) -> ID<D>?
  ) -> TableShape.Field {
    TableShape.Field(
      column: Column(
        name, fr: fr, .identity, heading: heading, rank: rank, target: ColumnTarget(type))
    ) { value($0).map { .identity($0.slug) } ?? .missing }
  }
}
