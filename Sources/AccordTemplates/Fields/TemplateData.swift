public import AccordWording

/// What the fields of a document hold. A record has its values by the English names of its fields; one
/// that is not there is missing.
public indirect enum TemplateData: Sendable, Hashable {
  /// A text, or the word of a choice.
  case text(Text)
  /// An amount.
  case amount(Money)
  /// A whole number, or a year.
  case number(Int)
  /// A day.
  case date(CalendarDate)
  /// Yes or no.
  case yesNo(Bool)
  /// Lines, such as an address.
  case lines([String])
  /// Fields of its own.
  case record([String: TemplateData])
  /// Records, in the order in which a document shows them.
  case list([TemplateData])
  /// Nothing yet; `filledBy` is the command that fills it: `mandate add …`.
  case missing(filledBy: Text?)

  /// Whether there is nothing to write: a text or lines may be empty too.
  var isEmpty: Bool {
    switch self {
    case .missing: true
    case .text(let text): text.isEmpty
    case .lines(let lines): lines.allSatisfy(\.isEmpty)
    default: false
    }
  }
}
