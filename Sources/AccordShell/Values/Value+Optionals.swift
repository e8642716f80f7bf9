public import AccordDocuments
import AccordJSON
public import AccordWording

/// Cells of what may not be known.
extension Value {
  /// A text, or nothing.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .missing }

  /// A whole number, or nothing.
  public init(_ number: Int?) { self = number.map { .integer($0) } ?? .missing }

  /// An amount, or nothing.
  public init(_ amount: Money?) { self = amount.map { .amount($0) } ?? .missing }

  /// A day, or nothing.
  public init(_ date: CalendarDate?) { self = date.map { .date($0) } ?? .missing }

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
