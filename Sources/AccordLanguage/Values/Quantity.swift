package import AccordWording

/// What arithmetic works with. The table of what goes with what is `result(of:with:)`.
package enum Quantity: Sendable, Hashable {
  case amount, integer, year, rate, date
  /// A number of days, or of months.
  case days, months

  package init?(_ type: ValueType) {
    switch type {
    case .amount: self = .amount
    case .integer: self = .integer
    case .year: self = .year
    case .rate: self = .rate
    case .date: self = .date
    case .text, .identity, .truth, .word, .list: return nil
    }
  }

  package init(_ period: Period) { self = period == .days ? .days : .months }

  /// The type of its values; `nil` for stretches of time, which are no values.
  package var type: ValueType? {
    switch self {
    case .amount: .amount
    case .integer: .integer
    case .year: .year
    case .rate: .rate
    case .date: .date
    case .days, .months: nil
    }
  }

  var name: Text {
    switch self {
    case .days: Keyword.days.words
    case .months: Keyword.months.words
    default: type?.name ?? .same("")
    }
  }

  /// What a text can be read as, in the order in which it is tried.
  static func candidates(for text: String) -> [Quantity] {
    let all: [(Quantity, ValueType)] = [
      (.date, .date), (.rate, .rate), (.integer, .integer), (.amount, .amount),
    ]
    return all.filter { (try? $0.1.read(text)) != nil }.map(\.0)
  }

  /// The type of the result; `nil` where the operation has no meaning.
  func result(of operation: Arithmetic, with right: Quantity) -> Quantity? {
    switch (self, operation, right) {
    case (.amount, .plus, .amount), (.amount, .minus, .amount): .amount
    case (.rate, .plus, .rate), (.rate, .minus, .rate): .rate
    case (.integer, _, .integer): .integer
    case (.year, .plus, .integer), (.year, .minus, .integer): .year
    case (.year, .minus, .year): .integer
    case (.amount, .times, .rate), (.rate, .times, .amount): .amount
    case (.amount, .times, .integer), (.integer, .times, .amount): .amount
    case (.amount, .over, .integer), (.amount, .over, .rate): .amount
    case (.amount, .over, .amount): .rate
    case (.date, .plus, .days), (.date, .minus, .days): .date
    case (.date, .plus, .months), (.date, .minus, .months): .date
    case (.date, .minus, .date): .integer
    default: nil
    }
  }
}

/// What an operand is known to be: its quantity, or the text of a word that is still to be read.
package enum Known: Sendable {
  case typed(ValueType)
  case period(Quantity)
  /// A word without a type of its own, read by the type of what stands beside it.
  case text(String)
  /// While checking: a word that is known only when the script runs.
  case later

  /// What it can be in arithmetic, in the order in which it is tried.
  private var candidates: [Quantity] {
    switch self {
    case .typed(let type): Quantity(type).map { [$0] } ?? []
    case .period(let quantity): [quantity]
    case .text(let text): Quantity.candidates(for: text)
    case .later: []
    }
  }

  package var name: Text {
    switch self {
    case .typed(let type): type.name
    case .period(let quantity): quantity.name
    case .text(let text): candidates.first?.name ?? .same("\"\(text)\"")
    case .later: String.kind.name
    }
  }

  /// The operation between two operands; `nil` where one of them is known only later.
  ///
  /// - Throws: where it has no meaning.
  package static func operation(
    _ left: Known, _ sign: Arithmetic, _ right: Known, at place: SourcePlace
  ) throws(Diagnostic) -> Operation? {
    if case .later = left { return nil }
    if case .later = right { return nil }
    for first in left.candidates {
      for second in right.candidates {
        if let result = first.result(of: sign, with: second) {
          return Operation(
            sign: sign, left: first, right: second, result: result, place: place)
        }
      }
    }
    throw Diagnostic(.operation(sign, left.name, right.name), at: place)
  }
}

/// An operation whose types are known.
package struct Operation: Sendable {
  let sign: Arithmetic
  package let left: Quantity
  package let right: Quantity
  package let result: Quantity
  let place: SourcePlace
}
