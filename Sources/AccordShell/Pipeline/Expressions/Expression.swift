import AccordLanguage
import AccordWording

/// A checked value, or what is worked out of several.
package indirect enum Expression: Sendable {
  case value(Value, ValueType)
  /// A column of the row that is looked at.
  case column(Int, ValueType)
  /// A word: a variable, or one that is read by the type of what stands beside it.
  case word(Word)
  /// So many days or months; a variable is read when it runs.
  case period(Word, Period)
  case pipeline(CheckedPipeline, ValueType)
  case operation(Expression, Arithmetic, at: SourcePlace, Expression)
}

/// What gives words and pipelines their values while a script runs.
struct Resolver {
  let scope: Scope
  /// Runs a pipeline of one row and one column.
  var value: ((CheckedPipeline) throws -> Value)?
  /// Whether a variable may hold nothing: in `where` that is an error.
  var allowsMissing = false
}

/// An operand whose variables and pipelines have their values.
struct Operand {
  enum Content {
    case value(Value)
    case column(Int)
    indirect case operation(Operation, Content, Content)
  }

  /// What it is; a text is read by the type of what stands beside it.
  let known: Known
  fileprivate let found: Content?
  /// `nil` for what was not read from a text.
  let place: SourcePlace?

  /// Whether it is a column of texts, whose cells are taken as they are.
  var isTextColumn: Bool {
    if case .column? = found { known.type == .text } else { false }
  }

  /// What it is as a value of this type: a text, declared as one or not, is read by it.
  func content(as type: ValueType) throws(Diagnostic) -> Content {
    let text: String
    switch (known, found) {
    case (.typed(.text), .value(.text(let held))?) where !type.isTextual || type.hasWords:
      text = held
    case (_, let found?): return found
    case (.text(let written), nil): text = written
    default: return .value(.missing)
    }
    do throws(ReadingFault) {
      return .value(try type.read(text))
    } catch {
      throw Diagnostic(error, at: place)
    }
  }
}

extension Operand.Content {
  /// The value in a row.
  ///
  /// - Throws: where an operation has no result.
  func value(in row: [Value]) throws(Diagnostic) -> Value {
    switch self {
    case .value(let value): value
    case .column(let column): row[column]
    case .operation(let operation, let left, let right):
      try operation(left.value(in: row), right.value(in: row))
    }
  }
}

extension Expression {
  /// The operand with the values of all variables and pipelines.
  func resolved(by resolver: Resolver) throws -> Operand {
    switch self {
    case .value(let value, let type):
      return Operand(known: .typed(type), found: .value(value), place: nil)
    case .column(let column, let type):
      return Operand(known: .typed(type), found: .column(column), place: nil)
    case .word(let word):
      if let value = try resolver.scope.value(of: word), let type = resolver.scope.type(of: word),
        value != .missing || resolver.allowsMissing
      {
        return Operand(known: .typed(type), found: .value(value), place: word.place)
      }
      return Operand(
        known: .text(try resolver.scope.text(of: word)), found: nil, place: word.place)
    case .period(let word, let period):
      let count = try period.count(resolver.scope.text(of: word), at: word.place)
      return Operand(
        known: .period(Quantity(period)), found: .value(.integer(count)), place: word.place)
    case .pipeline(let pipeline, let type):
      let value = try resolver.value?(pipeline) ?? .missing
      return Operand(known: .typed(type), found: .value(value), place: pipeline.place)
    case .operation(let left, let sign, let place, let right):
      let (first, second) = (try left.resolved(by: resolver), try right.resolved(by: resolver))
      guard let operation = try Known.operation(first.known, sign, second.known, at: place),
        let type = operation.result.type
      else { return Operand(known: .later, found: .value(.missing), place: place) }
      let (a, b) = (
        try first.content(as: operation.left.type ?? .integer),
        try second.content(as: operation.right.type ?? .integer)
      )
      return Operand(known: .typed(type), found: .operation(operation, a, b), place: place)
    }
  }

  /// The commands in parentheses.
  var calls: [BoundCall] {
    switch self {
    case .value, .column, .word, .period: []
    case .pipeline(let pipeline, _): pipeline.call.map { [$0] } ?? []
    case .operation(let left, _, _, let right): left.calls + right.calls
    }
  }
}

extension Period {
  /// The number of days, or of months.
  func count(_ text: String, at place: SourcePlace) throws(Diagnostic) -> Int {
    guard let count = try? Int(reading: text), count.magnitude <= 1_000_000 else {
      throw Diagnostic(.periodCount(text), at: place)
    }
    return self == .years ? count * 12 : count
  }
}
