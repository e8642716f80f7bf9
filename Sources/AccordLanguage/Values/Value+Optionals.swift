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
}
